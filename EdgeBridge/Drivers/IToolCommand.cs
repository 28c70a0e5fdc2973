namespace Fokus.EdgeBridge.Drivers;

/// <summary>A command for the terminal that a brand brings along. It is found when the program starts, as brands are.</summary>
internal interface IToolCommand
{
    /// <summary>The first word of the command line, such as <c>alpr</c>.</summary>
    string Name { get; }

    /// <summary>Runs the command with the words that follow its name.</summary>
    /// <returns>The program's exit code: 0 when all went well.</returns>
    Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken);
}
