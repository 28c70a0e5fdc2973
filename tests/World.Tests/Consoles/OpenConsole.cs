using Fokus.World.Browser;
using Fokus.World.Runs;
using Fokus.World.Sites;
using Microsoft.Playwright;

namespace Fokus.World.Tests.Consoles;

/// <summary>A town with one garage, and its console in a browser with an operator who has signed in through the gateway.</summary>
internal sealed class OpenConsole : IAsyncDisposable
{
    private readonly Town town;
    private readonly Chromium chromium;

    private OpenConsole(Town town, Chromium chromium, IPage page) => (this.town, this.chromium, Page) = (town, chromium, page);

    public IPage Page { get; }

    public GarageSite Garage => town.Garages[0];

    /// <summary>The console's address.</summary>
    public string Address => town.Centre.GarageAddress(Garage.Id.Value);

    /// <summary>Opens the console and waits until a lane is as it shall be, and the page lives.</summary>
    public static async Task<OpenConsole> StartAsync(string name, string lane)
    {
        var there = await Towns.StartAsync(name, cars: 1, speed: 3);
        var browser = await Chromium.StartAsync();
        var console = new OpenConsole(there, browser, await (await browser.NewWindowAsync()).NewPageAsync());
        try
        {
            await console.Page.GotoAsync(console.Address);
            await new Visitor(console.Page, there).SignInAsync();
            await console.Page.WaitForSelectorAsync($"body[data-link=live] {lane}");
            return console;
        }
        catch
        {
            await console.DisposeAsync();
            throw;
        }
    }

    /// <summary>A vehicle that was let in drives through.</summary>
    public async Task CrossAsync(LaneRig lane)
    {
        await Page.WaitForSelectorAsync($"#lane-{lane.Id}[data-gate=Up]");
        lane.Set(Wiring.Closing, true);
        lane.Set(Wiring.Arming, false);
        await Page.WaitForSelectorAsync($"#lane-{lane.Id}[data-phase=Crossing]");
        lane.Set(Wiring.Closing, false);
        await Page.WaitForSelectorAsync($"#lane-{lane.Id}[data-phase=Idle][data-gate=Down]");
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        await town.DisposeAsync();
    }
}
