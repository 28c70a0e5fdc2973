using Fokus.Gateway.Hosting;
using Fokus.Wire.Gateway.V1;
using Google.Protobuf;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Routes;

/// <summary>The last good snapshot on disk: a gateway that starts while the cluster is down still serves.</summary>
internal sealed partial class RouteFile(IOptions<GatewayOptions> options, ILogger<RouteFile> logger)
{
    private readonly string path = Path.Combine(options.Value.DataFolder, "routes.json");

    public void Save(RouteSnapshot snapshot)
    {
        try
        {
            PrivateFile.Write(path, System.Text.Encoding.UTF8.GetBytes(JsonFormatter.Default.Format(snapshot)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The routes are in force all the same; only a restart without the cluster would miss them.
            LogNotSaved(logger, path, fault);
        }
    }

    /// <summary>The routes of the last run, read as strictly as those off the wire; <c>null</c> when there are none.</summary>
    public RouteTable? Load()
    {
        try
        {
            switch (SnapshotReader.Read(JsonParser.Default.Parse<RouteSnapshot>(File.ReadAllText(path))))
            {
                case SnapshotReading.Good good:
                    return good.Table;
                case SnapshotReading.Bad bad:
                    LogBad(logger, path, string.Join(' ', bad.Faults));
                    return null;
                default:
                    throw new System.Diagnostics.UnreachableException("SnapshotReading is a closed family");
            }
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidProtocolBufferException)
        {
            LogBad(logger, path, fault.Message);
            return null;
        }
    }
}
