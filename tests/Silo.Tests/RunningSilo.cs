using System.Net.Http.Headers;
using Fokus.Silo.Hosting;
using Grpc.Net.Client;

namespace Fokus.Silo.Tests;

/// <summary>A whole silo over the run's PostgreSQL. Started by the first test that asks.</summary>
internal sealed class RunningSilo(Postgres postgres) : IAsyncDisposable
{
    internal const string ApiKey = "api-key-for-the-tests";
    internal const string GatewaySecret = "gateway-secret-for-the-tests";
    internal const string AdminPassword = "admin-password-for-the-tests";

    private readonly SemaphoreSlim turn = new(1);
    private SiloHost? silo;

    public async ValueTask DisposeAsync()
    {
        if (silo is not null)
            await silo.DisposeAsync();
    }

    internal async Task<SiloHost> SiloAsync()
    {
        await turn.WaitAsync();
        try
        {
            return silo ??= await StartAsync(await postgres.ConnectionStringAsync(), "shared");
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A client of the API, with the API key or without.</summary>
    internal async Task<HttpClient> WebAsync(bool withKey = true) => Web(await SiloAsync(), withKey);

    internal async Task<GrpcChannel> ChannelAsync() => GrpcChannel.ForAddress((await SiloAsync()).Options.LinkAddress);

    internal static HttpClient Web(SiloHost silo, bool withKey = true)
    {
        var client = new HttpClient { BaseAddress = new Uri(silo.Options.WebAddress) };
        if (withKey)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ApiKey);
        return client;
    }

    internal static Task<SiloHost> StartAsync(string connectionString, string cluster)
    {
        var ports = FreePorts.Take(4);
        return SiloHost.StartAsync(
        [
            $"--ConnectionStrings:Fokus={connectionString}",
            $"--Silo:WebPort={ports[0]}",
            $"--Silo:LinkPort={ports[1]}",
            $"--Silo:SiloPort={ports[2]}",
            $"--Silo:GatewayPort={ports[3]}",
            $"--Silo:ClusterId={cluster}",
            $"--Silo:AdminPassword={AdminPassword}",
            $"--Silo:ApiKey={ApiKey}",
            $"--Silo:GatewaySecret={GatewaySecret}",
        ],
        CancellationToken.None);
    }
}
