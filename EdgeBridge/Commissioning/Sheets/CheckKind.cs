namespace Fokus.EdgeBridge.Commissioning.Sheets;

/// <summary>What was checked.</summary>
internal enum CheckKind
{
    /// <summary>The board answers.</summary>
    Connect = 1,

    /// <summary>Each input is what its name says.</summary>
    Inputs = 2,

    /// <summary>A pulse raises the arm to its upper limit switch.</summary>
    Open = 3,

    /// <summary>A vehicle meets the loops in their order.</summary>
    Loops = 4,

    /// <summary>The arm comes down behind it.</summary>
    Close = 5,

    /// <summary>A picture comes.</summary>
    Picture = 6,

    /// <summary>A ticket is printed.</summary>
    Print = 7,

    /// <summary>The ticket is read.</summary>
    Scan = 8,
}
