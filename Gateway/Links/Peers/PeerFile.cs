using System.Diagnostics;
using Fokus.Gateway.Hosting;
using Fokus.Tunnel;

namespace Fokus.Gateway.Links.Peers;

/// <summary>
/// Where peers come from: the file that the centre writes, and the hub's own copy of what is in force, with which it starts
/// when the centre's file is missing or broken.
/// </summary>
internal sealed class PeerFile(string offered, string applied, TunnelAddress hub)
{
    private byte[] lastRead = [];

    /// <summary>What the centre's file was last found to be wrong with; empty for nothing.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>The document of the last run; none when there was none.</summary>
    /// <exception cref="InvalidDataException">The copy is there and cannot be used: without it an old document could let in who was shut out.</exception>
    public PeerDocument LoadApplied()
    {
        if (!File.Exists(applied))
            return PeerDocument.None;
        return PeerDocumentReader.Read(File.ReadAllBytes(applied), hub) switch
        {
            PeerDocumentReading.Good good => good.Document,
            PeerDocumentReading.Bad bad => throw new InvalidDataException(
                $"{applied} cannot be used: {string.Join(' ', bad.Faults)} Remove it when you know that {offered} is the newest there is."),
            _ => throw new UnreachableException("PeerDocumentReading is a closed family"),
        };
    }

    /// <summary>A document that shall follow the one in force; <c>null</c> when there is none, or it must not: then <see cref="Fault"/> says why.</summary>
    public PeerDocument? FindNewer(PeerDocument current)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(offered);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Fault = $"{offered} cannot be read: {fault.Message}";
            return null;
        }

        if (bytes.AsSpan().SequenceEqual(lastRead))
            return null;
        lastRead = bytes;
        Fault = "";
        switch (PeerDocumentReader.Read(bytes, hub))
        {
            case PeerDocumentReading.Good { Document: var document } when document.Number > current.Number:
                return document;
            case PeerDocumentReading.Good { Document: var document }:
                Fault = document.Number < current.Number || !Equal(document, current)
                    ? $"{offered} has number {document.Number}, and number {current.Number} is in force: give each change a higher number."
                    : "";
                return null;
            case PeerDocumentReading.Bad bad:
                Fault = $"{offered} is refused, and number {current.Number} stays in force: {string.Join(' ', bad.Faults)}";
                return null;
            default:
                throw new UnreachableException("PeerDocumentReading is a closed family");
        }
    }

    /// <summary>Keeps what is in force now, which is what was read last.</summary>
    /// <exception cref="IOException">The disk is full, or the folder is gone.</exception>
    public void KeepApplied() => PrivateFile.Write(applied, lastRead);

    private static bool Equal(PeerDocument one, PeerDocument other) =>
        one.Garages.SequenceEqual(other.Garages) && one.Revoked.SequenceEqual(other.Revoked);
}
