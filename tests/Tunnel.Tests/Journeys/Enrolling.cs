using System.Diagnostics;
using System.Text.RegularExpressions;
using Fokus.Gateway.Links;
using Fokus.Tunnel.Tests.Ordeal;
using Fokus.Tunnel.Tests.Setting;

namespace Fokus.Tunnel.Tests.Journeys;

[Trait("Speed", "Slow")]
public sealed partial class Enrolling
{
    // One second is promised; a busy machine gets three.
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_garage_is_added_joins_shows_its_page_changes_its_key_under_load_and_is_revoked()
    {
        await using var centre = await Centre.OpenAsync(Token);
        var norte = await centre.BuildAsync("norte", 11, Token);
        var other = await centre.BuildAsync("sul", 12, Token);

        var (added, shown) = await centre.OperateAsync(Token, "add", "norte", "--title", "Garagem Norte", "--bays", "80", "--host", "norte.cliente.example");
        Assert.True(added == 0, shown);
        var code = Code().Match(shown).Value;
        var (joined, said) = await norte.JoinAsync(code, Token);
        Assert.True(joined == 0, said);
        await norte.StartAsync(Token);
        await centre.SeesAsync("norte", LinkState.Up, Token);

        // The page comes through DNS name, TLS, sign-in, gateway and tunnel.
        using var visitor = await centre.SignInAsync("norte", Token);
        Assert.Equal(PageServer.Page, await visitor.LookAsync(Token));

        // Its session with the cluster goes the same way: the silo's own port answers at the hub's address, and speaks HTTP/2.
        using var server = norte.Host.NewClient();
        using var question = new HttpRequestMessage(HttpMethod.Get, "http://10.77.0.1:9000/nothing") { Version = new(2, 0), VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var silo = await server.SendAsync(question, Token);
        Assert.Equal((new Version(2, 0), System.Net.HttpStatusCode.NotFound), (silo.Version, silo.StatusCode));

        // The code is no more: here nothing is damaged by it, and elsewhere it opens nothing.
        var before = await File.ReadAllTextAsync(norte.SettingsFile, Token);
        var (again, refusal) = await norte.JoinAsync(code, Token);
        var (elsewhere, _) = await other.JoinAsync(code, Token);
        Assert.Equal((1, 1), (again, elsewhere));
        Assert.Contains("was used", refusal, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(norte.SettingsFile, Token));
        Assert.False(File.Exists(other.SettingsFile), "a refused server has no settings");

        var rotation = await EnrolmentOrdeal.RotateUnderLoadAsync(centre, visitor, "norte", Token);
        Assert.True(rotation.Failed == 0, $"{rotation.Failed} of {rotation.All} requests failed; the slowest took {rotation.Worst}");
        Assert.Equal(PageServer.Page, await visitor.LookAsync(Token));

        var events = await visitor.OpenAsync("text/event-stream", Token);
        var download = await visitor.OpenAsync("*/*", Token);
        var watch = Stopwatch.StartNew();
        var (revoked, answer) = await centre.CallAsync(HttpMethod.Post, "/v1/garages/norte/link/revoke", new { note = "servidor roubado" }, Token);
        await Task.WhenAll(CentreVisitor.EndAsync(events, Token), CentreVisitor.EndAsync(download, Token)).WaitAsync(Town.Guard, Token);
        var cut = watch.Elapsed;

        Assert.True(revoked is System.Net.HttpStatusCode.OK, answer.ToJsonString());
        Assert.True(cut < Promised, $"the streams ended after {cut}");
        await centre.SeesAsync("norte", LinkState.Revoked, Token);
        Assert.Equal("404", await visitor.LookAsync(Token));
    }

    [Fact]
    public async Task A_garage_moves_to_another_server_and_serves_from_the_old_one_until_then()
    {
        await using var centre = await Centre.OpenAsync(Token);
        var old = await centre.BuildAsync("norte", 11, Token);
        var next = await centre.BuildAsync("novo", 12, Token);
        await old.JoinAsync(Code().Match((await centre.OperateAsync(Token, "add", "norte")).Said).Value, Token);
        await old.StartAsync(Token);
        await centre.SeesAsync("norte", LinkState.Up, Token);
        using var visitor = await centre.SignInAsync("norte", Token);

        var (mistake, why) = await centre.OperateAsync(Token, "add", "norte");
        var (_, shown) = await centre.OperateAsync(Token, "move", "norte");
        Assert.Equal(PageServer.Page, await visitor.LookAsync(Token));
        var (joined, said) = await next.JoinAsync(Code().Match(shown).Value, Token);
        Assert.True(joined == 0, said);
        var key = PublicKeyOf(next);

        // The answer is lost in a power cut: the same line again, and it is the same garage with the same key.
        next.LoseTheAnswer();
        var (repeated, _) = await next.JoinAsync(Code().Match(shown).Value, Token);
        Assert.Equal((0, key), (repeated, PublicKeyOf(next)));
        await next.StartAsync(Token);
        await centre.Eye.SeesAsync(report => report.Garages.Any(link => link.PublicKey.Equals(key, StringComparison.Ordinal) && link.Verdict.State is LinkState.Up), "the new server up", Token);

        Assert.Equal(1, mistake);
        Assert.Contains("has a server", why, StringComparison.Ordinal);
        Assert.Equal(PageServer.Page, await visitor.LookAsync(Token));
        Assert.NotEqual(PublicKeyOf(old), key, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_gateway_that_was_replaced_is_learned_by_the_garages_from_the_centre()
    {
        await using var centre = await Centre.OpenAsync(Token);
        var norte = await centre.BuildAsync("norte", 11, Token);
        await norte.JoinAsync(Code().Match((await centre.OperateAsync(Token, "add", "norte")).Said).Value, Token);
        await norte.StartAsync(Token);
        await centre.SeesAsync("norte", LinkState.Up, Token);
        var before = centre.Eye.Report!.PublicKey;

        await centre.ReplaceHubAsync(Token);
        var report = await centre.Eye.SeesAsync(
            now => !now.PublicKey.Equals(before, StringComparison.Ordinal) && now.Garages is [{ Verdict.State: LinkState.Up }], "up at the new hub", Token);

        Assert.Equal(report.PublicKey, (string)norte.Settings["Gateways"]![0]!["PublicKey"]!);
        // What was set by hand beside the rest is still there.
        Assert.Equal("00:00:00.500", (string)norte.Settings["RenewEvery"]!);
        using var visitor = await centre.SignInAsync("norte", Token);
        Assert.Equal(PageServer.Page, await visitor.LookAsync(Token));
    }

    private static string PublicKeyOf(CentreGarage garage) =>
        Fokus.Tunnel.Keys.KeyFile.LoadOrMake((string)garage.Settings["KeyFile"]!).Public.Base64;

    [GeneratedRegex("([0-9A-Z]{4}-){6}[0-9A-Z]{4}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
