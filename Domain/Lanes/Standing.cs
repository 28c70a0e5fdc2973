using Fokus.Domain.Access;
using Fokus.Domain.Access.Answers;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Lanes;

/// <summary>What the garage knows of a credential when it is shown: part of the input, so that the decision can be repeated.</summary>
public abstract record Standing
{
    private Standing()
    {
    }

    /// <summary>What the access rules said of it; <c>null</c> where nobody asked them, and in records from before they were asked.</summary>
    public AccessNote? Access { get; init; }

    /// <summary>Nobody inside is known by it.</summary>
    public sealed record NotInside : Standing;

    /// <summary>A stay is open for it.</summary>
    /// <param name="Stay">Which.</param>
    /// <param name="EnteredAt">Since when.</param>
    /// <param name="Due">What is due at the moment of showing it.</param>
    public sealed record Inside(StayId Stay, Instant EnteredAt, Brl Due) : Standing;

    /// <summary>Entry: every bay is taken.</summary>
    public sealed record Full : Standing;

    /// <summary>It is known, and may not pass now.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Refused(Refusal Why) : Standing;
}
