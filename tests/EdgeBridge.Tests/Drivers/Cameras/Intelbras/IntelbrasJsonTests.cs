using System.Text;
using Fokus.EdgeBridge.Drivers.Cameras.Intelbras;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Intelbras;

public class IntelbrasJsonTests
{
    private const string Folder = "Cameras/Intelbras";

    [Fact]
    public void Sample_of_a_vehicle_is_understood()
    {
        var vehicle = Assert.IsType<IntelbrasNotice.Vehicle>(Read("tollgate-info.request.json"));

        // The sample says 90 of 100, and its pictures are beginnings of JPEGs only.
        Assert.Equal("FKS1A23", vehicle.Plate?.Text);
        Assert.Equal(900, vehicle.Plate?.ConfidencePermille);
        Assert.Equal(new LocalDateTime(2026, 3, 10, 8, 15, 42).PlusMilliseconds(305), vehicle.SentAt);
        Assert.True(vehicle.Jpeg.IsEmpty);
        Assert.DoesNotContain("FKS1A23", vehicle.Id, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("keepalive.request.json")]
    [InlineData("device-info.request.json")]
    public void Sample_of_a_camera_that_is_there_is_understood(string sample) => Assert.IsType<IntelbrasNotice.Alive>(Read(sample));

    [Fact]
    public void Vector_with_marks_commas_and_texts_for_numbers_is_understood()
    {
        var vehicle = Assert.IsType<IntelbrasNotice.Vehicle>(IntelbrasJson.Read(Vectors.Read(Folder, "bom-trailing-commas-text-numbers.json")));

        Assert.Equal(900, vehicle.Plate?.ConfidencePermille);
        Assert.Equal(new LocalDateTime(2026, 3, 10, 8, 15, 42), vehicle.SentAt);
    }

    [Fact]
    public void Vector_without_a_time_is_a_vehicle_whose_confidence_is_never_above_certainty()
    {
        var vehicle = Assert.IsType<IntelbrasNotice.Vehicle>(IntelbrasJson.Read(Vectors.Read(Folder, "no-snap-info.json")));

        Assert.Equal(1000, vehicle.Plate?.ConfidencePermille);
        Assert.Null(vehicle.SentAt);
    }

    [Fact]
    public void Vector_that_is_cut_is_refused_as_cut()
    {
        var refused = Assert.IsType<IntelbrasNotice.Refused>(IntelbrasJson.Read(Vectors.Read(Folder, "cut-in-picture.json")));

        Assert.StartsWith("the body was cut", refused.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"Picture\":{\"Plate\":{\"IsExist\":false,\"PlateNumber\":\"FKS1A23\"}}}")]
    [InlineData("{\"Picture\":{\"Plate\":{\"PlateNumber\":\"unknown\"}}}")]
    [InlineData("{\"Picture\":{\"Plate\":{\"PlateNumber\":null}}}")]
    [InlineData("{\"Picture\":{}}")]
    public void Vehicle_without_a_plate_is_a_vehicle(string json) =>
        Assert.Null(Assert.IsType<IntelbrasNotice.Vehicle>(IntelbrasJson.Read(Encoding.UTF8.GetBytes(json))).Plate);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"Picture\":1}")]
    [InlineData("{\"Picture\":{\"Plate\":{\"PlateNumber\":\"\\uD800\"}}}")]
    public void What_is_nothing_of_this_maker_is_refused(string json) =>
        Assert.IsType<IntelbrasNotice.Refused>(IntelbrasJson.Read(Encoding.UTF8.GetBytes(json)));

    private static IntelbrasNotice Read(string sample) => IntelbrasJson.Read(SharedFiles.Read($"device-samples/intelbras/{sample}"));
}
