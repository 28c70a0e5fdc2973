using System.Globalization;
using Fokus.Domain.Ids;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Links;
using Fokus.Gateway.Routes;
using Fokus.Gateway.Sessions;
using Fokus.Wire.Gateway.V1;
using Fokus.Wire.Identity;
using Google.Protobuf;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using NodaTime;
using LinkState = Fokus.Gateway.Links.LinkState;

namespace Fokus.World.Tests.Front;

/// <summary>A gateway with the routes of its last run and nobody behind it, and the session of a person who may see everything.</summary>
internal sealed class FrontDoor : IAsyncDisposable
{
    public const string Zone = "fokus.localhost";

    private readonly string folder;
    private readonly WebApplication gateway;

    private FrontDoor(string folder, WebApplication gateway) => (this.folder, this.gateway) = (folder, gateway);

    private int Port => new Uri(gateway.Urls.Single()).Port;

    public static async Task<FrontDoor> OpenAsync(Action<RouteSnapshot> change)
    {
        var data = Directory.CreateTempSubdirectory("front").FullName;
        var routes = new RouteSnapshot
        {
            Number = 1,
            Zone = Zone,
            Garages = { new GarageRoute { Garage = "centro", Name = "Garagem Centro", Address = "http://127.0.0.1:1", LocalAddress = "http://192.168.0.10:8080" } },
        };
        change(routes);
        await File.WriteAllTextAsync(Path.Combine(data, "routes.json"), JsonFormatter.Default.Format(routes), TestContext.Current.CancellationToken);
        var started = GatewayApp.Build(
            [
                "--Gateway:Port=0", $"--Gateway:DataFolder={data}", "--Gateway:Secret=segredo-de-teste",
                "--Gateway:Silos:0=http://127.0.0.1:1", "--Gateway:PageSilence=00:00:01", "--Gateway:Contact=0800 000 000",
                "--Logging:LogLevel:Default=Error",
            ],
            static _ => { });
        await started.StartAsync(TestContext.Current.CancellationToken);
        await started.Services.GetRequiredService<RouteBook>().FirstApplied;
        return new(data, started);
    }

    public string At(string host, string path = "/") => string.Create(CultureInfo.InvariantCulture, $"https://{host}.{Zone}:{Port}{path}");

    /// <summary>What the hub says of the garage's link.</summary>
    public void Tell(LinkState state)
    {
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        gateway.Services.GetRequiredService<LinkBook>().Take(new(
            "gw1", now + Duration.FromHours(1), PeersNumber: 1, Fault: "",
            [new GarageLink(GarageId.Parse("centro"), new(state, "said so"), now, now - Duration.FromMinutes(4), Endpoint: null)]));
    }

    /// <summary>The cookie that signing in gives: the cluster that knows passwords is not here.</summary>
    public Cookie Session()
    {
        var now = TimeProvider.System.GetUtcNow();
        var person = new Person(OperatorId.Parse("rui"), "Rui", Role.Administrator, [], IsChain: true);
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(12) };
        properties.Items["signed-in-at"] = Instant.FromDateTimeOffset(now).ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture);
        var options = gateway.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SessionCookie.Scheme);
        return new()
        {
            Name = SessionCookie.CookieName,
            Value = options.TicketDataFormat.Protect(new(SessionClaims.Write(person), properties, SessionCookie.Scheme)),
            Domain = $".{Zone}",
            Path = "/",
            Secure = true,
            HttpOnly = true,
        };
    }

    public async ValueTask DisposeAsync()
    {
        await gateway.StopAsync();
        await gateway.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
