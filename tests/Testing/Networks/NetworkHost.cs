using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Fokus.Testing.Networks;

/// <summary>One host of a bench: a network namespace with its own addresses, routes, filters and list of hosts.</summary>
public sealed class NetworkHost : IAsyncDisposable
{
    private readonly List<HostProgram> programs = [];
    private readonly List<IDisposable> open = [];

    internal NetworkHost(string name, string space, string address) => (Name, Namespace, Address) = (name, space, IPAddress.Parse(address));

    /// <summary>Its name on the bench.</summary>
    public string Name { get; }

    /// <summary>The namespace's name on the machine.</summary>
    public string Namespace { get; }

    /// <summary>The address that it was made with.</summary>
    public IPAddress Address { get; }

    /// <summary>Runs a line of shell in it; it must succeed.</summary>
    /// <returns>What it printed.</returns>
    public Task<string> RunAsync(string line, CancellationToken cancellationToken) =>
        Shell.RunAsync("ip", ["netns", "exec", Namespace, "bash", "-ec", line], cancellationToken);

    /// <summary>Starts a program in it, which ends with the bench at the latest.</summary>
    public HostProgram Start(string program, params IEnumerable<string> arguments)
    {
        var started = new HostProgram(Process.Start(new ProcessStartInfo("ip", ["netns", "exec", Namespace, program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
        programs.Add(started);
        return started;
    }

    /// <summary>Ends every program of a name in it, as a crash does; at least one must run.</summary>
    public async Task KillAsync(string program, CancellationToken cancellationToken)
    {
        var killed = await LeftOvers.KillAsync(Namespace, program, cancellationToken);
        Assert.True(killed > 0, $"no {program} runs on {Name}");
    }

    /// <summary>Says which address a name has, for programs that are started in it; the names before are forgotten.</summary>
    public Task NameAsync(string host, IPAddress address, CancellationToken cancellationToken) =>
        // Written in place: the programs see this very file, and a new one under the same name would be another.
        File.WriteAllTextAsync($"/etc/netns/{Namespace}/hosts", $"127.0.0.1 localhost\n{address} {host}\n", cancellationToken);

    /// <summary>A socket that lives in it, whoever uses it.</summary>
    public Socket NewSocket(SocketType type) => Namespaces.NewSocket(Namespace, type);

    /// <summary>A web server in it.</summary>
    public PageServer Serve(IPAddress address, int port)
    {
        var socket = NewSocket(SocketType.Stream);
        socket.Bind(new IPEndPoint(address, port));
        socket.Listen();
        var server = new PageServer(socket);
        open.Add(server);
        return server;
    }

    /// <summary>A door in it that leads on to another address, as a gateway does.</summary>
    public Passage Lead(int port, IPEndPoint target)
    {
        var socket = NewSocket(SocketType.Stream);
        socket.Bind(new IPEndPoint(IPAddress.Any, port));
        socket.Listen();
        var passage = new Passage(socket, () => NewSocket(SocketType.Stream), target);
        open.Add(passage);
        return passage;
    }

    /// <summary>A web client in it that makes a new connection for each request.</summary>
    public HttpClient NewClient()
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = async (context, token) =>
            {
                var socket = NewSocket(SocketType.Stream);
                try
                {
                    await socket.ConnectAsync(context.DnsEndPoint, token);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        });
        open.Add(client);
        return client;
    }

    /// <summary>Whether a TCP port answers within a time.</summary>
    public async Task<bool> ReachesAsync(IPAddress address, int port, TimeSpan within, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(within);
        using var socket = NewSocket(SocketType.Stream);
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), limit.Token);
            return true;
        }
        catch (Exception fault) when (fault is SocketException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var one in open)
            one.Dispose();
        foreach (var program in programs)
            await program.DisposeAsync();
        await LeftOvers.RemoveNamespaceAsync(Namespace, CancellationToken.None);
    }
}
