namespace Fokus.Tidy.Tests.Shapes;

/// <summary>A word in backticks that claims to be a type, a member, a file or a folder.</summary>
/// <param name="Name">As written.</param>
/// <param name="Line">1 and up.</param>
/// <param name="Exists">Whether the claim is true.</param>
internal sealed record NamedThing(string Name, int Line, bool Exists);
