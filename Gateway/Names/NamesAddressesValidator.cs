using System.Net;
using Fokus.Wire.Gateway;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Names;

/// <summary>The rules that attributes cannot say.</summary>
internal sealed class NamesAddressesValidator : IValidateOptions<NamesOptions>
{
    private const int ShortestKey = 8;

    public ValidateOptionsResult Validate(string? name, NamesOptions options)
    {
        var faults = new List<string>();
        if (options.Api is not null && options.ApiKey.Length < ShortestKey)
            faults.Add($"Gateway:Names:ApiKey is too short: at least {ShortestKey} characters, the same as api-key in pdns.conf.");
        if (options.Api is not null && options.PublicAddresses.Count == 0)
            faults.Add("Gateway:Names:PublicAddresses is empty: list where the gateways are reached, such as Gateway__Names__PublicAddresses__0=203.0.113.1.");
        faults.AddRange(options.PublicAddresses.Where(static text => !IPAddress.TryParse(text, out _)).Select(static text => $"Gateway:Names:PublicAddresses has '{text}', which is not an IP address."));
        faults.AddRange(options.NameServers.Where(static text => !FrontText.IsHost(text)).Select(static text => $"Gateway:Names:NameServers has '{text}', which is not a host such as ns1.garagens.example."));
        faults.AddRange(options.CustomerZones.Where(static text => !FrontText.IsHost(text)).Select(static text => $"Gateway:Names:CustomerZones has '{text}', which is not a zone such as cliente.com.br."));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
