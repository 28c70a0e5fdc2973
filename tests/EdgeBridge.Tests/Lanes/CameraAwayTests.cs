using Fokus.Domain.Faults;
using Fokus.EdgeBridge.Drivers.Cameras;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Lanes;

public class CameraAwayTests
{
    [Fact]
    public async Task The_fault_of_a_camera_stands_until_it_is_heard_again_even_without_a_picture()
    {
        await using var garage = await TestGarage.StartAsync();
        await garage.EntryCamera.SayAsync(new CameraSignal.Failed("nothing came for 25 s"));
        await garage.UntilAsync(TestGarage.Entry, view => view.Faults.Contains(FaultCode.CameraFailed));

        await garage.EntryCamera.SayAsync(new CameraSignal.Back(Duration.FromSeconds(31)));

        await garage.UntilAsync(TestGarage.Entry, view => !view.Faults.Contains(FaultCode.CameraFailed));
    }
}
