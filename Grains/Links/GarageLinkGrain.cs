using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Access;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Gates;
using Fokus.Grains.Interfaces.Links;
using Fokus.Grains.Interfaces.Tariffs;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Grains.Links;

/// <summary>
/// The link of a garage. Calls marked as always interleaving run between the steps of one another: each of them reads
/// and writes the fields in one go before it waits, and the reply to a command must get in while its sender waits.
/// </summary>
[GrainType("garage-link")]
internal sealed partial class GarageLinkGrain(
    [PersistentState("link", Storage.Name)] IPersistentState<LinkMemory> memory, TimeProvider time, ILogger<GarageLinkGrain> logger)
    : Grain, IGarageLinkGrain
{
    /// <summary>A session renews each 3 s; after three that were missed its silo is gone.</summary>
    private static readonly Duration Lease = Duration.FromSeconds(10);

    private static readonly Duration ReplyMargin = Duration.FromSeconds(1);

    private readonly IClock clock = time.ToClock();
    private readonly Dictionary<CommandId, TaskCompletionSource<OpenOutcome>> pending = [];
    private IEdgeConnection? connection;
    private string session = "";
    private Instant? renewedAt;

    private GarageId Id => GrainKeys.GarageOf(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(CheckLeaseAsync, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        return Task.CompletedTask;
    }

    public async Task AttachAsync(string session, IEdgeConnection connection)
    {
        // On disk before it takes over: whoever renews after this activation was lost is measured by it.
        memory.State = new() { Newest = session };
        await memory.WriteOrLeaveAsync(this);
        var (older, olderSession) = (this.connection, this.session);
        Take(session, connection);
        if (older is not null && !string.Equals(olderSession, session, StringComparison.Ordinal))
        {
            LogSuperseded(logger, Id);
            await older.SupersedeAsync();
        }

        await TellAsync(isConnected: true);
    }

    public async Task<RenewAnswer> RenewAsync(string session, IEdgeConnection connection)
    {
        if (this.connection is null && IsNewest(session))
        {
            Take(session, connection);
            await TellAsync(isConnected: true);
            return RenewAnswer.Renewed;
        }

        if (!string.Equals(this.session, session, StringComparison.Ordinal))
            return RenewAnswer.Superseded;
        renewedAt = clock.GetCurrentInstant();
        return RenewAnswer.Renewed;
    }

    public Task DetachAsync(string session) =>
        string.Equals(this.session, session, StringComparison.Ordinal) ? DropAsync() : Task.CompletedTask;

    public async Task CutAsync()
    {
        if (connection is not { } edge)
            return;
        await DropAsync();
        await edge.SupersedeAsync();
    }

    public async Task<OpenOutcome> SendAsync(LaneId lane, ManualOpen order)
    {
        var now = clock.GetCurrentInstant();
        if (now > order.Expires)
            return OpenOutcome.Expired;
        if (connection is not { } edge)
            return OpenOutcome.Offline;

        var reply = new TaskCompletionSource<OpenOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!pending.TryAdd(order.Command, reply))
            return OpenOutcome.Repeated;
        try
        {
            if (!await edge.DeliverAsync(lane, order))
                return OpenOutcome.Offline;
            return await reply.Task.WaitAsync((order.Expires - now + ReplyMargin).ToTimeSpan(), time);
        }
        catch (ClientNotAvailableException)
        {
            await DropAsync();
            return OpenOutcome.Offline;
        }
        catch (Exception fault) when (fault is TimeoutException or OrleansException)
        {
            // It may have left for the garage: nobody knows, and it is not sent again.
            LogUnanswered(logger, Id, order.Command);
            return OpenOutcome.Unknown;
        }
        finally
        {
            pending.Remove(order.Command);
        }
    }

    public Task RepliedAsync(string session, CommandId command, OpenOutcome outcome)
    {
        if (string.Equals(this.session, session, StringComparison.Ordinal) && pending.TryGetValue(command, out var waiting))
            waiting.TrySetResult(outcome);
        return Task.CompletedTask;
    }

    public Task SendBookAsync(BookDocument document) => connection?.SendBookAsync(document) ?? Task.CompletedTask;

    public Task SendListAsync(ListDocument document) => connection?.SendListAsync(document) ?? Task.CompletedTask;

    public Task<LinkSheet> ReadAsync() => Task.FromResult(new LinkSheet(connection is not null, renewedAt));

    /// <summary>
    /// When the activation was lost, a session that had been taken over from may come back before the newest. Its id says
    /// nothing about that: two silos mint them, each by its own clock.
    /// </summary>
    private bool IsNewest(string session) =>
        memory.State.Newest.Length == 0 || string.Equals(memory.State.Newest, session, StringComparison.Ordinal);

    private void Take(string newSession, IEdgeConnection newConnection)
    {
        ForgetPending();
        connection = newConnection;
        session = newSession;
        renewedAt = clock.GetCurrentInstant();
    }

    private Task CheckLeaseAsync(CancellationToken cancellationToken) =>
        connection is not null && renewedAt + Lease < clock.GetCurrentInstant() ? DropAsync() : Task.CompletedTask;

    private Task DropAsync()
    {
        connection = null;
        session = "";
        ForgetPending();
        return TellAsync(isConnected: false);
    }

    /// <summary>What was under way on a stream that is gone will not be answered any more.</summary>
    private void ForgetPending()
    {
        foreach (var waiting in pending.Values)
            waiting.TrySetResult(OpenOutcome.Unknown);
        pending.Clear();
    }

    private Task TellAsync(bool isConnected) => GrainFactory.GetGrain<IGarageGrain>(this.GetPrimaryKeyString())
        .LinkChangedAsync(isConnected, renewedAt ?? clock.GetCurrentInstant());
}
