using Fokus.Domain.Ids;
using Fokus.Wire.Identity;
using NodaTime;

namespace Fokus.Silo.Storage.Users;

/// <summary>The users of the chain.</summary>
internal sealed class UserStore(Database database)
{
    private static readonly string Add = SqlText.Of("Users/add_user");
    private static readonly string Put = SqlText.Of("Users/put_user");
    private static readonly string Find = SqlText.Of("Users/find_user");
    private static readonly string CountWrong = SqlText.Of("Users/count_wrong_password");
    private static readonly string ForgetWrong = SqlText.Of("Users/forget_wrong_passwords");

    /// <summary>Adds a user; one who is there stays as they are.</summary>
    internal Task AddAsync(Person person, string passwordHash, CancellationToken cancellationToken) =>
        WriteAsync(Add, person, passwordHash, cancellationToken);

    /// <summary>Adds a user, or makes one who is there anew.</summary>
    internal Task PutAsync(Person person, string passwordHash, CancellationToken cancellationToken) =>
        WriteAsync(Put, person, passwordHash, cancellationToken);

    /// <summary>The user; <c>null</c> when there is none.</summary>
    internal Task<UserRow?> FindAsync(OperatorId person, CancellationToken cancellationToken) => database.FindAsync(
        Find,
        row => new UserRow(
            new Person(
                OperatorId.Parse(row.GetString(0)),
                row.GetString(1),
                (Role)row.GetInt32(2),
                [.. row.Texts(4).Select(GarageId.Parse)],
                row.GetBoolean(3)),
            row.GetString(5),
            row.AtOrNull(6)),
        cancellationToken,
        person.Value);

    /// <summary>Counts a wrong password; the <paramref name="most"/>th locks until <paramref name="until"/>.</summary>
    internal Task CountWrongAsync(OperatorId person, int most, Instant until, CancellationToken cancellationToken) =>
        database.RunAsync(CountWrong, cancellationToken, person.Value, most, until);

    internal Task ForgetWrongAsync(OperatorId person, CancellationToken cancellationToken) =>
        database.RunAsync(ForgetWrong, cancellationToken, person.Value);

    private Task<int> WriteAsync(string sql, Person person, string passwordHash, CancellationToken cancellationToken) => database.RunAsync(
        sql,
        cancellationToken,
        person.Id.Value,
        person.Name,
        (int)person.Role,
        person.IsChain,
        person.Garages.Select(garage => garage.Value).ToArray(),
        passwordHash);
}
