using System.Diagnostics;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Protocols.Boards;

/// <summary>What is owed to a board at each new connection, before it may be asked to move anything.</summary>
internal sealed class BoardSetup(IModbusLink link, BoardOrders orders)
{
    private readonly BoardMap map = orders.Map;

    /// <summary>Why the board's relays would stay on if this machine died; null when they would not, or it is not known.</summary>
    public string? Doubt { get; private set; }

    /// <summary>
    /// Ends the pulse that may be owed, unlinks inputs from relays, releases every relay that is on, and only then clears
    /// safe states. Null when all is well; else what failed.
    /// </summary>
    public async Task<string?> PutInOrderAsync(CancellationToken cancellationToken) =>
        await EndPulseAsync(cancellationToken)
        ?? await UnlinkInputsAsync(cancellationToken)
        ?? await ReleaseRelaysAsync(cancellationToken)
        ?? await ClearSafeStatesAsync(cancellationToken)
        ?? await LookAtWatchdogAsync(cancellationToken);

    // The very first frame of each connection. Nobody remembers whether a pulse was owed when the power went, so it is
    // always sent: it moves nothing on a board at rest.
    private async Task<string?> EndPulseAsync(CancellationToken cancellationToken)
    {
        if (orders.EndAfter is null)
        {
            return null;
        }

        var ended = await link.SendAsync(orders.End, cancellationToken);
        return ended is ModbusReply.Values ? null : $"the pulse that may be owed cannot be ended: {Why(ended)}";
    }

    // Before the relays are released, since a linked input would only switch its relay on again.
    private async Task<string?> UnlinkInputsAsync(CancellationToken cancellationToken)
    {
        if (map.Links is not { } links)
        {
            return null;
        }

        // Read before writing: the board keeps the mode in memory that wears, and a bad cable reconnects all day.
        var modes = await link.SendAsync(new ModbusRequest.ReadRegisters(links.First, map.Outputs.Count), cancellationToken);
        for (var relay = 0; relay < map.Outputs.Count; relay++)
        {
            if (modes is ModbusReply.Values values && values.Items[relay] == links.Normal)
            {
                continue;
            }

            if (modes is not (ModbusReply.Values or ModbusReply.Refused))
            {
                return Why(modes);
            }

            var written = await link.SendAsync(new ModbusRequest.WriteRegister(links.First + relay, links.Normal), cancellationToken);

            // A model without inputs has no such register and refuses: nothing is linked there.
            if (written is not (ModbusReply.Values or ModbusReply.Refused))
            {
                return Why(written);
            }
        }

        return null;
    }

    private async Task<string?> ReleaseRelaysAsync(CancellationToken cancellationToken)
    {
        var relays = await link.SendAsync(map.ReadOutputs, cancellationToken);
        if (relays is not ModbusReply.Values on)
        {
            return Why(relays);
        }

        for (var relay = 0; relay < map.Outputs.Count; relay++)
        {
            if (on.Items[relay] == 0)
            {
                continue;
            }

            var released = await link.SendAsync(new ModbusRequest.ReleaseCoil(map.Outputs.First + relay), cancellationToken);
            if (released is not ModbusReply.Values)
            {
                return $"relay {relay} is on and cannot be released: {Why(released)}";
            }
        }

        return null;
    }

    // Last: what the board would do when it comes out of its safe state must have been taken back before.
    private async Task<string?> ClearSafeStatesAsync(CancellationToken cancellationToken)
    {
        for (var relay = 0; relay < map.Outputs.Count && map.SafeStates is not null; relay++)
        {
            var cleared = await link.SendAsync(new ModbusRequest.SetFlag(map.SafeStates.First + relay), cancellationToken);
            if (cleared is not ModbusReply.Values)
            {
                return $"the safe state of relay {relay} cannot be cleared: {Why(cleared)}";
            }
        }

        return null;
    }

    private async Task<string?> LookAtWatchdogAsync(CancellationToken cancellationToken)
    {
        if (map.HostWatchdog is not { } watchdog)
        {
            return null;
        }

        var enabled = await link.SendAsync(new ModbusRequest.ReadRegisters(watchdog.Enabled, 1), cancellationToken);
        Doubt = enabled switch
        {
            ModbusReply.Values { Items: [0] } => "its watch over its host is switched off",
            ModbusReply.Refused => "it does not say whether it watches over its host",
            _ => null,
        };
        return enabled is ModbusReply.Values or ModbusReply.Refused ? null : Why(enabled);
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
