using System.Security.Cryptography;
using Fokus.Domain.Tariffs;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Journal.Storage;
using Fokus.Wire.Documents;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Replica;

/// <summary>
/// The tariff books of the garage: the one in force and the last three that came. A document is checked by its hash when
/// it comes and again when it is read back; one that is not whole changes nothing.
/// </summary>
internal sealed partial class TariffShelf : ITariffs, IDisposable
{
    private static readonly string Insert = SqlText.Beside<TariffShelf>("insert_tariff_document");
    private static readonly string ForgetOld = SqlText.Beside<TariffShelf>("forget_old_tariff_documents");
    private static readonly string Read = SqlText.Beside<TariffShelf>("read_tariff_documents");

    private readonly FactJournal journal;
    private readonly TimeProvider clock;
    private readonly ILogger<TariffShelf> logger;
    private readonly SemaphoreSlim door = new(1, 1);
    private TariffBook inForce;

    // The bootstrap book is the one named in the garage file: in force until the cluster sends one.
    public TariffShelf(TariffBook bootstrap, FactJournal journal, TimeProvider clock, ILogger<TariffShelf> logger)
    {
        this.journal = journal;
        this.clock = clock;
        this.logger = logger;
        inForce = Newest() is { } kept && (kept.Id != bootstrap.Id || kept.Version >= bootstrap.Version) ? kept : bootstrap;
        LogInForce(logger, inForce.Id, inForce.Version);
    }

    /// <inheritdoc/>
    public TariffBook InForce => Volatile.Read(ref inForce);

    internal static StoreSchema Schema { get; } = new(
        "Replica",
        SqlText.Beside<TariffShelf>("create_tariff_documents"),
        SqlText.Beside<TariffShelf>("salvage_tariff_documents"));

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
                LogRefused(logger, faults, InForce.Version);
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
        if (TariffBookJson.Read(json) is not TariffBookReading.Good { Book: var book })
            return new DocumentAnswer.Refused(((TariffBookReading.Bad)TariffBookJson.Read(json)).Faults);
        if (book.Id == InForce.Id && book.Version < InForce.Version)
            return new DocumentAnswer.NothingNew();
        if (book.Id == InForce.Id && book.Version == InForce.Version)
        {
            return book == InForce
                ? new DocumentAnswer.NothingNew()
                : new DocumentAnswer.Refused([$"Version {book.Version} is in force with other contents; a version never changes: publish a higher one."]);
        }

        var at = clock.GetCurrentInstant();
        var recorded = await journal.AppendAsync(new(at, [], [WriteOf(book, json, sha256, at), new(ForgetOld)]), cancellationToken);
        if (recorded is AppendAnswer.Failed failed)
            return new DocumentAnswer.Refused([$"The document could not be stored ({failed.Why}); it is asked for again at the next connection."]);
        Volatile.Write(ref inForce, book);
        LogInForce(logger, book.Id, book.Version);
        return new DocumentAnswer.Taken();
    }

    private static StoreWrite WriteOf(TariffBook book, ReadOnlyMemory<byte> json, ReadOnlyMemory<byte> sha256, Instant at) => new(
        Insert,
        ("$book", book.Id.Value),
        ("$version", book.Version),
        ("$sha256", sha256.ToArray()),
        ("$json", json.ToArray()),
        ("$at", at.ToUnixTimeTicks()));

    private TariffBook? Newest()
    {
        var kept = journal.Store.Rows(Read, row => (Version: row.GetInt64(0), Sha256: (byte[])row[1], Json: (byte[])row[2]));
        foreach (var (version, sha256, json) in kept)
        {
            if (SHA256.HashData(json).AsSpan().SequenceEqual(sha256) && TariffBookJson.Read(json) is TariffBookReading.Good good)
                return good.Book;
            LogUnreadable(logger, version);
        }

        return null;
    }
}
