using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;

namespace Fokus.Tidy.Tests.Sizes;

public class FolderSizeTests
{
    private const int Wall = 20;

    [Fact]
    public void No_folder_holds_more_types_than_a_person_can_take_in()
    {
        var crowded = SourceTree.Code
            .GroupBy(file => file.Folder, StringComparer.Ordinal)
            .Select(folder => (Path: folder.Key, Types: folder.Select(file => file.Stem).Distinct(StringComparer.Ordinal).Count()))
            .Where(folder => folder.Types > Wall)
            .Select(folder => new Broken(folder.Path, 1, $"{folder.Types} types"));

        Verdict.NothingBroken(crowded, $"A folder holds at most {Wall} types; X.Log.cs counts as part of X.", "Find the room inside the room and give it a folder.");
    }
}
