namespace Fokus.EdgeBridge.Protocols.EscPos;

/// <summary>Finds the confirmation of one job among whatever else a printer says. Pure.</summary>
internal sealed class EchoMatch(ReadOnlySpan<byte> jobId)
{
    private readonly byte[] echo = EscPosJob.Echo(jobId);
    private int matched;

    /// <summary>Takes in one byte. True when the confirmation is complete by it.</summary>
    public bool Take(byte answer)
    {
        if (answer == echo[matched])
        {
            matched++;
        }
        else
        {
            // Only the first byte of an echo can begin one anew: it does not occur again inside.
            matched = answer == echo[0] ? 1 : 0;
        }

        return matched == echo.Length;
    }
}
