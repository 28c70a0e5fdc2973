using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Inputs;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Journal.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Fokus.EdgeBridge.Stays.Book.Access;

/// <summary>Stays whose ticket was lost, as rows.</summary>
internal static class LostTicketRows
{
    private static readonly string Insert = Text("insert_lost_ticket");

    /// <summary>Salvaged by itself: a damaged database from before it has no such table, and its stays are taken over all the same.</summary>
    internal static StoreSchema Schema { get; } =
        new("Lost tickets", Text("create_lost_tickets"), Text("salvage_lost_tickets"), Text("trim_lost_tickets"));

    internal static StoreWrite WriteFor(Fact.TicketLost lost, Instant at) => new(
        Insert,
        ("$stay", lost.Stay.Value),
        ("$command", lost.Order.Id.Value),
        ("$person", lost.Order.By.Value),
        ("$note", lost.Order.Note),
        ("$at", at.ToUnixTimeTicks()));

    /// <summary>The stay as it is since its ticket was lost, from four columns; as it was when they are empty.</summary>
    internal static Stay Fold(Stay stay, SqliteDataReader row, int first) => row.IsDBNull(first)
        ? stay
        : stay.LoseTicket(
            new StayCommand(CommandId.Parse(row.GetString(first)), OperatorId.Parse(row.GetString(first + 1)), row.GetString(first + 2)),
            Brl.Zero,
            Instant.FromUnixTimeTicks(row.GetInt64(first + 3)));

    private static string Text(string name) => SqlText.Beside<Anchor>(name);

    private sealed record Anchor;
}
