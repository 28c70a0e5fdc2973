using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.World.Browser;
using Fokus.World.Runs;
using Fokus.World.Scenes;
using Fokus.World.Sites;

namespace Fokus.World.Tests.Consoles;

/// <summary>An operator's hour at the console, through the gateway, in a real browser.</summary>
[Trait("Speed", "Slow")]
public sealed class OperatorTests
{
    [Fact]
    public async Task An_operator_signs_in_sees_a_car_arrive_opens_the_gate_by_hand_and_finds_it_in_the_audit()
    {
        Assert.SkipUnless(Chromium.IsInstalled, "Chromium is missing: apt-get install -y chromium.");
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var town = await Towns.StartAsync("operator", cars: 1, speed: 3);
        await using var chromium = await Chromium.StartAsync();
        var page = await (await chromium.NewWindowAsync()).NewPageAsync();
        var garage = town.Garages[0];
        var address = town.Centre.GarageAddress(garage.Id.Value);
        var visitor = new Visitor(page, town);

        await page.GotoAsync(address);
        await visitor.SignInAsync("not the password");
        Assert.Contains("/entrar", page.Url, StringComparison.Ordinal);
        await visitor.SignInAsync();
        await page.WaitForSelectorAsync("body[data-link=live] #lane-entrada-1[data-phase=Idle]");

        // A car with mud on its plate: the lane asks for a ticket, and the driver calls.
        var lane = garage.Lanes[0];
        lane.Camera.Picture = LaneScene.RenderUnreadable(7);
        lane.Set(Wiring.Arming, true);
        await page.WaitForSelectorAsync("#lane-entrada-1[data-phase=AskingTicket]");
        Assert.Empty(lane.Pulses);

        await page.ClickAsync("#lane-entrada-1");
        await page.Keyboard.PressAsync("F4");
        await page.WaitForSelectorAsync("#open-dialog[open]");
        await page.Keyboard.PressAsync("1");
        await page.Keyboard.PressAsync("Enter");
        Assert.NotNull(await lane.PulseAsync(TimeSpan.FromSeconds(30), cancellationToken));
        await page.WaitForSelectorAsync("#lane-entrada-1[data-gate=Up]");
        Assert.Single(lane.Pulses);

        await page.GotoAsync(address + "auditoria");
        var row = page.Locator("tbody tr");
        await row.WaitForAsync();
        Assert.Equal(1, await row.CountAsync());
        var text = await row.InnerTextAsync();
        Assert.Contains("Entrada 1", text, StringComparison.Ordinal);
        Assert.Contains("admin", text, StringComparison.Ordinal);
        Assert.Contains("Placa não lida", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_keeps_a_lane_open_and_gives_it_back()
    {
        Assert.SkipUnless(Chromium.IsInstalled, "Chromium is missing: apt-get install -y chromium.");
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var console = await OpenConsole.StartAsync("operator-mode", "#lane-saida-1[data-phase=Idle][data-gate=Down]");
        var (page, garage) = (console.Page, console.Garage);
        var lane = garage.Lanes.Single(each => each.Id == LaneId.Parse("saida-1"));

        await page.ClickAsync("#lane-saida-1");
        await page.ClickAsync(".mode");
        await page.WaitForSelectorAsync("#mode-dialog[open]");
        Assert.Equal("Modo da pista: Saída 1", await page.InnerTextAsync("#mode-title"));
        Assert.True(await page.IsHiddenAsync("#mode-turn"));
        await page.ClickAsync("label:has(input[name=mode][value=kept_open])");
        await page.ClickAsync("#mode-form button[type=submit]");
        // At an exit it must be said what becomes of the stays.
        Assert.NotEmpty(await page.InnerTextAsync("#mode-error"));
        Assert.Empty(lane.Pulses);
        await page.ClickAsync("label:has(input[name=fate][value=waived]):visible");
        await page.ClickAsync("#mode-form button[type=submit]");

        Assert.NotNull(await lane.PulseAsync(TimeSpan.FromSeconds(30), cancellationToken));
        await page.WaitForSelectorAsync("#lane-saida-1[data-gate=Up]");

        await page.ClickAsync(".mode");
        await page.WaitForSelectorAsync("#mode-dialog[open]");
        Assert.True(await page.IsCheckedAsync("input[name=mode][value=kept_open]"));
        await page.ClickAsync("label:has(input[name=mode][value=normal])");
        await page.ClickAsync("#mode-form button[type=submit]");
        await page.WaitForSelectorAsync("#result-saida-1[data-good=true]");

        await page.GotoAsync(console.Address + "auditoria");
        var rows = await page.Locator("tbody tr").AllInnerTextsAsync();
        Assert.Equal(2, rows.Count);
        Assert.Contains("Modo: Normal", rows[0], StringComparison.Ordinal);
        Assert.Contains("Modo: Mantida aberta", rows[1], StringComparison.Ordinal);
        Assert.Contains("Isenta", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_car_whose_plate_cannot_be_read_at_the_exit_pays_for_the_stay_that_the_operator_finds_and_leaves()
    {
        Assert.SkipUnless(Chromium.IsInstalled, "Chromium is missing: apt-get install -y chromium.");
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var console = await OpenConsole.StartAsync("operator-find", "#lane-saida-1[data-phase=Idle][data-gate=Down]");
        var (page, garage) = (console.Page, console.Garage);
        await EnterAsync(console, garage.Lanes[0], cancellationToken);

        var exit = garage.Lanes.Single(lane => lane.Id == LaneId.Parse("saida-1"));
        exit.Camera.Picture = LaneScene.RenderUnreadable(7);
        exit.Set(Wiring.Arming, true);
        await page.WaitForSelectorAsync("#lane-saida-1[data-phase=AskingTicket]");
        await page.ClickAsync("#lane-saida-1");
        await page.ClickAsync(".find:visible");
        await page.WaitForSelectorAsync("#find-dialog[open]");
        await page.FillAsync("#find-text", "ABC?D23");
        await page.WaitForSelectorAsync("#find-list li");
        Assert.Contains("ABC1D23", await page.InnerTextAsync("#find-list"), StringComparison.Ordinal);
        await page.ClickAsync("#find-list button");

        // Who it is is known now; what is due is still due.
        await page.WaitForSelectorAsync("#lane-saida-1[data-phase=AwaitingPayment]");
        Assert.Empty(exit.Pulses);
        Assert.True(await garage.PayStation.PayAsync("plate=ABC1D23", cancellationToken));
        Assert.NotNull(await exit.PulseAsync(TimeSpan.FromSeconds(30), cancellationToken));
        await page.WaitForSelectorAsync("#lane-saida-1[data-gate=Up]");
    }

    [Fact]
    public async Task An_alarm_about_what_is_over_stands_until_the_operator_says_that_it_was_looked_into()
    {
        Assert.SkipUnless(Chromium.IsInstalled, "Chromium is missing: apt-get install -y chromium.");
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var console = await OpenConsole.StartAsync("operator-seen", "#lane-entrada-1[data-phase=Idle]");
        var (page, garage) = (console.Page, console.Garage);

        // One plate enters by two lanes and leaves by none: somebody must look.
        await EnterAsync(console, garage.Lanes[0], cancellationToken);
        Assert.True(await page.IsHiddenAsync(".seen"));
        await EnterAsync(console, garage.Lanes[1], cancellationToken);

        await page.ClickAsync("#lane-entrada-2");
        await page.WaitForSelectorAsync(".seen");
        Assert.Contains("Ciente", await page.InnerTextAsync(".seen"), StringComparison.Ordinal);
        await page.ClickAsync(".seen");
        await page.WaitForSelectorAsync("#alarm-none");
        Assert.True(await page.IsHiddenAsync(".seen"));
    }

    private static async Task EnterAsync(OpenConsole console, LaneRig lane, CancellationToken cancellationToken)
    {
        lane.Camera.Picture = LaneScene.Render(Plate.Parse("ABC1D23"), 7);
        lane.Set(Wiring.Arming, true);
        Assert.NotNull(await lane.PulseAsync(TimeSpan.FromSeconds(30), cancellationToken));
        await console.CrossAsync(lane);
    }
}
