using System.Globalization;
using Fokus.Domain.Ids;
using Fokus.World.Browser;
using Fokus.World.Scenes;
using Fokus.World.Sites;
using Microsoft.Playwright;
using NodaTime;

namespace Fokus.World.Tests.Consoles;

/// <summary>A driver who has lost the ticket, the operator at the console, and whoever finds the paper.</summary>
[Trait("Speed", "Slow")]
public sealed class LostTicketTests
{
    [Fact]
    public async Task A_ticket_that_an_operator_declares_lost_opens_nothing_for_whoever_finds_the_paper()
    {
        Assert.SkipUnless(Chromium.IsInstalled, "Chromium is missing: apt-get install -y chromium.");
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var console = await OpenConsole.StartAsync("lost-ticket", "#lane-saida-1[data-phase=Idle][data-gate=Down]");
        var (page, garage) = (console.Page, console.Garage);
        var ticket = await EnterByTicketAsync(console, garage.Lanes[0], cancellationToken);
        Assert.NotNull(ticket);

        // At the exit the plate cannot be read either, and there is no paper to show.
        var exit = garage.Lanes.Single(lane => lane.Id == LaneId.Parse("saida-1"));
        exit.Camera.Picture = LaneScene.RenderUnreadable(7);
        exit.Set(Wiring.Arming, true);
        await page.WaitForSelectorAsync("#lane-saida-1[data-phase=AskingTicket]");
        await page.ClickAsync("#lane-saida-1");
        await page.ClickAsync(".find:visible");
        await page.WaitForSelectorAsync("#find-dialog[open]");
        // Somebody reads the whole text off a photo of the paper.
        await page.Locator("#find-text").PressSequentiallyAsync(string.Join('-', ticket.Chunk(5).Select(group => new string(group))));
        await page.WaitForSelectorAsync("#find-list li .lost");
        await page.FillAsync("#find-text", "");
        await page.WaitForSelectorAsync("#find-list:not(:has(li))", new() { State = WaitForSelectorState.Attached });
        // Without one, the driver knows about when it was.
        await page.FillAsync("#find-text", Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow())
            .InZone(DateTimeZoneProviders.Tzdb["America/Sao_Paulo"]).TimeOfDay.ToString("H:mm", CultureInfo.InvariantCulture));
        await page.WaitForSelectorAsync("#find-list li .lost");

        // Not without a word of how it was recognised.
        await page.ClickAsync("#find-list li .lost");
        await page.WaitForSelectorAsync("#find-none:has-text('reconhec')");
        await page.FillAsync("#find-note", "pela foto da entrada");
        await page.ClickAsync("#find-list li .lost");
        await page.WaitForSelectorAsync("#find-none:has-text('não abre mais nada')");

        // Somebody found the paper.
        await page.ClickAsync("#find-back");
        await exit.Scanner!.ScanAsync(ticket, cancellationToken);
        await page.WaitForSelectorAsync("#lane-saida-1[data-phase=AskingTicket] >> text=/recus/i");
        Assert.Empty(exit.Pulses);
    }

    private static async Task<string> EnterByTicketAsync(OpenConsole console, LaneRig lane, CancellationToken cancellationToken)
    {
        lane.Camera.Picture = LaneScene.RenderUnreadable(7);
        lane.Set(Wiring.Arming, true);
        await console.Page.WaitForSelectorAsync($"#lane-{lane.Id}[data-phase=AskingTicket]");
        lane.Set(Wiring.TicketButton, true);
        var ticket = await lane.TicketAsync(TimeSpan.FromSeconds(30), cancellationToken);
        lane.Set(Wiring.TicketButton, false);
        lane.Set(Wiring.TicketTaken, true);
        Assert.NotNull(await lane.PulseAsync(TimeSpan.FromSeconds(30), cancellationToken));
        await console.CrossAsync(lane);
        return ticket!;
    }
}
