using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Links.Hub;

/// <summary>The attributes' rules, as generated code.</summary>
[OptionsValidator]
internal sealed partial class HubOptionsValidator : IValidateOptions<HubOptions>;
