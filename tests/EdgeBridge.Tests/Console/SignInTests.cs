using System.Net;

namespace Fokus.EdgeBridge.Tests.Console;

public sealed class SignInTests : IAsyncLifetime
{
    private ConsoleHost host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await ConsoleHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_page_sends_a_stranger_to_the_sign_in_and_remembers_where_they_wanted_to_go()
    {
        using var client = host.NewClient();

        using var answer = await client.GetAsync("/auditoria", Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/entrar?voltar=%2Fauditoria", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/api/me")]
    [InlineData("/lanes/saida-1/picture")]
    public async Task A_call_of_a_stranger_is_refused(string path)
    {
        using var client = host.NewClient();

        using var answer = await client.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task An_operator_of_the_garage_file_signs_in_without_the_cluster()
    {
        host.Garage.GatewayKeys = [];
        using var client = host.NewClient();

        using var answer = await SignInAsync(client, "maria", ConsoleHost.Password, "/auditoria");

        Assert.Equal((HttpStatusCode.Redirect, "/auditoria"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Contains("Maria", await client.GetStringAsync("/", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signs_out_is_a_stranger_again()
    {
        using var client = host.NewClient();
        using var signedIn = await SignInAsync(client, "maria", ConsoleHost.Password);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sair");
        request.Headers.Add("Origin", host.Address.GetLeftPart(UriPartial.Authority));

        using var answer = await client.SendAsync(request, Stop);

        Assert.Equal("/entrar", answer.Headers.Location!.ToString());
        using var after = await client.GetAsync("/api/me", Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Theory]
    [InlineData("maria", "errada")]
    [InlineData("ninguem", ConsoleHost.Password)]
    [InlineData("<b>", "")]
    public async Task A_wrong_name_and_a_wrong_password_read_alike(string user, string password)
    {
        using var client = host.NewClient();

        using var answer = await SignInAsync(client, user, password);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Usuário ou senha não conferem.", await PlainAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_has_to_wait()
    {
        using var client = host.NewClient();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await SignInAsync(client, "maria", "errada");
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var answer = await SignInAsync(client, "maria", ConsoleHost.Password);
        using var other = await SignInAsync(client, "olga", ConsoleHost.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
    }

    [Fact]
    public async Task Thirty_passwords_at_once_are_five_tries_all_the_same()
    {
        using var client = host.NewClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => SignInAsync(client, "maria", "errada")));

        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized));
        Assert.Equal(25, answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/sa\u00edda")]
    public async Task The_way_back_never_leads_to_another_site(string back)
    {
        using var client = host.NewClient();

        using var answer = await SignInAsync(client, "maria", ConsoleHost.Password, back);

        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_form_of_another_site_signs_nobody_in()
    {
        using var client = host.NewClient();

        using var answer = await SignInAsync(client, "maria", ConsoleHost.Password, origin: "https://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_sign_in_cookie_is_kept_from_scripts_and_from_other_sites()
    {
        using var client = host.NewClient();

        using var answer = await SignInAsync(client, "maria", ConsoleHost.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<HttpResponseMessage> SignInAsync(HttpClient client, string user, string password, string back = "/", string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/entrar")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["user"] = user,
                ["password"] = password,
                ["voltar"] = back,
            }),
        };
        request.Headers.Add("Origin", origin ?? host.Address.GetLeftPart(UriPartial.Authority));
        return await client.SendAsync(request, Stop);
    }

    private static async Task<string> PlainAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
}
