using Fokus.Domain.Access.Lists;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Grains.Interfaces.Access;
using Fokus.Grains.Interfaces.Links;
using Fokus.Grains.Interfaces.Tariffs;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Mapping;
using Google.Protobuf;

namespace Fokus.Silo.EdgeLink;

/// <summary>What the garage's link grain calls to reach the stream.</summary>
internal sealed class EdgeConnection(Outbox outbox) : IEdgeConnection
{
    private readonly Lock books = new();
    private readonly Dictionary<ListKind, int> sentLists = [];
    private BookDocument? sent;

    public Task<bool> DeliverAsync(LaneId lane, ManualOpen order) => Task.FromResult(outbox.TryAdd(new CloudFrame
    {
        Command = new Command { Lane = lane.Value, Open = order.ToBody() },
    }));

    /// <summary>
    /// A book in force and a publication may cross: an older version never follows a newer one. A garage that missed a
    /// book would go on at the old prices: when there is no room for it the session ends, and the next one brings it.
    /// </summary>
    public Task SendBookAsync(BookDocument document)
    {
        lock (books)
        {
            if (sent is { } known && known.Book == document.Book && known.Version >= document.Version)
                return Task.CompletedTask;
            sent = document;
            var frame = new CloudFrame
            {
                TariffBook = new TariffBookDocument
                {
                    Json = ByteString.CopyFrom(document.Json),
                    Sha256 = ByteString.CopyFrom(document.Sha256),
                },
            };
            if (!outbox.TryAdd(frame))
                outbox.Close(Frames.Refused("slow", "There was no room for a tariff book: connect again to get it."));
        }

        return Task.CompletedTask;
    }

    /// <summary>The same holds for lists: each kind has versions of its own.</summary>
    public Task SendListAsync(ListDocument document)
    {
        lock (books)
        {
            if (sentLists.TryGetValue(document.Kind, out var known) && known >= document.Version)
                return Task.CompletedTask;
            sentLists[document.Kind] = document.Version;
            var frame = new CloudFrame
            {
                AccessList = new AccessListDocument
                {
                    Kind = document.Kind.ToWire(),
                    Json = ByteString.CopyFrom(document.Json),
                    Sha256 = ByteString.CopyFrom(document.Sha256),
                    Signature = ByteString.CopyFrom(document.Signature),
                },
            };
            if (!outbox.TryAdd(frame))
                outbox.Close(Frames.Refused("slow", "There was no room for a list: connect again to get it."));
        }

        return Task.CompletedTask;
    }

    public Task SupersedeAsync()
    {
        outbox.Close(Frames.Refused("superseded", "A newer session of this garage took over."));
        return Task.CompletedTask;
    }
}
