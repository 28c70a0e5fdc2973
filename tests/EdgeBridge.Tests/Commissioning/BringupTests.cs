using System.Text.Json;
using System.Text.RegularExpressions;
using Fokus.EdgeBridge.Commissioning;
using Fokus.EdgeBridge.Drivers.Cameras.Hikvision;
using Fokus.EdgeBridge.Drivers.Tickets.EscPos;
using Fokus.EdgeBridge.Hosting;

namespace Fokus.EdgeBridge.Tests.Commissioning;

[Trait("Speed", "Slow")]
public sealed partial class BringupTests : IAsyncLifetime
{
    private const string Plate = "ABC1D23";

    private readonly ScriptedTerminal terminal = new();
    private LaneBench bench = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static BrandCatalogue Brands { get; } = BrandCatalogue.Of();

    public async ValueTask InitializeAsync() => bench = await LaneBench.StartAsync(Stop);

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public async Task A_technician_walks_a_whole_lane_and_the_sheet_says_that_all_of_it_passed()
    {
        var walk = WalkAsync();
        await BeginAsync();
        await OpenAsync();
        await bench.DriveAsync(terminal,
            (0, true, "arming loop [0]: occupied"), (1, true, "closing loop [1]: occupied"),
            (0, false, "arming loop [0]: free"), (1, false, "closing loop [1]: free"));
        await terminal.SeenAsync("arm [2, 3]: down");
        await PushAsync(Plate);
        await terminal.SeenAsync($"plate {Plate}");
        var ticket = await bench.TicketAsync(Stop);
        await terminal.SeenAsync("Show the test ticket");
        await bench.Scanner.ScanAsync("TICKET-OF-ANOTHER", Stop);
        await terminal.SeenAsync("another code was read, of 17 characters");
        await bench.Scanner.ScanAsync(ticket, Stop);

        Assert.Equal(BringupCommand.AllPassed, await walk);

        using var sheet = await SheetAsync("json");
        using var json = await JsonDocument.ParseAsync(sheet, cancellationToken: Stop);
        Assert.True(json.RootElement.GetProperty("is_passed").GetBoolean());
        Assert.Equal("Rui", json.RootElement.GetProperty("who").GetString());
        Assert.Equal(64, json.RootElement.GetProperty("garage_file_sha256").GetString()!.Length);
        Assert.Equal(
            "connect inputs open loops close picture print scan",
            string.Join(' ', json.RootElement.GetProperty("lanes")[0].GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("check").GetString())));
        // The lift of the simulated barrier takes 300 ms.
        var open = json.RootElement.GetProperty("lanes")[0].GetProperty("checks")[2];
        Assert.InRange(open.GetProperty("took_ms").GetInt64(), 250, 20_000);
        Assert.Single(bench.Board.Board.Pulses);
        Assert.Contains("[passed] board-1: order of the loops", await TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(Plate, json.RootElement.GetRawText() + await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_lanes_name_no_relay_is_pulsed()
    {
        var walk = WalkAsync();
        await BeginAsync();
        terminal.Type("yes");
        await terminal.SeenAsync("That is not the lane's name.");
        terminal.Type("entrada-1");
        await terminal.SeenAsync("That is not the lane's name.");
        terminal.Enter();
        await GiveTheRestUpAsync();

        Assert.Equal(BringupCommand.NotPassed, await walk);

        Assert.Empty(bench.Board.Board.Pulses);
        Assert.Contains("[not checked] board-1: opening — Without a confirmation no pulse was sent.", await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Swapped_loops_are_found_by_one_drive_and_named_by_their_inputs()
    {
        await bench.DisposeAsync();
        // The wires of the two loops went to each other's input: the controller's closing loop comes in as input 0.
        bench = await LaneBench.StartAsync(Stop, closing: 0);
        var walk = WalkAsync();
        await BeginAsync();
        await OpenAsync();
        await bench.DriveAsync(terminal,
            (1, true, "closing loop [1]: occupied"), (0, true, "arming loop [0]: occupied"),
            (1, false, "closing loop [1]: free"), (0, false, "arming loop [0]: free"));
        await GiveTheRestUpAsync();

        Assert.Equal(BringupCommand.NotPassed, await walk);

        Assert.Contains(
            "[failed] board-1: order of the loops — Swap the wires of inputs 0 (arming loop) and 1 (closing loop).", await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loop_that_says_nothing_and_a_printer_without_paper_do_not_pass()
    {
        bench.Printer.Become(EscPosMisbehaviour.OutOfPaper);
        var walk = WalkAsync();
        await BeginAsync();
        await OpenAsync();
        await bench.DriveAsync(terminal, (0, true, "arming loop [0]: occupied"), (0, false, "arming loop [0]: free"));
        terminal.Enter();
        await terminal.SeenAsync("waiting for a picture");
        terminal.Enter();
        await terminal.SeenAsync("Show any ticket");
        terminal.Enter();

        Assert.Equal(BringupCommand.NotPassed, await walk);

        var text = await TextAsync();
        Assert.Contains("Never seen: closing loop (input 1). Check the detector and its wire. Given up by the technician.", text, StringComparison.Ordinal);
        Assert.Contains("[failed] printer-1: print — The printer did not confirm the ticket", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_refuses_to_run_beside_the_garage_server()
    {
        using var server = GarageLock.TryHold(Path.Combine(bench.Folder, "data"));

        Assert.Equal(BringupCommand.GarageRuns, await WalkAsync());

        Assert.Contains("two masters would move one gate", terminal.Screen, StringComparison.Ordinal);
        Assert.Equal(0, bench.Board.Accepted);
    }

    [Theory]
    [InlineData("--lane", "saida-9")]
    [InlineData("--lane", "Saída 9")]
    [InlineData("--speed", "fast")]
    [InlineData("--sheet")]
    public async Task Words_that_are_not_understood_touch_no_device(params string[] words)
    {
        var code = await BringupCommand.RunAsync([bench.FilePath, .. words], Brands, terminal, TimeProvider.System, Stop);

        Assert.Equal(BringupCommand.BadInput, code);
        Assert.NotEmpty(terminal.Screen);
        Assert.Equal(0, bench.Board.Accepted);
    }

    private Task<int> WalkAsync() =>
        BringupCommand.RunAsync([bench.FilePath, "--language", "en", "--lane", "entrada-1"], Brands, terminal, TimeProvider.System, Stop);

    private async Task BeginAsync()
    {
        await terminal.SeenAsync("Your name");
        terminal.Type("Rui");
        await terminal.SeenAsync("arm [2, 3]: down");
        await terminal.SeenAsync("Work each loop");
        terminal.Enter();
        await terminal.SeenAsync("Are all names right?");
        terminal.Type("y");
        await terminal.SeenAsync("Type the lane's name (Entrada 1)");
    }

    private async Task OpenAsync()
    {
        terminal.Type("Entrada 1");
        await terminal.SeenAsync("arm [2, 3]: up");
        await terminal.SeenAsync("Drive a vehicle");
    }

    private async Task GiveTheRestUpAsync()
    {
        await terminal.SeenAsync("waiting for a picture");
        terminal.Enter();
        await terminal.SeenAsync("Show the test ticket");
        terminal.Enter();
    }

    private async Task PushAsync(string plate)
    {
        await terminal.SeenAsync("the camera has to push to");
        var address = Address().Match(terminal.Screen).Value;
        var status = await bench.Camera.PushAsync(new Uri($"{address}{LaneBench.PushToken}"), plate, HikvisionMisbehaviour.None, Stop);
        Assert.Equal(200, status);
    }

    private Task<FileStream> SheetAsync(string ending) => Task.FromResult(File.OpenRead(Directory.EnumerateFiles(bench.Folder, $"bringup-*.{ending}").Single()));

    private Task<string> TextAsync() => File.ReadAllTextAsync(Directory.EnumerateFiles(bench.Folder, "bringup-*.txt").Single(), Stop);

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+/cameras/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
