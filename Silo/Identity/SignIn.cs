using Fokus.Domain.Ids;
using Fokus.Silo.Storage.Users;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Silo.Identity;

/// <summary>Checks passwords. After ten wrong ones none is looked at for a minute, also not the right one.</summary>
internal sealed partial class SignIn(UserStore users, TimeProvider time, ILogger<SignIn> logger)
{
    private const int MostWrong = 10;
    private static readonly Duration LockFor = Duration.FromMinutes(1);

    private readonly IClock clock = time.ToClock();

    internal async Task<SignInAnswer> TryAsync(string user, string password, CancellationToken cancellationToken)
    {
        var found = OperatorId.TryParse(user, out var id) ? await users.FindAsync(id, cancellationToken) : null;
        var now = clock.GetCurrentInstant();
        if (found?.LockedUntil > now)
            return new SignInAnswer.Locked();

        if (PasswordHash.Fits(found?.PasswordHash, password))
        {
            await users.ForgetWrongAsync(id, cancellationToken);
            return new SignInAnswer.Known(found!.Person);
        }

        if (found is not null)
        {
            LogWrong(logger, id);
            await users.CountWrongAsync(id, MostWrong, now + LockFor, cancellationToken);
        }

        return new SignInAnswer.Wrong();
    }
}
