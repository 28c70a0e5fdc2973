using System.Net;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Channels;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Occupancy;
using Fokus.Silo.Console;
using Fokus.Web.Chain;
using Fokus.Wire.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Fokus.Silo.Tests.Console;

public sealed class ChainConsoleTests : IAsyncLifetime
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(20);
    private static readonly Person Everything = new(OperatorId.Parse("ana"), "Ana", Role.Administrator, [], IsChain: true);
    private readonly Feed feed = new();
    private readonly ECDsa gateway = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private WebApplication app = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        feed.Show(Garage("paulista-900", 40, 1_001), Garage("batel", 90, 2_002, isConnected: false));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IChainFeed>(feed).AddSingleton<IGatewayKeys>(new Keys(gateway.ExportSubjectPublicKeyInfo()));
        builder.Services.AddChainConsole();
        app = builder.Build();
        app.MapChainConsole();
        await app.StartAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        gateway.Dispose();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/live")]
    public async Task Nobody_sees_the_chain_without_a_gateways_word(string path)
    {
        using var client = NewClient(null);

        using var answer = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_word_that_was_given_for_a_garage_does_not_open_the_chain()
    {
        using var client = NewClient(Everything, audience: "paulista-900");

        using var answer = await client.GetAsync("/", Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_shows_each_garage_and_no_number_of_one_without_contact()
    {
        using var client = NewClient(Everything);

        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/", Stop));

        // 10.01 reais: the garage without contact took 20.02 and is not counted.
        foreach (var text in new[] { "id=\"garage-paulista-900\"", "40%", "R$\u00a010,01", "de 2 no ar", "Sem contato", "https://batel.fokus.localhost:8443/" })
            Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.DoesNotContain("90%", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_sees_their_own_garages_only()
    {
        using var client = NewClient(Everything with { IsChain = false, Garages = [GarageId.Parse("batel")] });

        var page = await client.GetStringAsync("/", Stop);
        var hello = (await EventsAsync(client, "hello"))["hello"];

        Assert.DoesNotContain("garage-paulista-900", page, StringComparison.Ordinal);
        Assert.Equal("batel", Assert.Single(hello.GetProperty("chain").GetProperty("garages").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_change_comes_alone_with_the_new_figures_and_the_beat_goes_on()
    {
        using var client = NewClient(Everything);

        var events = await EventsAsync(client, "hello", () => feed.Show(Garage("paulista-900", 41, 1_101, faults: FaultCode.GateDidNotLift), Garage("batel", 90, 2_002, isConnected: false)), "chain", "beat");

        var chain = events["chain"];
        var changed = Assert.Single(chain.GetProperty("garages").EnumerateArray());
        Assert.Equal(("paulista-900", 41), (changed.GetProperty("id").GetString(), changed.GetProperty("taken_percent").GetInt32()));
        Assert.Equal(1_101, chain.GetProperty("summary").GetProperty("revenue_centavos").GetInt64());
        Assert.Equal("paulista-900", chain.GetProperty("attention")[0].GetString());
        Assert.True(events["beat"].GetProperty("at_unix_ms").GetInt64() > 0);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task A_chain_that_cannot_be_read_is_not_shown_as_live()
    {
        using var client = NewClient(Everything);
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        guard.CancelAfter(Guard);
        feed.IsReading = false;
        var page = await client.GetStringAsync("/", guard.Token);
        await using var stream = await OpenWhileSilentAsync(client, guard.Token);
        var events = SseParser.Create(stream).EnumerateAsync(guard.Token).GetAsyncEnumerator(guard.Token);

        Assert.True(await events.MoveNextAsync());
        Assert.Equal("hello", events.Current.EventType);
        feed.IsReading = false;
        var cut = Now.ToUnixTimeMilliseconds();
        await feed.LookedAtAsync(times: 3, guard.Token);
        feed.IsReading = true;
        var mended = Now.ToUnixTimeMilliseconds();
        Assert.True(await events.MoveNextAsync());

        // One beat may have been on its way at the cut; none may tell of the time after it.
        var at = JsonDocument.Parse(events.Current.Data).RootElement.GetProperty("at_unix_ms").GetInt64();
        Assert.True(at <= cut || at >= mended, $"a beat at {at}, between {cut} and {mended}");
        Assert.Contains("data-link=\"connecting\"", page, StringComparison.Ordinal);
        await events.DisposeAsync();
    }

    /// <summary>A stream that has nothing to say until the chain can be read again.</summary>
    private async Task<Stream> OpenWhileSilentAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var opening = client.GetStreamAsync("/live", cancellationToken);
        await feed.LookedAtAsync(times: 3, cancellationToken);
        Assert.False(opening.IsCompleted);
        feed.IsReading = true;
        return await opening;
    }

    private static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    private static GarageView Garage(string id, int inside, long centavos, bool isConnected = true, params FaultCode[] faults) => new(
        id, id, $"{id}.fokus.localhost:8443", isConnected, Instant.FromUtc(2026, 3, 2, 17, 0), new OccupancyCount(100, inside), Brl.FromCentavos(centavos), faults);

    private HttpClient NewClient(Person? person, string audience = "painel")
    {
        var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        if (person is not null)
            client.DefaultRequestHeaders.Add(SignedPerson.Header, SignedPerson.Sign(person, audience, gateway, Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow())));
        return client;
    }

    private static Task<Dictionary<string, JsonElement>> EventsAsync(HttpClient client, string first) => EventsAsync(client, first, () => { });

    private static async Task<Dictionary<string, JsonElement>> EventsAsync(HttpClient client, string first, Action then, params string[] wanted)
    {
        using var guard = new CancellationTokenSource(Guard);
        await using var stream = await client.GetStreamAsync("/live", Stop);
        var seen = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(guard.Token))
        {
            if (seen.TryAdd(item.EventType, JsonDocument.Parse(item.Data).RootElement.Clone()) && string.Equals(item.EventType, first, StringComparison.Ordinal))
                then();
            if (seen.ContainsKey(first) && wanted.All(seen.ContainsKey))
                return seen;
        }

        throw new InvalidOperationException($"The stream ended after {string.Join(", ", seen.Keys)}.");
    }

    private sealed class Keys(byte[] key) : IGatewayKeys
    {
        public Task<IReadOnlyCollection<byte[]>> GetAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyCollection<byte[]>>([key]);
    }

    private sealed class Feed : IChainFeed
    {
        private readonly Channel<ChainView> changes = Channel.CreateUnbounded<ChainView>();
        private readonly Channel<bool> looks = Channel.CreateUnbounded<bool>();
        private ChainView last = new(Instant.MinValue, 0, []);

        /// <summary>False while the chain cannot be read.</summary>
        internal bool IsReading { get; set; } = true;

        /// <summary>Ends when somebody has looked at the picture so many times from now on.</summary>
        internal async Task LookedAtAsync(int times, CancellationToken cancellationToken)
        {
            while (looks.Reader.TryRead(out _))
            {
                // Looks from before.
            }

            for (var looked = 0; looked < times; looked++)
                await looks.Reader.ReadAsync(cancellationToken);
        }

        public ChainView Current
        {
            get
            {
                looks.Writer.TryWrite(true);
                return last with { At = IsReading ? Now : Now - Duration.FromSeconds(10) };
            }
        }

        internal void Show(params GarageView[] garages)
        {
            last = new ChainView(Now, last.Seq + 1, garages);
            changes.Writer.TryWrite(last);
        }

        public async IAsyncEnumerable<ChainView> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var view in changes.Reader.ReadAllAsync(cancellationToken))
                yield return view;
        }
    }
}
