using System.Net;
using Fokus.Gateway.Certificates;
using Fokus.Gateway.Tests.Setting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace Fokus.Gateway.Tests.Certificates;

public sealed class WaitingForTheAuthority
{
    /// <summary>Nothing listens there; no order comes so far as to need it.</summary>
    private static readonly string[] NoNameServer =
        ["--Gateway:Names:Api=http://127.0.0.1:1", "--Gateway:Names:ApiKey=chave-do-dns", "--Gateway:Names:PublicAddresses:0=203.0.113.1"];

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 12, 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_authority_that_names_a_time_is_not_asked_before_it()
    {
        await using var busy = Authority();
        var asked = 0;
        busy.Run(context =>
        {
            Interlocked.Increment(ref asked);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = "7200";
            return context.Response.WriteAsync("{\"type\":\"urn:ietf:params:acme:error:rateLimited\",\"detail\":\"later\"}");
        });
        await busy.StartAsync(Token);
        var clock = new FakeTimeProvider(Start.ToDateTimeOffset());
        await using var town = await Town.StartAsync(town => town.Clock = clock, [$"--Gateway:Certificates:Directory={busy.Urls.Single()}/dir", .. NoNameServer]);

        // Two hours, though our own patience is one: 12:00 and two hours is 14:00.
        var told = await town.Said.NextAsync("No certificate for fokus.localhost").WaitAsync(TimeSpan.FromSeconds(60), Token);
        clock.Advance(TimeSpan.FromMinutes(90));
        await town.SendAsync(static _ => { });
        var askedBefore = Volatile.Read(ref asked);
        clock.Advance(TimeSpan.FromMinutes(31));
        await town.SendAsync(static _ => { });
        await town.Said.NextAsync("No certificate for fokus.localhost").WaitAsync(TimeSpan.FromSeconds(60), Token);

        Assert.Contains("tried again at 2026-03-01T14:00:00Z", told, StringComparison.Ordinal);
        Assert.Contains("rateLimited: later", told, StringComparison.Ordinal);
        Assert.Equal((1, 2), (askedBefore, Volatile.Read(ref asked)));
    }

    [Fact]
    public async Task A_customers_host_that_does_not_lead_here_is_not_ordered()
    {
        await using var busy = Authority();
        await busy.StartAsync(Token);
        await using var town = await Town.StartAsync(
            town => town.More = services => services.AddSingleton<NameLookup>((_, _) => Task.FromResult(new[] { IPAddress.Parse("203.0.113.200") })),
            [$"--Gateway:Certificates:Directory={busy.Urls.Single()}/dir", .. NoNameServer]);

        await town.SendAsync(routes => routes.Garages[0].Hosts.Add("garagem.cliente.example"));

        await town.Said.NextAsync("garagem.cliente.example does not lead to these gateways yet").WaitAsync(TimeSpan.FromSeconds(60), Token);
        Assert.False(File.Exists(Path.Combine(town.Folder, "certificates", "orders.json")));
    }

    [Fact]
    public void A_weeks_orders_are_counted_across_restarts_and_come_back_one_by_one()
    {
        var folder = Directory.CreateTempSubdirectory("orders").FullName;
        OrderBudget Open() => new(
            Options.Create(new Gateway.Hosting.GatewayOptions { DataFolder = folder }), Options.Create(new CertificateOptions { OrdersInAWeek = 2 }));

        var first = Open().Spend(Start);
        var second = Open().Spend(Start + Duration.FromDays(1));
        var third = Open().Spend(Start + Duration.FromDays(2));
        var fourth = Open().Spend(Start + Duration.FromDays(7));

        Assert.Null(first);
        Assert.Null(second);
        Assert.Equal(Start + Duration.FromDays(7), third);
        Assert.Null(fourth);
        Directory.Delete(folder, recursive: true);
    }

    private static WebApplication Authority()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        return builder.Build();
    }
}
