using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Stays.Traces;

/// <summary>One thing that happened to a stay.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="What">What.</param>
public sealed record StayTrace(Instant At, StayActor By, StayAct What)
{
    /// <summary>The order that it was done by, so that it is done once; <c>null</c> when nobody ordered it.</summary>
    public CommandId? Command { get; init; }

    /// <summary>The other stays that it came from or went to.</summary>
    public ImmutableArray<StayId> From { get; init; } = [];

    /// <summary>The money that it is about: taken, charged, waived or moved. Zero for none.</summary>
    public Brl Amount { get; init; }

    /// <summary>In the person's words; may be empty.</summary>
    public string Note { get; init; } = "";
}
