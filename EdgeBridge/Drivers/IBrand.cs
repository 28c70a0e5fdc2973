using System.Text.Json;

namespace Fokus.EdgeBridge.Drivers;

/// <summary>
/// A brand of one kind of device. There is one implementation in each brand folder; all are found when the program
/// starts, so a new brand is a new folder and no edit elsewhere. Two brands of one kind with one name stop the start.
/// </summary>
/// <typeparam name="TDevice">The kind: <c>IGate</c>, <c>ICamera</c>, <c>IPlateReader</c>, <c>ITicketPrinter</c>, <c>ITicketScanner</c>.</typeparam>
internal interface IBrand<out TDevice>
{
    /// <summary>What the garage file calls it, such as <c>waveshare-relay</c>.</summary>
    string Name { get; }

    /// <summary>Every fault in the options, each with the field's name and the mend; empty when they are good.</summary>
    IReadOnlyList<string> Check(JsonElement options);

    /// <summary>
    /// What no other device of the garage may have as well, such as a board's address, said of options that are good;
    /// <c>null</c> when there is no such thing.
    /// </summary>
    DeviceClaim? Claim(JsonElement options) => null;

    /// <summary>The driver of one device whose options are good. Nothing is opened yet.</summary>
    TDevice Create(Device device, IServiceProvider services);
}
