using System.Diagnostics;
using System.Security.Cryptography;
using Fokus.Domain.Ids;
using Fokus.Domain.Tariffs;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Tariffs;
using Fokus.Wire.Documents.Tariffs;

namespace Fokus.Silo.Api.Tariffs;

/// <summary>Tariff books: published once, put in force at a garage.</summary>
internal static class TariffEndpoints
{
    private const int MostBytes = 64 * 1024;

    internal static void MapTariffs(this IEndpointRouteBuilder garage)
    {
        garage.MapPut("/tariff-book", PutAsync).Administrators();
        garage.MapGet("/tariff-book", ReadAsync).Viewers();
    }

    private static async Task<IResult> PutAsync(HttpContext context, IGrainFactory grains)
    {
        var garage = context.Garage();
        var json = await ReadBytesAsync(context.Request, context.RequestAborted);
        switch (TariffBookJson.Read(json))
        {
            case TariffBookReading.Bad bad:
                return Problems.Invalid("tariff_invalid", bad.Faults);
            case TariffBookReading.Good good:
                return await PublishAsync(grains, garage, good.Book, json);
            default:
                throw new UnreachableException("TariffBookReading is a closed family");
        }
    }

    private static async Task<IResult> PublishAsync(IGrainFactory grains, GarageId garage, TariffBook book, byte[] json)
    {
        var grain = grains.GetGrain<IGarageGrain>(GrainKeys.Garage(garage));
        if (await grain.ReadAsync() is null)
            return Problems.UnknownGarage(garage.Value);

        var document = new BookDocument(book.Id, book.Version, json, SHA256.HashData(json));
        var published = await grains.GetGrain<ITariffBookGrain>(GrainKeys.TariffBook(book.Id)).PublishAsync(document);
        if (published == PublishAnswer.Conflict)
        {
            return Problems.Of(
                StatusCodes.Status409Conflict,
                "tariff_version_changed",
                $"Version {book.Version} of '{book.Id}' was published before with other content, and a version never changes: "
                + "give this one a higher number.");
        }

        return await grain.PutInForceAsync(document) switch
        {
            InForceAnswer.InForce => Results.Ok(new
            {
                book = book.Id.Value,
                book.Version,
                sha256 = Convert.ToHexStringLower(document.Sha256),
            }),
            InForceAnswer.Superseded => Problems.Of(
                StatusCodes.Status409Conflict,
                "tariff_version_superseded",
                $"A later version of '{book.Id}' is in force: to go back, publish the old prices under a higher number."),
            InForceAnswer.UnknownGarage => Problems.UnknownGarage(garage.Value),
        };
    }

    private static async Task<IResult> ReadAsync(HttpContext context, IGrainFactory grains)
    {
        var book = await grains.GetGrain<IGarageGrain>(GrainKeys.Garage(context.Garage())).BookInForceAsync();
        return book is null
            ? Problems.Of(StatusCodes.Status404NotFound, "tariff_missing", "No tariff book is in force: PUT one here.")
            : Results.Bytes(book.Json, "application/json");
    }

    private static async Task<byte[]> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // One byte over the limit is enough for the reader of documents to refuse it with its own words.
        var buffer = new byte[MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer[..length];
    }
}
