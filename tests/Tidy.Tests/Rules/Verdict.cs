namespace Fokus.Tidy.Tests.Rules;

/// <summary>Fails a test with everything that a person needs to mend it.</summary>
internal static class Verdict
{
    private const int Shown = 40;

    public static void NothingBroken(IEnumerable<Broken> broken, string says, string remedy)
    {
        var all = broken.ToList();
        if (all.Count == 0)
            return;
        var lines = all.Take(Shown).Select(one => $"{one.Path}:{one.Line}: {one.What}");
        var more = all.Count > Shown ? $"\n… {all.Count - Shown} more" : "";
        Assert.Fail($"Rule: {says}\nRemedy: {remedy}\n{string.Join('\n', lines)}{more}");
    }
}
