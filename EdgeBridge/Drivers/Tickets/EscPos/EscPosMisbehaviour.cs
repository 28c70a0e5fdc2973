namespace Fokus.EdgeBridge.Drivers.Tickets.EscPos;

/// <summary>What is wrong with a simulated printer.</summary>
internal enum EscPosMisbehaviour
{
    /// <summary>Nothing.</summary>
    None = 1,

    /// <summary>There is no paper, and it says so. Jobs wait until there is some.</summary>
    OutOfPaper = 2,

    /// <summary>The cover is open, and it says so. Jobs wait until it is shut.</summary>
    CoverOpen = 3,

    /// <summary>It takes everything and says and prints nothing.</summary>
    Mute = 4,

    /// <summary>The paper ends in the middle of the next job, which waits then.</summary>
    RunsOut = 5,

    /// <summary>It prints and does not confirm.</summary>
    NoEcho = 6,
}
