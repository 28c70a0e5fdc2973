namespace Fokus.World.Ordeals.Books;

/// <summary>What the comparer counts. All zero is the only good answer.</summary>
/// <param name="Missing">
/// Facts of the disk that the cluster lacks, facts of the cluster that the disk lacks, and payments that were confirmed
/// and are in no book.
/// </param>
/// <param name="Duplicates">Stays and payments that count twice, and pulses that no decision explains.</param>
/// <param name="OutOfOrder">Facts that the cluster stored before an earlier one of the same lane, and lanes whose twin came to another phase.</param>
/// <param name="LatePulses">Pulses after the expiry of their command.</param>
internal sealed record OrdealCount(int Missing, int Duplicates, int OutOfOrder, int LatePulses)
{
    internal static OrdealCount None { get; } = new(0, 0, 0, 0);

    internal bool IsClean => this is { Missing: 0, Duplicates: 0, OutOfOrder: 0, LatePulses: 0 };
}
