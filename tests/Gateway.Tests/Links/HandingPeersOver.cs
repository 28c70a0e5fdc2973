using Fokus.Gateway.Links.Peers;
using Fokus.Gateway.Tests.Setting;
using Fokus.Tunnel;
using Fokus.Wire.Gateway.V1;

namespace Fokus.Gateway.Tests.Links;

public sealed class HandingPeersOver
{
    private static readonly TunnelAddress Hub = TunnelAddress.Find("10.77.0.1/16")!;

    [Fact]
    public async Task What_the_cluster_says_of_tunnels_is_a_document_that_the_hub_takes_and_a_cluster_that_is_away_leaves_it()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("peers").FullName, "in", "peers.json");
        await using var town = await Town.StartAsync(
            before => before.Cluster.Send(With(before.Snapshot(number: 1), number: 7)), $"--Gateway:PeersFile={path}");

        var first = Read(path);
        await town.SendAsync(snapshot => With(snapshot, number: 8).Tunnel.Revoked.Add("sul"));
        var second = Read(path);
        await town.Cluster.StopAsync();

        Assert.Equal((7, 8), (first.Number, second.Number));
        Assert.Equal(("norte", "10.77.0.12", true), (first.Garages[0].Garage.Value, $"{first.Garages[0].Address}", first.Garages[0].NextKey is not null));
        Assert.Equal("sul", Assert.Single(second.Revoked).Value);
        Assert.Equal(second.Number, Read(path).Number);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    private static RouteSnapshot With(RouteSnapshot snapshot, long number)
    {
        snapshot.Tunnel = new TunnelPeers
        {
            Number = number,
            Peers = { new TunnelPeer { Garage = "norte", PublicKey = Key(1), NextKey = Key(2), Address = "10.77.0.12", Address6 = "fd66:6f6b:7573::c" } },
        };
        return snapshot;
    }

    private static PeerDocument Read(string path) => Assert.IsType<PeerDocumentReading.Good>(PeerDocumentReader.Read(File.ReadAllBytes(path), Hub)).Document;

    private static string Key(byte number) => Convert.ToBase64String([.. Enumerable.Repeat(number, 32)]);
}
