using System.Globalization;
using System.Security.Cryptography;
using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Journal.Memory;
using Fokus.EdgeBridge.Journal.Storage;
using Fokus.Wire.Documents.Access;
using Fokus.Wire.Identity;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Replica.Lists;

/// <summary>
/// The subscribers and the deny list of the garage, each whole or not at all. A document is taken when its hash and its
/// signature are good, it is this garage's, it is newer, and every rule in it is known here; else the one before stays in
/// force and is told to be stale. The last three of each are kept.
/// </summary>
internal sealed partial class ListShelf : IAccessLists, IDisposable
{
    private const string KeysName = "replica/document-keys";
    private static readonly string Insert = SqlText.Beside<ListShelf>("insert_access_list");
    private static readonly string ForgetOld = SqlText.Beside<ListShelf>("forget_old_access_lists");
    private static readonly string Read = SqlText.Beside<ListShelf>("read_access_lists");
    private static readonly Duration NoteEvery = Duration.FromMinutes(10);

    private readonly GarageId garage;
    private readonly FactJournal journal;
    private readonly TimeProvider clock;
    private readonly ILogger<ListShelf> logger;
    private readonly SemaphoreSlim door = new(1, 1);
    private volatile IReadOnlyList<byte[]> keys;
    private volatile HeldList subscribers;
    private volatile HeldList denied;
    private volatile SubscriberRegister register = new(SubscriberList.Empty);
    private Instant notedAt;

    public ListShelf(GarageId garage, FactJournal journal, TimeProvider clock, ILogger<ListShelf> logger)
    {
        (this.garage, this.journal, this.clock, this.logger) = (garage, journal, clock, logger);
        keys = [.. (Snapshots.Find(journal.Store, KeysName) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Convert.FromBase64String)];
        notedAt = clock.GetCurrentInstant();
        (subscribers, denied) = (Stored(ListKind.Subscribers), Stored(ListKind.DenyList));
        if (subscribers.Document is AccessListReading.Subscribers { List: var list })
            register = new(list);
    }

    internal static StoreSchema Schema { get; } = new(
        "Lists", SqlText.Beside<ListShelf>("create_access_lists"), SqlText.Beside<ListShelf>("salvage_access_lists"));

    /// <inheritdoc/>
    public SubscriberRegister Subscribers => register;

    /// <inheritdoc/>
    public DenyList DenyList
    {
        get
        {
            var held = denied;
            return held.Document is AccessListReading.DenyList { List: var list } ? list with { KnownAt = held.KnownAt } : DenyList.Empty(held.KnownAt);
        }
    }

    /// <inheritdoc/>
    public ListStamp StampOf(ListKind kind, Instant at)
    {
        var held = HeldOf(kind);
        return new(held.Version, Duration.Max(Duration.Zero, at - held.KnownAt));
    }

    /// <inheritdoc/>
    public bool IsStale(ListKind kind) => HeldOf(kind).IsStale;

    /// <summary>Takes over whose signature counts: the keys that the cluster named, kept over restarts.</summary>
    internal async Task TrustAsync(IReadOnlyList<byte[]> trusted, CancellationToken cancellationToken)
    {
        var text = string.Join('\n', trusted.Select(Convert.ToBase64String));
        if (string.Equals(text, string.Join('\n', keys.Select(Convert.ToBase64String)), StringComparison.Ordinal))
            return;
        keys = trusted;
        await journal.AppendAsync(new(clock.GetCurrentInstant(), [], [Snapshots.Write(KeysName, text)]), cancellationToken);
    }

    /// <summary>The cluster was heard: a list that it has not followed by a newer one is the newest. Written down now and then.</summary>
    internal async Task HeardAsync(Instant at, CancellationToken cancellationToken)
    {
        // A list that is being taken in must not be put back by a sign of life.
        await door.WaitAsync(cancellationToken);
        try
        {
            (subscribers, denied) = (KnownAt(subscribers, at), KnownAt(denied, at));
            if (at - notedAt < NoteEvery && at >= notedAt)
                return;
            notedAt = at;
            StoreWrite[] notes = [.. Enum.GetValues<ListKind>().Select(NoteOf)];
            await journal.AppendAsync(new(at, [], notes), cancellationToken);
        }
        finally
        {
            door.Release();
        }
    }

    /// <summary>Takes a document in, whole or not at all.</summary>
    internal async Task<DocumentAnswer> AcceptAsync(ListKind kind, SignedDocument document, CancellationToken cancellationToken)
    {
        await door.WaitAsync(cancellationToken);
        try
        {
            var answer = await DecideAsync(kind, document, cancellationToken);
            var held = HeldOf(kind);
            if (answer is DocumentAnswer.Refused refused)
                LogRefused(logger, kind, held.Version, string.Join(" ", refused.Faults));
            // One that is older than what is in force says nothing of a newer one that could not be taken.
            if (answer is not DocumentAnswer.NothingNew)
                Hold(kind, held with { IsStale = answer is DocumentAnswer.Refused });
            return answer;
        }
        finally
        {
            door.Release();
        }
    }

