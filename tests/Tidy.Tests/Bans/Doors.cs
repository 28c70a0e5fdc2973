namespace Fokus.Tidy.Tests.Bans;

/// <summary>
/// The outermost loops and doors: where an exception that nobody foresaw is logged, and the loop goes on. A file that no
/// longer catches everything leaves this list.
/// </summary>
internal static class Doors
{
    public static IReadOnlyList<string> Listed { get; } =
    [
    ];
}
