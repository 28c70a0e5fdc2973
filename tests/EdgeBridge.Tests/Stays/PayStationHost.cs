using System.Security.Cryptography;
using System.Text;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Stays;
using Fokus.EdgeBridge.Stays.PayStations;
using Fokus.EdgeBridge.Tests.Lanes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fokus.EdgeBridge.Tests.Stays;

/// <summary>The door for pay stations on a real server, before a real ledger.</summary>
internal sealed class PayStationHost : IAsyncDisposable
{
    internal const string Token = "totem-token-0001";
    private readonly WebApplication app;

    private PayStationHost(TestGarage garage, WebApplication app)
    {
        (Garage, this.app) = (garage, app);
        Client = new() { BaseAddress = new Uri(app.Urls.First()) };
        Client.DefaultRequestHeaders.Authorization = new("Bearer", Token);
    }

    internal TestGarage Garage { get; }

    internal HttpClient Client { get; }

    internal static async Task<PayStationHost> StartAsync()
    {
        var garage = await TestGarage.StartAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(garage.Clock);
        builder.Services.AddSingleton<IStayLedger>(garage.Stays);
        builder.Services.AddSingleton(garage.Tickets);
        builder.Services.AddSingleton<ITariffs>(garage.Tariffs);
        builder.Services.AddSingleton(new PayTerminals(
            [new(PayPointId.Parse("totem-1"), SHA256.HashData(Encoding.UTF8.GetBytes(Token)))]));
        var built = builder.Build();
        built.MapPaymentEndpoints();
        await built.StartAsync();
        return new(garage, built);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        await Garage.DisposeAsync();
    }
}
