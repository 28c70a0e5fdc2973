using Fokus.Grains.Interfaces.Links;
using Fokus.Wire.Enrolment;
using NodaTime;

namespace Fokus.Silo.Tests.Links;

[Trait("Speed", "Slow")]
public sealed class OneTimeCodeTests(Postgres postgres)
{
    private static readonly Duration Life = Duration.FromMinutes(15);

    [Fact]
    public async Task A_code_lets_one_server_in_and_the_same_server_again_when_its_answer_was_lost()
    {
        await using var silo = await LinkCase.OpenAsync(postgres);
        var (garage, code) = await silo.InvitedAsync("norte", Given.Noon);

        var first = await silo.JoinAsync(garage, code, LinkCase.Key(1), Given.Noon);
        var again = await silo.JoinAsync(garage, code, LinkCase.Key(1), Given.Noon + Life - Duration.FromSeconds(1));
        var otherKey = await silo.JoinAsync(garage, code, LinkCase.Key(2), Given.Noon);
        var otherSecret = await silo.JoinAsync(garage, code, LinkCase.Key(1), Given.Noon, secret: 2);
        var late = await silo.JoinAsync(garage, code, LinkCase.Key(1), Given.Noon + Life);

        Assert.Equal((JoinAnswer.Joined, JoinAnswer.Joined), (first, again));
        Assert.Equal((JoinAnswer.Used, JoinAnswer.Used, JoinAnswer.Expired), (otherKey, otherSecret, late));
        Assert.Equal(LinkCase.Key(1), (await silo.Tunnels.FindAsync(garage, Given.Noon, CancellationToken.None))?.PublicKey);
        Assert.Equal(LinkCase.SecretOf(1), await Given.Garages(silo.Database).FindLinkSecretAsync(garage, CancellationToken.None));
    }

    [Fact]
    public async Task A_code_is_bound_to_its_garage_and_lives_fifteen_minutes()
    {
        await using var silo = await LinkCase.OpenAsync(postgres);
        var (garage, code) = await silo.InvitedAsync("norte", Given.Noon);
        var (other, _) = await silo.InvitedAsync("sul", Given.Noon);

        var elsewhere = await silo.JoinAsync(other, code, LinkCase.Key(1), Given.Noon);
        var unknown = await silo.JoinAsync(garage, EnrolmentCode.Make(), LinkCase.Key(1), Given.Noon);
        var late = await silo.JoinAsync(garage, code, LinkCase.Key(1), Given.Noon + Life);
        var inTime = await silo.JoinAsync(garage, code, LinkCase.Key(1), Given.Noon + Life - Duration.FromMilliseconds(1));

        Assert.Equal((JoinAnswer.WrongCode, JoinAnswer.WrongCode), (elsewhere, unknown));
        Assert.Equal((JoinAnswer.Expired, JoinAnswer.Joined), (late, inTime));
    }

    [Fact]
    public async Task A_new_code_takes_the_place_of_one_that_was_not_used()
    {
        await using var silo = await LinkCase.OpenAsync(postgres);
        var (garage, first) = await silo.InvitedAsync("norte", Given.Noon);
        var (_, second) = await silo.InvitedAsync("norte", Given.Noon);

        Assert.Equal(JoinAnswer.WrongCode, await silo.JoinAsync(garage, first, LinkCase.Key(1), Given.Noon));
        Assert.Equal(JoinAnswer.Joined, await silo.JoinAsync(garage, second, LinkCase.Key(1), Given.Noon));
    }

    [Fact]
    public async Task Two_servers_with_one_code_at_the_same_moment_are_one_garage()
    {
        await using var one = await LinkCase.OpenAsync(postgres);
        await using var other = one.AnotherSilo();
        var (garage, code) = await one.InvitedAsync("norte", Given.Noon);

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(number =>
            (number % 2 == 0 ? one : other).JoinAsync(garage, code, LinkCase.Key((byte)number), Given.Noon)));

        Assert.Equal(1, answers.Count(answer => answer is JoinAnswer.Joined));
        Assert.Equal(7, answers.Count(answer => answer is JoinAnswer.Used));
        Assert.Single((await one.Peers.ReadAsync(CancellationToken.None)).Peers);
    }

    [Fact]
    public async Task A_copied_disk_brings_a_key_that_is_known_and_does_not_get_in_or_burn_its_code()
    {
        await using var silo = await LinkCase.OpenAsync(postgres);
        var (norte, first) = await silo.InvitedAsync("norte", Given.Noon);
        var (sul, second) = await silo.InvitedAsync("sul", Given.Noon);
        await silo.JoinAsync(norte, first, LinkCase.Key(1), Given.Noon);

        var copied = await silo.JoinAsync(sul, second, LinkCase.Key(1), Given.Noon);
        var own = await silo.JoinAsync(sul, second, LinkCase.Key(2), Given.Noon);

        Assert.Equal((JoinAnswer.KeyKnown, JoinAnswer.Joined), (copied, own));
    }

    [Fact]
    public async Task A_code_is_nowhere_in_the_database()
    {
        await using var silo = await LinkCase.OpenAsync(postgres);
        var (_, code) = await silo.InvitedAsync("norte", Given.Noon);

        var rows = await silo.Database.ListAsync("select row_to_json(enrolment_codes)::text from enrolment_codes", row => row.GetString(0), CancellationToken.None);

        Assert.DoesNotContain(code.Canonical, Assert.Single(rows), StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(code.Sha256), rows[0], StringComparison.Ordinal);
    }
}
