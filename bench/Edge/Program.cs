using System.Globalization;
using Fokus.Edge;
using Fokus.Edge.Measures;
using Fokus.Edge.Peers;

// The devices stand in a process of their own: what is measured must not pay for them.
if (args is ["simulate", var boards, var cameras])
    return await DeviceProcess.RunAsync(int.Parse(boards, CultureInfo.InvariantCulture), int.Parse(cameras, CultureInfo.InvariantCulture));

var folder = args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), "fokus-bench");
var rows = new List<Measured>();
await using (var devices = await Devices.StartAsync(boards: 50, cameras: 4))
{
    rows.AddRange(await BoardMeasures.RunAsync(devices));
    rows.AddRange(await CameraMeasures.RunAsync(devices));
}

rows.AddRange(await ProgramMeasures.RunAsync(Path.Combine(folder, "program")));
rows.AddRange(await JournalMeasures.RunAsync(Path.Combine(folder, "journal")));
return Table.Print(rows, Console.Out) ? 0 : 1;
