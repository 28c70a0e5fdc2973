using Fokus.EdgeBridge.Drivers.Readers;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr;
using Microsoft.Extensions.Logging.Abstractions;

namespace Fokus.EdgeBridge.Tests.Readers;

public class PpOcrReaderTests
{
    private static readonly byte[] NoPicture = [1, 2, 3];

    [Fact]
    public async Task Without_networks_every_car_is_no_plate_and_the_lane_goes_on()
    {
        var options = new PpOcrOptions { ModelsFolder = Path.Combine(Path.GetTempPath(), "fokus-no-such-folder") };
        using var reader = new PpOcrReader(options, NullLogger<PpOcrReader>.Instance);

        var look = await reader.ReadAsync(NoPicture, TestContext.Current.CancellationToken);

        Assert.Empty(Assert.IsType<PictureLook.Opened>(look).Guesses);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Pictures_that_come_while_the_networks_load_are_answered_in_turn()
    {
        Assert.SkipUnless(ModelFiles.Faults(ModelFiles.UsualFolder()).Count == 0, "The networks are not here: run ./fokus setup");
        using var reader = new PpOcrReader(new PpOcrOptions { Queue = 8 }, NullLogger<PpOcrReader>.Instance);

        var looks = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => reader.ReadAsync(NoPicture, TestContext.Current.CancellationToken)));

        Assert.All(looks, look => Assert.IsType<PictureLook.Bad>(look));
    }

    [Fact]
    public async Task A_caller_who_gave_up_is_not_answered()
    {
        var options = new PpOcrOptions { ModelsFolder = "/nowhere" };
        using var reader = new PpOcrReader(options, NullLogger<PpOcrReader>.Instance);
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadAsync(NoPicture, given.Token));
    }

    [Fact]
    public async Task After_the_end_pictures_are_answered_at_once()
    {
        var reader = new PpOcrReader(new PpOcrOptions { ModelsFolder = "/nowhere" }, NullLogger<PpOcrReader>.Instance);
        reader.Dispose();

        var look = await reader.ReadAsync(NoPicture, TestContext.Current.CancellationToken);

        Assert.Empty(Assert.IsType<PictureLook.Opened>(look).Guesses);
    }
}
