using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Console;

/// <summary>Checks <see cref="ConsoleOptions"/> at the start.</summary>
[OptionsValidator]
internal sealed partial class ConsoleOptionsValidator : IValidateOptions<ConsoleOptions>;
