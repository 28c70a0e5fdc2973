using System.Net;
using System.Net.Http.Json;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Fokus.Gateway.Tests.Setting;

/// <summary>A browser: keeps cookies, trusts the gateway's authority and nothing else, finds every host on loopback.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly int port;

    public Visitor(int port, string authorityFile)
    {
        this.port = port;
        Handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            CookieContainer = Cookies,
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = Trusting(authorityFile) },
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        Http = new HttpClient(Handler) { Timeout = TimeSpan.FromSeconds(20) };
    }

    public CookieContainer Cookies { get; } = new();

    public SocketsHttpHandler Handler { get; }

    public HttpClient Http { get; }

    public Uri At(string host, string path, string scheme = "https") => new($"{scheme}://{host}.fokus.localhost:{port}{path}");

    public static X509ChainPolicy Trusting(string authorityFile) => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        RevocationMode = X509RevocationMode.NoCheck,
        CustomTrustStore = { X509CertificateLoader.LoadCertificateFromFile(authorityFile) },
    };

    /// <summary>Looks a page up as a browser does, or asks as a program does.</summary>
    public Task<HttpResponseMessage> GetAsync(string host, string path, string accept = "text/html", string? language = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, At(host, path));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (language is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        return Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a form or a text from a page of <paramref name="from"/>; from nowhere when that is null.</summary>
    public Task<HttpResponseMessage> PostAsync(string host, string path, HttpContent content, string? from)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, At(host, path)) { Content = content };
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        if (from is not null)
            request.Headers.TryAddWithoutValidation("Origin", from);
        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> SignInAsync(string host, string user, string password, string back = "/") =>
        PostAsync(
            host,
            "/entrar",
            new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["user"] = user, ["password"] = password, ["volta"] = back }),
            Origin(host));

    public string Origin(string host) => At(host, "/").GetLeftPart(UriPartial.Authority);

    public async Task<Echo> EchoAsync(string host)
    {
        using var response = await GetAsync(host, "/eco");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<Echo>(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Opens a garage's event stream and reads its first event.</summary>
    public async Task<LiveStream> ListenAsync(string host)
    {
        var response = await GetAsync(host, "/live", accept: "text/event-stream");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var stream = new LiveStream(response, new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
        Assert.Equal("ola", await stream.NextAsync());
        return stream;
    }

    public void Dispose() => Http.Dispose();
}
