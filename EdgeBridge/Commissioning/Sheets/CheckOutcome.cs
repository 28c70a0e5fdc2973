namespace Fokus.EdgeBridge.Commissioning.Sheets;

/// <summary>How a check ended.</summary>
internal enum CheckOutcome
{
    /// <summary>It is as it should be.</summary>
    Passed = 1,

    /// <summary>It is not.</summary>
    Failed = 2,

    /// <summary>Nobody knows: the lane is not ready for service.</summary>
    Skipped = 3,
}
