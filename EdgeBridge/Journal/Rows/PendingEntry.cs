namespace Fokus.EdgeBridge.Journal.Rows;

/// <summary>An entry in the queue, and whoever waits for it.</summary>
internal sealed class PendingEntry(JournalEntry entry)
{
    private readonly TaskCompletionSource<AppendAnswer> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal JournalEntry Entry => entry;

    internal Task<AppendAnswer> Answer => answer.Task;

    internal void Answered(AppendAnswer given) => answer.TrySetResult(given);
}
