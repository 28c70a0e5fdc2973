using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Fokus.Tunnel.Tests.Setting;

/// <summary>A browser on the visitor's host: knows the gateways' addresses and takes the next when one does not answer, keeps cookies, trusts one authority.</summary>
internal sealed class PublicVisitor : IDisposable
{
    private static readonly TimeSpan OneAddress = TimeSpan.FromMilliseconds(300);
    private readonly NetworkHost from;
    private readonly IReadOnlyList<IPAddress> gateways;
    private readonly X509Certificate2 root;
    private readonly CookieContainer cookies = new();
    private readonly SocketsHttpHandler handler;
    private int turn;

    public PublicVisitor(NetworkHost from, IReadOnlyList<IPAddress> gateways, string authorityFile)
    {
        (this.from, this.gateways) = (from, gateways);
        root = X509CertificateLoader.LoadCertificateFromFile(authorityFile);
        handler = new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            CookieContainer = cookies,
            // A connection for each request: each has to find its way.
            PooledConnectionLifetime = TimeSpan.Zero,
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = Trust() },
            ConnectCallback = async (_, token) => new NetworkStream(await ConnectAsync(token), ownsSocket: true),
        };
        Http = new HttpClient(handler) { Timeout = Town.Guard };
    }

    public HttpClient Http { get; }

    public static Uri At(string garage, string path, string scheme = "https") => new($"{scheme}://{garage}.{Front.Zone}{path}");

    public async Task SignInAsync(string garage, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["user"] = StandInCentre.User, ["password"] = StandInCentre.Password });
        using var request = new HttpRequestMessage(HttpMethod.Post, At(garage, "/entrar")) { Content = form };
        request.Headers.Add("Origin", $"https://{garage}.{Front.Zone}");
        using var answer = await Http.SendAsync(request, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.SeeOther)
            throw new InvalidOperationException($"The sign-in was answered with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }

    /// <summary>What a page says; an answer that is not 200 is its number.</summary>
    public async Task<string> ReadAsync(string garage, string path, CancellationToken cancellationToken)
    {
        using var answer = await Http.GetAsync(At(garage, path), cancellationToken);
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync(cancellationToken) : $"{(int)answer.StatusCode}";
    }

    /// <summary>True when a page of the garage comes; false for anything else, also a connection that fails.</summary>
    public async Task<bool> SeesAsync(string garage, CancellationToken cancellationToken)
    {
        try
        {
            return (await ReadAsync(garage, "/", cancellationToken)).Length > "404".Length;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Opens an answer that does not end.</summary>
    public async Task<Stream> OpenAsync(string garage, string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At(garage, path));
        if (path.Equals("/live", StringComparison.Ordinal))
            request.Headers.Add("Accept", "text/event-stream");
        var answer = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStreamAsync(cancellationToken);
    }

    public async Task<ClientWebSocket> TalkAsync(string garage, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", $"https://{garage}.{Front.Zone}");
        await socket.ConnectAsync(At(garage, "/ws", "wss"), new HttpMessageInvoker(handler, disposeHandler: false), cancellationToken);
        return socket;
    }

    /// <summary>Sends bytes of one's own making, and reads until the gateway closes.</summary>
    public async Task<string> SayAsync(string garage, string request, CancellationToken cancellationToken)
    {
        await using var stream = new SslStream(new NetworkStream(await ConnectAsync(cancellationToken), ownsSocket: true));
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = $"{garage}.{Front.Zone}", CertificateChainPolicy = Trust() }, cancellationToken);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request.Replace("{cookie}", cookies.GetCookieHeader(At(garage, "/")), StringComparison.Ordinal)), cancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        try
        {
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (IOException)
        {
            return "";
        }
    }

    public void Dispose()
    {
        Http.Dispose();
        root.Dispose();
    }

    private X509ChainPolicy Trust() => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        RevocationMode = X509RevocationMode.NoCheck,
        CustomTrustStore = { root },
    };

    private async Task<Socket> ConnectAsync(CancellationToken cancellationToken)
    {
        var first = Interlocked.Increment(ref turn);
        for (var tried = 0; ; tried++)
        {
            var socket = from.NewSocket(SocketType.Stream);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            // The last address may take its time.
            if (tried < gateways.Count - 1)
                limit.CancelAfter(OneAddress);
            try
            {
                await socket.ConnectAsync(new IPEndPoint(gateways[(first + tried) % gateways.Count], Front.WebPort), limit.Token);
                return socket;
            }
            catch (Exception fault) when (fault is SocketException or OperationCanceledException && tried < gateways.Count - 1 && !cancellationToken.IsCancellationRequested)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
