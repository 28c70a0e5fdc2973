using Fokus.EdgeBridge.Drivers.Gates;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates;

public class InputFilterTests
{
    private readonly InputFilter loop = new(on: TimeSpan.FromMilliseconds(100), off: TimeSpan.FromMilliseconds(250));

    [Fact]
    public void First_sample_is_believed_at_once()
    {
        Assert.True(Sample(true, 0));
        Assert.True(loop.Level);
    }

    [Fact]
    public void Loop_counts_as_occupied_after_its_time_and_not_before()
    {
        Sample(false, 0);

        Assert.False(Sample(true, 50));
        Assert.False(Sample(true, 100));
        Assert.True(Sample(true, 150));
        Assert.True(loop.Level);
    }

    [Fact]
    public void Gap_of_a_trailer_is_not_a_free_loop()
    {
        Sample(true, 0);

        Assert.False(Sample(false, 50));
        Assert.False(Sample(false, 250));
        Assert.False(Sample(true, 290));
        Assert.False(Sample(false, 300));
        Assert.False(Sample(false, 500));
        Assert.True(Sample(false, 550));
        Assert.False(loop.Level);
    }

    [Fact]
    public void One_sample_never_counts_even_without_a_time()
    {
        var limitSwitch = new InputFilter(TimeSpan.Zero, TimeSpan.Zero);
        limitSwitch.Sample(false, TimeSpan.Zero);

        Assert.False(limitSwitch.Sample(true, TimeSpan.FromMilliseconds(50)));
        Assert.False(limitSwitch.Sample(false, TimeSpan.FromMilliseconds(100)));
        Assert.False(limitSwitch.Sample(true, TimeSpan.FromMilliseconds(150)));
        Assert.True(limitSwitch.Sample(true, TimeSpan.FromMilliseconds(200)));
    }

    private bool Sample(bool level, int atMs) => loop.Sample(level, TimeSpan.FromMilliseconds(atMs));
}
