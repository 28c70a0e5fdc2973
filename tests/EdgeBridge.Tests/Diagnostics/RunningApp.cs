using System.Net;
using Fokus.EdgeBridge.Console.Access;
using Fokus.EdgeBridge.Hosting;
using Fokus.EdgeBridge.Hosting.Control;
using Fokus.EdgeBridge.Hosting.GarageFiles;
using Fokus.EdgeBridge.Tests.Hosting;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.EdgeBridge.Tests.Replica;
using Fokus.Web.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Fokus.EdgeBridge.Tests.Diagnostics;

/// <summary>A whole garage server from a file, with an operator and a viewer who can sign in.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    internal const string Password = "correct horse";

    private readonly WebApplication app;
    private readonly TestFolder folder;

    private RunningApp(WebApplication app, TestFolder folder) => (this.app, this.folder) = (app, folder);

    internal IServiceProvider Services => app.Services;

    internal Uri Address => new(app.Urls.First());

    internal string Folder => folder.Path;

    internal string FilePath => Path.Combine(folder.Path, "garage.json");

    internal static async Task<RunningApp> StartAsync(Func<string, string>? change = null)
    {
        var stop = TestContext.Current.CancellationToken;
        var place = new TestFolder();
        var hash = Passwords.Hash(Password);
        var json = GarageFileTests.Good
            .Replace("\"operators\": [", $$"""
                "operators": [{ "id": "olga", "name": "Olga", "role": "viewer", "password_hash": "{{hash}}" },
                """, StringComparison.Ordinal)
            .Replace("AQ==", hash, StringComparison.Ordinal);
        var path = Path.Combine(place.Path, "garage.json");
        await File.WriteAllBytesAsync(Path.Combine(place.Path, "t1.json"), TariffShelfTests.Document(1), stop);
        await File.WriteAllTextAsync(Path.Combine(place.Path, "link.secret"), "link-secret-1", stop);
        await File.WriteAllTextAsync(path, change?.Invoke(json) ?? json, stop);
        var web = EdgeProgram.Build(Assert.IsType<GarageFileReading.Good>(GarageFileReader.Read(path, GarageFileTests.Brands)).File, GarageFileTests.Brands);
        await web.StartAsync(stop);
        await web.Services.GetServices<IHostedService>().OfType<ControlSocket>().Single().Opened;
        return new(web, place);
    }

    /// <summary>A browser in which somebody has signed in.</summary>
    internal async Task<HttpClient> SignInAsync(string user, string language = "pt-BR")
    {
        var cookies = new CookieContainer();
        cookies.Add(Address, new Cookie(UiLanguage.LanguageCookie, language));
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["user"] = user, ["password"] = Password, ["voltar"] = "/" });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/entrar", UriKind.Relative)) { Content = form };
        request.Headers.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, $"{answer.StatusCode}");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        folder.Dispose();
    }
}
