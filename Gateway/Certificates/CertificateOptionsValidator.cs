using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Certificates;

/// <summary>The attributes' rules, as generated code.</summary>
[OptionsValidator]
internal sealed partial class CertificateOptionsValidator : IValidateOptions<CertificateOptions>;
