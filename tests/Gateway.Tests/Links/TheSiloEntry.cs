using System.Net;
using System.Net.Sockets;
using System.Text;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Links.Entry;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Tests.Links;

public sealed class TheSiloEntry
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_garage_says_reaches_a_silo_and_its_answer_comes_back_to_the_last_byte()
    {
        using var silo = Listener();
        using var entry = await OpenAsync(silo);
        using var garage = await ComeAsync(entry);
        using var there = await silo.AcceptTcpClientAsync(Token).AsTask().WaitAsync(Guard, Token);

        var spoken = garage.GetStream();
        await spoken.WriteAsync("PRI * HTTP/2.0"u8.ToArray(), Token);
        // It has said all, and still hears the answer.
        garage.Client.Shutdown(SocketShutdown.Send);
        Assert.Equal("PRI * HTTP/2.0", await HearAsync(there.GetStream()));
        await there.GetStream().WriteAsync("SETTINGS"u8.ToArray(), Token);
        there.Close();

        Assert.Equal("SETTINGS", await HearAsync(spoken));
    }

    [Fact]
    public async Task A_silo_that_does_not_answer_is_passed_over_whosever_turn_it_is()
    {
        using var silo = Listener();
        using var gone = Listener();
        var nobody = (IPEndPoint)gone.LocalEndpoint;
        gone.Stop();
        using var entry = await OpenAsync([nobody, (IPEndPoint)silo.LocalEndpoint]);

        // Two in a row: one of them has its turn at the silo that is gone.
        for (var visit = 0; visit < 2; visit++)
        {
            using var garage = await ComeAsync(entry);
            using var there = await silo.AcceptTcpClientAsync(Token).AsTask().WaitAsync(Guard, Token);
            await there.GetStream().WriteAsync("here"u8.ToArray(), Token);
            there.Close();
            Assert.Equal("here", await HearAsync(garage.GetStream()));
        }
    }

    [Fact]
    public async Task A_garage_that_finds_no_silo_is_not_kept_waiting()
    {
        using var gone = Listener();
        var nobody = (IPEndPoint)gone.LocalEndpoint;
        gone.Stop();
        using var entry = await OpenAsync([nobody]);
        using var garage = await ComeAsync(entry);

        Assert.Equal("", await HearAsync(garage.GetStream()));
    }

    [Fact]
    public async Task A_silo_that_dies_ends_the_garage_s_connection()
    {
        using var silo = Listener();
        using var entry = await OpenAsync(silo);
        using var garage = await ComeAsync(entry);
        var there = await silo.AcceptSocketAsync(Token).AsTask().WaitAsync(Guard, Token);
        // Gone without a word of parting: the system says so with a reset.
        there.LingerState = new LingerOption(enable: true, seconds: 0);
        there.Close();

        Assert.Equal("", await HearAsync(garage.GetStream()));
    }

    [Fact]
    public void An_entry_that_is_no_address_is_told_at_the_start()
    {
        var answer = new GatewayAddressesValidator().Validate(name: null, new GatewayOptions { SiloEntry = "gw1:9000", Silos = ["http://127.0.0.1:7011"], Secret = "segredo-de-teste" });

        Assert.Contains("Gateway:SiloEntry 'gw1:9000' is no IP address with a port", Assert.Single(answer.Failures!), StringComparison.Ordinal);
    }

    private static TcpListener Listener()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static Task<SiloEntry> OpenAsync(TcpListener silo) => OpenAsync([(IPEndPoint)silo.LocalEndpoint]);

    private static async Task<SiloEntry> OpenAsync(IEnumerable<IPEndPoint> silos)
    {
        var options = new GatewayOptions { SiloEntry = "127.0.0.1:0", Silos = [.. silos.Select(silo => $"http://{silo}")] };
        var entry = new SiloEntry(Options.Create(options), TimeProvider.System, NullLogger<SiloEntry>.Instance);
        await entry.StartAsync(Token);
        return entry;
    }

    private static async Task<TcpClient> ComeAsync(SiloEntry entry)
    {
        var garage = new TcpClient();
        await garage.ConnectAsync(await entry.Listening.WaitAsync(Guard, Token), Token);
        return garage;
    }

    private static async Task<string> HearAsync(NetworkStream stream)
    {
        using var heard = new MemoryStream();
        try
        {
            await stream.CopyToAsync(heard, Token).WaitAsync(Guard, Token);
        }
        catch (IOException)
        {
            // Reset: nothing more is said.
        }

        return Encoding.ASCII.GetString(heard.ToArray());
    }
}
