using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Bans;

internal sealed class CatchAll : CodeRule
{
    public override string Says => "catch (Exception) stands only at the listed doors (Bans/Doors.cs), and nowhere is it empty.";

    public override string Remedy =>
        "Catch what can happen here (IOException, or 'when (failure is A or B)'). A new outermost loop is added to the list.";

    public override IReadOnlyList<Sample> Bad =>
    [
        new("Silo/Api/A.cs", "class A { void M() { try { N(); } catch (Exception e) { Log(e); } } }"),
        new("Silo/Api/A.cs", "class A { void M() { try { N(); } catch { Log(); } } }"),
        new("Silo/Api/A.cs", "class A { void M() { try { N(); } catch (Exception e) when (e is not OperationCanceledException) { Log(e); } } }"),
        new("Silo/Api/A.cs", "class A { void M() { try { N(); } catch (Exception e) when (!(e is IOException)) { Log(e); } } }"),
        .. Doors.Listed.Select(door => new Sample(door, "class A { void M() { try { N(); } catch (Exception) { } } }")),
    ];

    public override IReadOnlyList<Sample> Good =>
    [
        new("Silo/Api/A.cs", "class A { void M() { try { N(); } catch (IOException e) { Log(e); } } }"),
        new("Silo/Api/A.cs", "class A { void M() { try { N(); } catch (Exception e) when (e is IOException or TimeoutException) { Log(e); } } }"),
        new("Silo/Api/A.cs", "class A { void M() { try { N(); } catch (Exception e) when (e is A || (e is B && !t.IsCancellationRequested)) { } } }"),
        new("Silo/Api/A.cs", "class A { void M() { try { N(); } catch (Exception) when (token.IsCancellationRequested) { return; } } }"),
        new("Silo/Api/A.cs", "class A { void M() { try { N(); } catch { Undo(); throw; } } }"),
        .. Doors.Listed.Select(door => new Sample(door, "class A { void M() { try { N(); } catch (Exception e) { Log(e); } } }")),
    ];

    public override IEnumerable<Broken> Find(CodeFile file)
    {
        foreach (var clause in file.Each<CatchClauseSyntax>().Where(IsGeneral))
        {
            if (clause.Block.Statements.Count == 0)
                yield return At(file, clause, "catches everything and does nothing");
            else if (!Doors.Listed.Contains(file.Path, StringComparer.Ordinal))
                yield return At(file, clause, "catches everything, and is no listed door");
        }
    }

    /// <summary>Catches whatever comes, and does not throw it on.</summary>
    public static bool IsGeneral(CatchClauseSyntax clause) =>
        clause.Declaration?.Type.ToString() is null or "Exception" or "System.Exception"
        && !(clause.Filter is { } filter && NamesTypes(filter))
        && !clause.Block.DescendantNodes().OfType<ThrowStatementSyntax>().Any(again => again.Expression is null);

    /// <summary>The filter says which failures are meant, or that the work is being stopped anyway.</summary>
    private static bool NamesTypes(CatchFilterClauseSyntax filter)
    {
        if (filter.FilterExpression is MemberAccessExpressionSyntax { Name.Identifier.Text: "IsCancellationRequested" })
            return true;
        var tests = filter.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IsKeyword)).ToList();
        return tests.Count > 0
            && !filter.DescendantTokens().Any(token => token.IsKind(SyntaxKind.NotKeyword))
            && !tests.Exists(test => test.Parent!.Ancestors().Any(node => node.IsKind(SyntaxKind.LogicalNotExpression)));
    }
}
