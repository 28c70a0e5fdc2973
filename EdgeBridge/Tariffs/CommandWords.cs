using System.Globalization;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace Fokus.EdgeBridge.Tariffs;

/// <summary>Reads the words of a command line one after the other. What cannot be read is a fault that says what to write.</summary>
internal sealed class CommandWords(IReadOnlyList<string> args, List<string> faults)
{
    private const string MomentRule = "a moment on the wall clock such as 2026-11-01T20:00";
    private const string SlugRule = "2 to 40 of a-z, 0-9, hyphen";
    private const long MostCentavos = 1_000_000_00;

    private static readonly LocalDateTimePattern[] Moments =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss"),
    ];

    private int place;

    internal string? Next() => place < args.Count ? args[place++] : null;

    internal LocalDateTime? Moment(string option)
    {
        if (Value(option, MomentRule) is not { } text)
            return null;
        return MomentOf(text) ?? Refuse<LocalDateTime>(option, MomentRule, text);
    }

    internal GarageZone? Zone(string option)
    {
        if (Value(option, "a time zone such as America/Manaus") is not { } text)
            return null;
        try
        {
            return GarageZone.Parse(text);
        }
        catch (FormatException fault)
        {
            faults.Add($"{option}: {fault.Message}");
            return null;
        }
    }

    internal AgreementId? Agreement(string option) => Value(option, SlugRule) is { } text
        ? AgreementId.TryParse(text, out var id) ? id : Refuse<AgreementId>(option, SlugRule, text)
        : null;

    internal SubscriberGroupId? Group(string option) => Value(option, SlugRule) is { } text
        ? SubscriberGroupId.TryParse(text, out var id) ? id : Refuse<SubscriberGroupId>(option, SlugRule, text)
        : null;

    internal PayPointId? Point(string option) => Value(option, SlugRule) is { } text
        ? PayPointId.TryParse(text, out var id) ? id : Refuse<PayPointId>(option, SlugRule, text)
        : null;

    internal (Brl Amount, LocalDateTime At)? Payment(string option)
    {
        const string rule = "whole centavos and a moment such as 1200@2026-11-01T22:00";
        if (Value(option, rule) is not { } text)
            return null;
        var parts = text.Split('@');
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var centavos)
            && centavos is > 0 and <= MostCentavos
            && MomentOf(parts[1]) is { } at
            ? (Brl.FromCentavos(centavos), at)
            : Refuse<(Brl, LocalDateTime)>(option, rule, text);
    }

    /// <summary>The word behind an option; <c>null</c> and a fault when there is none.</summary>
    internal string? Value(string option, string rule)
    {
        if (place < args.Count && !args[place].StartsWith("--", StringComparison.Ordinal))
            return args[place++];
        faults.Add($"{option} wants {rule} after it.");
        return null;
    }

    private static LocalDateTime? MomentOf(string text)
    {
        foreach (var pattern in Moments)
        {
            // What calendars and clocks can hold in every zone, with room for a stay before and after it.
            if (pattern.Parse(text) is { Success: true, Value: var moment } && moment.Year is > 1899 and < 9000)
                return moment;
        }

        return null;
    }

    private T? Refuse<T>(string option, string rule, string text)
        where T : struct
    {
        faults.Add($"{option} wants {rule}, not '{(text.Length <= 60 ? text : $"{text[..60]}…")}'.");
        return null;
    }
}
