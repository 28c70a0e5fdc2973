using Fokus.EdgeBridge.Protocols.Boards;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>
/// The end of a pulse that the board does not end, or might not. It is owed from the order until the board has confirmed
/// it: by its own frame, or by being put in order again. What outlives this process, the next one pays: the first frame
/// of each connection is the end of a pulse.
/// </summary>
internal sealed class PulseEnd(BoardOrders orders, TimeProvider clock)
{
    private const int LastTries = 3;

    private volatile Task ending = Task.CompletedTask;
    private volatile bool isLeaving;
    private volatile bool isOwed;

    /// <summary>Whether a pulse should be over, and its end is not confirmed: the board is to be put in order again.</summary>
    public bool IsOverdue => isOwed && !isLeaving && ending.IsCompleted;

    /// <summary>The board has been put in order: nothing is owed to it.</summary>
    public void Settled() => isOwed = false;

    /// <summary>An order is about to leave. The end of the one before is awaited, so that the controller sees two pulses and not a long one.</summary>
    public async Task BeforeAsync()
    {
        await ending;
        isLeaving = true;
    }

    /// <summary>The order was not sent, or was refused.</summary>
    public void NothingBegan() => isLeaving = false;

    /// <summary>The order was sent and not answered.</summary>
    public void MayHaveBegun()
    {
        isOwed = true;
        isLeaving = false;
    }

    /// <summary>The board has confirmed the order: its end is sent when its time is over, or when <paramref name="stopping"/> says so.</summary>
    public void Begin(TimeSpan after, IModbusLink link, CancellationToken stopping)
    {
        isOwed = true;
        ending = EndAsync(after, link, stopping);
        isLeaving = false;
    }

    private async Task EndAsync(TimeSpan after, IModbusLink link, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(after, clock, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The pulse is cut short rather than left to nobody.
        }

        await SendAsync(link);
    }

    private async Task SendAsync(IModbusLink link)
    {
        // Not cancelled: whoever stops the driver waits for it, at most for one answer's time.
        if (await link.SendAsync(orders.End, CancellationToken.None) is ModbusReply.Values)
        {
            isOwed = false;
        }
    }

    /// <summary>The driver stops: ends what is owed, over a new connection when the old one is gone.</summary>
    public async Task FinishAsync(IModbusLink link)
    {
        await ending;
        for (var tries = 0; isOwed && tries < LastTries; tries++)
        {
            _ = await link.ConnectAsync(CancellationToken.None);
            await SendAsync(link);
        }
    }
}
