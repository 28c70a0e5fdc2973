namespace Fokus.Tidy.Tests.Rules;

/// <summary>One place at which a rule is broken.</summary>
/// <param name="Path">The file or folder, from the root.</param>
/// <param name="Line">1 and up.</param>
/// <param name="What">What stands there.</param>
internal sealed record Broken(string Path, int Line, string What);
