using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Fokus.Testing;

namespace Fokus.EdgeBridge.Tests.Protocols.Modbus;

/// <summary>A program of somebody else, in a process of its own. <c>./fokus setup</c> for tests fetches what it needs.</summary>
internal sealed class ForeignPeer : IAsyncDisposable
{
    private readonly Process process;

    private ForeignPeer(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    private static CancellationToken Guard => TestContext.Current.CancellationToken;

    /// <summary>Starts a server and waits until it listens.</summary>
    public static async Task<ForeignPeer> ListenAsync(string script)
    {
        var port = FreePort();
        var peer = new ForeignPeer(Start(script, port.ToString(CultureInfo.InvariantCulture)), port);
        var ready = await peer.process.StandardOutput.ReadLineAsync(Guard);
        Assert.Equal("ready", ready);
        return peer;
    }

    /// <summary>Runs a client to its end; what it printed.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        using var client = Start(script, arguments);
        var output = await client.StandardOutput.ReadToEndAsync(Guard);
        await client.WaitForExitAsync(Guard);
        return output.Trim();
    }

    private static Process Start(string script, params string[] arguments)
    {
        var modules = Repository.PathOf(".fokus/peers/node_modules");
        Assert.SkipUnless(Directory.Exists(Path.Combine(modules, "modbus-serial")), "the foreign peers are not there: run ./fokus setup test");
        Assert.SkipUnless(File.Exists("/usr/bin/node"), "node is not installed: apt-get install nodejs");
        var start = new ProcessStartInfo("/usr/bin/node")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["NODE_PATH"] = modules },
        };
        start.ArgumentList.Add(Repository.PathOf($"tests/EdgeBridge.Tests/Protocols/Modbus/Peers/{script}"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
