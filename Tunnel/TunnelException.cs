namespace Fokus.Tunnel;

/// <summary>WireGuard, nft or ip refused, or is not there. The message says what to do and holds no secret.</summary>
public sealed class TunnelException : Exception
{
    /// <summary>Without a reason.</summary>
    public TunnelException()
    {
    }

    /// <summary>With what happened and what to do.</summary>
    public TunnelException(string message)
        : base(message)
    {
    }

    /// <summary>With what happened, what to do, and where it came from.</summary>
    public TunnelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
