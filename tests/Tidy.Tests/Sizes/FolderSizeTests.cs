using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;

namespace Fokus.Tidy.Tests.Sizes;

public class FolderSizeTests
{
    private const int Wall = 20;

    [Fact]
    public void No_folder_holds_more_code_files_than_a_person_can_take_in()
    {
        var crowded = SourceTree.Code
            .GroupBy(file => file.Folder, StringComparer.Ordinal)
            .Where(folder => folder.Count() > Wall)
            .Select(folder => new Broken(folder.Key, 1, $"{folder.Count()} C# files"));

        Verdict.NothingBroken(crowded, $"A folder holds at most {Wall} C# files.", "Find the room inside the room and give it a folder.");
    }
}
