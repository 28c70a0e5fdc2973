using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Fokus.Tunnel.Tests.Setting;

/// <summary>A visitor of a garage's public host, signed in, over TLS through the gateway.</summary>
internal sealed class CentreVisitor : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);
    private readonly HttpClient client;
    private readonly Uri origin;

    private CentreVisitor(HttpClient client, Uri origin) => (this.client, this.origin) = (client, origin);

    public static async Task<CentreVisitor> SignInAsync(Centre centre, string garage, CancellationToken cancellationToken)
    {
        var visitor = new CentreVisitor(NewClient(centre), new Uri($"https://{garage}.{Centre.Zone}/"));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(visitor.origin, "/entrar"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["user"] = "admin",
                ["password"] = Centre.AdminPassword,
                ["volta"] = "/",
            }),
        };
        request.Headers.Add("Origin", visitor.origin.GetLeftPart(UriPartial.Authority));
        using var answer = await visitor.client.SendAsync(request, cancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return visitor;
    }

    /// <summary>
    /// What the garage's page says; the status when it is no page. The gateway reads what the hub says once a second: right
    /// after a change it may still tell of the link as it was, and the visitor looks again.
    /// </summary>
    public async Task<string> LookAsync(CancellationToken cancellationToken)
    {
        using var pace = new PeriodicTimer(Again, TimeProvider.System);
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var said = await AskAsync(cancellationToken);
            if (said is not "503" || watch.Elapsed > Town.Guard)
                return said;
            await pace.WaitForNextTickAsync(cancellationToken);
        }
    }

    private async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        using var answer = await client.GetAsync(origin, cancellationToken);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(cancellationToken) : $"{(int)answer.StatusCode}";
    }

    /// <summary>Asks for the page again and again until something else is over, as often as the gateway lets one address.</summary>
    /// <returns>How many requests there were, how many of them brought no page, and how long the slowest took.</returns>
    public async Task<(int All, int Failed, TimeSpan Worst)> LoadAsync(Task until, CancellationToken cancellationToken)
    {
        var (all, failed, worst) = (0, 0, TimeSpan.Zero);
        using var pace = new PeriodicTimer(Pace, TimeProvider.System);
        while (!until.IsCompleted)
        {
            await pace.WaitForNextTickAsync(cancellationToken);
            var watch = Stopwatch.StartNew();
            all++;
            try
            {
                if (!(await AskAsync(cancellationToken)).Equals(PageServer.Page, StringComparison.Ordinal))
                    failed++;
            }
            catch (HttpRequestException)
            {
                failed++;
            }

            worst = watch.Elapsed > worst ? watch.Elapsed : worst;
        }

        await until;
        return (all, failed, worst);
    }

    /// <summary>Opens what never ends: as events, or as a download.</summary>
    public async Task<StreamReader> OpenAsync(string accept, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(origin, "/stream"));
        request.Headers.Add("Accept", accept);
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellationToken));
        Assert.NotNull(await reader.ReadLineAsync(cancellationToken));
        return reader;
    }

    /// <summary>Reads until it ends, by itself or cut off.</summary>
    public static async Task EndAsync(StreamReader stream, CancellationToken cancellationToken)
    {
        try
        {
            while (await stream.ReadLineAsync(cancellationToken) is not null)
            {
                // What was on its way.
            }
        }
        catch (IOException)
        {
            return;
        }
    }

    public void Dispose() => client.Dispose();

    private static HttpClient NewClient(Centre centre)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            CookieContainer = new(),
            ConnectCallback = async (context, token) =>
            {
                var socket = centre.Client.NewSocket(SocketType.Stream);
                await socket.ConnectAsync(new IPEndPoint(centre.Host.Address, context.DnsEndPoint.Port), token);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            CustomTrustStore = { X509CertificateLoader.LoadCertificateFromFile(centre.AuthorityFile) },
        };
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
