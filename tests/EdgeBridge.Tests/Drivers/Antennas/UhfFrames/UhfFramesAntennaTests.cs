using System.Net;
using System.Threading.Channels;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers.Antennas;
using Fokus.EdgeBridge.Drivers.Antennas.UhfFrames;
using Fokus.EdgeBridge.Protocols.Uhf;
using Fokus.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Fokus.EdgeBridge.Tests.Drivers.Antennas.UhfFrames;

public sealed class UhfFramesAntennaTests : IAsyncDisposable
{
    private const string One = "300833B2DDD9014000000001";
    private const string Two = "300833B2DDD9014000000002";
    private readonly UhfFramesSimulator reader = new();
    private readonly Channel<AntennaSignal> heard = Channel.CreateBounded<AntennaSignal>(256);
    private readonly CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    [Fact]
    public async Task Every_tag_in_view_is_told()
    {
        reader.InView = [(One, 1, 90), (Two, 1, 70)];
        Run();

        Assert.Equal(TagId.Parse(One), (await NextAsync<AntennaSignal.Seen>()).Tag);
        Assert.Equal(TagId.Parse(Two), (await NextAsync<AntennaSignal.Seen>()).Tag);
    }

    [Fact]
    public async Task A_tag_of_another_antenna_or_too_weak_is_of_another_lane()
    {
        reader.InView = [(One, 2, 90), (One, 1, 59), (Two, 1, 60)];
        Run(antenna: 1, leastSignal: 60);

        Assert.Equal(TagId.Parse(Two), (await NextAsync<AntennaSignal.Seen>()).Tag);
        await NextAsync<AntennaSignal.Online>();
        Assert.False(heard.Reader.TryRead(out _));
    }

    [Theory]
    [InlineData(UhfFramesMisbehaviour.Mute)]
    [InlineData(UhfFramesMisbehaviour.WrongSum)]
    [InlineData(UhfFramesMisbehaviour.Cut)]
    [Trait("Speed", "Slow")]
    public async Task A_reader_that_answers_wrongly_is_lost_and_comes_back_by_itself(object misbehaviour)
    {
        Run();
        await NextAsync<AntennaSignal.Online>();

        reader.Misbehaviour = (UhfFramesMisbehaviour)misbehaviour;
        await NextAsync<AntennaSignal.Lost>();
        reader.InView = [(One, 1, 90)];
        reader.Misbehaviour = UhfFramesMisbehaviour.None;

        await NextAsync<AntennaSignal.Seen>();
    }

    [Theory]
    [InlineData(UhfFramesMisbehaviour.Noise)]
    [InlineData(UhfFramesMisbehaviour.Bytewise)]
    public async Task Noise_and_slow_lines_cost_nothing(object misbehaviour)
    {
        reader.Misbehaviour = (UhfFramesMisbehaviour)misbehaviour;
        reader.InView = [(One, 1, 90)];
        Run();

        Assert.Equal(TagId.Parse(One), (await NextAsync<AntennaSignal.Seen>()).Tag);
    }

    [Fact]
    public void A_tag_that_stays_in_view_is_told_once_within_three_seconds()
    {
        var clock = new FakeTimeProvider();
        var filter = new TagFilter(clock);

        Assert.True(filter.Take(TagId.Parse(One)));
        clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(filter.Take(TagId.Parse(One)));
        Assert.True(filter.Take(TagId.Parse(Two)));
        clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.True(filter.Take(TagId.Parse(One)));
    }

    [Fact]
    public void Answers_of_a_real_reader_are_read_as_they_were_published()
    {
        var path = Repository.PathOf("EdgeBridge/Drivers/Antennas/UhfFrames/vectors/answers.txt");
        var vectors = File.ReadAllLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ')).ToList();

        Assert.Equal(5, vectors.Count);
        foreach (var vector in vectors)
        {
            var frame = Assert.Single(new UhfSplitter().Take(Convert.FromHexString(vector[0])));
            var answer = UhfInventory.Read(frame, hasAntenna: true)!;
            Assert.Equal(vector[2..], answer.Tags.Select(tag => $"{tag.Epc}/{tag.Signal:X2}"), StringComparer.Ordinal);
            Assert.All(answer.Tags, tag => Assert.Equal(vector[1], $"{tag.Antenna}"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        await reader.DisposeAsync();
        stop.Dispose();
    }

    private void Run(byte? antenna = null, byte leastSignal = 0)
    {
        var options = new UhfFramesOptions(new(IPAddress.Loopback, reader.Port), 0, HasAntenna: true, antenna, leastSignal, TimeSpan.FromMilliseconds(20));
        running = new UhfFramesAntenna(DeviceId.Parse("antena-1"), options, TimeProvider.System).RunAsync(signal => heard.Writer.TryWrite(signal), stop.Token);
    }

    private async Task<T> NextAsync<T>()
        where T : AntennaSignal
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (var signal in heard.Reader.ReadAllAsync(limit.Token))
        {
            if (signal is T wanted)
                return wanted;
        }

        throw new TimeoutException();
    }
}
