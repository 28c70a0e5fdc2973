using System.Net;
using System.Text.Json.Nodes;

namespace Fokus.Tunnel.Tests.Setting;

/// <summary>A server at a garage: empty at first, then joined, then linked.</summary>
internal sealed class CentreGarage(Centre centre, NetworkHost host, string folder)
{
    private HostProgram? link;
    private PageServer? page;

    public NetworkHost Host => host;

    public string SettingsFile => Path.Combine(folder, "link.json");

    /// <summary>The settings that joining wrote.</summary>
    public JsonNode Settings => JsonNode.Parse(File.ReadAllText(SettingsFile))!["Link"]!;

    public HostProgram Program => link ?? throw new InvalidOperationException("The link was not started.");

    /// <summary>What a technician types here.</summary>
    public async Task<(int ExitCode, string Said)> JoinAsync(string code, CancellationToken cancellationToken)
    {
        var program = host.Start(
            "dotnet",
            Programs.Of("EdgeBridge"),
            "join",
            code,
            "--centre",
            $"https://{Centre.Panel}",
            "--folder",
            folder,
            "--ca",
            centre.AuthorityFile,
            "--interface",
            centre.Bench.InterfaceName(host.Name));
        return await Centre.EndAsync(program, cancellationToken);
    }

    /// <summary>Joining was cut off after the centre had used the code and before anything came of it here.</summary>
    public void LoseTheAnswer()
    {
        File.WriteAllText(Path.Combine(folder, "joining"), Path.GetDirectoryName((string)Settings["KeyFile"]!));
        File.Delete(SettingsFile);
    }

    /// <summary>Starts the link by what joining wrote, and a web page.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // So that nobody waits half a minute for a new key; what people set beside the rest stays when it is written anew.
        var whole = JsonNode.Parse(await File.ReadAllTextAsync(SettingsFile, cancellationToken))!;
        whole["Link"]!["RenewEvery"] = "00:00:00.500";
        await File.WriteAllTextAsync(SettingsFile, whole.ToJsonString(), cancellationToken);
        page ??= host.Serve(IPAddress.Any, Town.WebPort);
        link = host.Start("dotnet", Programs.Of("EdgeBridge"), "link", SettingsFile);
        await link.SaysAsync("READY link", Town.Guard, cancellationToken);
    }
}