    public void Dispose() => door.Dispose();

    private async Task<DocumentAnswer> DecideAsync(ListKind kind, SignedDocument document, CancellationToken cancellationToken)
    {
        var hash = SHA256.HashData(document.Json.Span);
        if (!hash.AsSpan().SequenceEqual(document.Sha256.Span))
            return new DocumentAnswer.Refused(["The document does not have the SHA-256 that came with it: send it again."]);
        if (!DocumentSeal.IsGood(kind, garage, hash, document.Signature.Span, keys))
            return new DocumentAnswer.Refused(["No silo that this garage trusts has signed the document: publish it through the API."]);
        var reading = AccessListJson.Read(kind, document.Json);
        if (reading is AccessListReading.Bad bad)
            return new DocumentAnswer.Refused(bad.Faults);
        var (owner, version) = OwnerOf(reading);
        if (owner != garage)
            return new DocumentAnswer.Refused([$"It is the list of garage {owner}: publish this one's."]);
        var held = HeldOf(kind);
        var at = clock.GetCurrentInstant();
        var next = new HeldList(version, DocumentHash.Parse(Convert.ToHexStringLower(hash)), at, reading);
        if (version < held.Version)
            return new DocumentAnswer.NothingNew();
        if (version == held.Version)
        {
            if (next.Hash != held.Hash)
                return new DocumentAnswer.Refused([$"Version {version} is known with other contents; a version never changes: publish a higher one."]);
            // What is in force is the newest that the cluster has.
            Hold(kind, held with { IsStale = false });
            return new DocumentAnswer.NothingNew();
        }

        StoreWrite[] writes = [WriteOf(kind, version, document, at), new(ForgetOld, ("$kind", (int)kind)), NoteOf(kind, at)];
        if (await journal.AppendAsync(new(at, [], writes), cancellationToken) is AppendAnswer.Failed failed)
            return new DocumentAnswer.Refused([$"The document could not be stored ({failed.Why}); it is asked for again at the next connection."]);
        if (reading is AccessListReading.Subscribers { List: var list })
            register = new(list);
        Hold(kind, next);
        LogTaken(logger, kind, version);
        return new DocumentAnswer.Taken();
    }

    private HeldList HeldOf(ListKind kind) => kind switch
    {
        ListKind.Subscribers => subscribers,
        ListKind.DenyList => denied,
    };

    private void Hold(ListKind kind, HeldList held)
    {
        if (kind == ListKind.Subscribers)
            subscribers = held;
        else
            denied = held;
    }

    private HeldList Stored(ListKind kind)
    {
        var isDamaged = false;
        var knownAt = Snapshots.Find(journal.Store, NameOf(kind)) is { } noted
            ? Instant.FromUnixTimeTicks(long.Parse(noted, CultureInfo.InvariantCulture))
            : clock.GetCurrentInstant();
        foreach (var (version, sha256, json) in journal.Store.Rows(Read, row => (row.GetInt64(0), (byte[])row[1], (byte[])row[2]), ("$kind", (int)kind)))
        {
            if (SHA256.HashData(json).AsSpan().SequenceEqual(sha256) && AccessListJson.Read(kind, json) is var reading and not AccessListReading.Bad)
                return new((int)version, DocumentHash.Parse(Convert.ToHexStringLower(sha256)), knownAt, reading) { IsStale = isDamaged };
            LogUnreadable(logger, kind, version);
            isDamaged = true;
        }

        return new(0, DocumentHash.None, knownAt, Document: null) { IsStale = isDamaged };
    }

    private static HeldList KnownAt(HeldList held, Instant at) => held.IsStale ? held : held with { KnownAt = at };

    private StoreWrite NoteOf(ListKind kind) => NoteOf(kind, HeldOf(kind).KnownAt);

    private static StoreWrite NoteOf(ListKind kind, Instant knownAt) =>
        Snapshots.Write(NameOf(kind), knownAt.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture));

    private static string NameOf(ListKind kind) => kind switch
    {
        ListKind.Subscribers => "replica/subscribers-known-at",
        ListKind.DenyList => "replica/deny-list-known-at",
    };

    private static StoreWrite WriteOf(ListKind kind, int version, SignedDocument document, Instant at) => new(
        Insert,
        ("$kind", (int)kind),
        ("$version", version),
        ("$sha256", document.Sha256.ToArray()),
        ("$signature", document.Signature.ToArray()),
        ("$json", document.Json.ToArray()),
        ("$at", at.ToUnixTimeTicks()));

    private static (GarageId Garage, int Version) OwnerOf(AccessListReading reading) => reading switch
    {
        AccessListReading.Subscribers of => (of.Garage, of.List.Version),
        AccessListReading.DenyList of => (of.Garage, of.List.Version),
        _ => throw new System.Diagnostics.UnreachableException("A bad one was refused."),
    };
}
