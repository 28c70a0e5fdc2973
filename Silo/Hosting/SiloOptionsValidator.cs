using Microsoft.Extensions.Options;

namespace Fokus.Silo.Hosting;

/// <summary>Checks the settings at the start, all of them at once.</summary>
[OptionsValidator]
internal sealed partial class SiloOptionsValidator : IValidateOptions<SiloOptions>;
