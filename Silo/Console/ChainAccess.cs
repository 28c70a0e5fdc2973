using Fokus.Domain.Ids;
using Fokus.Silo.Identity;
using Fokus.Web.Chain;
using Fokus.Wire.Identity;
using NodaTime;

namespace Fokus.Silo.Console;

/// <summary>Who looks at the chain's console. There is no sign-in here: the gateway vouches for everybody.</summary>
internal sealed class ChainAccess(IGatewayKeys keys, TimeProvider clock)
{
    private const string PersonKey = "fokus-person";

    /// <summary>Lets a request through only for a person for whom a gateway vouches.</summary>
    internal async ValueTask<object?> Require(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        var person = await SignedPerson.VerifyAsync(
            context.Request.Headers[SignedPerson.Header],
            PersonFeature.Audience,
            await keys.GetAsync(context.RequestAborted),
            Instant.FromDateTimeOffset(clock.GetUtcNow()));
        if (person is null)
        {
            return Results.Problem(
                title: "Open the chain console through the gateway and sign in there.",
                statusCode: StatusCodes.Status401Unauthorized,
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = "signed_out" });
        }

        context.Items[PersonKey] = person;
        return await next(call);
    }

    /// <summary>The person of a request that <see cref="Require"/> let through.</summary>
    internal static Person Of(HttpContext context) => (Person)context.Items[PersonKey]!;

    /// <summary>The garages that a person may see, in their fixed order.</summary>
    internal static IReadOnlyList<GarageView> Seen(Person person, ChainView view) =>
        [.. view.Garages.Where(garage => GarageId.TryParse(garage.Id, out var id) && person.MaySee(id))];
}
