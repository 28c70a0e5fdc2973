using Fokus.Domain.Money;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Gathers the reasons of a price. What is charged for the same reason again and again becomes one line.</summary>
internal sealed class LineSheet
{
    private readonly List<QuoteLine> lines = new(8);
    private readonly List<int> tiers = new(8);

    internal void Add(QuoteLine line, int tier = 0)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var known = lines[i];
            if (known.Kind != line.Kind || tiers[i] != tier || known.Unit != line.Unit || !string.Equals(known.Label, line.Label, StringComparison.Ordinal))
                continue;
            lines[i] = known with { Count = known.Count + line.Count, Amount = known.Amount + line.Amount, Until = line.Until };
            return;
        }

        lines.Add(line);
        tiers.Add(tier);
    }

    internal Brl Sum()
    {
        var sum = Brl.Zero;
        foreach (var line in lines)
            sum += line.Amount;
        return sum;
    }

    internal IReadOnlyList<QuoteLine> ToLines() => lines;
}
