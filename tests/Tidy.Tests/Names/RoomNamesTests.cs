using Fokus.Tidy.Tests.Rules;
using Fokus.Tidy.Tests.Source;

namespace Fokus.Tidy.Tests.Names;

public class RoomNamesTests
{
    private static readonly string[] Drawers =
        ["Utils", "Util", "Helpers", "Helper", "Common", "Services", "Models", "Misc", "Shared", "Core", "Interfaces", "Extensions", "Constants", "Enums", "Dtos"];

    [Fact]
    public void A_folder_is_a_room_of_the_domain_and_not_a_kind_of_code()
    {
        var drawers = SourceTree.Code
            .Where(file => file.Folder.Split('/').Any(part => Drawers.Contains(part, StringComparer.Ordinal)))
            .Select(file => new Broken(file.Path, 1, "the folder is a drawer"));

        Verdict.NothingBroken(
            drawers,
            "A folder is named for the domain: Lanes, Tariffs, Journal.",
            "Ask what the code is about, and move it there.");
    }
}
