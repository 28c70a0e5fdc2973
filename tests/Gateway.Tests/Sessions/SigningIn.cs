using System.Net;
using Fokus.Gateway.Tests.Setting;
using Microsoft.Extensions.Time.Testing;

namespace Fokus.Gateway.Tests.Sessions;

public sealed class SigningIn
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_without_a_session_leads_to_the_sign_in_page_and_back()
    {
        await using var town = await Town.StartAsync();
        var visitor = town.Visitor();

        using var asked = await visitor.GetAsync("centro", "/eco?pista=2");
        using var signedIn = await visitor.SignInAsync("centro", "ana", "certa", back: "/eco?pista=2");

        Assert.Equal(HttpStatusCode.Found, asked.StatusCode);
        Assert.Equal("/entrar?volta=%2Feco%3Fpista%3D2", asked.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        Assert.Equal("/eco?pista=2", signedIn.Headers.Location!.OriginalString);
        Assert.Equal("centro", (await visitor.EchoAsync("centro")).Site);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    [InlineData("*/*")]
    public async Task A_program_without_a_session_gets_a_problem_and_no_page(string accept)
    {
        await using var town = await Town.StartAsync();

        using var answer = await town.Visitor().GetAsync("centro", "/live", accept);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("no-session", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_cookie_is_of_the_zone_and_out_of_reach_of_scripts()
    {
        await using var town = await Town.StartAsync();

        using var answer = await town.Visitor().SignInAsync("centro", "ana", "certa");

        var cookie = answer.Headers.GetValues("Set-Cookie").Single().ToLowerInvariant();
        Assert.StartsWith("__secure-sessao=", cookie, StringComparison.Ordinal);
        Assert.Contains("; domain=fokus.localhost", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ana", "errada", HttpStatusCode.Unauthorized, "Usuário ou senha incorretos")]
    [InlineData("ana", "", HttpStatusCode.Unauthorized, "Usuário ou senha incorretos")]
    [InlineData("eva", "qualquer", HttpStatusCode.TooManyRequests, "Muitas senhas erradas")]
    public async Task A_refused_sign_in_says_why_and_opens_no_session(string user, string password, HttpStatusCode status, string text)
    {
        await using var town = await Town.StartAsync();
        var visitor = town.Visitor();

        using var answer = await visitor.SignInAsync("centro", user, password);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(text, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
        Assert.Empty(visitor.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task A_sign_in_while_the_cluster_is_down_says_that_it_could_not_be_verified()
    {
        await using var town = await Town.StartAsync();
        await town.Cluster.StopAsync();

        using var answer = await town.Visitor().SignInAsync("centro", "ana", "certa");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("Não foi possível verificar agora", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://mau.example/")]
    [InlineData("//mau.example/")]
    [InlineData("/\\mau.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/entrar?volta=/")]
    [InlineData("/\t/mau.example")]
    [InlineData("/sa\u00edda")]
    public async Task Signing_in_never_leads_to_another_host(string back)
    {
        await using var town = await Town.StartAsync();

        using var answer = await town.Visitor().SignInAsync("centro", "ana", "certa", back);

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_sign_in_from_a_foreign_page_is_refused()
    {
        await using var town = await Town.StartAsync();
        var visitor = town.Visitor();
        using var form = new FormUrlEncodedContent([new("user", "ana"), new("password", "certa")]);

        using var answer = await visitor.PostAsync("centro", "/entrar", form, from: "https://mau.example");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(visitor.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task The_fourth_password_in_a_minute_is_not_even_asked_about_when_three_are_allowed()
    {
        await using var town = await Town.StartAsync("--Gateway:SignInsPerMinute=3");
        var visitor = town.Visitor();
        for (var tried = 0; tried < 3; tried++)
        {
            using var wrong = await visitor.SignInAsync("centro", "ana", "errada");
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var right = await visitor.SignInAsync("norte", "ana", "certa");

        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), right.Headers.RetryAfter!.Delta);
        Assert.Empty(visitor.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task A_session_ends_when_it_is_idle_and_however_busy_it_is_after_a_week()
    {
        await using var town = await Town.StartAsync();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await town.StopGatewayAsync();
        town.Clock = clock;
        await town.StartGatewayAsync();
        var idle = await town.SignedInAsync("ana");
        var busy = await town.SignedInAsync("rui");

        // 24 times 7 hours are 168 hours, a week to the hour.
        for (var asked = 0; asked < 24; asked++)
        {
            clock.Advance(TimeSpan.FromHours(7));
            await busy.EchoAsync("centro");
        }

        using var idleAfterwards = await idle.GetAsync("centro", "/eco");
        clock.Advance(TimeSpan.FromMinutes(1));
        using var busyAfterwards = await busy.GetAsync("centro", "/eco");
        Assert.Equal(HttpStatusCode.Found, idleAfterwards.StatusCode);
        Assert.Equal(HttpStatusCode.Found, busyAfterwards.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_every_host()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("rui");
        using var nothing = new StringContent("");

        using var page = await visitor.GetAsync("norte", "/sair");
        using var left = await visitor.PostAsync("norte", "/sair", nothing, visitor.Origin("norte"));
        using var after = await visitor.GetAsync("centro", "/eco");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, left.StatusCode);
        Assert.Equal(HttpStatusCode.Found, after.StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_streams_of_that_person_and_of_nobody_else()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("rui");
        using var own = await visitor.ListenAsync("centro");
        using var others = await (await town.SignedInAsync("ana")).ListenAsync("centro");
        using var nothing = new StringContent("");

        using var left = await visitor.PostAsync("norte", "/sair", nothing, visitor.Origin("norte"));
        Assert.Null(await own.NextAsync());
        town.Centro.Say("cancela aberta");

        Assert.Equal("cancela aberta", await others.NextAsync());
    }

    [Fact]
    public async Task The_sign_in_page_speaks_English_to_those_who_prefer_it()
    {
        await using var town = await Town.StartAsync();

        using var english = await town.Visitor().GetAsync("centro", "/entrar", language: "en-GB,en;q=0.9,pt;q=0.5");
        using var other = await town.Visitor().GetAsync("centro", "/entrar", language: "de");

        Assert.Contains("Password", await english.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Contains("Senha", await other.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }
}
