using System.Net;
using System.Text.RegularExpressions;
using Fokus.Gateway.Access;
using Fokus.Gateway.Tests.Setting;

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

    [Theory]
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
