using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Names;

/// <summary>The attributes' rules, as generated code.</summary>
[OptionsValidator]
internal sealed partial class NamesOptionsValidator : IValidateOptions<NamesOptions>;
