namespace Fokus.EdgeBridge.Journal.Storage;

/// <summary>The text of a statement, from the <c>.sql</c> file beside the class that runs it.</summary>
internal static class SqlText
{
    /// <summary>Throws when there is no such file: that is seen by the first test that touches the class.</summary>
    internal static string Beside<T>(string name)
    {
        var resource = $"{typeof(T).Namespace}.{name}.sql";
        using var stream = typeof(T).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The file {resource} is not part of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
