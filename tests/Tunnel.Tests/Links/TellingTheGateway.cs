using System.Net;
using Fokus.Domain.Ids;
using Fokus.Gateway.Links;
using Fokus.Gateway.Links.Peers;
using Fokus.Gateway.Upstream;
using Fokus.Tunnel.Keys;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace Fokus.Tunnel.Tests.Links;

public sealed class TellingTheGateway
{
    private static readonly GarageId Norte = GarageId.Parse("norte");
    private readonly string folder = Directory.CreateTempSubdirectory("fokus-links-").FullName;
    private readonly FakeTimeProvider clock = new();
    private readonly LiveRequests live = new();

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    [Fact]
    public void A_report_is_read_as_it_was_written_by_anybody_on_the_machine()
    {
        var path = Path.Combine(folder, "out", "links.json");
        var report = Report(LinkState.Up) with { Fault = "number 8 is refused" };

        LinkFile.Write(path, report);
        LinkFile.Write(path, report with { PeersNumber = 9 });
        var read = LinkFile.Find(path);

        Assert.Equal((9, "number 8 is refused", report.WrittenAt), (read?.PeersNumber, read?.Fault, read?.WrittenAt));
        Assert.Equal(report.Garages, read?.Garages);
        Assert.True(File.GetUnixFileMode(path).HasFlag(UnixFileMode.OtherRead), "the gateway is not root");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{ "format": "fokus-links-2" }""")]
    [InlineData("""{ "format": "fokus-links-1", "hub": "gw1", "written_at": "yesterday", "peers_number": 1, "peers_fault": "", "garages": [] }""")]
    [InlineData("""{ "format": "fokus-links-1", "hub": "gw1", "written_at": "2026-11-25T12:00:00Z", "peers_number": 1, "peers_fault": "", "garages": [{ "garage": "norte", "state": "fine", "why": "", "since": "2026-11-25T12:00:00Z" }] }""")]
    public void What_is_no_report_is_none(string text)
    {
        var path = Path.Combine(folder, "links.json");
        File.WriteAllText(path, text);

        Assert.Null(LinkFile.Find(path));
        Assert.Null(LinkFile.Find(path + ".missing"));
    }

    [Fact]
    public void A_hub_that_fell_silent_is_not_believed()
    {
        var book = new LinkBook(live, clock);
        book.Take(Report(LinkState.Up));
        Assert.Equal(LinkState.Up, book.Find(Norte)?.Verdict.State);

        clock.Advance(LinkBook.FreshFor.ToTimeSpan() + TimeSpan.FromMilliseconds(1));

        Assert.Null(book.Find(Norte));
    }

    [Fact]
    public void What_is_open_with_a_garage_ends_once_when_its_link_is_taken_away_and_not_when_it_is_down()
    {
        var book = new LinkBook(live, clock);
        var first = Open();
        book.Take(Report(LinkState.Up));
        book.Take(Next(LinkState.Down));
        Assert.False(first.IsAborted);

        book.Take(Next(LinkState.Revoked));
        Assert.True(first.IsAborted);

        // Somebody who asks afterwards gets an answer: that the garage is not there.
        var second = Open();
        book.Take(Next(LinkState.Revoked));
        Assert.False(second.IsAborted);
    }

    [Fact]
    public void Endpoints_are_found_again_and_a_broken_file_is_an_empty_one()
    {
        var path = Path.Combine(folder, "hub", "endpoints.json");
        var saved = new SavedEndpoint(PrivateKey.Make().Public, IPEndPoint.Parse("192.0.2.11:4711"), Instant.FromUnixTimeSeconds(1_700_000_000));

        new EndpointFile(path).Save([saved]);
        Assert.Equal(saved, new EndpointFile(path).Load()[saved.Key]);

        File.WriteAllText(path, "[{");
        Assert.Empty(new EndpointFile(path).Load());
        File.WriteAllText(path, """[{ "public_key": "x", "endpoint": "192.0.2.11:0", "last_heard_at": "now" }]""");
        Assert.Empty(new EndpointFile(path).Load());
    }

    private LinkReport Report(LinkState state) => new("gw1", Now, 1, "", [new(Norte, new(state, "because"), Now, Now, IPEndPoint.Parse("192.0.2.11:4711"))]);

    private LinkReport Next(LinkState state)
    {
        clock.Advance(TimeSpan.FromSeconds(1));
        return Report(state);
    }

    private Lifetime Open()
    {
        var lifetime = new Lifetime();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpRequestLifetimeFeature>(lifetime);
        live.Enter(new LiveRequest(context)
        {
            Host = "norte.example",
            Audience = Norte.Value,
            Client = IPAddress.Loopback,
            Path = "/live",
            Person = null,
            IsStream = true,
            Server = new Uri("http://10.77.0.12:8080"),
        });
        return lifetime;
    }

    private sealed class Lifetime : IHttpRequestLifetimeFeature
    {
        public bool IsAborted { get; private set; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => IsAborted = true;
    }
}
