namespace Fokus.EdgeBridge.Diagnostics;

/// <summary>One look at the disk.</summary>
/// <param name="At">Since the start, on a clock that never steps.</param>
/// <param name="UsedBytes">What the journal uses.</param>
/// <param name="LimitBytes">What it may use.</param>
/// <param name="FreeBytes">What is free on the disk.</param>
internal readonly record struct DiskSample(TimeSpan At, long UsedBytes, long LimitBytes, long FreeBytes);
