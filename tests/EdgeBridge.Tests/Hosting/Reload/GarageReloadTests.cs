using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Console.Access;
using Fokus.EdgeBridge.Garage;
using Fokus.EdgeBridge.Hosting;
using Fokus.EdgeBridge.Hosting.Control;
using Fokus.EdgeBridge.Hosting.GarageFiles;
using Fokus.EdgeBridge.Hosting.Reload;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Lanes;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.EdgeBridge.Tests.Replica;
using Fokus.Web.Lanes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Fokus.EdgeBridge.Tests.Hosting.Reload;

/// <summary>A garage that runs, and whose file changes meanwhile.</summary>
public sealed class GarageReloadTests : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private WebApplication app = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string FilePath => Path.Combine(folder.Path, "garage.json");

    private IServiceProvider Services => app.Services;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "t1.json"), TariffShelfTests.Document(1), Stop);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "link.secret"), "link-secret-1", Stop);
        Write(GarageFileTests.Good);
        app = EdgeProgram.Build(Assert.IsType<GarageFileReading.Good>(GarageFileReader.Read(FilePath, GarageFileTests.Brands)).File, GarageFileTests.Brands);
        await app.StartAsync(Stop);
        await Services.GetServices<IHostedService>().OfType<ControlSocket>().Single().Opened;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Names_operators_terminals_and_capacity_change_while_the_garage_runs()
    {
        var operators = Services.GetRequiredService<IOperators>();
        var hash = Passwords.Hash("segredo");
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Assert.Equal(HttpStatusCode.Unauthorized, await AskPriceAsync(client, "new-token"));
        var view = NextViewAsync(shown => string.Equals(shown.Name, "Entrada Norte", StringComparison.Ordinal));
        Write(GarageFileTests.Good
            .Replace("\"Paulista 900\"", "\"Paulista Norte\"", StringComparison.Ordinal)
            .Replace("\"capacity\": 520", "\"capacity\": 0", StringComparison.Ordinal)
            .Replace("\"id\": \"maria\", \"name\": \"Maria\"", "\"id\": \"joana\", \"name\": \"Joana\"", StringComparison.Ordinal)
            .Replace("AQ==", hash, StringComparison.Ordinal)
            .Replace("0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f", Sha256("new-token"), StringComparison.Ordinal)
            .Replace("\"Entrada 1\"", "\"Entrada Norte\"", StringComparison.Ordinal));

        var (code, lines) = await ReloadAsync();

        Assert.Equal(0, code);
        Assert.Equal(
            ["$.name: in force now.", "$.capacity: in force now.", "$.operators: in force now.", "$.terminals: in force now.", "$.lanes[0].name: in force now."],
            lines);
        Assert.True(Services.GetRequiredService<Occupancy>().IsFull);
        Assert.NotNull(operators.Check("joana", "segredo"));
        Assert.Null(operators.Check("maria", "segredo"));
        Assert.NotEqual(HttpStatusCode.Unauthorized, await AskPriceAsync(client, "new-token"));
        Assert.Contains("Paulista Norte", await client.GetStringAsync(new Uri("/entrar", UriKind.Relative), Stop), StringComparison.Ordinal);
        await view;
    }

    [Fact]
    public async Task Somebody_who_is_no_longer_in_the_file_is_signed_out()
    {
        var operators = Services.GetRequiredService<IOperators>();
        Write(GarageFileTests.Good.Replace("AQ==", Passwords.Hash("segredo"), StringComparison.Ordinal));
        await ReloadAsync();
        var session = operators.Check("maria", "segredo")!;
        Assert.NotNull(operators.Resume(OperatorId.Parse("maria"), session.Stamp));

        Write(GarageFileTests.Good.Replace("\"maria\"", "\"joana\"", StringComparison.Ordinal));
        await ReloadAsync();

        Assert.Null(operators.Resume(OperatorId.Parse("maria"), session.Stamp));
    }

    [Fact]
    public async Task What_would_move_a_gate_is_left_alone_and_named()
    {
        Write(GarageFileTests.Good
            .Replace("502", "503", StringComparison.Ordinal)
            .Replace("America/Sao_Paulo", "America/Manaus", StringComparison.Ordinal)
            .Replace("\"Paulista 900\"", "\"Manaus\"", StringComparison.Ordinal));

        var (code, lines) = await ReloadAsync();
        var (_, again) = await ReloadAsync();

        Assert.Equal(0, code);
        Assert.Equal(["$.name: in force now.", "$.zone: needs a restart.", "$.lanes[0].gate: needs a restart."], lines);
        // What still waits for the restart is said again; what is in force is not.
        Assert.Equal(["$.zone: needs a restart.", "$.lanes[0].gate: needs a restart."], again);
    }

    [Fact]
    public async Task A_bad_file_is_refused_and_the_garage_goes_on_with_the_old_one()
    {
        Write(GarageFileTests.Good
            .Replace("\"capacity\": 520", "\"capacity\": 0, \"capcity\": 3", StringComparison.Ordinal));

        var (code, lines) = await ReloadAsync();
        var direct = Services.GetRequiredService<GarageReload>().Reload();

        Assert.Equal(2, code);
        Assert.StartsWith("$.capcity: no such field: did you mean capacity?", Assert.Single(lines), StringComparison.Ordinal);
        Assert.IsType<ReloadAnswer.Refused>(direct);
        Assert.Equal(520, Services.GetRequiredService<Occupancy>().Count.Capacity);
    }

    [Fact]
    public async Task The_same_file_fifty_times_touches_nothing_that_is_stored()
    {
        var journal = Services.GetRequiredService<FactJournal>();
        // A lane that comes up says so in the journal, and shows itself when that is done.
        await NextViewAsync(view => view.Seq > 0);
        var before = (journal.Epoch, journal.LastSeq);

        for (var i = 0; i < 50; i++)
        {
            var (code, lines) = await ReloadAsync();
            Assert.Equal((0, "The file says what it said before: nothing was changed."), (code, Assert.Single(lines)));
        }

        Assert.Equal(before, (journal.Epoch, journal.LastSeq));
    }

    [Fact]
    public async Task Another_file_with_the_same_data_folder_is_not_taken_for_the_running_one()
    {
        var other = Path.Combine(folder.Path, "other.json");
        await File.WriteAllTextAsync(other, GarageFileTests.Good, Stop);

        var (code, lines) = await ReloadAsync(other);

        Assert.Equal(2, code);
        Assert.Equal($"The garage server runs by {FilePath}, not by {other}.", Assert.Single(lines));
    }

    [Fact]
    public async Task A_garage_that_does_not_run_is_told_as_that()
    {
        await app.StopAsync(Stop);

        var (code, lines) = await ReloadAsync();

        Assert.Equal(3, code);
        Assert.StartsWith("No garage server answers in ", Assert.Single(lines), StringComparison.Ordinal);
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static async Task<HttpStatusCode> AskPriceAsync(HttpClient client, string token)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/quote?plate=ABC1D23", UriKind.Relative));
        ask.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.SendAsync(ask, Stop);
        return answer.StatusCode;
    }

    private void Write(string json) => File.WriteAllText(FilePath, json);

    private async Task<(int Code, string[] Lines)> ReloadAsync(string? path = null)
    {
        await using var output = new StringWriter();
        var code = await ReloadCommand.RunAsync([path ?? FilePath], GarageFileTests.Brands, output, Stop);
        return (code, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private async Task NextViewAsync(Predicate<LaneView> isMeant)
    {
        await foreach (var view in Services.GetRequiredService<ILaneDesk>().WatchAsync(Stop))
        {
            if (isMeant(view))
                return;
        }
    }
}
