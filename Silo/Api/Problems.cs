namespace Fokus.Silo.Api;

/// <summary>Refusals as problem+json: a code that never changes, and a sentence that says what to do.</summary>
internal static class Problems
{
    internal static IResult Of(int status, string code, string detail, IEnumerable<string>? faults = null)
    {
        var more = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code };
        if (faults is not null)
            more["faults"] = faults;
        return Results.Problem(detail, statusCode: status, extensions: more);
    }

    internal static IResult Invalid(string code, IEnumerable<string> faults) =>
        Of(StatusCodes.Status422UnprocessableEntity, code, "Mend every fault in the list and send it again.", faults);

    internal static IResult UnknownGarage(string garage) => Of(
        StatusCodes.Status404NotFound, "garage_unknown", $"No garage '{garage}' is registered; GET /v1/garages lists them.");

    internal static IResult NotYours(string garage) => Of(
        StatusCodes.Status403Forbidden, "garage_not_yours", $"You may not see garage '{garage}': ask an administrator of the chain.");
}
