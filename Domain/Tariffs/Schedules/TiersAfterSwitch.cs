namespace Fokus.Domain.Tariffs.Schedules;

/// <summary>With which tier a rate begins that comes into force inside a stay.</summary>
public enum TiersAfterSwitch
{
    /// <summary>With the tier for the time that the stay has reached: nobody pays a first hour twice.</summary>
    GoOn = 1,

    /// <summary>With its first tier.</summary>
    Restart = 2,
}
