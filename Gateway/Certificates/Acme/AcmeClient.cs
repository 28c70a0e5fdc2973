using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Fokus.Gateway.Names;

namespace Fokus.Gateway.Certificates.Acme;

/// <summary>Orders one certificate (RFC 8555, section 7.4). Nothing but the framework's own libraries.</summary>
internal sealed class AcmeClient(AcmeSession session, AcmeAccount account, ChallengeRecords records, TimeProvider clock)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>A certificate and its chain with a key made for it, as PEM. Throws <see cref="AcmeException"/>.</summary>
    /// <param name="names">All names that it shall hold.</param>
    /// <param name="kind">How they are proved.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(string Chain, string Key)> OrderAsync(IReadOnlyList<string> names, ChallengeKind kind, CancellationToken cancellationToken)
    {
        var wanted = new JsonArray([.. names.Select(static name => (JsonNode)new JsonObject { ["type"] = "dns", ["value"] = name })]);
        var ordered = await session.PostAsync(session.Place("newOrder"), new JsonObject { ["identifiers"] = wanted }, cancellationToken);
        var order = ordered.Location ?? throw new AcmeException("the order has no address", retryAt: null);
        var challenges = await ReadChallengesAsync(ordered.Json, kind, cancellationToken);
        try
        {
            // The bare name and the wildcard have one TXT record with two values: both must be there before the authority looks.
            foreach (var record in Records(challenges))
                await PublishAsync(record, cancellationToken);
            foreach (var challenge in challenges)
                await session.PostAsync(challenge.Url, [], cancellationToken);
            foreach (var challenge in challenges)
                await WaitAsync(challenge.Authorization, "valid", cancellationToken);
        }
        finally
        {
            foreach (var record in Records(challenges))
                await RemoveAsync(record);
        }

        await WaitAsync(order, "ready", cancellationToken);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await session.PostAsync(Address(ordered.Json, "finalize"), new JsonObject { ["csr"] = Base64Url.EncodeToString(Request(names, key)) }, cancellationToken);
        var done = await WaitAsync(order, "valid", cancellationToken);
        var chain = await session.PostAsync(Address(done, "certificate"), payload: null, cancellationToken);
        return (chain.Text, key.ExportPkcs8PrivateKeyPem());
    }

    private async Task<List<Challenge>> ReadChallengesAsync(JsonNode order, ChallengeKind kind, CancellationToken cancellationToken)
    {
        var challenges = new List<Challenge>();
        foreach (var text in order["authorizations"]?.AsArray() ?? [])
        {
            var url = new Uri(text!.GetValue<string>());
            var authorization = (await session.PostAsync(url, payload: null, cancellationToken)).Json;
            if (Says(authorization, "status", "valid"))
                continue;
            var domain = authorization["identifier"]?["value"]?.GetValue<string>() ?? throw new AcmeException("an authorization names no domain", retryAt: null);
            var offered = authorization["challenges"]?.AsArray().FirstOrDefault(one => Says(one, "type", TypeOf(kind)))
                ?? throw new AcmeException($"the authority offers no {TypeOf(kind)} for {domain}", retryAt: null);
            challenges.Add(new(kind, domain, offered["token"]!.GetValue<string>(), Address(offered, "url"), url));
        }

        return challenges;
    }

    private static IEnumerable<IGrouping<string, Challenge>> Records(List<Challenge> challenges) =>
        challenges.Where(static challenge => challenge.Kind == ChallengeKind.Dns).GroupBy(static challenge => challenge.Domain, StringComparer.Ordinal);

    private Task PublishAsync(IGrouping<string, Challenge> challenges, CancellationToken cancellationToken) =>
        records.AddAsync(challenges.Key, [.. challenges.Select(challenge => account.RecordFor(challenge.Token))], cancellationToken);

    // Also after a stop or a refusal: what stays behind would be there for ever.
    private Task RemoveAsync(IGrouping<string, Challenge> challenges) =>
        records.RemoveAsync(challenges.Key, [.. challenges.Select(challenge => account.RecordFor(challenge.Token))], CancellationToken.None);

    private async Task<JsonNode> WaitAsync(Uri url, string status, CancellationToken cancellationToken)
    {
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            var state = (await session.PostAsync(url, payload: null, cancellationToken)).Json;
            if (Says(state, "status", status) || Says(state, "status", "valid"))
                return state;
            if (Says(state, "status", "invalid"))
                throw new AcmeException(Reason(state), retryAt: null);
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private static byte[] Request(IReadOnlyList<string> names, ECDsa key)
    {
        var request = new CertificateRequest(new X500DistinguishedName($"CN={names[0]}"), key, HashAlgorithmName.SHA256);
        var all = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
            all.AddDnsName(name);
        request.CertificateExtensions.Add(all.Build());
        return request.CreateSigningRequest();
    }

    private static string Reason(JsonNode state)
    {
        var error = state["error"] ?? state["challenges"]?.AsArray().Select(static one => one?["error"]).FirstOrDefault(static one => one is not null);
        return error is null ? "the authority says invalid and not why" : $"{error["type"]}: {error["detail"]}";
    }

    private static string TypeOf(ChallengeKind kind) => kind switch
    {
        ChallengeKind.Dns => "dns-01",
        ChallengeKind.Http => "http-01",
        _ => throw new UnreachableException("ChallengeKind has no other member"),
    };

    private static bool Says(JsonNode? node, string member, string value) =>
        node?[member] is JsonValue said && said.TryGetValue<string>(out var text) && text.Equals(value, StringComparison.Ordinal);

    private static Uri Address(JsonNode node, string member) =>
        node[member]?.GetValue<string>() is { } text ? new Uri(text) : throw new AcmeException($"the authority's answer has no {member}", retryAt: null);
}
