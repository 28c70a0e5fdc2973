using System.Net;

namespace Fokus.EdgeBridge.Drivers;

/// <summary>What a device has for itself alone: two with the same claim would be in each other's way.</summary>
/// <param name="Field">The option to change when another device has it.</param>
/// <param name="Value">What is claimed.</param>
/// <param name="Mend">What to do then, for whoever writes the garage file.</param>
internal sealed record DeviceClaim(string Field, string Value, string Mend)
{
    /// <summary>A board that is to have one master.</summary>
    public static DeviceClaim Board(IPAddress address, int port) => new(
        "host", new IPEndPoint(address, port).ToString(), "another lane has this board: give each lane a board of its own.");

    /// <summary>The address to which a camera pushes: it tells whose picture comes.</summary>
    public static DeviceClaim Push(string token) => new(
        "push_token", token, "another camera has this token: give each its own, or the pictures of two lanes are mixed up.");
}
