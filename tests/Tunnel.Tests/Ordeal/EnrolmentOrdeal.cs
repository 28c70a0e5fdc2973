using System.Diagnostics;
using System.Runtime.CompilerServices;
using Fokus.Gateway.Links;
using Fokus.Tunnel.Tests.Setting;

namespace Fokus.Tunnel.Tests.Ordeal;

/// <summary>What a change of keys, a revocation and a thousand garages cost, with every program that people run.</summary>
internal static class EnrolmentOrdeal
{
    private const int Many = 1000;
    private const int Rotations = 3;

    /// <summary>From the first code to the revocation of a garage.</summary>
    public static OrdealCase Enrolled { get; } = new(
        [
            new("second use of a code", "taken", 0),
            new("key changed under load, three times", "failed", 0),
            new("key changed under load, slowest request", "s", 2),
            new("1,000 garages from the database to the hub, first time", "s", 5),
            new("1,000 garages from the database to the hub, after warm-up", "s", 1),
            new("revoked at the centre: events and download end", "s", 1),
        ],
        OnceAsync);

    private static async IAsyncEnumerable<double> OnceAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var centre = await Centre.OpenAsync(cancellationToken);
        var norte = await centre.BuildAsync("norte", 11, cancellationToken);
        var other = await centre.BuildAsync("sul", 12, cancellationToken);
        var (_, invitation) = await centre.CallAsync(HttpMethod.Post, "/v1/garages/norte/link/code", new { }, cancellationToken);
        var code = (string)invitation["code"]!;
        var (joined, said) = await norte.JoinAsync(code, cancellationToken);
        if (joined != 0)
            throw new InvalidOperationException(said);
        var (again, _) = await other.JoinAsync(code, cancellationToken);
        yield return again == 0 ? 1 : 0;

        await norte.StartAsync(cancellationToken);
        await centre.SeesAsync("norte", LinkState.Up, cancellationToken);
        using var visitor = await centre.SignInAsync("norte", cancellationToken);
        var rotations = new List<(int All, int Failed, TimeSpan Worst)>();
        for (var round = 0; round < Rotations; round++)
            rotations.Add(await RotateUnderLoadAsync(centre, visitor, "norte", cancellationToken));
        yield return rotations.Sum(one => one.Failed);
        yield return Seconds(rotations.Max(one => one.Worst));

        var pushes = await PushAsync(centre, cancellationToken);
        yield return Seconds(pushes.First);
        yield return Seconds(pushes.Later.Max());
        yield return Seconds(await RevokeAsync(centre, visitor, cancellationToken));
    }

    /// <summary>Asks for a new key, and for the page without a pause until every gateway hears the garage by it.</summary>
    public static async Task<(int All, int Failed, TimeSpan Worst)> RotateUnderLoadAsync(
        Centre centre, CentreVisitor visitor, string garage, CancellationToken cancellationToken)
    {
        var before = KeyOf(centre, garage);
        var changed = centre.Eye.SeesAsync(report => !KeyOf(report, garage).Equals(before, StringComparison.Ordinal), "another key", cancellationToken);
        await centre.CallAsync(HttpMethod.Post, $"/v1/garages/{garage}/link/rotate", new { }, cancellationToken);
        // And for a while after it, when what was lost on the way would show.
        return await visitor.LoadAsync(ThenAsync(changed, TimeSpan.FromSeconds(2), cancellationToken), cancellationToken);
    }

    private static async Task<(TimeSpan First, IReadOnlyList<TimeSpan> Later)> PushAsync(Centre centre, CancellationToken cancellationToken)
    {
        await QueryAsync(centre, $"""
            insert into garages (garage, name, address, local_address, capacity, zone, link_secret_sha256)
            select 'g' || n, 'Garagem ' || n, 'http://10.77.' || (n / 250 + 4) || '.' || (n % 250 + 1) || ':8080', '', 10, 'America/Sao_Paulo', sha256('x') from generate_series(1, {Many}) n;
            insert into tunnel_keys select encode(sha256(('k' || n)::bytea), 'base64'), 'g' || n, now() from generate_series(1, {Many}) n;
            insert into tunnel_seats select n + 1000, set_masklen('10.77.0.0'::inet + (n + 1000), 32), set_masklen('fd66:6f6b:7573::'::inet + (n + 1000), 128), 'g' || n, now() from generate_series(1, {Many}) n;
            """, cancellationToken);
        var first = await UntilAsync(
            centre,
            report => report.Garages.Count > Many,
            () => QueryAsync(centre, $"insert into tunnels (garage, public_key, joined_at, key_since) select 'g' || n, encode(sha256(('k' || n)::bytea), 'base64'), now(), now() from generate_series(1, {Many}) n", cancellationToken),
            cancellationToken);
        var later = new List<TimeSpan>();
        for (var round = 1; round <= 5; round++)
        {
            var number = centre.Eye.Report!.PeersNumber;
            later.Add(await UntilAsync(
                centre,
                report => report.PeersNumber > number,
                () => QueryAsync(centre, $"update tunnels set revoked_at = now(), public_key = null where garage = 'g{round}'", cancellationToken),
                cancellationToken));
        }

        return (first, later);
    }

    private static async Task<TimeSpan> UntilAsync(Centre centre, Func<LinkReport, bool> holds, Func<Task> act, CancellationToken cancellationToken)
    {
        var seen = centre.Eye.SeesAsync(holds, "the garages that were pushed", cancellationToken);
        await act();
        // From the moment that it is in the database.
        var watch = Stopwatch.StartNew();
        await seen;
        return watch.Elapsed;
    }

    private static async Task<TimeSpan> RevokeAsync(Centre centre, CentreVisitor visitor, CancellationToken cancellationToken)
    {
        var events = await visitor.OpenAsync("text/event-stream", cancellationToken);
        var download = await visitor.OpenAsync("*/*", cancellationToken);
        var watch = Stopwatch.StartNew();
        await centre.CallAsync(HttpMethod.Post, "/v1/garages/norte/link/revoke", new { }, cancellationToken);
        await Task.WhenAll(CentreVisitor.EndAsync(events, cancellationToken), CentreVisitor.EndAsync(download, cancellationToken)).WaitAsync(Town.Guard, cancellationToken);
        return watch.Elapsed;
    }

    private static Task<string> QueryAsync(Centre centre, string sql, CancellationToken cancellationToken) => centre.Host.RunAsync(
        $"""
        export PGPASSWORD=$(cat {centre.DatabaseFolder}/password) PGOPTIONS=--search_path=fokus
        psql -v ON_ERROR_STOP=1 -q -1 -h 127.0.0.1 -p $(cat {centre.DatabaseFolder}/port) -U fokus -d fokus -c "{sql.Replace("\"", "\\\"", StringComparison.Ordinal)}"
        """,
        cancellationToken);

    private static async Task ThenAsync(Task first, TimeSpan more, CancellationToken cancellationToken)
    {
        await first;
        await Task.Delay(more, TimeProvider.System, cancellationToken);
    }

    private static string KeyOf(Centre centre, string garage) => KeyOf(centre.Eye.Report!, garage);

    private static string KeyOf(LinkReport report, string garage) =>
        report.Garages.FirstOrDefault(link => link.Garage.Value.Equals(garage, StringComparison.Ordinal))?.PublicKey ?? "";

    private static double Seconds(TimeSpan span) => Math.Round(span.TotalSeconds, 2);
}
