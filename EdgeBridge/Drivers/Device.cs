using System.Text.Json;
using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Drivers;

/// <summary>A device as the garage file names it.</summary>
/// <param name="Id">Unique within the garage.</param>
/// <param name="Brand">The driver's name: a folder under its kind.</param>
/// <param name="Options">What only that driver understands.</param>
internal sealed record Device(DeviceId Id, string Brand, JsonElement Options);
