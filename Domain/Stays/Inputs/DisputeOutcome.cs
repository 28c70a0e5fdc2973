namespace Fokus.Domain.Stays.Inputs;

/// <summary>How a dispute ends.</summary>
public enum DisputeOutcome
{
    /// <summary>The vehicle never left: the stay goes on.</summary>
    Reopen = 1,

    /// <summary>What is owed is let go.</summary>
    Waive = 2,

    /// <summary>The stay was right.</summary>
    Confirm = 3,
}
