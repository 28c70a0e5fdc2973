namespace Fokus.Tidy.Tests.Rules;

/// <summary>A made-up file that shows a rule.</summary>
/// <param name="Path">Where it would stand.</param>
/// <param name="Code">Its text.</param>
internal sealed record Sample(string Path, string Code);
