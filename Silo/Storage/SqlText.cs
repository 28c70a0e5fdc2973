using System.Diagnostics;

namespace Fokus.Silo.Storage;

/// <summary>The SQL files of this folder, as they are embedded in the assembly.</summary>
internal static class SqlText
{
    private const string Root = "Fokus.Silo.Storage.";
    private const string MigrationRoot = Root + "Migrations.";

    /// <summary>The text of a file, named by its folder and its name without extension: <c>Facts/insert_facts</c>.</summary>
    internal static string Of(string name) => Read($"{Root}{name.Replace('/', '.')}.sql");

    /// <summary>Every migration in its order: its name and its text.</summary>
    internal static IReadOnlyList<(string Name, string Text)> Migrations() =>
    [
        .. typeof(SqlText).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(MigrationRoot, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name[MigrationRoot.Length..], Read(name))),
    ];

    private static string Read(string resource)
    {
        using var stream = typeof(SqlText).Assembly.GetManifestResourceStream(resource)
            ?? throw new UnreachableException($"{resource} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
