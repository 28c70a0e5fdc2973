namespace Fokus.EdgeBridge.Hosting;

/// <summary>What the program was started with.</summary>
/// <param name="GarageFile">The garage file.</param>
/// <param name="IsCheck">True when the file is only to be checked.</param>
internal sealed record CommandLine(string GarageFile, bool IsCheck)
{
    /// <summary>Shown when the arguments are none of these.</summary>
    internal const string Usage = """
        Fokus.EdgeBridge --garage FILE          runs the garage of a file
        Fokus.EdgeBridge --garage FILE --check  checks the file and says everything that is wrong with it (exit code 2)
        Fokus.EdgeBridge reload FILE            has the running garage read its file again
        Fokus.EdgeBridge alpr PATH…             reads the plates in pictures
        Fokus.EdgeBridge link SETTINGS.json     keeps the garage's tunnel to the gateways (as root)
        Fokus.EdgeBridge quote BOOK.json …      says what a stay costs under a tariff book and why
        """;

    /// <summary><c>null</c> when the arguments are not understood.</summary>
    internal static CommandLine? Parse(IReadOnlyList<string> args)
    {
        string? file = null;
        var isCheck = false;
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is "--garage" && i + 1 < args.Count && file is null)
                file = args[++i];
            else if (args[i] is "--check")
                isCheck = true;
            else
                return null;
        }

        return file is null ? null : new(file, isCheck);
    }
}
