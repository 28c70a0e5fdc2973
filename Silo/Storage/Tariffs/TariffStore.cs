using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Tariffs;
using Fokus.Grains.Stores;

namespace Fokus.Silo.Storage.Tariffs;

/// <summary>The published tariff books.</summary>
internal sealed class TariffStore(Database database) : ITariffStore
{
    private static readonly string Add = SqlText.Of("Tariffs/add_tariff_book");
    private static readonly string Latest = SqlText.Of("Tariffs/list_tariff_books");
    private static readonly string Find = SqlText.Of("Tariffs/find_tariff_book");

    public async Task<bool> AddAsync(BookDocument document, CancellationToken cancellationToken) =>
        await database.RunAsync(
            Add, cancellationToken, document.Book.Value, document.Version, document.Json, document.Sha256) == 1;

    public Task<BookDocument?> FindAsync(TariffBookId book, int version, CancellationToken cancellationToken) =>
        database.FindAsync(
            Find, row => new BookDocument(book, version, row.Bytes(0), row.Bytes(1)), cancellationToken, book.Value, version);

    /// <summary>The newest versions up to one, newest first.</summary>
    internal Task<List<BookDocument>> LatestAsync(TariffBookId book, int upTo, int most, CancellationToken cancellationToken) =>
        database.ListAsync(
            Latest, row => new BookDocument(book, row.GetInt32(0), row.Bytes(1), row.Bytes(2)), cancellationToken, book.Value, upTo, most);
}
