namespace Fokus.Domain.Occupancy;

/// <summary>Whose bays are counted apart.</summary>
public enum UserGroup
{
    /// <summary>Whoever pays for the stay.</summary>
    Transient = 1,

    /// <summary>Subscribers.</summary>
    Subscriber = 2,

    /// <summary>Bays that are kept for somebody.</summary>
    Reserved = 3,

    /// <summary>Motorcycles.</summary>
    Motorcycle = 4,

    /// <summary>Bays for people with reduced mobility.</summary>
    Accessible = 5,
}
