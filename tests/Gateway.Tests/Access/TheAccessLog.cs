using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Fokus.Gateway.Access;
using Fokus.Gateway.Access.Records;
using Fokus.Gateway.Tests.Setting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Fokus.Gateway.Tests.Access;

public sealed class TheAccessLog
{
    [Fact]
    public async Task A_line_says_who_answered_and_why_and_nothing_of_what_was_asked_for()
    {
        await using var town = await Town.StartAsync();
        using var stranger = await town.Visitor().GetAsync("centro", "/eco?placa=ABC1D23");
        var visitor = await town.SignedInAsync("ana");
        await visitor.EchoAsync("centro");
        using var other = await visitor.GetAsync("norte", "/eco");
        await town.Centro.StopAsync();
        using var away = await visitor.GetAsync("centro", "/eco/ABC1D23");

        // A line is written when a request has ended, which the next one need not have waited for.
        string[] lines = [.. await NextAsync(town, count: 5)];
        AssertSaid(lines, @"^centro\.fokus\.localhost GET /eco 302 Refused no-session \d+ ms person - from 127\.0\.0\.1$");
        AssertSaid(lines, @"^centro\.fokus\.localhost POST /entrar 303 Gateway signed-in \d+ ms person ana from 127\.0\.0\.1$");
        AssertSaid(lines, @"^centro\.fokus\.localhost GET /eco 200 Backend passed \d+ ms person ana from 127\.0\.0\.1$");
        AssertSaid(lines, @"^norte\.fokus\.localhost GET /eco 403 Refused no-right \d+ ms person ana from 127\.0\.0\.1$");
        AssertSaid(lines, @"^centro\.fokus\.localhost GET /eco/\* 502 Gateway server-down \d+ ms person ana from 127\.0\.0\.1$");
        Assert.Equal(HttpStatusCode.BadGateway, away.StatusCode);
    }

    [Fact]
    public async Task Only_the_gateways_own_health_is_asked_for_without_a_line()
    {
        await using var town = await Town.StartAsync();
        using var health = await town.Visitor().GetAsync("centro", "/health/live");
        using var garages = await town.Visitor().GetAsync("centro", "/health/outra");

        var line = await town.Access.NextAsync();

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Contains("GET /health/outra 302 Refused no-session", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_kept_as_JSON_in_a_file_that_only_its_owner_reads()
    {
        await using var town = await Town.StartAsync();
        using var signIn = await town.Visitor().GetAsync("centro", "/entrar?volta=/estadias/ABC1D23");
        var file = Path.Combine(town.Folder, "access", "access.jsonl");

        await town.StopGatewayAsync();

        var line = JsonNode.Parse(Assert.Single(await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)))!;
        Assert.Equal(
            ("centro.fokus.localhost", "GET", "/entrar", 200, "Gateway", "sign-in-page", "127.0.0.1"),
            ((string)line["Host"]!, (string)line["Method"]!, (string)line["Path"]!, (int)line["Status"]!, (string)line["AnsweredBy"]!, (string)line["Why"]!, (string)line["Client"]!));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        await town.StartGatewayAsync();
    }

    [Fact]
    public async Task A_full_file_makes_room_for_the_next_and_the_oldest_goes()
    {
        await using var town = await Town.StartAsync("--Gateway:AccessFileBytes=65536", "--Gateway:AccessFiles=2", "--Gateway:RequestsPerSecondByAddress=100000", "--Gateway:RequestsPerSecondByGarage=100000");
        var visitor = town.Visitor();

        // A line has some 200 bytes: 400 of them are more than one file of 65,536 bytes and less than two.
        for (var asked = 0; asked < 400; asked++)
        {
            using var answer = await visitor.GetAsync("centro", "/eco");
        }

        await town.StopGatewayAsync();
        var files = Directory.GetFiles(Path.Combine(town.Folder, "access")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal("access.jsonl access.jsonl.1", string.Join(' ', files));
        await town.StartGatewayAsync();
    }

    [Fact]
    public async Task Requests_are_counted_by_garage_and_who_answered_and_by_nothing_that_a_visitor_made_up()
    {
        await using var town = await Town.StartAsync();
        using var requests = new MetricCollector<long>(
            town.Gateway.Services.GetRequiredService<IMeterFactory>(), GatewayInstruments.MeterName, "fokus.gateway.requests");

        using var page = await town.Visitor().GetAsync("centro", "/entrar");
        using var made = await town.Visitor().GetAsync("inventada-1", "/entrar");
        await town.Access.NextAsync();
        await town.Access.NextAsync();

        var counted = requests.GetMeasurementSnapshot();
        Assert.Equal("centro none", string.Join(' ', counted.Select(one => one.Tags["garage"])));
        Assert.Equal("sign-in-page unknown-host", string.Join(' ', counted.Select(one => one.Tags["why"])));
    }

    [Theory]
    [InlineData("/clientes/joao@cliente.example", "/clientes/*")]
    [InlineData("/clientes/João", "/clientes/*")]
    [InlineData("/pistas/entrada-1", "/pistas/entrada-1")]
    [InlineData("/estadias/ABC1D23", "/estadias/*")]
    [InlineData("/estadias/abc-1234/foto", "/estadias/*/foto")]
    [InlineData("/clientes/11144477735", "/clientes/*")]
    [InlineData("/", "/")]
    [InlineData(null, "")]
    public void What_may_name_a_car_or_a_person_is_masked(string? path, string logged) =>
        Assert.Equal(logged, AccessLog.Mask(path));

    private static async Task<IReadOnlyList<string>> NextAsync(Town town, int count)
    {
        var lines = new List<string>();
        while (lines.Count < count)
            lines.Add(await town.Access.NextAsync());
        return lines;
    }

    private static void AssertSaid(string[] lines, string pattern) =>
        Assert.Contains(lines, line => Regex.IsMatch(line, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
}
