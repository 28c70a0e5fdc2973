namespace Fokus.Domain.Occupancy;

/// <summary>How a count was obtained, in the words of APDS.</summary>
public enum Obtained
{
    /// <summary>By completed crossings.</summary>
    Counted = 1,

    /// <summary>Worked out from other counts: of several areas or groups.</summary>
    Derived = 2,

    /// <summary>Nobody has heard of it for too long: it is what was last known.</summary>
    Expected = 3,

    /// <summary>Somebody looked, and nothing has moved since.</summary>
    Verified = 4,
}
