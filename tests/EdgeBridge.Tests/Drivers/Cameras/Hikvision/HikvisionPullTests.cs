namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Hikvision;

public sealed class HikvisionPullTests : PullConformance
{
    private protected override async Task<IStillBench> NewBenchAsync() => await HikvisionPullBench.StartAsync(Clock);
}
