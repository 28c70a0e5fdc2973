using System.Collections.Immutable;
using System.Globalization;
using Fokus.Silo.Storage.Fronts;
using Fokus.Wire.Gateway;

namespace Fokus.Silo.Api.Fronts;

/// <summary>A public front as it is sent and answered, whole: what is left out goes back to the gateway's own.</summary>
internal sealed record FrontBody(
    IReadOnlyList<string>? Hosts,
    IReadOnlyList<RuleBody>? Rules,
    long? BodyLimitBytes,
    int? RequestsPerSecond,
    string? BrandName,
    string? BrandColor,
    string? Contact)
{
    private const string Any = "any";
    private const int MostHosts = 20;
    private const int MostRules = 200;
    private const int LongestText = 200;
    private const long LargestBody = 1_073_741_824;
    private const int MostRequests = 100_000;

    internal static FrontBody Of(PublicFront front) => new(
        front.Hosts,
        [.. front.Rules.Select(Of)],
        front.BodyLimitBytes > 0 ? front.BodyLimitBytes : null,
        front.RequestsPerSecond > 0 ? front.RequestsPerSecond : null,
        front.BrandName,
        front.BrandColor,
        front.Contact);

    /// <summary>The front; what is wrong with it goes into <paramref name="faults"/>, and then it must not be used.</summary>
    internal PublicFront Read(string zone, List<string> faults)
    {
        var hosts = Hosts ?? [];
        if (hosts.Count > MostHosts)
            faults.Add($"hosts: {MostHosts} at the most.");
        foreach (var host in hosts)
        {
            if (!FrontText.IsHost(host))
                faults.Add($"hosts: '{host}' is no host; write one such as garagem.cliente.com.br, in lower case.");
            else if (FrontText.IsInZone(zone, host))
                faults.Add($"hosts: '{host}' is right below the zone, where garages have theirs; choose another.");
        }

        if (hosts.Distinct(StringComparer.Ordinal).Count() != hosts.Count)
            faults.Add("hosts: one of them is there twice.");
        if (BodyLimitBytes is not (null or (>= 1024 and <= LargestBody)))
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"body_limit_bytes: write 1024 to {LargestBody}, or leave it out."));
        if (RequestsPerSecond is not (null or (>= 1 and <= MostRequests)))
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"requests_per_second: write 1 to {MostRequests}, or leave it out."));
        if (!string.IsNullOrEmpty(BrandColor) && !FrontText.IsReadableColor(BrandColor))
            faults.Add($"brand_color: '{BrandColor}' is no colour such as #0a5ba0 that white text can be read on.");
        if (IsBadText(BrandName) || IsBadText(Contact))
            faults.Add($"brand_name, contact: up to {LongestText} characters of plain text.");
        return new()
        {
            Hosts = [.. hosts],
            Rules = ReadRules(faults),
            BodyLimitBytes = BodyLimitBytes ?? 0,
            RequestsPerSecond = RequestsPerSecond ?? 0,
            BrandName = BrandName ?? "",
            BrandColor = BrandColor ?? "",
            Contact = Contact ?? "",
        };
    }

    private ImmutableArray<FrontRule> ReadRules(List<string> faults)
    {
        var rows = Rules ?? [];
        if (rows.Count > MostRules)
            faults.Add($"rules: {MostRules} at the most; join networks.");
        var rules = ImmutableArray.CreateBuilder<FrontRule>(rows.Count);
        foreach (var row in rows)
        {
            var (who, path) = (row.Allow ?? row.Deny ?? "", row.Path ?? "");
            var network = who.Equals(Any, StringComparison.Ordinal) ? "" : who;
            if (row.Allow is null == row.Deny is null)
                faults.Add("rules: each has either 'allow' or 'deny'.");
            else if (who.Length == 0 || !FrontText.TryReadNetwork(network, out _))
                faults.Add($"rules: '{who}' is no address, network such as 203.0.113.0/24, or 'any'; write it without a port.");
            else if (!FrontText.IsPath(path))
                faults.Add($"rules: the path '{path}' must be whole segments such as /pistas, without a slash at the end.");
            else
                rules.Add(new(row.Allow is not null, network, path));
        }

        return rules.ToImmutable();
    }

    private static RuleBody Of(FrontRule rule)
    {
        var who = rule.Network.Length > 0 ? rule.Network : Any;
        return new(rule.IsAllow ? who : null, rule.IsAllow ? null : who, rule.Path.Length > 0 ? rule.Path : null);
    }

    private static bool IsBadText(string? text) => text is not null && (text.Length > LongestText || text.Any(char.IsControl));
}
