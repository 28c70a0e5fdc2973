using Fokus.Web.Parts;

namespace Fokus.Web.Lanes;

/// <summary>A lane as the stream carries it to the script. Amounts and moments say their unit.</summary>
public sealed record LaneFrame(
    string Id,
    string Name,
    string Kind,
    long Seq,
    string Phase,
    string Gate,
    string Plate,
    int? ConfidencePermille,
    string Ticket,
    long DueCentavos,
    long? EnteredAtUnixMs,
    long SinceUnixMs,
    IReadOnlyList<int> Faults,
    string Picture,
    long? PictureAtUnixMs,
    int Mode,
    bool IsReversible,
    string Doubt,
    string RefusedTicket)
{
    /// <summary>The frame of a lane.</summary>
    public static LaneFrame Of(LaneView view) => new(
        view.Id,
        view.Name,
        view.Kind.ToString(),
        view.Seq,
        view.Phase.ToString(),
        view.Gate.ToString(),
        view.Plate,
        view.ConfidencePermille,
        view.Ticket,
        view.Due.Centavos,
        view.EnteredAt?.ToUnixTimeMilliseconds(),
        view.Since.ToUnixTimeMilliseconds(),
        [.. view.Faults.Select(fault => (int)fault)],
        view.Picture,
        view.PictureAt?.ToUnixTimeMilliseconds(),
        (int)view.Mode,
        view.IsReversible,
        view.Doubt,
        view.RefusedTicket?.ToString() ?? "");

    /// <summary>The lane as one line of JSON.</summary>
    public static string Json(LaneView view) => WebJson.Line(Of(view));
}
