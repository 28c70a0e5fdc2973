using System.Buffers.Binary;

namespace Fokus.EdgeBridge.Protocols.Boards.Simulation;

/// <summary>What a simulated board answers to a message, and does on it. The function code is the message's first byte.</summary>
internal static class BoardAnswering
{
    public const byte UnknownFunction = 1;
    public const byte UnknownAddress = 2;
    public const byte BadValue = 3;
    public const byte DeviceFailure = 4;
    public const byte DeviceBusy = 6;

    private const byte ReadCoils = 1;
    private const byte ReadInputs = 2;
    private const byte ReadRegisters = 3;
    private const byte WriteCoil = 5;
    private const byte WriteRegister = 6;
    private const int Length = 5;
    private const int MostBits = 2000;
    private const int MostRegisters = 125;
    private const byte ExceptionBit = 0x80;

    /// <summary>Whether it is meant to change something.</summary>
    public static bool IsWrite(ReadOnlySpan<byte> message) => message[0] is WriteCoil or WriteRegister or 15 or 16;

    /// <summary>An exception in answer to a message.</summary>
    public static byte[] Exception(ReadOnlySpan<byte> message, byte code) => [(byte)(message[0] | ExceptionBit), code];

    /// <summary>Carries a message out and answers it.</summary>
    public static byte[] To(ReadOnlySpan<byte> message, SimulatedBoard board)
    {
        if (message[0] is not (ReadCoils or ReadInputs or ReadRegisters or WriteCoil or WriteRegister))
        {
            return Exception(message, UnknownFunction);
        }

        if (message.Length != Length)
        {
            return Exception(message, BadValue);
        }

        var address = BinaryPrimitives.ReadUInt16BigEndian(message[1..]);
        var value = BinaryPrimitives.ReadUInt16BigEndian(message[3..]);
        switch (message[0])
        {
            case ReadCoils:
                return Bits(message, value, board, at => Coil(board, address + at));
            case ReadInputs:
                return Bits(message, value, board, at => Input(board, 2, address + at));
            case ReadRegisters:
                return Registers(message, value, at => Register(board, address + at));
            default:
                var fault = message[0] == WriteCoil ? SwitchCoil(board, address, value) : SetRegister(board, address, value);
                return fault is { } code ? Exception(message, code) : message.ToArray();
        }
    }

    private static byte[] Bits(ReadOnlySpan<byte> message, int count, SimulatedBoard board, Func<int, bool?> bit)
    {
        var isShort = board.RefusesShortReads && count < Math.Min(board.Map.Outputs.Count, board.Map.Inputs.Count);
        if (count is < 1 or > MostBits || isShort)
        {
            return Exception(message, BadValue);
        }

        var bytes = new byte[2 + ((count + 7) / 8)];
        (bytes[0], bytes[1]) = (message[0], (byte)(bytes.Length - 2));
        for (var at = 0; at < count; at++)
        {
            if (bit(at) is not { } level)
            {
                return Exception(message, UnknownAddress);
            }

            bytes[2 + (at / 8)] |= (byte)(level ? 1 << (at % 8) : 0);
        }

        return bytes;
    }

    private static byte[] Registers(ReadOnlySpan<byte> message, int count, Func<int, ushort?> register)
    {
        if (count is < 1 or > MostRegisters)
        {
            return Exception(message, BadValue);
        }

        var bytes = new byte[2 + (2 * count)];
        (bytes[0], bytes[1]) = (message[0], (byte)(2 * count));
        for (var at = 0; at < count; at++)
        {
            if (register(at) is not { } value)
            {
                return Exception(message, UnknownAddress);
            }

            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2 + (2 * at)), value);
        }

        return bytes;
    }

    private static bool? Coil(SimulatedBoard board, int address)
    {
        var map = board.Map;
        if (Within(address, map.Outputs.First, map.Outputs.Count) is { } relay
            || (map.Pulse is BoardPulse.Started started && Within(address, started.First, map.Outputs.Count) is { } pulsed && (relay = pulsed) >= 0))
        {
            return board.IsOn(relay);
        }

        return Input(board, 1, address);
    }

    private static bool? Input(SimulatedBoard board, int function, int address) =>
        function == board.Map.Inputs.Function && Within(address, board.Map.Inputs.First, board.Map.Inputs.Count) is { } input ? board.IsClosed(input) : null;

    private static ushort? Register(SimulatedBoard board, int address)
    {
        if (board.Map.Links is { } links && Within(address, links.First, board.Map.Outputs.Count) is { } relay)
        {
            return board.ControlMode(relay);
        }

        return board.Map.HostWatchdog?.Enabled == address && board.HostWatchdog is { } isOn ? (ushort)(isOn ? 1 : 0) : null;
    }

    private static byte? SwitchCoil(SimulatedBoard board, int address, ushort value)
    {
        var map = board.Map;
        var most = map.Outputs.Count;
        if (map.Pulse is BoardPulse.Timed timed && Within(address, timed.First, most) is { } flashed)
        {
            board.Pulse(flashed, TimeSpan.FromMilliseconds(value * timed.UnitMs));
            return null;
        }

        if (map.Pulse is BoardPulse.Started started && Within(address, started.First, most) is { } begun)
        {
            return Switch(value, () => board.Pulse(begun, board.StartedPulse), () => board.Release(begun));
        }

        if (map.SafeStates is { } safe && Within(address, safe.First, most) is { } cleared)
        {
            return value == BoardMap.On ? Done(() => board.ClearSafe(cleared)) : BadValue;
        }

        if (address == map.Outputs.All)
        {
            return Switch(value, () => Each(most, relay => board.Pulse(relay, null)), () => Each(most, board.Release));
        }

        if (Within(address, map.Outputs.First, most) is not { } output)
        {
            return UnknownAddress;
        }

        if (value == map.Outputs.Idle)
        {
            return null;
        }

        return value == map.Outputs.Toggle
            ? Done(() => (board.IsOn(output) ? board.Release : (Action<int>)(relay => board.Pulse(relay, null)))(output))
            : Switch(value, () => board.Pulse(output, null), () => board.Release(output));
    }

    private static byte? Switch(ushort value, Action on, Action off) => value switch
    {
        BoardMap.On => Done(on),
        0 => Done(off),
        _ => BadValue,
    };

    private static byte? Done(Action act)
    {
        act();
        return null;
    }

    private static void Each(int count, Action<int> act)
    {
        for (var relay = 0; relay < count; relay++)
        {
            act(relay);
        }
    }

    private static byte? SetRegister(SimulatedBoard board, int address, ushort value)
    {
        if (board.Map.Links is not { } links || Within(address, links.First, board.Map.Outputs.Count) is not { } relay)
        {
            return UnknownAddress;
        }

        board.SetControlMode(relay, value);
        return null;
    }

    private static int? Within(int address, int first, int count) => address - first is var at && at >= 0 && at < count ? at : null;
}
