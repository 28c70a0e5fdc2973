using System.Globalization;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Protocols.Boards.Simulation;
using Fokus.World.Ordeals.Books;
using Fokus.World.Ordeals.Garages;
using Fokus.World.Sites;
using NodaTime;

namespace Fokus.World.Ordeals.Events;

/// <summary>
/// A board stands still while an order to open is given, and thaws before or after the order has expired. What reached
/// it meanwhile it carries out when it thaws, as real ones do.
/// </summary>
internal sealed class FrozenBoardOrdeal : IOrdeal
{
    private const int Lanes = 8;
    private static readonly TimeSpan LongestFreeze = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan PulseWithin = TimeSpan.FromSeconds(4);

    public string Name => "board frozen with an order";

    public async Task<OrdealRow> RunAsync(OrdealSite site, CancellationToken cancellationToken)
    {
        await using var garage = await site.BuildAsync("gelo", Lanes, exits: 0, cancellationToken);
        await garage.StartServerAsync(cancellationToken);
        await garage.AnnouncedAsync(site.Clock, cancellationToken);
        var spans = Enumerable.Range(0, site.Plan.Freezes)
            .Select(_ => (Before: Beat * site.Chance.NextDouble(), Frozen: LongestFreeze * site.Chance.NextDouble()))
            .ToList();
        var works = await Task.WhenAll(garage.Lanes.Select(async (lane, index) =>
        {
            for (var i = index; i < spans.Count; i += Lanes)
                await FreezeAsync(site, garage, lane, spans[i], cancellationToken);
            // Nothing late because nothing works at all would be no proof.
            return await WorksAsync(site, garage, lane, cancellationToken);
        }));

        var found = await OrdealBooks.CompareAsync(site, garage, [], cancellationToken);
        var working = works.Count(isWorking => isWorking);
        return new(
            Name,
            spans.Count,
            found,
            string.Create(CultureInfo.InvariantCulture, $"{garage.Lanes.Sum(lane => lane.Pulses.Count)} pulses in time; {working} of {Lanes} gates work after it"),
            IsWithin: working == Lanes);
    }

    private static async Task FreezeAsync(
        OrdealSite site, OrdealGarage garage, OrdealLane lane, (TimeSpan Before, TimeSpan Frozen) spans, CancellationToken cancellationToken)
    {
        lane.Board.Misbehaviour = BoardMisbehaviour.Frozen;
        await Task.Delay(spans.Before, site.Clock, cancellationToken);
        var order = OpenAsync(site, garage, lane, cancellationToken);
        await Task.Delay(spans.Frozen, site.Clock, cancellationToken);
        lane.Board.Misbehaviour = BoardMisbehaviour.None;
        await order;
        // Whatever the board still has in its buffers comes out now.
        await Task.Delay(Beat, site.Clock, cancellationToken);
        await PassAsync(site, lane, cancellationToken);
    }

    private static async Task<bool> WorksAsync(OrdealSite site, OrdealGarage garage, OrdealLane lane, CancellationToken cancellationToken)
    {
        for (var i = 0; i < 5; i++)
        {
            lane.Forget();
            await OpenAsync(site, garage, lane, cancellationToken);
            if (await lane.PulseAsync(PulseWithin, cancellationToken) is not null)
                return true;
        }

        return false;
    }

    private static async Task OpenAsync(OrdealSite site, OrdealGarage garage, OrdealLane lane, CancellationToken cancellationToken) =>
        _ = await site.Centre.Api.OpenAsync(
            garage.Id, lane.Id, IdSource.NewCommand(Instant.FromDateTimeOffset(site.Clock.GetUtcNow())), cancellationToken);

    /// <summary>A vehicle under the arm, so that it comes down again.</summary>
    private static async Task PassAsync(OrdealSite site, OrdealLane lane, CancellationToken cancellationToken)
    {
        lane.Set(Wiring.Closing, true);
        await Task.Delay(Beat, site.Clock, cancellationToken);
        lane.Set(Wiring.Closing, false);
        await Task.Delay(Beat * 3, site.Clock, cancellationToken);
    }
}
