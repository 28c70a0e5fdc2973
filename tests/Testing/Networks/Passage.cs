using System.Net;
using System.Net.Sockets;

namespace Fokus.Testing.Networks;

/// <summary>Passes connections on, byte for byte, as the gateway's proxy does: what dies on one side dies on the other.</summary>
public sealed class Passage : IDisposable
{
    private readonly Socket listener;
    private readonly Func<Socket> onward;
    private readonly IPEndPoint target;
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> loops = [];

    internal Passage(Socket listener, Func<Socket> onward, IPEndPoint target)
    {
        (this.listener, this.onward, this.target) = (listener, onward, target);
        loops.Add(AcceptAsync());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                loops.Add(PassAsync(await listener.AcceptAsync(stop.Token)));
            }
            catch (Exception fault) when (fault is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task PassAsync(Socket visitor)
    {
        using var near = visitor;
        using var far = onward();
        try
        {
            await far.ConnectAsync(target, stop.Token);
            await using var one = new NetworkStream(near);
            await using var other = new NetworkStream(far);
            await Task.WhenAny(one.CopyToAsync(other, stop.Token), other.CopyToAsync(one, stop.Token));
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException)
        {
            // Either side left, or the test is over.
            return;
        }
    }
}
