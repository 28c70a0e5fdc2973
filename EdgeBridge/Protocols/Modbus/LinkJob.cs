namespace Fokus.EdgeBridge.Protocols.Modbus;

/// <summary>Something that waits for the owner thread of a link. Exactly one of the two is called, once.</summary>
/// <param name="Run">On the owner thread.</param>
/// <param name="Refuse">When it will never run; with the reason.</param>
internal sealed record LinkJob(Action Run, Action<string> Refuse);
