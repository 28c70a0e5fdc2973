using System.Diagnostics.Metrics;
using Fokus.Gateway.Certificates;
using Fokus.Gateway.Routes;
using Fokus.Gateway.Upstream;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Gateway.Access;

/// <summary>What the gateway counts. No value of a label comes from a visitor: garages are those of the routes.</summary>
internal sealed class GatewayInstruments
{
    public const string MeterName = "Fokus.Gateway";

    private const string Elsewhere = "none";
    private readonly Counter<long> requests;
    private readonly Histogram<double> seconds;

    public GatewayInstruments(IMeterFactory meters, LiveRequests live, RouteBook book, CertificateShelf shelf, TimeProvider clock)
    {
        var meter = meters.Create(MeterName);
        requests = meter.CreateCounter<long>("fokus.gateway.requests", "{request}", "Requests that ended, by garage, who answered and why.");
        seconds = meter.CreateHistogram<double>("fokus.gateway.request.duration", "s", "From the first line to the last byte; of pages only.");
        meter.CreateObservableGauge("fokus.gateway.live", () => live.Count, "{request}", "Requests and streams that are being passed on.");
        meter.CreateObservableGauge("fokus.gateway.routes", () => book.Current?.Number ?? 0, "1", "Number of the routes in force.");
        meter.CreateObservableGauge("fokus.gateway.garages", () => book.Current?.Garages.Count ?? 0, "{garage}", "Garages in the routes.");
        meter.CreateObservableGauge("fokus.gateway.certificate.days_left", () => DaysLeft(shelf, clock.GetCurrentInstant()), "d", "Days until a certificate ends, by what it is held for.");
    }

    public void Count(RequestNote note, TimeSpan took, bool isStream)
    {
        var garage = new KeyValuePair<string, object?>("garage", note.Audience ?? Elsewhere);
        requests.Add(1, garage, new("answered_by", AnsweredByText.Of(note.AnsweredBy)), new("why", note.Why));
        if (!isStream)
            seconds.Record(took.TotalSeconds, garage);
    }

    private static IEnumerable<Measurement<double>> DaysLeft(CertificateShelf shelf, Instant at) => shelf.Names
        .Select(name => (name, shelf.Find(name)?.End))
        .Where(static row => row.End is not null)
        .Select(row => new Measurement<double>((row.End!.Value - at).TotalDays, new KeyValuePair<string, object?>("name", row.name)));
}
