namespace Fokus.Domain.Faults;

/// <summary>What is known of a fault before it happens.</summary>
/// <param name="Code">Its number.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Priority">How soon.</param>
public sealed record Fault(FaultCode Code, FaultActor Actor, FaultPriority Priority);
