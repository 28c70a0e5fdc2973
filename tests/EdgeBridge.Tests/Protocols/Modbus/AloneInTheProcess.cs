namespace Fokus.EdgeBridge.Tests.Protocols.Modbus;

[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;
