using System.Collections.Concurrent;
using System.Threading.Channels;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Grains.Interfaces.Access;
using Fokus.Grains.Interfaces.Gates;
using Fokus.Grains.Interfaces.Links;
using Fokus.Grains.Interfaces.Tariffs;

namespace Fokus.Grains.Tests.Gates;

/// <summary>A garage's end of the link: takes orders and answers them, or not.</summary>
internal sealed class FakeEdge(IGarageLinkGrain link, string session, OpenOutcome? answer) : IEdgeConnection
{
    internal ConcurrentQueue<ManualOpen> Orders { get; } = [];

    internal Channel<BookDocument> Books { get; } = Channel.CreateBounded<BookDocument>(8);

    internal Channel<ListDocument> Lists { get; } = Channel.CreateBounded<ListDocument>(8);

    internal TaskCompletionSource Superseded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<bool> DeliverAsync(LaneId lane, ManualOpen order)
    {
        Orders.Enqueue(order);
        if (answer is { } outcome)
            await link.RepliedAsync(session, order.Command, outcome);
        return true;
    }

    public Task SendBookAsync(BookDocument document) => Books.Writer.WriteAsync(document).AsTask();

    public Task SendListAsync(ListDocument document) => Lists.Writer.WriteAsync(document).AsTask();

    public Task SupersedeAsync()
    {
        Superseded.TrySetResult();
        return Task.CompletedTask;
    }
}
