using System.Net;
using Fokus.Gateway.Certificates;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Routes;
using Fokus.Wire.Gateway.V1;
using Fokus.Wire.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Fokus.Gateway.Tests.Setting;

/// <summary>One gateway with real servers around it: a cluster, two garages and a silo.</summary>
internal sealed class Town : IAsyncDisposable
{
    public const string Zone = "fokus.localhost";

    private readonly string folder;
    private readonly List<Visitor> visitors = [];

    private Town(string folder, FakeCluster cluster, FakeSite centro, FakeSite norte, FakeSite silo) =>
        (this.folder, Cluster, Centro, Norte, Silo) = (folder, cluster, centro, norte, silo);

    /// <summary>The gateway's clock; the machine's, unless a test takes it in hand before it starts the gateway again.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public AccessLines Access { get; } = new();

    /// <summary>What the rooms of names and certificates say.</summary>
    public SaidLines Said { get; } = new("Fokus.Gateway.");

    /// <summary>Changes to the gateway's services, made before it starts again.</summary>
    public Action<IServiceCollection>? More { get; set; }

    public FakeCluster Cluster { get; }

    public FakeSite Centro { get; }

    public FakeSite Norte { get; }

    public FakeSite Silo { get; }

    public WebApplication Gateway { get; private set; } = null!;

    public RouteBook Book => Gateway.Services.GetRequiredService<RouteBook>();

    public int Port => new Uri(Gateway.Urls.Single(url => url.StartsWith("https:", StringComparison.Ordinal))).Port;

    public Uri Plain => new(Gateway.Urls.Single(url => url.StartsWith("http:", StringComparison.Ordinal)));

    public string AuthorityFile => Path.Combine(folder, "ca", "ca.crt");

    public string Folder => folder;

    public static Task<Town> StartAsync(params string[] more) => StartAsync(static _ => { }, more);

    /// <summary>The same, with something about the town changed before its gateway starts.</summary>
    public static async Task<Town> StartAsync(Action<Town> before, params string[] more)
    {
        var town = new Town(
            Directory.CreateTempSubdirectory("town").FullName,
            await FakeCluster.StartAsync(),
            await FakeSite.StartAsync("centro"),
            await FakeSite.StartAsync("norte"),
            await FakeSite.StartAsync("silo"));
        town.Cluster.Send(town.Snapshot(number: 1));
        before(town);
        await town.StartGatewayAsync(more);
        return town;
    }

    public async Task StartGatewayAsync(params string[] more)
    {
        Gateway = GatewayApp.Build(
            [
                "--Gateway:Port=0",
                $"--Gateway:DataFolder={folder}",
                $"--Gateway:Secret={FakeCluster.Secret}",
                $"--Gateway:Silos:0={Cluster.Address}",
                "--Logging:LogLevel:Default=Warning",
                "--Logging:LogLevel:Fokus.Gateway.Access=Information",
                "--Logging:LogLevel:Fokus.Gateway.Names=Information",
                "--Logging:LogLevel:Fokus.Gateway.Certificates=Information",
                .. more,
            ],
            services =>
            {
                services.AddSingleton(Clock).AddSingleton<ILoggerProvider>(Access).AddSingleton<ILoggerProvider>(Said);
                More?.Invoke(services);
            });
        await Gateway.StartAsync();
        await Book.FirstApplied.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Gateway.Services.GetRequiredService<ServerCertificates>().Prepare(Zone);
    }

    public async Task StopGatewayAsync()
    {
        await Gateway.StopAsync();
        await Gateway.DisposeAsync();
    }

    /// <summary>The routes to everything in town.</summary>
    public RouteSnapshot Snapshot(long number) => new()
    {
        Number = number,
        Zone = Zone,
        Garages =
        {
            new GarageRoute { Garage = "centro", Name = "Garagem Centro", Address = Centro.Address, LocalAddress = "http://192.0.2.7:8080" },
            new GarageRoute { Garage = "norte", Name = "Garagem Norte", Address = Norte.Address },
        },
        Silos = { Silo.Address },
    };

    /// <summary>Puts changed routes in force.</summary>
    public async Task SendAsync(Action<RouteSnapshot> change)
    {
        var snapshot = Snapshot((Book.Current?.Number ?? 0) + 1);
        change(snapshot);
        Cluster.Send(snapshot);
        await Book.AppliedAsync(snapshot.Number).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    public Visitor Visitor() => Visitor(AuthorityFile);

    /// <summary>A visitor who trusts an authority of the test's choice.</summary>
    public Visitor Visitor(string authorityFile)
    {
        var visitor = new Visitor(Port, authorityFile);
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Ana works at centro; Rui runs the chain.</summary>
    public Task<Visitor> SignedInAsync(string user) => SignedInAsync(user, AuthorityFile);

    public async Task<Visitor> SignedInAsync(string user, string authorityFile)
    {
        var visitor = Visitor(authorityFile);
        using var response = await visitor.SignInAsync("centro", user, "certa");
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return visitor;
    }

    /// <summary>What a site reads out of the person header.</summary>
    public async Task<Person?> ReadPersonAsync(Echo echo, string audience) => await SignedPerson.VerifyAsync(
        echo[SignedPerson.Header], audience, [(await Cluster.Watched).PublicKey.ToByteArray()], SystemNow());

    public async ValueTask DisposeAsync()
    {
        visitors.ForEach(visitor => visitor.Dispose());
        await StopGatewayAsync();
        await Cluster.DisposeAsync();
        await Centro.DisposeAsync();
        await Norte.DisposeAsync();
        await Silo.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static Instant SystemNow() => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
}
