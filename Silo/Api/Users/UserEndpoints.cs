using Fokus.Silo.Identity;
using Fokus.Silo.Storage.Users;

namespace Fokus.Silo.Api.Users;

/// <summary>Users of the chain.</summary>
internal static class UserEndpoints
{
    internal static void MapUsers(this IEndpointRouteBuilder api) => api.MapPut("/users/{user}", PutAsync).Administrators();

    private static async Task<IResult> PutAsync(
        HttpContext context, string user, UserStore users, CancellationToken cancellationToken)
    {
        // Whoever may see some garages only must not make somebody who may see more.
        if (!context.Person().IsChain)
        {
            return Problems.Of(
                StatusCodes.Status403Forbidden, "chain_only", "Users are made by administrators of the whole chain.");
        }

        var (body, refusal) = await Body.ReadAsync<UserBody>(context);
        if (refusal is not null)
            return refusal;
        var (person, faults) = body!.Read(user);
        if (person is null)
            return Problems.Invalid("user_invalid", faults);
        await users.PutAsync(person, PasswordHash.Of(body.Password!), cancellationToken);
        return Results.Ok(new
        {
            user = person.Id.Value,
            person.Name,
            person.Role,
            person.IsChain,
            garages = person.Garages.Select(garage => garage.Value),
        });
    }
}
