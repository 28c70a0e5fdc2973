using System.Reflection;
using Fokus.EdgeBridge.Drivers.Gates;

namespace Fokus.EdgeBridge.Tests.Drivers;

/// <summary>The internet may be gone for hours: nothing that talks to a device may wait for the uplink, or know of it.</summary>
public class DriversStandAloneTests
{
    [Fact]
    public void No_driver_and_no_protocol_holds_anything_of_the_uplink_or_the_journal()
    {
        var rooms = typeof(IGate).Assembly.GetTypes()
            .Where(type => IsUnder(type, "Fokus.EdgeBridge.Drivers") || IsUnder(type, "Fokus.EdgeBridge.Protocols"))
            .ToList();
        var held = rooms.SelectMany(type => type
            .GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => IsUnder(field.FieldType, "Fokus.EdgeBridge.Uplink") || IsUnder(field.FieldType, "Fokus.EdgeBridge.Journal"))
            .Select(field => $"{type.Name}.{field.Name}"));

        Assert.True(rooms.Count > 50);
        Assert.Empty(held);
    }

    private static bool IsUnder(Type type, string room) => type.Namespace?.StartsWith(room, StringComparison.Ordinal) == true;
}
