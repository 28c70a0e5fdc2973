using Fokus.EdgeBridge.Drivers.Cameras.Dahua;
using Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Dahua;

public sealed class DahuaPullTests : PullConformance
{
    private DahuaBench Dahua => (DahuaBench)Bench;

    private protected override async Task<IStillBench> NewBenchAsync() => await DahuaBench.StartAsync(Clock);

    [Fact]
    public async Task Several_pictures_of_one_vehicle_are_told_once()
    {
        var session = await NextSessionAsync();

        await SendAsync(session, 7, "FKS1A23");
        await SendAsync(session, 7, "FKS1A23");
        await SendAsync(session, 7, "");
        await SendAsync(session, 8, "FKS9B87");

        Assert.Equal("FKS1A23", (await NextShotAsync()).ReadByCamera?.Text);
        Assert.Equal("FKS9B87", (await NextShotAsync()).ReadByCamera?.Text);
    }

    [Fact]
    public async Task Plate_that_only_a_later_picture_shows_is_told()
    {
        var session = await NextSessionAsync();

        await SendAsync(session, 7, "");
        await SendAsync(session, 7, "FKS1A23");

        Assert.Null((await NextShotAsync()).ReadByCamera);
        Assert.Equal("FKS1A23", (await NextShotAsync()).ReadByCamera?.Text);
    }

    [Fact]
    public async Task Recorder_tells_the_lane_of_its_own_channel_only()
    {
        var session = await NextSessionAsync();
        var other = Dahua.Simulator.Lines(7, "FKS1A23").Replace("Index=0", "Index=1", StringComparison.Ordinal);

        await session.SendAsync(DahuaSimulator.Text(other, StreamMisbehaviour.None));
        await SendAsync(session, 8, "FKS9B87");

        Assert.Equal("FKS9B87", (await NextShotAsync()).ReadByCamera?.Text);
    }

    [Fact]
    public async Task Confidence_counts_to_255()
    {
        await SendAsync(await NextSessionAsync(), 7, "FKS1A23");

        // The simulator says 230: 230 × 1000 / 255 = 901.96, cut to 901.
        Assert.Equal(901, (await NextShotAsync()).ReadByCamera?.ConfidencePermille);
    }

    private Task SendAsync(StreamSession session, int group, string plate) => session.SendAsync(Dahua.Event(group, plate, Jpeg, StreamMisbehaviour.None));
}
