using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Sessions.Directories;

/// <summary>The attributes' rules, as generated code.</summary>
[OptionsValidator]
internal sealed partial class DirectoryOptionsValidator : IValidateOptions<DirectoryOptions>;
