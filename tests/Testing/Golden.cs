using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace Fokus.Testing;

/// <summary>
/// Texts that the code prints and people read in review. A test compares; <c>./fokus golden</c> writes them anew, and
/// then the change is a difference in the work tree.
/// </summary>
public static class Golden
{
    private const string Variable = "FOKUS_GOLDEN";

    /// <summary>Compares a text with <c>tests/&lt;project of the caller&gt;/golden/&lt;name&gt;</c>.</summary>
    /// <param name="name">The file's name, with its ending.</param>
    /// <param name="text">What the code prints now.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Check(string name, string text) => CheckAt($"tests/{ProjectOf(Assembly.GetCallingAssembly())}/golden/{name}", text);

    /// <summary>Compares a text with any file of the work tree, such as <c>docs/faults.md</c>.</summary>
    /// <param name="path">From the root, written with <c>/</c>.</param>
    /// <param name="text">What the code prints now.</param>
    public static void CheckAt(string path, string text)
    {
        var printed = Normalise(text);
        var file = Repository.PathOf(path);
        if (string.Equals(Environment.GetEnvironmentVariable(Variable), "write", StringComparison.Ordinal))
        {
            Write(file, printed);
            return;
        }

        var kept = File.Exists(file) ? Normalise(File.ReadAllText(file)) : "";
        if (!string.Equals(kept, printed, StringComparison.Ordinal))
            Assert.Fail($"{path} is not what the code prints. When the change is meant: ./fokus golden\n{TextDifference.First(kept, printed)}");
    }

    private static void Write(string file, string printed)
    {
        if (File.Exists(file) && string.Equals(File.ReadAllText(file), printed, StringComparison.Ordinal))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, printed);
    }

    private static string ProjectOf(Assembly assembly)
    {
        const string prefix = "Fokus.";
        var name = assembly.GetName().Name!;
        return name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name;
    }

    /// <summary>Line feeds only, one at the end: an editor or a checkout must not make a difference.</summary>
    private static string Normalise(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
