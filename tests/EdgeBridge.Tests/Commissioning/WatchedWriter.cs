using System.Text;

namespace Fokus.EdgeBridge.Tests.Commissioning;

/// <summary>A screen that says when a text has appeared on it.</summary>
internal sealed class WatchedWriter : TextWriter
{
    private readonly Lock door = new();
    private readonly StringBuilder text = new();
    private (string Text, TaskCompletionSource Done)? wanted;
    private int readTo;

    public override Encoding Encoding => Encoding.UTF8;

    internal string Text
    {
        get
        {
            lock (door)
                return text.ToString();
        }
    }

    public override void Write(char value)
    {
        lock (door)
        {
            text.Append(value);
            Look();
        }
    }

    public override void Write(string? value)
    {
        lock (door)
        {
            text.Append(value);
            Look();
        }
    }

    internal Task SeenAsync(string awaited)
    {
        lock (door)
        {
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            wanted = (awaited, done);
            Look();
            return done.Task;
        }
    }

    private void Look()
    {
        if (wanted is not { } waiting)
            return;
        var at = text.ToString().IndexOf(waiting.Text, readTo, StringComparison.Ordinal);
        if (at < 0)
            return;
        readTo = at + waiting.Text.Length;
        wanted = null;
        waiting.Done.SetResult();
    }
}
