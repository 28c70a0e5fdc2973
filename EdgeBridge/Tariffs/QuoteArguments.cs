using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Time;
using NodaTime;

namespace Fokus.EdgeBridge.Tariffs;

/// <summary>What the command <c>quote</c> was asked, before the book is known.</summary>
internal sealed record QuoteArguments(string BookPath)
{
    internal const string Usage = """
        quote BOOK.json --in 2026-11-01T20:00 --out 2026-11-02T09:30 [--paid CENTAVOS@2026-11-01T22:00]… [--point PAYPOINT] [--json] [STAY]
               quote BOOK.json --table [--in 2026-11-01T20:00] [--svg FILE] [STAY]
               STAY: [--zone ID] [--discount AGREEMENT]… [--subscriber GROUP [--contract-from MOMENT] [--contract-until MOMENT]]
        """;

    internal LocalDateTime? In { get; init; }

    internal LocalDateTime? Out { get; init; }

    /// <summary>The zone of all moments that were written; <c>null</c> for the book's.</summary>
    internal GarageZone? Zone { get; init; }

    internal IReadOnlyList<AgreementId> Discounts { get; init; } = [];

    internal IReadOnlyList<(Brl Amount, LocalDateTime At)> Paid { get; init; } = [];

    internal PayPointId? Point { get; init; }

    internal SubscriberGroupId? Subscriber { get; init; }

    internal LocalDateTime? ContractFrom { get; init; }

    internal LocalDateTime? ContractUntil { get; init; }

    internal bool IsJson { get; init; }

    internal bool IsTable { get; init; }

    internal string? SvgPath { get; init; }

    /// <summary>The arguments; <c>null</c> with every fault in <paramref name="faults"/>.</summary>
    internal static QuoteArguments? Parse(IReadOnlyList<string> args, List<string> faults)
    {
        var words = new CommandWords(args, faults);
        QuoteArguments? asked = null;
        var rest = new QuoteArguments("");
        while (words.Next() is { } word)
        {
            if (word.StartsWith('-'))
                rest = Take(rest, word, words, faults);
            else if (asked is null)
                asked = new(word);
            else
                faults.Add($"'{word}' is one file too many: name one book.");
        }

        if (asked is null)
            faults.Add("Name the file of a tariff book.");
        Check(rest, faults);
        return faults.Count > 0 || asked is null ? null : rest with { BookPath = asked.BookPath };
    }

    private static QuoteArguments Take(QuoteArguments asked, string option, CommandWords words, List<string> faults)
    {
        switch (option)
        {
            case "--in":
                return asked with { In = words.Moment(option) };
            case "--out":
                return asked with { Out = words.Moment(option) };
            case "--zone":
                return asked with { Zone = words.Zone(option) };
            case "--discount":
                return words.Agreement(option) is { } agreement ? asked with { Discounts = [.. asked.Discounts, agreement] } : asked;
            case "--paid":
                return words.Payment(option) is { } payment ? asked with { Paid = [.. asked.Paid, payment] } : asked;
            case "--point":
                return asked with { Point = words.Point(option) };
            case "--subscriber":
                return asked with { Subscriber = words.Group(option) };
            case "--contract-from":
                return asked with { ContractFrom = words.Moment(option) };
            case "--contract-until":
                return asked with { ContractUntil = words.Moment(option) };
            case "--json":
                return asked with { IsJson = true };
            case "--table":
                return asked with { IsTable = true };
            case "--svg":
                return asked with { SvgPath = words.Value(option, "the file to draw into") };
            default:
                faults.Add($"{option} is not an option.");
                return asked;
        }
    }

    private static void Check(QuoteArguments asked, List<string> faults)
    {
        if (faults.Count > 0)
            return;
        if (asked.IsTable)
        {
            if (asked.Out is not null || asked.Paid.Count > 0 || asked.Point is not null || asked.IsJson)
                faults.Add("--table shows 48 hours of a stay that nobody paid: leave out --out, --paid, --point and --json.");
        }
        else
        {
            if (asked.In is null || asked.Out is null)
                faults.Add("Say when the vehicle came and went: --in 2026-11-01T20:00 --out 2026-11-02T09:30, or ask for --table.");
            if (asked.SvgPath is not null)
                faults.Add("--svg draws the curve of --table: ask for both or for neither.");
        }

        if (asked.Subscriber is null && (asked.ContractFrom is not null || asked.ContractUntil is not null))
            faults.Add("A contract needs its group: --subscriber GROUP.");
    }
}
