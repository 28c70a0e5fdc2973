using Fokus.EdgeBridge.Drivers.Displays;
using Fokus.EdgeBridge.Tests.Drivers;

namespace Fokus.EdgeBridge.Tests.Lanes.Displays;

/// <summary>A display that a test reads, or that never comes back from a text.</summary>
internal sealed class FakeDisplay : IDisplay
{
    internal SignalLog<DisplayFace> Shown { get; } = new();

    internal TaskCompletionSource Hung { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal bool Hangs { get; set; }

    internal bool IsBroken { get; set; }

    public async Task<string?> ShowAsync(DisplayFace face, CancellationToken cancellationToken)
    {
        if (Hangs)
        {
            Hung.TrySetResult();
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        }

        if (IsBroken)
            throw new InvalidOperationException("A driver that breaks.");
        Shown.Listener(face);
        return null;
    }

    internal async Task<DisplayFace> UntilAsync(string first)
    {
        while (true)
        {
            if (await Shown.NextAsync() is var face && string.Equals(face.First, first, StringComparison.Ordinal))
                return face;
        }
    }
}
