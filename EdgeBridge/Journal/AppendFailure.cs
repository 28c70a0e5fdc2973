namespace Fokus.EdgeBridge.Journal;

/// <summary>Why an entry was not written.</summary>
internal enum AppendFailure
{
    /// <summary>The disk, or the room that the journal may take on it, is full.</summary>
    DiskFull = 1,

    /// <summary>More entries wait than the queue holds: the disk is far too slow.</summary>
    Overloaded = 2,

    /// <summary>The database refused it; the log says why.</summary>
    Broken = 3,

    /// <summary>The program is being stopped.</summary>
    Stopped = 4,
}
