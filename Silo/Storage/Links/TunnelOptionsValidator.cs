using Microsoft.Extensions.Options;

namespace Fokus.Silo.Storage.Links;

/// <summary>The attributes' rules, as generated code.</summary>
[OptionsValidator]
internal sealed partial class TunnelOptionsValidator : IValidateOptions<TunnelOptions>;
