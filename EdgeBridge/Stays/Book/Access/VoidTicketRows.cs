using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Journal.Storage;

namespace Fokus.EdgeBridge.Stays.Book.Access;

/// <summary>Tickets that let nobody pass any more, as rows.</summary>
internal static class VoidTicketRows
{
    private static readonly string Insert = Text("insert_void_ticket");
    private static readonly string Read = Text("read_void_tickets");

    internal static StoreSchema Schema { get; } =
        new("Void tickets", Text("create_void_tickets"), Text("salvage_void_tickets"), Text("trim_void_tickets"));

    internal static IEnumerable<StoreWrite> WritesFor(RecordedFact recorded) => VoidedBy(recorded.Fact) is { } ticket
        ? [new(Insert, ("$ticket", ticket.Value), ("$at", recorded.At.ToUnixTimeTicks()))]
        : [];

    internal static IEnumerable<TicketId> All(StoreReader store) => store.Rows(Read, row => TicketId.Parse(row.GetString(0)));

    private static TicketId? VoidedBy(Fact fact) => (fact as Fact.VisitVoided)?.Ticket ?? (fact as Fact.TicketLost)?.Ticket;

    private static string Text(string name) => SqlText.Beside<Anchor>(name);

    private sealed record Anchor;
}
