namespace Fokus.World.Processes;

/// <summary>How to start one program.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Program">Path of its assembly.</param>
/// <param name="Folder">Its working folder.</param>
/// <param name="LogFile">Where its output goes; appended to, so that a restart keeps what came before.</param>
/// <param name="Arguments">Its command line.</param>
/// <param name="Environment">What is added to the environment; secrets go here, never on the command line.</param>
internal sealed record ProcessPlan(
    string Name,
    string Program,
    string Folder,
    string LogFile,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment);
