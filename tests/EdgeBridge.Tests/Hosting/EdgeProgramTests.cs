using System.Net;
using Fokus.EdgeBridge.Hosting;
using Fokus.EdgeBridge.Hosting.GarageFiles;
using Fokus.EdgeBridge.Lanes;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.EdgeBridge.Tests.Replica;
using Microsoft.Extensions.DependencyInjection;

namespace Fokus.EdgeBridge.Tests.Hosting;

public sealed class EdgeProgramTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_garage_comes_up_from_its_file_and_takes_what_its_cameras_push()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var app = EdgeProgram.Build(await ReadAsync(), GarageFileTests.Brands);
        await app.StartAsync(stop);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var push = new StringContent("ABC1D23");
        using var known = await client.PostAsync(new Uri("/cameras/cam-1", UriKind.Relative), push, stop);
        using var again = new StringContent("ABC1D23");
        using var unknown = await client.PutAsync(new Uri("/cameras/guess", UriKind.Relative), again, stop);
        using var quote = await client.GetAsync(new Uri("/api/quote?plate=ABC1D23", UriKind.Relative), stop);

        Assert.Equal((HttpStatusCode.OK, "{\"ok\":true}"), (known.StatusCode, await known.Content.ReadAsStringAsync(stop)));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, quote.StatusCode);
        Assert.Equal("Entrada 1", Assert.Single(app.Services.GetRequiredService<ILaneDesk>().Views).Name);
    }

    [Fact]
    public async Task A_folder_that_another_process_holds_is_refused()
    {
        var path = Path.Combine(folder.Path, "data");
        using var first = GarageLock.TryHold(path);
        Assert.NotNull(first);

        Assert.Null(GarageLock.TryHold(path));
        first.Dispose();
        using var third = GarageLock.TryHold(path);

        Assert.NotNull(third);
        await Task.CompletedTask;
    }

    [Theory]
    [InlineData("--garage", "garage.json", false)]
    [InlineData("--check", "--garage", "garage.json", true)]
    public void Arguments_that_are_understood(params object[] argsAndCheck)
    {
        var line = CommandLine.Parse(argsAndCheck[..^1].Cast<string>().ToList());

        Assert.Equal(new CommandLine("garage.json", (bool)argsAndCheck[^1]), line);
    }

    [Theory]
    [InlineData]
    [InlineData("--garage")]
    [InlineData("--garage", "a", "--garage", "b")]
    [InlineData("--port", "1")]
    public void Arguments_that_are_not_understood(params string[] args) => Assert.Null(CommandLine.Parse(args));

    private async Task<GarageFile> ReadAsync()
    {
        var path = Path.Combine(folder.Path, "garage.json");
        await File.WriteAllTextAsync(path, GarageFileTests.Good);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "t1.json"), TariffShelfTests.Document(1));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "link.secret"), "link-secret-1");
        return Assert.IsType<GarageFileReading.Good>(GarageFileReader.Read(path, GarageFileTests.Brands)).File;
    }
}
