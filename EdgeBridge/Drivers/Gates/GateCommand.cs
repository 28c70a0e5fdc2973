using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>An order to open. It is already in the journal.</summary>
/// <param name="Id">Executed once.</param>
/// <param name="Expires">Checked as late as possible: when the frame is about to leave. Later it is dropped.</param>
internal readonly record struct GateCommand(CommandId Id, Instant Expires);
