namespace Fokus.Gateway.Sessions;

/// <summary>Where to go after signing in: a path of the same host, whatever the visitor was made to ask for.</summary>
internal static class LocalPath
{
    private const int Longest = 2000;

    /// <summary>
    /// The path, or <c>/</c> when the text is not one. Browsers read <c>//host</c> and <c>/\host</c> as other hosts, and
    /// what is not ASCII cannot stand in a header.
    /// </summary>
    public static string Read(string? text)
    {
        var isPath = text is { Length: > 0 and <= Longest }
            && text[0] == '/'
            && (text.Length == 1 || text[1] is not ('/' or '\\'))
            && text.All(c => c is > ' ' and <= '~')
            && !text.StartsWith("/entrar", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("/sair", StringComparison.OrdinalIgnoreCase);
        return isPath ? text! : "/";
    }
}
