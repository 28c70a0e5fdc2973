namespace Fokus.Domain.Tariffs;

/// <summary>How the price begins again in the window after a full one.</summary>
public enum AfterCap
{
    /// <summary>Every started period costs the following price; the first price is charged once in a stay.</summary>
    Continue = 1,

    /// <summary>The new window begins with the first price, as if the vehicle had just entered.</summary>
    Restart = 2,
}
