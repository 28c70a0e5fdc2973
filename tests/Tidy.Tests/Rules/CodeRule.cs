using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis;

namespace Fokus.Tidy.Tests.Rules;

/// <summary>
/// A rule that can be judged one C# file at a time. It brings code that breaks it and code that only looks so: a rule
/// that finds nothing is as wrong as one that finds too much.
/// </summary>
internal abstract class CodeRule
{
    /// <summary>The rule in a sentence.</summary>
    public abstract string Says { get; }

    /// <summary>What to do instead.</summary>
    public abstract string Remedy { get; }

    /// <summary>Each of these must be found.</summary>
    public abstract IReadOnlyList<Sample> Bad { get; }

    /// <summary>None of these may be found.</summary>
    public abstract IReadOnlyList<Sample> Good { get; }

    public abstract IEnumerable<Broken> Find(CodeFile file);

    protected static Broken At(CodeFile file, SyntaxNode node, string what) => new(file.Path, CodeFile.LineOf(node), what);
}
