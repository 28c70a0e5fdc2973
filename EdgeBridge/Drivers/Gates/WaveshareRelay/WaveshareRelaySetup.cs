using System.Diagnostics;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;

/// <summary>What is owed to a board at each new connection, before it may be asked to move anything.</summary>
internal static class WaveshareRelaySetup
{
    /// <summary>Unlinks inputs from relays, then releases every relay that is on. Null when all is well; else what failed.</summary>
    public static async Task<string?> PutInOrderAsync(IModbusLink link, CancellationToken cancellationToken) =>
        await UnlinkInputsAsync(link, cancellationToken) ?? await ReleaseRelaysAsync(link, cancellationToken);

    // First, since a linked input would only switch its relay on again.
    private static async Task<string?> UnlinkInputsAsync(IModbusLink link, CancellationToken cancellationToken)
    {
        // Read before writing: the board keeps the mode in memory that wears, and a bad cable reconnects all day.
        var read = new ModbusRequest.ReadRegisters(WaveshareRelayMap.FirstControlMode, WaveshareRelayMap.Count);
        var modes = await link.SendAsync(read, cancellationToken);
        for (var relay = 0; relay < WaveshareRelayMap.Count; relay++)
        {
            if (modes is ModbusReply.Values values && values.Items[relay] == WaveshareRelayMap.NormalMode)
            {
                continue;
            }

            if (modes is not (ModbusReply.Values or ModbusReply.Refused))
            {
                return Why(modes);
            }

            var write = new ModbusRequest.WriteRegister(WaveshareRelayMap.FirstControlMode + relay, WaveshareRelayMap.NormalMode);
            var written = await link.SendAsync(write, cancellationToken);

            // A model without inputs has no such register and refuses: nothing is linked there.
            if (written is not (ModbusReply.Values or ModbusReply.Refused))
            {
                return Why(written);
            }
        }

        return null;
    }

    private static async Task<string?> ReleaseRelaysAsync(IModbusLink link, CancellationToken cancellationToken)
    {
        var read = new ModbusRequest.ReadCoils(WaveshareRelayMap.FirstRelay, WaveshareRelayMap.Count);
        var relays = await link.SendAsync(read, cancellationToken);
        if (relays is not ModbusReply.Values on)
        {
            return Why(relays);
        }

        for (var relay = 0; relay < WaveshareRelayMap.Count; relay++)
        {
            if (on.Items[relay] == 0)
            {
                continue;
            }

            var released = await link.SendAsync(new ModbusRequest.ReleaseCoil(WaveshareRelayMap.FirstRelay + relay), cancellationToken);
            if (released is not ModbusReply.Values)
            {
                return $"relay {relay} is on and cannot be released: {Why(released)}";
            }
        }

        return null;
    }

    private static string Why(ModbusReply reply) => reply switch
    {
        ModbusReply.Values => "the board answered",
        ModbusReply.Refused refused => $"the board refuses (exception {refused.Code})",
        ModbusReply.TimedOut => "no answer in time",
        ModbusReply.Broken broken => broken.Why,
        _ => throw new UnreachableException("ModbusReply is a closed family"),
    };
}
