using Fokus.World.Browser;
using Fokus.World.Cars;
using Fokus.World.Runs;

namespace Fokus.World.Tests.Runs;

[Trait("Speed", "Slow")]
public sealed class CutLineTests
{
    [Fact]
    public async Task A_line_cut_for_a_minute_stops_no_car_and_the_cluster_has_every_stay_afterwards()
    {
        Assert.SkipUnless(Chromium.IsInstalled, "Chromium is missing: apt-get install -y chromium.");
        var cancellationToken = TestContext.Current.CancellationToken;
        // Sixteen cars, three seconds apart, the last with some twenty seconds to go: the line is cut for over a minute.
        await using var town = await Towns.StartAsync("cut-line", cars: 16, speed: 1);
        await using var chromium = await Chromium.StartAsync();
        var page = await (await chromium.NewWindowAsync()).NewPageAsync();
        await page.GotoAsync(town.Centre.GarageAddress(town.Garages[0].Id.Value));
        await new Visitor(page, town).SignInAsync();
        await page.WaitForSelectorAsync("#lane-entrada-1");

        town.Garages[0].CutLine();
        var driving = town.DriveAsync(cancellationToken);
        await page.WaitForSelectorAsync("#cloud-offline", new() { State = Microsoft.Playwright.WaitForSelectorState.Visible });
        var trips = await driving;
        var known = await town.Centre.Api.StaysAsync(town.Garages[0].Id, cancellationToken);
        town.Garages[0].MendLine();
        var (cars, checks) = await town.Books.BalanceAsync(trips, cancellationToken);

        Assert.Empty(known);
        Assert.Equal(16, cars.Count);
        Assert.All(cars, car => Assert.NotEqual(CarOutcome.Stuck, car.Outcome));
        Assert.True(checks.IsGood, checks.ToString());
        Assert.Equal(16, (await town.Centre.Api.StaysAsync(town.Garages[0].Id, cancellationToken)).Count);
        await page.WaitForSelectorAsync("#cloud-offline", new() { State = Microsoft.Playwright.WaitForSelectorState.Hidden });
    }
}
