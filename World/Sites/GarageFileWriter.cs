using System.Text.Json;
using System.Text.Json.Nodes;
using Fokus.Domain.Lanes;

namespace Fokus.World.Sites;

/// <summary>Writes what a technician would write: the garage file, the tariff book and the link's secret.</summary>
internal static class GarageFileWriter
{
    /// <summary>No free time and a price for every started hour, so that a stay of seconds costs something.</summary>
    internal const string TariffBook = """
        {
          "id": "demo",
          "version": 1,
          "valid_from": "2026-01-01T00:00",
          "zone": "America/Sao_Paulo",
          "priced_by": "entry",
          "seconds": "exact",
          "entry_tolerance": { "minutes": 0, "kind": "free_if_within" },
          "rates": {
            "normal": {
              "cap_centavos": 4000,
              "tiers": [
                { "minutes": 60, "centavos": 1200, "per_minutes": 60, "step_minutes": 60, "fraction": "started", "overshoot_minutes": 0 },
                { "centavos": 400, "per_minutes": 60, "step_minutes": 60, "fraction": "started", "overshoot_minutes": 0 }
              ]
            }
          },
          "schedule": {
            "otherwise": "normal", "bands": [], "holidays": [], "day_type_by": "segment",
            "step_over_a_switch": "where_it_begins", "tiers_after_a_switch": "go_on"
          },
          "cap": { "window": "rolling", "hours": 24, "after": "continue" },
          "overnight": null,
          "agreements": { "stacking": "best_one", "most": 1, "money_order": ["fixed_price", "percentage", "amount"], "list": [] },
          "subscribers": [],
          "payment": { "exit_grace_minutes": 15, "exit_grace_at": {}, "after_grace": "difference", "minimum_centavos": 1 },
          "money": { "fraction_of_centavo": "half_up", "tax_inside_permille": 0 }
        }
        """;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes the files; answers the path of the garage file.</summary>
    internal static string Write(GaragePlan plan, GarageAccess access, IReadOnlyList<LaneRig> rigs)
    {
        Directory.CreateDirectory(plan.Folder);
        File.WriteAllText(Path.Combine(plan.Folder, "tariff.json"), TariffBook);
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
            ["cloud"] = new JsonObject
            {
                ["silos"] = new JsonArray([.. access.CloudPorts.Select(port => JsonValue.Create($"http://127.0.0.1:{port}"))]),
                ["secret_file"] = "link.secret",
            },
            ["tariff_book"] = "tariff.json",
            ["operators"] = new JsonArray(),
            ["terminals"] = new JsonArray(new JsonObject { ["id"] = "totem-1", ["token_sha256"] = access.TerminalTokenSha256 }),
            ["reader"] = new JsonObject { ["brand"] = "pp-ocr", ["options"] = new JsonObject() },
            ["lanes"] = new JsonArray([.. rigs.Select(Lane)]),
        };
        var path = Path.Combine(plan.Folder, "garage.json");
        File.WriteAllText(path, file.ToJsonString(Indented));
        return path;
    }

    private static JsonObject Lane(LaneRig rig)
    {
        var lane = new JsonObject
        {
            ["id"] = rig.Id.Value,
            ["name"] = rig.Name,
            ["kind"] = rig.Kind == LaneKind.Entry ? "entry" : "exit",
            ["gate"] = Device($"board-{rig.Id}", "waveshare-relay", Board(rig)),
            ["camera"] = Device($"cam-{rig.Id}", "hikvision", new()
            {
                ["push_token"] = rig.PushToken,
                ["reads"] = "edge",
                ["snapshot_url"] = rig.Camera.SnapshotUrl.ToString(),
            }),
        };
        if (rig.Printer is { } printer)
            lane["printer"] = Device($"printer-{rig.Id}", "escpos", Socket(printer.Port));
        if (rig.Scanner is { } scanner)
            lane["scanner"] = Device($"scanner-{rig.Id}", "line-scanner", Socket(scanner.Port));
        return lane;
    }

    private static JsonObject Board(LaneRig rig)
    {
        var options = Socket(rig.Board.Port);
        options["open_relay"] = Wiring.OpenRelay;
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
