namespace Fokus.Domain.Facts;

/// <summary>How far the wall clock of a record can be trusted.</summary>
public enum ClockQuality
{
    /// <summary>Compared with the cluster's clock in the last hour, and within two seconds of it.</summary>
    Synced = 1,

    /// <summary>Not compared for longer; it runs by itself.</summary>
    FreeRunning = 2,

    /// <summary>It stands before the program was built, or it jumped.</summary>
    Suspect = 3,
}
