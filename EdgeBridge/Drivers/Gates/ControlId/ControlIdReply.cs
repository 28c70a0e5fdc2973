using System.Collections.Immutable;

namespace Fokus.EdgeBridge.Drivers.Gates.ControlId;

/// <summary>What became of one request.</summary>
internal abstract record ControlIdReply
{
    private ControlIdReply()
    {
    }

    /// <summary>The device answered.</summary>
    /// <param name="Status">HTTP status.</param>
    /// <param name="Body">May be empty.</param>
    internal sealed record Answered(int Status, ImmutableArray<byte> Body) : ControlIdReply
    {
        /// <summary>The device does not know our session: what was asked has not been done.</summary>
        public bool IsStranger => Status == 401;

        /// <summary>It did what was asked.</summary>
        public bool IsGood => Status is >= 200 and < 300;
    }

    /// <summary>No whole answer. The connection is gone, and whether the request was carried out is unknown.</summary>
    /// <param name="Why">For the log.</param>
    internal sealed record Silent(string Why) : ControlIdReply;
}
