using System.Net;
using Fokus.Gateway.Routes;
using Fokus.Wire.Gateway;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Hosting;

/// <summary>The rules that attributes cannot say.</summary>
internal sealed class GatewayAddressesValidator : IValidateOptions<GatewayOptions>
{
    public ValidateOptionsResult Validate(string? name, GatewayOptions options)
    {
        var faults = new List<string>();
        if (!IPAddress.TryParse(options.Address, out _))
            faults.Add($"Gateway:Address '{options.Address}' is not an IP address; write one such as 127.0.0.1.");
        foreach (var silo in options.Silos)
        {
            if (!WebAddress.TryParse(silo, out _))
                faults.Add($"Gateway:Silos has '{silo}', which is not an address such as http://127.0.0.1:7011.");
        }

        foreach (var proxy in options.TrustedProxies.Where(static proxy => proxy.Length == 0 || !FrontText.TryReadNetwork(proxy, out _)))
            faults.Add($"Gateway:TrustedProxies has '{proxy}', which is no address or network such as 10.0.0.0/8.");

        if (options.SessionLimit < options.SessionIdle)
            faults.Add("Gateway:SessionLimit must not be shorter than Gateway:SessionIdle.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
