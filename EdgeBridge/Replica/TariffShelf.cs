using System.Collections.Immutable;
using System.Security.Cryptography;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Journal.Storage;
using Fokus.Wire.Documents.Tariffs;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Replica;

/// <summary>
/// The tariff books of the garage: the one of its file and the last three versions that came. A document is checked by its hash when
/// it comes and again when it is read back; one that is not whole changes nothing.
/// </summary>
internal sealed partial class TariffShelf : ITariffs, IDisposable
{
    private static readonly string Insert = SqlText.Beside<TariffShelf>("insert_tariff_document");
    private static readonly string ForgetOld = SqlText.Beside<TariffShelf>("forget_old_tariff_documents");
    private static readonly string Read = SqlText.Beside<TariffShelf>("read_tariff_documents");

    private const int MostVersions = 4;

    private readonly FactJournal journal;
    private readonly TimeProvider clock;
    private readonly ILogger<TariffShelf> logger;
    private readonly SemaphoreSlim door = new(1, 1);
    private ImmutableArray<TariffBook> versions;

    // The bootstrap book is the one named in the garage file: in force until the cluster sends one.
    public TariffShelf(TariffBook bootstrap, FactJournal journal, TimeProvider clock, ILogger<TariffShelf> logger)
    {
        this.journal = journal;
        this.clock = clock;
        this.logger = logger;
        versions = Stored(bootstrap);
        LogKept(logger, Newest.Id, Newest.Version);
    }

    /// <inheritdoc/>
    public TariffBook InForce => TariffHistory.ValidAt(versions, clock.GetCurrentInstant());

    /// <summary>The highest version, which may not be valid yet.</summary>
    internal TariffBook Newest => versions[^1];

    internal static StoreSchema Schema { get; } = new(
        "Replica",
        SqlText.Beside<TariffShelf>("create_tariff_documents"),
        SqlText.Beside<TariffShelf>("salvage_tariff_documents"));

    /// <inheritdoc/>
    public TariffBook For(Stay stay, Instant at) => TariffHistory.Choose(versions, stay.EnteredAt, stay.AnnouncedVersion, at);

    /// <summary>Takes a document in, whole or not at all.</summary>
    internal async Task<DocumentAnswer> AcceptAsync(
        ReadOnlyMemory<byte> json, ReadOnlyMemory<byte> sha256, CancellationToken cancellationToken)
    {
        await door.WaitAsync(cancellationToken);
        try
        {
            var answer = await DecideAsync(json, sha256, cancellationToken);
            if (answer is DocumentAnswer.Refused refused)
            {
                var faults = string.Join(" ", refused.Faults);
                LogRefused(logger, faults, Newest.Version);
            }

            return answer;
        }
        finally
        {
            door.Release();
        }
    }

    public void Dispose() => door.Dispose();

    private async Task<DocumentAnswer> DecideAsync(
        ReadOnlyMemory<byte> json, ReadOnlyMemory<byte> sha256, CancellationToken cancellationToken)
    {
        if (!SHA256.HashData(json.Span).AsSpan().SequenceEqual(sha256.Span))
            return new DocumentAnswer.Refused(["The document does not have the SHA-256 that came with it: send it again."]);
        var reading = TariffBookJson.Read(json);
        if (reading is TariffBookReading.Bad bad)
            return new DocumentAnswer.Refused(bad.Faults);
        var book = ((TariffBookReading.Good)reading).Book;
        if (book.Id == Newest.Id && book.Version < Newest.Version)
            return new DocumentAnswer.NothingNew();
        if (book.Id == Newest.Id && book.Version == Newest.Version)
        {
            return book.Hash == Newest.Hash
                ? new DocumentAnswer.NothingNew()
                : new DocumentAnswer.Refused([$"Version {book.Version} is known with other contents; a version never changes: publish a higher one."]);
        }

        var at = clock.GetCurrentInstant();
        var recorded = await journal.AppendAsync(new(at, [], [WriteOf(book, json, sha256, at), new(ForgetOld)]), cancellationToken);
        if (recorded is AppendAnswer.Failed failed)
            return new DocumentAnswer.Refused([$"The document could not be stored ({failed.Why}); it is asked for again at the next connection."]);
        versions = With(versions, book);
        LogKept(logger, book.Id, book.Version);
        return new DocumentAnswer.Taken();
    }

    private static StoreWrite WriteOf(TariffBook book, ReadOnlyMemory<byte> json, ReadOnlyMemory<byte> sha256, Instant at) => new(
        Insert,
        ("$book", book.Id.Value),
        ("$version", book.Version),
        ("$sha256", sha256.ToArray()),
        ("$json", json.ToArray()),
        ("$at", at.ToUnixTimeTicks()));

    /// <summary>Versions of another table price nothing any more: what a garage charges by is one table.</summary>
    private static ImmutableArray<TariffBook> With(ImmutableArray<TariffBook> known, TariffBook newer) =>
        [.. known.Where(book => book.Id == newer.Id).TakeLast(MostVersions - 1), newer];

    private ImmutableArray<TariffBook> Stored(TariffBook bootstrap)
    {
        var stored = new List<TariffBook>();
        foreach (var (version, sha256, json) in journal.Store.Rows(Read, row => (row.GetInt64(0), (byte[])row[1], (byte[])row[2])))
        {
            if (SHA256.HashData(json).AsSpan().SequenceEqual(sha256) && TariffBookJson.Read(json) is TariffBookReading.Good good)
                stored.Add(good.Book);
            else
                LogUnreadable(logger, version);
        }

        // The last one that came says which table the garage charges by.
        var table = stored.Count > 0 ? stored[0].Id : bootstrap.Id;
        return [.. stored.Append(bootstrap).Where(book => book.Id == table).DistinctBy(book => book.Version).OrderBy(book => book.Version).TakeLast(MostVersions)];
    }
}
