using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Names;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Certificates.Acme;

/// <summary>Our dealings with the certificate authority: one account, one connection, orders one after the other.</summary>
internal sealed partial class AcmeDesk(
    ChallengeRecords records, IOptions<GatewayOptions> gateway, IOptions<CertificateOptions> options, TimeProvider clock) : IDisposable
{
    private readonly Lazy<AcmeAccount> account = new(() => AcmeAccount.Open(Path.Combine(gateway.Value.DataFolder, "certificates", "account.key")));
    private HttpClient? http;
    private AcmeSession? session;

    public async Task<(string Chain, string Key)> OrderAsync(CertificateWish wish, CancellationToken cancellationToken)
    {
        session ??= new(http ??= Connect(), options.Value.Directory!, account.Value, clock);
        await session.OpenAsync(options.Value.Mail, cancellationToken);
        return await new AcmeClient(session, account.Value, records, clock).OrderAsync(wish.Hosts, wish.Proof, cancellationToken);
    }

    /// <summary>
    /// What the file of a token must say; <c>null</c> for what is no token. Any token is answered: only an order of our own
    /// account asks for this answer, and whichever gateway the authority happens to reach can give it.
    /// </summary>
    public string? AnswerTo(string token) =>
        options.Value.Directory is not null && Token().IsMatch(token) ? account.Value.AnswerTo(token) : null;

    public void Dispose()
    {
        http?.Dispose();
        if (account.IsValueCreated)
            account.Value.Dispose();
    }

    private HttpClient Connect()
    {
        var handler = new SocketsHttpHandler { UseProxy = false };
        if (options.Value.RootFile is { } file)
        {
            var roots = new X509Certificate2Collection();
            roots.ImportFromPemFile(file);
            var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            trust.CustomTrustStore.AddRange(roots);
            handler.SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = trust };
        }

        var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("gateway-acme/1");
        return client;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{16,128}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
