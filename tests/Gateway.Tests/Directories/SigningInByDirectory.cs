using System.Net;
using Fokus.Domain.Ids;
using Fokus.Gateway.Tests.Setting;
using Fokus.Wire.Gateway.V1;
using Fokus.Wire.Identity;

namespace Fokus.Gateway.Tests.Directories;

public sealed class SigningInByDirectory
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_of_a_known_group_sees_what_the_group_was_given_and_nothing_else()
    {
        await using var directory = await FakeDirectory.StartAsync();
        await using var town = await Town.StartAsync(directory.Options);
        var visitor = town.Visitor();

        using var back = await WalkAsync(visitor, "centro", "/eco");
        var echo = await visitor.EchoAsync("centro");
        using var elsewhere = await visitor.GetAsync("norte", "/eco");

        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);
        Assert.Equal("/eco", back.Headers.Location?.OriginalString);
        var person = await town.ReadPersonAsync(echo, "centro");
        Assert.Equal(("Lia Souza", Role.Operator, false), (person!.Name, person.Role, person.IsChain));
        Assert.Equal([GarageId.Parse("centro")], person.Garages);
        Assert.StartsWith("sso-lia-souza-", person.Id.Value, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Of_several_groups_the_highest_role_counts()
    {
        await using var directory = await FakeDirectory.StartAsync();
        directory.Groups = ["garagem-centro", "chefes", "outra"];
        await using var town = await Town.StartAsync(directory.Options);
        var visitor = town.Visitor();

        using var back = await WalkAsync(visitor, "centro", "/eco");

        var person = await town.ReadPersonAsync(await visitor.EchoAsync("norte"), "norte");
        Assert.Equal((Role.Administrator, true), (person!.Role, person.IsChain));
    }

    [Fact]
    public async Task A_person_without_a_known_group_gets_nothing()
    {
        await using var directory = await FakeDirectory.StartAsync();
        directory.Groups = ["outra"];
        await using var town = await Town.StartAsync(directory.Options);
        var visitor = town.Visitor();

        using var refused = await WalkAsync(visitor, "centro", "/eco");
        using var after = await visitor.GetAsync("centro", "/eco");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("nenhum grupo", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task A_word_that_was_meant_for_another_program_signs_nobody_in()
    {
        await using var directory = await FakeDirectory.StartAsync();
        directory.Audience = "outro-programa";
        await using var town = await Town.StartAsync(directory.Options);
        var visitor = town.Visitor();

        using var refused = await WalkAsync(visitor, "centro", "/eco");
        using var after = await visitor.GetAsync("centro", "/eco");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Theory]
    [InlineData("/entrar/retorno?code=um-codigo&state=inventado")]
    [InlineData("/entrar/retorno?code=um-codigo")]
    [InlineData("/entrar/retorno?error=access_denied")]
    public async Task Nobody_comes_back_who_was_not_sent(string path)
    {
        await using var directory = await FakeDirectory.StartAsync();
        await using var town = await Town.StartAsync(directory.Options);
        var visitor = town.Visitor();

        using var refused = await visitor.GetAsync("centro", path);
        using var after = await visitor.GetAsync("centro", "/eco");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task The_garage_s_rules_hold_for_who_comes_back()
    {
        await using var directory = await FakeDirectory.StartAsync();
        await using var town = await Town.StartAsync(directory.Options);
        await town.SendAsync(routes => routes.Garages[0].Rules.Add(new AccessRule { Action = RuleAction.Deny, Network = "127.0.0.0/8" }));

        using var refused = await town.Visitor().GetAsync("centro", "/entrar/retorno?code=um-codigo&state=x", accept: "application/json");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("urn:problem:blocked", await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_directory_away_a_page_says_so_and_local_users_sign_in()
    {
        await using var directory = await FakeDirectory.StartAsync();
        await using var town = await Town.StartAsync(directory.Options);
        await directory.StopAsync();

        using var page = await town.Visitor().GetAsync("centro", "/entrar/diretorio?volta=/eco");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("Não foi possível entrar", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
        Assert.Equal("centro", (await (await town.SignedInAsync("ana")).EchoAsync("centro")).Site);
    }

    [Fact]
    public async Task The_sign_in_page_offers_the_directory_only_where_there_is_one()
    {
        await using var directory = await FakeDirectory.StartAsync();
        await using var with = await Town.StartAsync(directory.Options);
        await using var without = await Town.StartAsync();

        using var offered = await with.Visitor().GetAsync("centro", "/entrar?volta=/eco");
        using var plain = await without.Visitor().GetAsync("centro", "/entrar?volta=/eco");
        using var nowhere = await without.Visitor().GetAsync("centro", "/entrar/diretorio");

        Assert.Contains("Entrar com Empresa Um", await offered.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.DoesNotContain("/entrar/diretorio", await plain.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        // To a gateway without one it is a page of the garage like any other.
        Assert.Equal(HttpStatusCode.Redirect, nowhere.StatusCode);
    }

    [Fact]
    public async Task A_group_that_is_given_what_does_not_exist_stops_the_start()
    {
        await using var directory = await FakeDirectory.StartAsync();

        var refused = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => Town.StartAsync([.. directory.Options, "--Gateway:Directory:Groups:0:Garages:0=Centro!", "--Gateway:Directory:ClientSecret="]));

        Assert.Contains(refused.Failures, failure => failure.Contains("'Centro!'", StringComparison.Ordinal));
        Assert.Contains(refused.Failures, failure => failure.Contains("ClientSecret", StringComparison.Ordinal));
    }

    /// <summary>From the button to the directory and back, as a browser follows.</summary>
    private static async Task<HttpResponseMessage> WalkAsync(Visitor visitor, string host, string back)
    {
        using var go = await visitor.GetAsync(host, $"/entrar/diretorio?volta={back}");
        Assert.Equal(HttpStatusCode.Redirect, go.StatusCode);
        using var there = await visitor.Http.GetAsync(go.Headers.Location, Token);
        Assert.Equal(HttpStatusCode.Redirect, there.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, there.Headers.Location);
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        return await visitor.Http.SendAsync(request, Token);
    }
}
