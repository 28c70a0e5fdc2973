namespace Fokus.Domain.Stays;

/// <summary>Where a stay stands. A number is given once and never used again.</summary>
/// <remarks>
/// A quote is no phase: it commits nobody and is another a minute later. What was told to the driver is kept as
/// <see cref="Stay.Announced"/>.
/// </remarks>
public enum StayPhase
{
    /// <summary>The vehicle is inside, and nothing was paid.</summary>
    Inside = 1,

    /// <summary>The vehicle has left; <see cref="StayFate"/> says how.</summary>
    Left = 2,

    /// <summary>Let in, and not yet seen to cross: it counts nowhere and costs nothing.</summary>
    Pending = 3,

    /// <summary>The vehicle is inside and something was paid; <see cref="Stay.PaidUntil"/> says how far that reaches.</summary>
    Paid = 4,

    /// <summary>It was never one: the vehicle backed out, or the stay is a part of another (<see cref="Stay.MergedInto"/>).</summary>
    Voided = 5,

    /// <summary>Somebody contests it; <see cref="Stay.DisputedFrom"/> is where it stands meanwhile.</summary>
    Disputed = 6,

    /// <summary>The vehicle left although it owed, and nobody had allowed it. The debt stays until it is paid or waived.</summary>
    Evaded = 7,
}
