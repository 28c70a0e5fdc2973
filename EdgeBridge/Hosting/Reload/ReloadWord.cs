using System.Diagnostics;
using Fokus.EdgeBridge.Hosting.Control;

namespace Fokus.EdgeBridge.Hosting.Reload;

/// <summary><c>reload FILE</c> at the control socket.</summary>
internal sealed class ReloadWord(GarageReload reload) : IControlWord
{
    /// <inheritdoc/>
    public string Word => "reload";

    /// <inheritdoc/>
    public ControlReply Answer(string argument) => string.Equals(argument, reload.Path, StringComparison.Ordinal)
        ? ReplyOf(reload.Reload())
        : new(IsDone: false, [$"The garage server runs by {reload.Path}, not by {argument}."]);

    private static ControlReply ReplyOf(ReloadAnswer answer) => answer switch
    {
        ReloadAnswer.NothingNew => new(IsDone: true, ["The file says what it said before: nothing was changed."]),
        ReloadAnswer.Taken taken => new(
            IsDone: true,
            [.. taken.Changes.Live.Select(place => $"{place}: in force now."), .. taken.Changes.NeedRestart.Select(place => $"{place}: needs a restart.")]),
        ReloadAnswer.Refused refused => new(
            IsDone: false, [.. refused.Faults, "The file was not taken; the garage goes on as it was."]),
        _ => throw new UnreachableException("ReloadAnswer is a closed family"),
    };
}
