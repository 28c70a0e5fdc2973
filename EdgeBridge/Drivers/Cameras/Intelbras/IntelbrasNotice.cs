using Fokus.Domain.Plates;
using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Cameras.Intelbras;

/// <summary>What one pushed body says.</summary>
internal abstract record IntelbrasNotice
{
    private IntelbrasNotice()
    {
    }

    /// <summary>DeviceInfo or KeepAlive: the camera is there.</summary>
    internal sealed record Alive : IntelbrasNotice;

    /// <summary>TollgateInfo.</summary>
    /// <param name="Id">A fingerprint of device, time and plate: the maker gives none.</param>
    /// <param name="SentAt">What the camera's clock showed; it names no zone. <c>null</c> when it says nothing usable.</param>
    /// <param name="Plate">What it read; <c>null</c> for a vehicle without a plate.</param>
    /// <param name="Jpeg">The vehicle, else the whole scene; empty when neither is a whole picture.</param>
    internal sealed record Vehicle(string Id, LocalDateTime? SentAt, PlateGuess? Plate, ReadOnlyMemory<byte> Jpeg) : IntelbrasNotice;

    /// <summary>Nothing that can be used.</summary>
    /// <param name="Why">For the log; without content.</param>
    internal sealed record Refused(string Why) : IntelbrasNotice;
}
