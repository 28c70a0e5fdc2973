using System.Buffers.Binary;

namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;

/// <summary>What a request frame asks of a simulated board. Pure.</summary>
internal abstract record BoardOrder
{
    /// <summary>Modbus exception 4.</summary>
    public const uint DeviceFailure = 4;

    private const int FunctionAt = 7;
    private const int AddressAt = 8;
    private const int ValueAt = 10;
    private const int ShortestOrder = 12;
    private const byte WriteCoil = 5;
    private const byte WriteRegister = 6;
    private const ushort On = 0xFF00;

    private BoardOrder()
    {
    }

    /// <summary>Whether it changes anything.</summary>
    public bool IsWrite => this is not Plain plain || plain.Writes;

    /// <summary>Reads a whole frame, header included.</summary>
    public static BoardOrder Read(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < ShortestOrder || frame[FunctionAt] != WriteCoil)
        {
            return new Plain(frame.Length > FunctionAt && frame[FunctionAt] == WriteRegister);
        }

        var address = BinaryPrimitives.ReadUInt16BigEndian(frame[AddressAt..]);
        var value = BinaryPrimitives.ReadUInt16BigEndian(frame[ValueAt..]);
        var flashed = address - WaveshareRelayMap.FirstFlashOn;
        return (address, value) switch
        {
            _ when flashed is >= 0 and < WaveshareRelayMap.Count => new Flash(flashed, value),
            (WaveshareRelayMap.AllRelays, _) => new SwitchAll(value == On),
            ( < WaveshareRelayMap.Count, WaveshareRelayMap.Toggle) => new Toggle(address),
            ( < WaveshareRelayMap.Count, On or 0) => new Switch(address, value == On),
            _ => new Plain(Writes: true),
        };
    }

    /// <summary>On now, and off after so many tenths of a second.</summary>
    internal sealed record Flash(int Relay, ushort Tenths) : BoardOrder;

    /// <summary>One relay on or off.</summary>
    internal sealed record Switch(int Relay, bool IsOn) : BoardOrder;

    /// <summary>One relay changed over.</summary>
    internal sealed record Toggle(int Relay) : BoardOrder;

    /// <summary>All relays on or off.</summary>
    internal sealed record SwitchAll(bool IsOn) : BoardOrder;

    /// <summary>Anything that libmodbus can serve, or must refuse.</summary>
    internal sealed record Plain(bool Writes) : BoardOrder;
}
