using System.Text.Json.Nodes;
using Fokus.Domain.Lanes;
using Fokus.World.Sites;

namespace Fokus.World.Ordeals.Garages;

/// <summary>Writes the garage file of a garage without cameras.</summary>
internal static class OrdealGarageFile
{
    /// <summary>Writes it and what it names; answers its path.</summary>
    internal static string Write(GaragePlan plan, GarageAccess access, IReadOnlyList<OrdealLane> lanes)
    {
        Directory.CreateDirectory(plan.Folder);
        File.WriteAllText(Path.Combine(plan.Folder, "tariff.json"), GarageFileWriter.TariffBook);
        var secret = Path.Combine(plan.Folder, "link.secret");
        File.WriteAllText(secret, access.LinkSecret);
        File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var file = new JsonObject
        {
            ["garage"] = plan.Id.Value,
            ["name"] = plan.Name,
            ["zone"] = "America/Sao_Paulo",
            ["capacity"] = plan.Capacity,
            ["web"] = new JsonObject { ["listen"] = access.Web.ToString().TrimEnd('/') },
            ["data"] = "data",
            ["tariff_book"] = "tariff.json",
            ["operators"] = new JsonArray(),
            ["terminals"] = new JsonArray(new JsonObject { ["id"] = "totem-1", ["token_sha256"] = access.TerminalTokenSha256 }),
            ["lanes"] = new JsonArray([.. lanes.Select(Lane)]),
        };
        // Without a port it stands alone.
        if (access.CloudPorts.Count > 0)
        {
            file["cloud"] = new JsonObject
            {
                ["silos"] = new JsonArray([.. access.CloudPorts.Select(port => JsonValue.Create($"http://127.0.0.1:{port}"))]),
                ["secret_file"] = "link.secret",
            };
        }

        var path = Path.Combine(plan.Folder, "garage.json");
        File.WriteAllText(path, file.ToJsonString());
        return path;
    }

    private static JsonObject Lane(OrdealLane lane)
    {
        var entry = new JsonObject
        {
            ["id"] = lane.Id.Value,
            ["name"] = lane.Plan.Name,
            ["kind"] = lane.Plan.Kind == LaneKind.Entry ? "entry" : "exit",
            ["gate"] = Device($"board-{lane.Id}", "waveshare-relay", Board(lane)),
        };
        if (lane.Printer is { } printer)
            entry["printer"] = Device($"printer-{lane.Id}", "escpos", Socket(printer.Port));
        if (lane.Scanner is { } scanner)
            entry["scanner"] = Device($"scanner-{lane.Id}", "line-scanner", Socket(scanner.Port));
        return entry;
    }

    private static JsonObject Board(OrdealLane lane)
    {
        var options = Socket(lane.Board.Port);
        options["open_relay"] = Wiring.OpenRelay;
        // Cars that follow one another closely: more happens in the same time.
        options["loop_on_ms"] = 50;
        options["loop_off_ms"] = 100;
        options["inputs"] = new JsonObject
        {
            ["arming"] = Wiring.Arming,
            ["closing"] = Wiring.Closing,
            ["up"] = Wiring.Up,
            ["down"] = Wiring.Down,
            ["ticket_button"] = Wiring.TicketButton,
            ["ticket_taken"] = Wiring.TicketTaken,
        };
        return options;
    }

    private static JsonObject Socket(int port) => new() { ["host"] = "127.0.0.1", ["port"] = port };

    private static JsonObject Device(string id, string brand, JsonObject options) =>
        new() { ["id"] = id, ["brand"] = brand, ["options"] = options };
}
