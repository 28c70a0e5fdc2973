namespace Fokus.Gateway.Tests.Setting;

/// <summary>What a site behind the gateway was sent.</summary>
internal sealed record Echo(string Site, string Host, Dictionary<string, string> Headers, int BodyLength)
{
    public string? this[string header] => Headers.GetValueOrDefault(header)
        ?? Headers.FirstOrDefault(row => row.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).Value;
}
