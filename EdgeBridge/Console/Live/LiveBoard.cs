using System.Net.ServerSentEvents;
using Fokus.EdgeBridge.Lanes;
using Fokus.Web.Lanes;
using Fokus.Web.Parts;
using Fokus.Wire.Identity;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Fokus.EdgeBridge.Console.Live;

/// <summary>What all screens see. A change is written as JSON once, whatever the number of screens; never when there is none.</summary>
internal sealed class LiveBoard(
    ConsoleGarage garage, ILaneDesk desk, GarageGlance glance, TimeProvider clock, IOptions<ConsoleOptions> options)
{
    private readonly Lock gate = new();
    private readonly List<Viewer> viewers = [];
    private readonly Dictionary<string, (long Seq, string Json)> lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> said = new(StringComparer.Ordinal);
    private bool isClosed;

    /// <summary>A new screen's mailbox; <c>null</c> when there are too many or the process stops.</summary>
    internal Viewer? Join()
    {
        lock (gate)
        {
            if (isClosed || viewers.Count >= options.Value.Viewers)
                return null;
            var viewer = new Viewer();
            viewers.Add(viewer);
            return viewer;
        }
    }

    internal void Leave(Viewer viewer)
    {
        lock (gate)
            viewers.Remove(viewer);
    }

    /// <summary>A lane has changed.</summary>
    internal void Publish(LaneView view)
    {
        lock (gate)
        {
            if (viewers.Count == 0 || (lanes.TryGetValue(view.Id, out var known) && known.Seq >= view.Seq))
                return;
            var json = LaneFrame.Json(view);
            lanes[view.Id] = (view.Seq, json);
            Offer($"lane {view.Id}", "lane", json);
        }
    }

    /// <summary>A second has passed.</summary>
    internal void Beat()
    {
        lock (gate)
        {
            if (viewers.Count == 0)
                return;
        }

        var (views, occupancy, log, beat) = (desk.Views, WebJson.Line(glance.Occupancy), WebJson.Line(glance.Log), WebJson.Line(BeatNow()));
        // Also what the watch may have missed: a lane on a screen is never older than this.
        foreach (var view in views)
            Publish(view);
        lock (gate)
        {
            OfferChanged("occ", occupancy);
            OfferChanged("log", log);
            Offer("beat", "beat", beat);
        }
    }

    /// <summary>Everything, for a screen that has joined.</summary>
    internal string Hello(Viewer viewer, Person person)
    {
        var views = desk.Views;
        foreach (var view in views)
            Publish(view);
        List<string> all;
        lock (gate)
        {
            all = [.. views.Select(view => lanes[view.Id].Json)];
            // What waits is part of this greeting; what is read below is newer still.
            viewer.Take();
        }

        var beat = BeatNow();
        var head = WebJson.Line(new
        {
            WebAssets.Build,
            beat.AtUnixMs,
            beat.Cloud,
            Garage = new { Id = garage.Id.Value, garage.Name },
            Person = new { Id = person.Id.Value, person.Name, Role = person.Role.ToString(), MayOpen = person.Is(Role.Operator) },
            Occ = glance.Occupancy,
            glance.Log,
        });
        return $"{head[..^1]},\"lanes\":[{string.Join(',', all)}]}}";
    }

    /// <summary>Ends all streams, so that the server can stop at once.</summary>
    internal void Close()
    {
        lock (gate)
        {
            isClosed = true;
            viewers.ForEach(viewer => viewer.Close());
        }
    }

    private BeatFrame BeatNow() => new(Instant.FromDateTimeOffset(clock.GetUtcNow()).ToUnixTimeMilliseconds(), glance.Cloud);

    private void OfferChanged(string name, string json)
    {
        if (said.TryGetValue(name, out var before) && string.Equals(before, json, StringComparison.Ordinal))
            return;
        said[name] = json;
        Offer(name, name, json);
    }

    private void Offer(string key, string name, string json)
    {
        var item = new SseItem<string>(json, name);
        foreach (var viewer in viewers)
            viewer.Offer(key, item);
    }
}
