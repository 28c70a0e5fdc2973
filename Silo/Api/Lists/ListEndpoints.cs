using System.Diagnostics;
using System.Security.Cryptography;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Access;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Silo.Identity;
using Fokus.Silo.Storage.Lists;
using Fokus.Wire.Documents.Access;
using Microsoft.AspNetCore.Mvc;

namespace Fokus.Silo.Api.Lists;

/// <summary>The lists of who may pass: subscribers and the deny list, each published whole.</summary>
internal static class ListEndpoints
{
    internal static void MapLists(this IEndpointRouteBuilder garage)
    {
        foreach (var (path, kind) in ((string, ListKind)[])[("/subscribers", ListKind.Subscribers), ("/deny-list", ListKind.DenyList)])
        {
            garage.MapPut(path, (HttpContext context, IGrainFactory grains, ListKeys keys) => PutAsync(context, kind, grains, keys))
                .Administrators()
                .WithMetadata(new RequestSizeLimitAttribute(AccessListJson.MostBytes + 1));
            // They name people's vehicles: whoever only looks at screens does not read them.
            garage.MapGet(path, (HttpContext context, IGrainFactory grains) => ReadAsync(context, kind, grains)).Operators();
            garage.MapGet($"{path}/versions", (HttpContext context, ListStore lists, CancellationToken cancellationToken) =>
                VersionsAsync(context, kind, lists, cancellationToken)).Viewers();
        }
    }

    private static async Task<IResult> PutAsync(HttpContext context, ListKind kind, IGrainFactory grains, ListKeys keys)
    {
        var garage = context.Garage();
        var json = await ReadBytesAsync(context.Request, context.RequestAborted);
        switch (AccessListJson.Read(kind, json))
        {
            case AccessListReading.Bad bad:
                return Problems.Invalid("list_invalid", bad.Faults);
            case AccessListReading.Subscribers good:
                return await PublishAsync(context, grains, keys, kind, (good.Garage, good.List.Version), json);
            case AccessListReading.DenyList good:
                return await PublishAsync(context, grains, keys, kind, (good.Garage, good.List.Version), json);
            default:
                throw new UnreachableException("AccessListReading is a closed family");
        }
    }

    private static async Task<IResult> PublishAsync(
        HttpContext context, IGrainFactory grains, ListKeys keys, ListKind kind, (GarageId Garage, int Version) said, byte[] json)
    {
        var garage = context.Garage();
        if (said.Garage != garage)
            return Problems.Invalid("list_invalid", [$"$.garage: this is the list of '{said.Garage}': write '{garage}', or publish it there."]);
        // Known to every garage before anything is signed with it.
        await keys.CurrentAsync(context.RequestAborted);
        var sha256 = SHA256.HashData(json);
        var document = new ListDocument(kind, said.Version, json, sha256, keys.Sign(kind, garage, sha256));
        var answer = await grains.GetGrain<IGarageGrain>(GrainKeys.Garage(garage)).PublishListAsync(document, context.Person().Id);
        return answer switch
        {
            PublishListAnswer.Published or PublishListAnswer.Same => Results.Ok(new
            {
                garage = garage.Value,
                said.Version,
                sha256 = Convert.ToHexStringLower(sha256),
            }),
            PublishListAnswer.Conflict => Problems.Of(
                StatusCodes.Status409Conflict,
                "list_version_changed",
                $"Version {said.Version} was published before with other content, and a version never changes: give this one a higher number."),
            PublishListAnswer.Superseded => Problems.Of(
                StatusCodes.Status409Conflict,
                "list_version_superseded",
                "A later version is in force: read it, make your change in it, and publish that under a higher number."),
            PublishListAnswer.UnknownGarage => Problems.UnknownGarage(garage.Value),
        };
    }

    private static async Task<IResult> ReadAsync(HttpContext context, ListKind kind, IGrainFactory grains)
    {
        var list = await grains.GetGrain<IGarageGrain>(GrainKeys.Garage(context.Garage())).ListInForceAsync(kind);
        return list is null
            ? Problems.Of(StatusCodes.Status404NotFound, "list_missing", "No version was published yet: PUT one here.")
            : Results.Bytes(list.Json, "application/json");
    }

    private static async Task<IResult> VersionsAsync(HttpContext context, ListKind kind, ListStore lists, CancellationToken cancellationToken)
    {
        var versions = await lists.VersionsAsync(context.Garage(), kind, context.Limit(), cancellationToken);
        return Results.Ok(new
        {
            versions = versions.Select(one => new
            {
                one.Version,
                sha256 = one.Hash.Value,
                published_by = one.By.Value,
                published_at = one.At,
                one.Bytes,
            }),
        });
    }

    private static async Task<byte[]> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // One byte over the limit is enough for the reader of documents to refuse it with its own words.
        var buffer = new byte[AccessListJson.MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer[..length];
    }
}
