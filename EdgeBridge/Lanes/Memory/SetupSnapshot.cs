namespace Fokus.EdgeBridge.Lanes.Memory;

/// <summary>How a lane is built and what the site decided, as it is stored.</summary>
internal sealed record SetupSnapshot(int Loops, bool IsReversible, int Precedence, int OnRefusal);
