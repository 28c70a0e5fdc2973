namespace Fokus.Tunnel.Tools;

/// <summary>What a tool said.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error, trimmed.</param>
public sealed record ToolAnswer(int ExitCode, string Output, string Error)
{
    /// <summary>Whether it did what it was asked.</summary>
    public bool IsSuccess => ExitCode == 0;
}
