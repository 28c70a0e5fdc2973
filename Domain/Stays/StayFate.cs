namespace Fokus.Domain.Stays;

/// <summary>How a stay ended. A gate opened by hand must say it too: what it leaves open would become a false debt.</summary>
public enum StayFate
{
    /// <summary>Paid, or nothing was due.</summary>
    Settled = 1,

    /// <summary>Let out without charge by somebody who may.</summary>
    Waived = 2,

    /// <summary>Left owing; the debt stays on record.</summary>
    Owing = 3,
}
