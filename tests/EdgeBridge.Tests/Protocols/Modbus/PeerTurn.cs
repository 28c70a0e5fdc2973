using System.Net.Sockets;

namespace Fokus.EdgeBridge.Tests.Protocols.Modbus;

/// <summary>One request at a <see cref="RawPeer"/>: 12 bytes, as every request of ours has.</summary>
internal sealed record PeerTurn(Socket Socket, byte[] Request, int Number, CancellationToken Stopping)
{
    public byte Function => Request[7];

    /// <summary>The right answer.</summary>
    public byte[] Answer() => Function switch
    {
        // Length 4: unit, function, byte count 1, bits.
        1 or 2 => [Request[0], Request[1], 0, 0, 0, 4, Request[6], Function, 1, 0],

        // Length 5: unit, function, byte count 2, the register: its own address.
        3 => [Request[0], Request[1], 0, 0, 0, 5, Request[6], 3, 2, Request[8], Request[9]],
        _ => [.. Request],
    };

    public byte[] Exception(byte code) => [Request[0], Request[1], 0, 0, 0, 3, Request[6], (byte)(Function | 0x80), code];

    public Task SendAsync() => SendAsync(Answer());

    public async Task SendAsync(ReadOnlyMemory<byte> bytes) => await Socket.SendAsync(bytes, Stopping);

    /// <summary>The right answer, byte by byte, as a failing network chip sends it.</summary>
    public async Task DripAsync(TimeSpan gap)
    {
        foreach (var one in Answer())
        {
            await SendAsync(new[] { one });
            await Task.Delay(gap, TimeProvider.System, Stopping);
        }
    }
}
