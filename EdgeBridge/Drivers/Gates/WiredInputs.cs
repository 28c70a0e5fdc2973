namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>Which input of the board is wired to what, counted from 0 (the print on a board often counts from 1).</summary>
/// <param name="Arming">Loop before the gate.</param>
/// <param name="Closing">Loop behind the gate; where there are two loops, it lies under the arm as well.</param>
/// <param name="Up">Upper limit switch.</param>
/// <param name="Down">Lower limit switch.</param>
/// <param name="TicketButton"><c>null</c> when there is none.</param>
/// <param name="TicketTaken"><c>null</c> when there is none.</param>
/// <param name="Safety">Loop under the arm, in a lane with three; <c>null</c> when there is none.</param>
internal sealed record WiredInputs(int Arming, int Closing, int Up, int Down, int? TicketButton, int? TicketTaken, int? Safety)
{
    /// <summary>Every input that has a wire.</summary>
    public IEnumerable<int> All =>
        new int?[] { Arming, Closing, Up, Down, TicketButton, TicketTaken, Safety }.Where(input => input is not null).Select(input => input!.Value);

    internal static WiredInputs Read(OptionFields options, int count)
    {
        var before = options.Refusals;
        var inputs = options.Group("inputs");
        var last = count - 1;
        var read = new WiredInputs(
            inputs.Number("arming", 0, last),
            inputs.Number("closing", 0, last),
            inputs.Number("up", 0, last),
            inputs.Number("down", 0, last),
            inputs.OptionalNumber("ticket_button", 0, last),
            inputs.OptionalNumber("ticket_taken", 0, last),
            inputs.OptionalNumber("safety", 0, last));
        // What could not be read stands as input 0 here: that is no second wire.
        if (options.Refusals == before)
        {
            foreach (var twice in read.All.GroupBy(input => input).Where(group => group.Count() > 1))
            {
                options.Refuse("inputs", $"input {twice.Key} is given twice; each wire has an input of its own");
            }
        }

        return read;
    }
}
