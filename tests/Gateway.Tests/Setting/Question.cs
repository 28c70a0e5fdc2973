using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Fokus.Gateway.Tests.Setting;

/// <summary>One question to a DNS server, asked over UDP (RFC 1035).</summary>
internal static class Question
{
    private const int Header = 12;
    private const int TypeSoa = 6;

    /// <summary>The addresses that an A question for a name is answered with, in order.</summary>
    public static async Task<string[]> AddressesAsync(int port, string name)
    {
        var addresses = new List<string>();
        foreach (var (type, data) in await AskAsync(port, name, type: 1))
        {
            if (type == 1)
                addresses.Add(new IPAddress(data).ToString());
        }

        return [.. addresses.Order(StringComparer.Ordinal)];
    }

    /// <summary>The serial number of a zone.</summary>
    public static async Task<uint> SerialAsync(int port, string zone)
    {
        var (_, data) = (await AskAsync(port, zone, TypeSoa)).Single(answer => answer.Type == TypeSoa);
        // Two names, which may be of any length, and then five numbers of four bytes: the serial is the first of them.
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(data.Length - 20));
    }

    private static async Task<List<(int Type, byte[] Data)>> AskAsync(int port, string name, int type)
    {
        using var udp = new UdpClient();
        udp.Connect(IPAddress.Loopback, port);
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        guard.CancelAfter(TimeSpan.FromSeconds(10));
        await udp.SendAsync(Pack(name, type), guard.Token);
        return Unpack((await udp.ReceiveAsync(guard.Token)).Buffer);
    }

    private static byte[] Pack(string name, int type)
    {
        var packet = new List<byte> { 0x12, 0x34, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0 };
        foreach (var label in name.Split('.'))
        {
            packet.Add((byte)label.Length);
            packet.AddRange(Encoding.ASCII.GetBytes(label));
        }

        packet.AddRange([0, 0, (byte)type, 0, 1]);
        return [.. packet];
    }

    private static List<(int Type, byte[] Data)> Unpack(byte[] packet)
    {
        var at = AfterName(packet, Header) + 4;
        var answers = new List<(int Type, byte[] Data)>();
        for (var left = (packet[6] * 256) + packet[7]; left > 0; left--)
        {
            at = AfterName(packet, at);
            var length = (packet[at + 8] * 256) + packet[at + 9];
            answers.Add(((packet[at] * 256) + packet[at + 1], packet[(at + 10)..(at + 10 + length)]));
            at += 10 + length;
        }

        return answers;
    }

    private static int AfterName(byte[] packet, int at)
    {
        while (packet[at] != 0)
        {
            // Two bits set: the rest of the name stands elsewhere, and these two bytes say where.
            if (packet[at] >= 0xC0)
                return at + 2;
            at += packet[at] + 1;
        }

        return at + 1;
    }
}
