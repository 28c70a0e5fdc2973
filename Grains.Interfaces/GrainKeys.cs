using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces;

/// <summary>
/// The one place where grain keys are built and read. Every key has a prefix: without one, text that looks like a
/// number or a GUID is normalised on its way to storage, and two grains would share a row.
/// </summary>
public static class GrainKeys
{
    /// <summary>The one grain of the whole chain.</summary>
    public const string Chain = "chain:all";

    /// <summary>The one writer of addresses in the tunnel.</summary>
    public const string AddressPlan = "plan:tunnel";

    /// <summary>A garage, its link and its tunnel.</summary>
    public static string Garage(GarageId garage) => $"g:{garage.Value}";

    /// <summary>A lane, and its gate.</summary>
    public static string Lane(GarageId garage, LaneId lane) => $"l:{garage.Value}/{lane.Value}";

    /// <summary>A camera.</summary>
    public static string Camera(GarageId garage, DeviceId camera) => $"c:{garage.Value}/{camera.Value}";

    /// <summary>A stay.</summary>
    public static string Stay(GarageId garage, StayId stay) => $"s:{garage.Value}/{stay.Value}";

    /// <summary>A tariff table with all its versions.</summary>
    public static string TariffBook(TariffBookId book) => $"t:{book.Value}";

    /// <summary>The garage in a key made by <see cref="Garage"/>.</summary>
    public static GarageId GarageOf(string key) => GarageId.Parse(Rest(key, "g:"));

    /// <summary>Garage and lane in a key made by <see cref="Lane"/>.</summary>
    public static (GarageId Garage, LaneId Lane) LaneOf(string key)
    {
        var (garage, lane) = Pair(key, "l:");
        return (garage, LaneId.Parse(lane));
    }

    /// <summary>Garage and camera in a key made by <see cref="Camera"/>.</summary>
    public static (GarageId Garage, DeviceId Camera) CameraOf(string key)
    {
        var (garage, camera) = Pair(key, "c:");
        return (garage, DeviceId.Parse(camera));
    }

    /// <summary>Garage and stay in a key made by <see cref="Stay"/>.</summary>
    public static (GarageId Garage, StayId Stay) StayOf(string key)
    {
        var (garage, stay) = Pair(key, "s:");
        return (garage, StayId.Parse(stay));
    }

    /// <summary>The table in a key made by <see cref="TariffBook"/>.</summary>
    public static TariffBookId TariffBookOf(string key) => TariffBookId.Parse(Rest(key, "t:"));

    private static (GarageId Garage, string Other) Pair(string key, string prefix)
    {
        var rest = Rest(key, prefix);
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            ? (GarageId.Parse(rest[..slash]), rest[(slash + 1)..])
            : throw new FormatException($"'{key}' is not a grain key with two parts.");
    }

    private static string Rest(string key, string prefix) => key.StartsWith(prefix, StringComparison.Ordinal)
        ? key[prefix.Length..]
        : throw new FormatException($"'{key}' is not a grain key that begins with '{prefix}'.");
}
