namespace Fokus.Domain.Lanes.Modes;

/// <summary>How a lane works, by somebody's order. It stays so until the next order, also over a restart.</summary>
public enum LaneMode
{
    /// <summary>What a vehicle shows lets it through.</summary>
    Normal = 1,

    /// <summary>What a vehicle shows says who it is; only a person opens.</summary>
    Attendant = 2,

    /// <summary>The gate is kept up and everybody passes; vehicles are still recorded.</summary>
    KeptOpen = 3,

    /// <summary>Exits are kept open; entries let nobody in but by a person's order.</summary>
    Evacuation = 4,

    /// <summary>Nobody is served; only a person's order opens.</summary>
    OutOfService = 5,
}
