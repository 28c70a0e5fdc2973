using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fokus.Tidy.Tests.Bans;

public class DoorsTests
{
    [Fact]
    public void Every_listed_door_still_catches_everything()
    {
        var needless = Doors.Listed
            .Where(door => !SourceTree.Code.Any(file => string.Equals(file.Path, door, StringComparison.Ordinal) && file.Each<CatchClauseSyntax>().Any(CatchAll.IsGeneral)))
            .Select(door => new Broken(door, 1, "catches no longer everything, or is gone"));

        Verdict.NothingBroken(needless, "An exception to a rule lives as long as its reason.", "Take the line out of Bans/Doors.cs.");
    }
}
