using Fokus.World.Browser;
using Fokus.World.Reports;
using Microsoft.Playwright;

namespace Fokus.World.Runs;

/// <summary>Pictures of the pages, taken by a person who signs in and looks around while cars come and go.</summary>
internal static class PageShots
{
    private const string SomePassages = "#passages tr:nth-child(4)";
    private const float PatienceMs = 60_000;
    private const string BusyLane = "[data-phase]:not([data-phase=Idle])";

    internal static async Task TakeAsync(Town town, string folder, LiveLog log, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await using var chromium = await Chromium.StartAsync();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var window = await chromium.NewWindowAsync(scheme: scheme);
            var page = await window.NewPageAsync();
            var visitor = new Visitor(page, town);
            await ShotAsync(page, folder, "sign-in", scheme, () => page.GotoAsync(town.Centre.ChainAddress));
            await visitor.SignInAsync();
            await ShotAsync(page, folder, "chain", scheme, () => page.WaitForSelectorAsync("main"));
            await page.GotoAsync(town.Centre.GarageAddress(town.Garages[0].Id.Value));
            await page.WaitForSelectorAsync(SomePassages, new() { Timeout = PatienceMs });
            await ShotAsync(page, folder, "garage", scheme, () => page.WaitForSelectorAsync(BusyLane, new() { Timeout = PatienceMs }));
            await page.GotoAsync(town.Centre.GarageAddress(town.Garages[0].Id.Value) + "auditoria");
            await ShotAsync(page, folder, "audit", scheme, () => page.WaitForSelectorAsync("main"));
            await window.CloseAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }

        log.Say($"pictures of the pages are in {folder}");
    }

    private static async Task ShotAsync(IPage page, string folder, string name, ColorScheme scheme, Func<Task> shown)
    {
        await shown();
        var suffix = scheme == ColorScheme.Dark ? "-dark" : "";
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}{suffix}.png") });
    }
}
