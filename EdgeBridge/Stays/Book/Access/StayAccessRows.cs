using Fokus.Domain.Facts;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Journal.Storage;
using NodaTime;

namespace Fokus.EdgeBridge.Stays.Book.Access;

/// <summary>What a vehicle showed, by which right it parks, and what the system made of its stay, as rows.</summary>
internal static class StayAccessRows
{
    private static readonly string InsertShown = Text("insert_shown");
    private static readonly string InsertAccess = Text("insert_stay_access");
    private static readonly string StopBySystem = Text("stop_by_system");
    private static readonly string ReadLastUse = Text("read_last_use");

    /// <summary>Salvaged by itself: a damaged database from before it has no such tables, and its stays are taken over all the same.</summary>
    internal static StoreSchema Schema { get; } = new("Access", Text("create_stay_access"), Text("salvage_stay_access"), Text("trim_stay_access"));

    /// <summary>Everything that a stay is found by.</summary>
    internal static IEnumerable<Credential> ShownBy(Stay stay) =>
        stay.Credential is Credential.Unidentified ? stay.AlsoKnownBy.All() : stay.AlsoKnownBy.All().Prepend(stay.Credential);

    /// <summary>When a credential was last let pass, in either direction; <c>null</c> for never, or longer ago than is kept.</summary>
    internal static Instant? LastUse(StoreReader store, Credential credential)
    {
        if (ShownRows.Of(credential) is not var (kind, _, same))
            return null;
        var ticks = store.Rows(ReadLastUse, row => row.IsDBNull(0) ? null : (long?)row.GetInt64(0), ("$kind", kind), ("$same", same))[0];
        return ticks is { } known ? Instant.FromUnixTimeTicks(known) : null;
    }

    internal static IEnumerable<StoreWrite> Opened(Stay stay)
    {
        foreach (var credential in ShownBy(stay))
        {
            var (kind, value, same) = ShownRows.Of(credential)!.Value;
            yield return new(
                InsertShown,
                ("$stay", stay.Id.Value),
                ("$kind", kind),
                ("$value", value),
                ("$same", same),
                ("$counts", credential == stay.Credential ? 1 : 0));
        }

        if (stay.Contract is not null || stay.StartedBySystem)
        {
            yield return new(
                InsertAccess,
                ("$stay", stay.Id.Value),
                ("$group", stay.Contract?.Group.Value),
                ("$from", stay.Contract?.From.ToUnixTimeTicks()),
                ("$until", stay.Contract?.Until.ToUnixTimeTicks()),
                ("$started", stay.StartedBySystem ? 1 : 0));
        }
    }

    internal static IEnumerable<StoreWrite> Left(Fact.StayLeft left) =>
        left.BySystem ? [new(StopBySystem, ("$stay", left.Stay.Value))] : [];

    private static string Text(string name) => SqlText.Beside<Anchor>(name);

    private sealed record Anchor;
}
