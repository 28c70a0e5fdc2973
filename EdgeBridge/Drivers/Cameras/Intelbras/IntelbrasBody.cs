using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Cameras.Intelbras;

/// <summary>Writes bodies as the maker does. Pure.</summary>
internal static class IntelbrasBody
{
    /// <summary>What it sends when nothing happens.</summary>
    public static byte[] KeepAlive(string deviceId) => Bytes(new JsonObject { ["Active"] = true, ["DeviceID"] = deviceId });

    /// <summary>What it sends when it has started.</summary>
    public static byte[] DeviceInfo(string deviceId) => Bytes(new JsonObject
    {
        ["DeviceName"] = "simulator",
        ["DeviceModel"] = "simulator",
        ["Manufacturer"] = "Intelbras",
        ["DeviceID"] = deviceId,
    });

    /// <summary>One vehicle.</summary>
    /// <param name="deviceId">The camera's.</param>
    /// <param name="at">What its clock shows.</param>
    /// <param name="plate"><c>null</c> when it reads none.</param>
    /// <param name="picture">Base64, as a rule.</param>
    public static byte[] Tollgate(string deviceId, LocalDateTime at, string? plate, string picture)
    {
        var time = at.ToString("uuuu-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
        return Bytes(new JsonObject
        {
            ["Picture"] = new JsonObject
            {
                ["Plate"] = new JsonObject { ["IsExist"] = plate is not null, ["PlateNumber"] = plate ?? "", ["PlateColor"] = "White", ["Confidence"] = plate is null ? 0 : 90 },
                ["SnapInfo"] = new JsonObject { ["AccurateTime"] = time, ["DeviceID"] = deviceId, ["Direction"] = "Obverse", ["LanNo"] = 1, ["TriggerSource"] = "Video" },
                ["NormalPic"] = new JsonObject { ["PicName"] = "n.jpg", ["Content"] = picture },
                ["VehiclePic"] = new JsonObject { ["PicName"] = "v.jpg", ["Content"] = picture },
            },
        });
    }

    private static byte[] Bytes(JsonObject body) => Encoding.UTF8.GetBytes(body.ToJsonString());
}
