namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;

/// <summary>Which input of the board is wired to what, counted from 0 (the print on the board counts from 1).</summary>
/// <param name="Arming">Loop before the gate.</param>
/// <param name="Closing">Loop under and behind the gate.</param>
/// <param name="Up">Upper limit switch.</param>
/// <param name="Down">Lower limit switch.</param>
/// <param name="TicketButton"><c>null</c> when there is none.</param>
/// <param name="TicketTaken"><c>null</c> when there is none.</param>
internal sealed record WaveshareRelayInputs(int Arming, int Closing, int Up, int Down, int? TicketButton, int? TicketTaken)
{
    internal static WaveshareRelayInputs Read(OptionFields options)
    {
        var inputs = options.Group("inputs");
        const int Last = WaveshareRelayMap.Count - 1;
        var read = new WaveshareRelayInputs(
            inputs.Number("arming", 0, Last),
            inputs.Number("closing", 0, Last),
            inputs.Number("up", 0, Last),
            inputs.Number("down", 0, Last),
            inputs.OptionalNumber("ticket_button", 0, Last),
            inputs.OptionalNumber("ticket_taken", 0, Last));
        if (options.Faults().Count == 0 && read.Wired().GroupBy(input => input).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            options.Refuse("inputs", $"input {twice.Key} is given twice; each wire has an input of its own");
        }

        return read;
    }

    private IEnumerable<int> Wired() =>
        new int?[] { Arming, Closing, Up, Down, TicketButton, TicketTaken }.Where(input => input is not null).Select(input => input!.Value);
}
