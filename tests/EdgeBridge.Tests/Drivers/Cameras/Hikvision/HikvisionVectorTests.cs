using Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Hikvision;

public class HikvisionVectorTests
{
    private const string Folder = "Cameras/Hikvision";
    private const string Multipart = "multipart/form-data; boundary=boundary";

    [Theory]
    [InlineData("namespace-prefix.xml", 0)]
    [InlineData("no-length-no-end-lf.body", 12)]
    [InlineData("zeros-behind-picture.body", 28)]
    [InlineData("other-boundary-than-announced.body", 12)]
    [InlineData("picture-straight-behind-xml.body", 12)]
    public void Odd_body_is_understood(string name, int pictureBytes)
    {
        // Every picture is 4 marks + 6 letters + 2 marks = 12 bytes; in one vector 16 zeros stand behind it.
        var events = Assert.IsType<HikvisionReading.Events>(HikvisionPush.Read(Vectors.Read(Folder, name), Multipart));

        var one = Assert.Single(events.Items);
        Assert.Equal("FKS1A23", one.Alert.Plate?.Text);
        Assert.Equal(pictureBytes, one.Jpeg.Length);
    }

    [Theory]
    [InlineData("cut-before-second-picture.body")]
    [InlineData("cut-in-picture.body")]
    public void Cut_body_is_refused_as_cut(string name)
    {
        var refused = Assert.IsType<HikvisionReading.Refused>(HikvisionPush.Read(Vectors.Read(Folder, name), Multipart));

        Assert.StartsWith("the body was cut", refused.Why, StringComparison.Ordinal);
    }
}
