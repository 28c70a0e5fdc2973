namespace Fokus.Domain.Tariffs.Terms;

/// <summary>How the price begins again in the window after a full one.</summary>
public enum AfterCap
{
    /// <summary>The tiers go on where the time stands; what the first tier costs is charged once in a stay.</summary>
    Continue = 1,

    /// <summary>The new window begins with the first tier, as if the vehicle had just entered; after a window that was not full the tiers go on.</summary>
    Restart = 2,
}
