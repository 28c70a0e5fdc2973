namespace Fokus.EdgeBridge.Protocols.CameraHttp;

/// <summary>What a camera answered when it was asked for a picture.</summary>
internal abstract record SnapshotReply
{
    private SnapshotReply()
    {
    }

    /// <summary>A whole JPEG.</summary>
    internal sealed record Picture(ReadOnlyMemory<byte> Jpeg) : SnapshotReply;

    /// <summary>None.</summary>
    /// <param name="Why">For the log, with the mend where there is one; without content.</param>
    internal sealed record Nothing(string Why) : SnapshotReply;
}
