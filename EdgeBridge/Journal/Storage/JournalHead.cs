namespace Fokus.EdgeBridge.Journal.Storage;

/// <summary>Where a journal stands.</summary>
/// <param name="Epoch">Which journal of the garage.</param>
/// <param name="LastSeq">The last fact; 0 before the first.</param>
/// <param name="AckedSeq">The last fact that the cluster has.</param>
internal sealed record JournalHead(long Epoch, long LastSeq, long AckedSeq);
