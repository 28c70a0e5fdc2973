using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Setup;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Antennas;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Displays;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Tickets;
using Fokus.Wire.Documents;

namespace Fokus.EdgeBridge.Hosting.GarageFiles;

/// <summary>Reads the lanes of a garage file.</summary>
internal sealed class LaneReader(DeviceReader devices)
{
    private static readonly WordList<CredentialPrecedence> Precedences = new(
        ("plate_first", CredentialPrecedence.PlateFirst), ("contract_first", CredentialPrecedence.ContractFirst));

    private static readonly WordList<OnRefusal> Answers = new(
        ("call_attendant", OnRefusal.CallAttendant), ("ask_ticket", OnRefusal.AskTicket));

    internal List<LaneEntry> Read(JsonPlace root)
    {
        var found = new List<LaneEntry>();
        var places = root.Items("lanes", mayBeMissing: false);
        if (places.Count == 0 && root.Has("lanes"))
            root.Fault("lanes", "name at least one lane.");
        foreach (var place in places)
        {
            if (Lane(place) is not { } lane)
                continue;
            if (found.Exists(other => other.Id == lane.Id))
                place.Fault("id", $"{lane.Id} is there twice: give each lane an id.");
            found.Add(lane);
        }

        return found;
    }

    private LaneEntry? Lane(JsonPlace place)
    {
        place.Allow("id", "name", "kind", "gate", "camera", "printer", "scanner", "antenna", "display", "loops", "reversible", "precedence", "on_refusal");
        var id = place.Text("id", text => LaneId.TryParse(text, out var good) ? good : null as LaneId?, "2 to 40 of a-z, 0-9, hyphen");
        var name = place.Text("name", text => text.Length == 0 ? null : text, "the lane's name on the sign");
        var kind = place.Text("kind", Kind, "entry or exit");
        var gate = place.Member("gate") is { } there ? devices.Read<IGate>(there) : null;
        var camera = Optional<ICamera>(place, "camera");
        var printer = Optional<ITicketPrinter>(place, "printer");
        var scanner = Optional<ITicketScanner>(place, "scanner");
        var antenna = Optional<IAntenna>(place, "antenna");
        var display = Optional<IDisplay>(place, "display");
        var setup = Setup(place);
        if (gate is not null && GateWiring.HasSafetyLoop(gate.Options) != (setup.Loops == LaneLoops.Three))
            place.Fault("loops", "write 3, and the input of the loop under the arm as gate.options.inputs.safety; or leave both out.");
        return id is null || name is null || kind is null || gate is null
            ? null
            : new(id.Value, name, kind.Value, gate, camera, printer, scanner) { Setup = setup, Antenna = antenna, Display = display };
    }

    /// <summary>What is not said is as in <see cref="LaneSetup.Default"/>.</summary>
    private static LaneSetup Setup(JsonPlace place)
    {
        var usual = LaneSetup.Default;
        var loops = place.Has("loops") ? (LaneLoops)(int)(place.Number("loops", 2, 3) - 1) : usual.Loops;
        var isReversible = place.Has("reversible") && place.Flag("reversible");
        var precedence = place.Has("precedence") ? place.Word("precedence", Precedences) : null;
        var onRefusal = place.Has("on_refusal") ? place.Word("on_refusal", Answers) : null;
        return new(loops, isReversible, new(precedence ?? usual.Policy.Precedence, onRefusal ?? usual.Policy.OnRefusal));
    }

    private Device? Optional<TDevice>(JsonPlace place, string name) =>
        place.Has(name) ? devices.Read<TDevice>(place.Member(name)!) : null;

    private static LaneKind? Kind(string text) => text switch
    {
        "entry" => LaneKind.Entry,
        "exit" => LaneKind.Exit,
        _ => null,
    };
}
