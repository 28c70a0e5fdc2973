using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Arrows;

/// <summary>A namespace, or a name in it, that a file speaks of: in a using, or written out.</summary>
/// <param name="Name">Such as <c>Fokus.Domain.Lanes</c> or <c>Fokus.Domain.Lanes.LaneState</c>.</param>
/// <param name="Node">Where.</param>
internal sealed record Mention(string Name, SyntaxNode Node)
{
    public static IEnumerable<Mention> In(CodeFile file)
    {
        foreach (var node in file.Root.DescendantNodes())
        {
            switch (node)
            {
                case UsingDirectiveSyntax { NamespaceOrType: { } name }:
                    yield return new(Plain(name), node);
                    break;
                case QualifiedNameSyntax when node.Parent is not (QualifiedNameSyntax or UsingDirectiveSyntax or BaseNamespaceDeclarationSyntax):
                case MemberAccessExpressionSyntax when node.Parent is not MemberAccessExpressionSyntax:
                    yield return new(Plain(node), node);
                    break;
            }
        }
    }

    /// <summary>True for the namespace itself and everything in it.</summary>
    public bool IsOf(string space) =>
        Name.StartsWith(space, StringComparison.Ordinal) && (Name.Length == space.Length || Name[space.Length] == '.');

    private static string Plain(SyntaxNode name) => name.ToString().Replace("global::", "", StringComparison.Ordinal);
}
