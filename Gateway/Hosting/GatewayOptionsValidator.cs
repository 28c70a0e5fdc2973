using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Hosting;

/// <summary>The attributes' rules, as generated code.</summary>
[OptionsValidator]
internal sealed partial class GatewayOptionsValidator : IValidateOptions<GatewayOptions>;
