using System.Security.Cryptography;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Money;
using Fokus.Domain.Time;
using Fokus.EdgeBridge.Console;
using Fokus.EdgeBridge.Console.Access;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Lanes;
using Fokus.EdgeBridge.Replica.Lists;
using Fokus.EdgeBridge.Stays;
using Fokus.EdgeBridge.Uplink;
using Fokus.Web.Lanes;
using Fokus.Wire.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Console;

/// <summary>The console on a real Kestrel on a loopback port, with a garage behind it that a test holds in its hands.</summary>
internal sealed class ConsoleHost : IAsyncDisposable
{
    internal const string Password = "segredo da maria";

    // Stretched on purpose, so made once.
    private static readonly string Hash = Passwords.Hash(Password);

    private readonly WebApplication app;

    private ConsoleHost(WebApplication app, FakeLaneDesk desk, FakeGarage garage, TimeProvider clock, ECDsa gateway) =>
        (this.app, Desk, Garage, Clock, Gateway) = (app, desk, garage, clock, gateway);

    internal FakeLaneDesk Desk { get; }

    internal FakeGarage Garage { get; }

    internal required FakeLists Lists { get; init; }

    internal TimeProvider Clock { get; }

    internal ECDsa Gateway { get; }

    internal Uri Address => new(app.Urls.Single());

    internal Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    internal static async Task<ConsoleHost> StartAsync(TimeProvider? clock = null, string url = "http://127.0.0.1:0", int viewers = 64)
    {
        var time = clock ?? TimeProvider.System;
        var (desk, garage, gateway) = (new FakeLaneDesk(), new FakeGarage(), ECDsa.Create(ECCurve.NamedCurves.nistP256));
        garage.GatewayKeys = [gateway.ExportSubjectPublicKeyInfo()];
        desk.Set(Lane("entrada-1", "Entrada 1", LaneKind.Entry, Instant.FromDateTimeOffset(time.GetUtcNow())));
        desk.Set(Lane("saida-1", "Saída 1", LaneKind.Exit, Instant.FromDateTimeOffset(time.GetUtcNow())));

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<ILaneDesk>(desk);
        builder.Services.AddSingleton<IStayLedger>(garage).AddSingleton<IAudit>(garage).AddSingleton<ICloudState>(garage);
        var lists = new FakeLists();
        builder.Services.AddSingleton<IAccessLists>(lists);
        builder.Services.AddSingleton(new ConsoleGarage(GarageId.Parse("paulista-900"), "Paulista 900", GarageZone.SaoPaulo, 520,
        [
            new(OperatorId.Parse("maria"), "Maria", Role.Operator, Hash),
            new(OperatorId.Parse("olga"), "Olga", Role.Viewer, Hash),
        ]));
        builder.Services.AddGarageConsole().AddGarageConsole();
        builder.Services.Configure<ConsoleOptions>(options => typeof(ConsoleOptions).GetProperty(nameof(ConsoleOptions.Viewers))!.SetValue(options, viewers));
        var web = builder.Build();
        web.MapGarageConsole();
        await web.StartAsync(TestContext.Current.CancellationToken);
        return new ConsoleHost(web, desk, garage, time, gateway) { Lists = lists };
    }

    /// <summary>A lane where nobody is.</summary>
    internal static LaneView Lane(string id, string name, LaneKind kind, Instant at, long seq = 1) => new(
        id, name, kind, seq, LanePhase.Idle, GatePosition.Down, "", null, "", Brl.Zero, null, at, [], "", null);

    /// <summary>A client without cookies of its own that follows no redirect, as a test must see it.</summary>
    internal HttpClient NewClient(Person? vouchedFor = null)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        if (vouchedFor is not null)
            client.DefaultRequestHeaders.Add(SignedPerson.Header, SignedPerson.Sign(vouchedFor, "paulista-900", Gateway, Now));
        return client;
    }

    internal static Person Operator => new(OperatorId.Parse("rui"), "Rui", Role.Operator, [GarageId.Parse("paulista-900")], false);

    internal static Person Viewer => Operator with { Role = Role.Viewer };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Gateway.Dispose();
    }
}
