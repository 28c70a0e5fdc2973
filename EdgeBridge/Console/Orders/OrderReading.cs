using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Stays;
using Fokus.Web.Lanes;
using NodaTime;

namespace Fokus.EdgeBridge.Console.Orders;

/// <summary>What a request's body means: an order, or why it is none.</summary>
internal abstract record OrderReading
{
    internal const int NoteLimit = 200;

    private OrderReading()
    {
    }

    /// <summary>A complete order.</summary>
    internal sealed record Complete(ManualOpen Order) : OrderReading;

    /// <summary>Something is missing or wrong.</summary>
    internal sealed record Refused(OrderRefusal Why) : OrderReading;

    /// <summary>Reads the body of an order for a lane. Its age has been checked before.</summary>
    internal static OrderReading Read(OpenRequest request, LaneView lane, OperatorId by, Instant clickedAt, Instant expires)
    {
        var note = request.Note?.Trim() ?? "";
        if (!CommandId.TryParse(request.Command, out var command))
            return new Refused(OrderRefusal.BadCommand);
        if (request.Reason is not { } number || !Enum.IsDefined((OpenReason)number))
            return new Refused(OrderRefusal.BadReason);
        if ((OpenReason)number == OpenReason.Other && note.Length == 0)
            return new Refused(OrderRefusal.NoteRequired);
        if (note.Length > NoteLimit)
            return new Refused(OrderRefusal.NoteTooLong);
        // Nobody leaves through an entry; there the stay is only beginning.
        if ((lane.Kind == LaneKind.Entry ? StayFate.Settled : FateOf(request.Fate)) is not { } fate)
            return new Refused(OrderRefusal.FateRequired);
        return new Complete(new ManualOpen(command, by, (OpenReason)number, note, fate, clickedAt, expires));
    }

    private static StayFate? FateOf(string? text) => text switch
    {
        "settled" => StayFate.Settled,
        "waived" => StayFate.Waived,
        "owing" => StayFate.Owing,
        _ => null,
    };
}
