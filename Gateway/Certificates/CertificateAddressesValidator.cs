using Fokus.Gateway.Names;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Certificates;

/// <summary>The rules that attributes cannot say.</summary>
internal sealed class CertificateAddressesValidator(IOptions<NamesOptions> names) : IValidateOptions<CertificateOptions>
{
    public ValidateOptionsResult Validate(string? name, CertificateOptions options)
    {
        if (options.Directory is not null && names.Value.Api is null)
            return ValidateOptionsResult.Fail("Gateway:Certificates:Directory needs Gateway:Names:Api: the zone's certificate is proved by a DNS record.");
        return options.RootFile is { } file && !File.Exists(file)
            ? ValidateOptionsResult.Fail($"Gateway:Certificates:RootFile '{file}' does not exist.")
            : ValidateOptionsResult.Success;
    }
}
