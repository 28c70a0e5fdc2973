using System.Net;
using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.EdgeBridge.Drivers.Cameras.Hikvision;
using Fokus.EdgeBridge.Protocols.Boards.Simulation;
using Fokus.World.Scenes;
using Fokus.World.Sites;

namespace Fokus.World.Tests.Doors;

/// <summary>What comes in wrong at a running system: each gets an answer that says what to do, and no gate moves.</summary>
[Trait("Speed", "Slow")]
public sealed class BadInputTests
{
    [Fact]
    public async Task Wrong_things_at_every_door_are_answered_and_move_no_gate()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var town = await Towns.StartAsync("bad-input", cars: 1, speed: 3);
        var garage = town.Garages[0];
        var (entry, exit) = (garage.Lanes[0], garage.Lanes[2]);
        using var http = GatewayHttp.Client(town.Centre);

        using var unknown = await http.GetAsync(new Uri(town.Centre.GarageAddress("nowhere")), cancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);

        using var stranger = await http.GetAsync(new Uri(town.Centre.GarageAddress(garage.Id.Value)), cancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        Assert.Contains("/entrar", stranger.Headers.Location!.ToString(), StringComparison.Ordinal);

        // A camera body cut in half is no event; a body that holds no picture is refused for good.
        entry.Set(Wiring.Arming, true);
        entry.Camera.Picture = LaneScene.RenderUnreadable(3);
        await entry.Camera.PushAsync(garage.PushAddress(entry), null, HikvisionMisbehaviour.CutBody, cancellationToken);
        Assert.Equal(400, await entry.Camera.PushAsync(garage.PushAddress(entry), null, HikvisionMisbehaviour.NotAPicture, cancellationToken));
        await garage.HeardAsync(fact => fact is Fact.FaultRaised { Fault: FaultCode.CameraFailed }, cancellationToken);

        // A board that answers nothing is reported, and its lane is not guessed at.
        exit.Board.Misbehaviour = BoardMisbehaviour.Mute;
        await garage.HeardAsync(fact => fact is Fact.FaultRaised { Fault: FaultCode.BoardLost } raised && raised.Lane == exit.Id, cancellationToken);

        Assert.All(garage.Lanes, lane => Assert.Empty(lane.Pulses));
    }
}
