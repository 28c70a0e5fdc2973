using Fokus.Domain.Ids;
using Fokus.Silo.Identity;
using Fokus.Silo.Storage.Users;
using Fokus.Wire.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Fokus.Silo.Tests.Identity;

[Trait("Speed", "Slow")]
public sealed class SignInTests(Postgres postgres)
{
    private const string Right = "the right password";

    [Fact]
    public async Task Ten_wrong_passwords_lock_for_a_minute()
    {
        var (signIn, time) = await BeginAsync("locked-user");
        for (var attempt = 0; attempt < 10; attempt++)
            Assert.IsType<SignInAnswer.Wrong>(await signIn.TryAsync("locked-user", "wrong", CancellationToken.None));

        Assert.IsType<SignInAnswer.Locked>(await signIn.TryAsync("locked-user", Right, CancellationToken.None));
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.IsType<SignInAnswer.Locked>(await signIn.TryAsync("locked-user", Right, CancellationToken.None));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<SignInAnswer.Known>(await signIn.TryAsync("locked-user", Right, CancellationToken.None));
    }

    [Fact]
    public async Task Right_password_forgets_the_wrong_ones()
    {
        var (signIn, _) = await BeginAsync("forgiven-user");
        for (var attempt = 0; attempt < 18; attempt++)
        {
            await signIn.TryAsync("forgiven-user", attempt == 9 ? Right : "wrong", CancellationToken.None);
        }

        var known = Assert.IsType<SignInAnswer.Known>(await signIn.TryAsync("forgiven-user", Right, CancellationToken.None));
        Assert.Equal(Role.Operator, known.Person.Role);
    }

    [Fact]
    public async Task User_that_does_not_exist_is_answered_like_a_wrong_password()
    {
        var (signIn, _) = await BeginAsync("some-user");

        Assert.IsType<SignInAnswer.Wrong>(await signIn.TryAsync("nobody", Right, CancellationToken.None));
        Assert.IsType<SignInAnswer.Wrong>(await signIn.TryAsync("No such name!", Right, CancellationToken.None));
    }

    private async Task<(SignIn SignIn, FakeTimeProvider Time)> BeginAsync(string user)
    {
        var users = new UserStore(await postgres.SharedAsync());
        var person = new Person(OperatorId.Parse(user), "Alguém", Role.Operator, [GarageId.Parse("centro")], IsChain: false);
        await users.PutAsync(person, PasswordHash.Of(Right), CancellationToken.None);
        var time = new FakeTimeProvider(Given.Noon.ToDateTimeOffset());
        return (new SignIn(users, time, NullLogger<SignIn>.Instance), time);
    }
}
