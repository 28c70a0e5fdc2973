using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Tariffs.Terms;

/// <summary>What holds once money is taken.</summary>
/// <param name="ExitGrace">How long after a payment the exit still opens without a further charge.</param>
/// <param name="ExitGraceAt">Pay points with a grace of their own: the far one needs longer.</param>
/// <param name="AfterGrace">What is due when the grace is over.</param>
/// <param name="Minimum">Less than this is not worth a payment and counts as nothing due; one centavo or more.</param>
public sealed record PaymentTerms(
    Duration ExitGrace, ImmutableDictionary<PayPointId, Duration> ExitGraceAt, AfterGrace AfterGrace, Brl Minimum)
{
    /// <summary>The grace after a payment at a pay point; that of the site when none is named.</summary>
    public Duration GraceAt(PayPointId? point) =>
        point is { } named && ExitGraceAt.TryGetValue(named, out var grace) ? grace : ExitGrace;
}
