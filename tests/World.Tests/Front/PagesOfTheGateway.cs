using System.Globalization;
using System.Net;
using Fokus.Wire.Gateway.V1;
using Fokus.World.Browser;
using Fokus.World.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using LinkState = Fokus.Gateway.Links.LinkState;

namespace Fokus.World.Tests.Front;

/// <summary>The gateway's own pages in a real browser. With FOKUS_SHOTS a picture of each is kept in that folder.</summary>
[Trait("Speed", "Slow")]
public sealed class PagesOfTheGateway
{
    private const string LookAt = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    [Fact]
    public async Task A_page_that_said_that_the_garage_is_away_becomes_the_garage_s_by_itself()
    {
        Assert.SkipUnless(Chromium.IsInstalled, "Chromium is missing: apt-get install -y chromium.");
        var port = FreePort.Take(1)[0];
        await using var door = await FrontDoor.OpenAsync(routes => routes.Garages[0].Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        await using var chromium = await Chromium.StartAsync();
        var page = await OpenAsync(chromium, door, width: 1366);
        door.Tell(LinkState.Down);
        await page.GotoAsync(door.At("centro"));
        await page.GetByText("sem conexão").First.WaitForAsync();

        await using var garage = await GarageAsync(port);
        door.Tell(LinkState.Up);

        await page.GetByText("Pistas do Centro").WaitForAsync();
        Assert.Equal("Centro", await page.TitleAsync());
    }

    [Theory]
    [InlineData("desconhecido", 404)]
    [InlineData("bloqueado", 403)]
    [InlineData("tunel", 503)]
    [InlineData("nunca", 503)]
    [InlineData("central", 503)]
    [InlineData("servidor", 502)]
    [InlineData("interrompida", 502)]
    [InlineData("demora", 504)]
    [InlineData("entrar", 200)]
    public async Task Every_page_fits_on_a_telephone_and_says_what_to_do(string name, int status)
    {
        Assert.SkipUnless(Chromium.IsInstalled, "Chromium is missing: apt-get install -y chromium.");
        var port = FreePort.Take(1)[0];
        await using var door = await FrontDoor.OpenAsync(routes => Set(routes, name, port));
        await using var garage = name is "interrompida" or "demora" ? await GarageAsync(port) : null;
        await using var chromium = await Chromium.StartAsync();
        if (name is "tunel" or "nunca")
            door.Tell(name.Equals("tunel", StringComparison.Ordinal) ? LinkState.Down : LinkState.Never);
        foreach (var (width, scheme, shot) in new[] { (1366, ColorScheme.Light, "largo"), (360, ColorScheme.Dark, "telefone") })
        {
            var page = await OpenAsync(chromium, door, width, scheme);

            var answer = await page.GotoAsync(AddressOf(door, name));

            Assert.Equal(status, answer!.Status);
            Assert.True(await page.EvaluateAsync<bool>(LookAt), $"{name} is wider than {width} points");
            Assert.True(await page.Locator("h1").IsVisibleAsync(), $"{name} has no heading");
            if (Environment.GetEnvironmentVariable("FOKUS_SHOTS") is { Length: > 0 } folder)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{shot}.png") });
        }
    }

    private static string AddressOf(FrontDoor door, string name) => name switch
    {
        "desconhecido" => door.At("sul"),
        "central" => door.At("painel"),
        "interrompida" => door.At("centro", "/quebrada"),
        "demora" => door.At("centro", "/lenta"),
        "entrar" => door.At("centro", "/entrar"),
        _ => door.At("centro"),
    };

    private static void Set(RouteSnapshot routes, string name, int port)
    {
        routes.Garages[0].Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        if (name.Equals("bloqueado", StringComparison.Ordinal))
            routes.Garages[0].Rules.Add(new AccessRule { Action = RuleAction.Allow, Network = "203.0.113.0/24" });
        if (name.Equals("nunca", StringComparison.Ordinal))
            routes.Garages[0].Brand = new() { Name = "Estacionamento Sé", Color = "#6a1b9a", Contact = "(11) 5555-0100" };
    }

    private static async Task<IPage> OpenAsync(Chromium chromium, FrontDoor door, int width, ColorScheme scheme = ColorScheme.Light)
    {
        var window = await chromium.NewWindowAsync(width, height: 700, scheme);
        await window.AddCookiesAsync([door.Session()]);
        return await window.NewPageAsync();
    }

    private static async Task<WebApplication> GarageAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var site = builder.Build();
        site.MapGet("/", static () => Results.Content("<!doctype html><title>Centro</title><h1>Pistas do Centro</h1>", "text/html"));
        site.MapGet("/quebrada", static context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        site.MapGet("/lenta", static async context => await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));
        await site.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }
}
