namespace Fokus.Domain.Stays.Inputs;

/// <summary>What becomes of a stay for which somebody opened a gate. There is no default: an undecided stay becomes a false debt.</summary>
public enum OrderedFate
{
    /// <summary>It ends; nothing is due. Refused when something is.</summary>
    Settle = 1,

    /// <summary>It ends, and what is due is let go.</summary>
    Waive = 2,

    /// <summary>It ends, and what is due stays as a debt.</summary>
    KeepDebt = 3,

    /// <summary>It goes on: the gate was not opened for it to leave.</summary>
    KeepOpen = 4,
}
