using Fokus.Domain.Money;

namespace Fokus.Domain.Tariffs.Rules.Lines;

/// <summary>Gathers the reasons of a price. What is charged for the same reason again and again becomes one line.</summary>
internal sealed class LineSheet
{
    private readonly List<Reason> reasons = new(8);

    internal void Add(in Reason reason)
    {
        for (var i = 0; i < reasons.Count; i++)
        {
            if (!reasons[i].IsLike(reason))
                continue;
            reasons[i] = reasons[i].And(reason);
            return;
        }

        reasons.Add(reason);
    }

    internal Brl Sum()
    {
        var sum = Brl.Zero;
        foreach (var reason in reasons)
            sum += reason.Amount;
        return sum;
    }

    internal IReadOnlyList<QuoteLine> ToLines()
    {
        var lines = new QuoteLine[reasons.Count];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = reasons[i].ToLine();
        return lines;
    }
}
