using NodaTime;

namespace Fokus.Domain.Faults;

/// <summary>What is known of a fault before it happens.</summary>
/// <param name="Code">Its number.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Priority">How soon the screen wants somebody.</param>
/// <param name="Severity">How much of the garage it stops.</param>
/// <param name="Response">Within this somebody is at it; more than zero.</param>
public sealed record Fault(FaultCode Code, FaultActor Actor, FaultPriority Priority, FaultSeverity Severity, Duration Response);
