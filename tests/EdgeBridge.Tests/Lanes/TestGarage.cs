using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Time;
using Fokus.EdgeBridge.Garage;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Lanes;
using Fokus.EdgeBridge.Lanes.Devices;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Replica.Lists;
using Fokus.EdgeBridge.Stays;
using Fokus.EdgeBridge.Stays.Tickets;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.Testing;
using Fokus.Web.Lanes;
using Fokus.Wire.Documents.Tariffs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Extensions;
using EdgeReader = Fokus.EdgeBridge.Drivers.Readers.IPlateReader;

namespace Fokus.EdgeBridge.Tests.Lanes;

/// <summary>A garage with one entry and one exit, real rooms and false devices.</summary>
internal sealed class TestGarage : IAsyncDisposable
{
    internal static readonly LaneId Entry = LaneId.Parse("entrada-1");
    internal static readonly LaneId Exit = LaneId.Parse("saida-1");

    /// <summary>Free up to 15 minutes; first hour 12.00, each further 4.00, at most 40.00 in 24 hours; 15 minutes to leave.</summary>
    internal static readonly TariffBook Book =
        ((TariffBookReading.Good)TariffBookJson.Read(TariffDocument.Bytes(TariffDocument.T1()))).Book;

    private readonly TestFolder folder;
    private readonly ServiceProvider services;

    private TestGarage(TestFolder folder, FakeTimeProvider clock, ServiceProvider services)
    {
        (this.folder, Clock, this.services) = (folder, clock, services);
    }

    internal FakeTimeProvider Clock { get; }

    internal FakeGate EntryGate { get; private init; } = new();

    internal FakeGate ExitGate { get; private init; } = new();

    internal required FakeAntenna EntryAntenna { get; init; }

    internal required FakeAntenna ExitAntenna { get; init; }

    internal required FakeCamera EntryCamera { get; init; }

    internal required FakeCamera ExitCamera { get; init; }

    internal FakePrinter Printer { get; private init; } = new();

    internal FakeScanner Scanner { get; private init; } = new();

    internal FakeReader Reader { get; private init; } = new();

    internal IServiceProvider Services => services;

    internal LaneDesk Desk => services.GetRequiredService<LaneDesk>();

    internal FactJournal Journal => services.GetRequiredService<FactJournal>();

    internal StayLedger Stays => services.GetRequiredService<StayLedger>();

    internal TicketOffice Tickets => services.GetRequiredService<TicketOffice>();

    internal TariffShelf Tariffs => services.GetRequiredService<TariffShelf>();

    internal ListShelf Lists => services.GetRequiredService<ListShelf>();

    internal Instant Now => Clock.GetCurrentInstant();

    internal static async Task<TestGarage> StartAsync(
        int capacity = 100, long journalBytes = 1L << 31, TestFolder? folder = null, FakeTimeProvider? clock = null, LaneSetup? exitSetup = null)
    {
        (folder, clock) = (folder ?? new TestFolder(), clock ?? TestJournal.Clock());
        var (entryGate, exitGate) = (new FakeGate(), new FakeGate());
        var (entryCamera, exitCamera) = (new FakeCamera(clock), new FakeCamera(clock));
        var (entryAntenna, exitAntenna) = (new FakeAntenna(), new FakeAntenna());
        var (printer, scanner, reader) = (new FakePrinter(), new FakeScanner(), new FakeReader());
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(clock);
        collection.AddSingleton<EdgeReader>(reader);
        collection.AddSingleton<IReadOnlyList<LaneEquipment>>(
        [
            new(Entry, "Entrada 1", LaneKind.Entry, entryGate) { Camera = entryCamera, Printer = printer, Antenna = entryAntenna },
            new(Exit, "Saída 1", LaneKind.Exit, exitGate) { Camera = exitCamera, Scanner = scanner, Antenna = exitAntenna, Setup = exitSetup ?? LaneSetup.Default },
        ]);
        collection.AddJournal(TestJournal.Paulista, options =>
        {
            options.Folder = folder.Path;
            options.LimitBytes = journalBytes;
            options.BallastBytes = 1 << 16;
        });
        collection.AddReplica(TestJournal.Paulista, Book);
        collection.AddStays(TestJournal.Paulista, []);
        collection.AddTickets(TestJournal.Paulista, options => options.Folder = folder.Path);
        collection.AddGarageRoom(capacity);
        collection.AddLanes(new("Paulista 900", GarageZone.SaoPaulo), options => options.Folder = Path.Combine(folder.Path, "pictures"));
        var garage = new TestGarage(folder, clock, collection.BuildServiceProvider())
        {
            EntryGate = entryGate,
            ExitGate = exitGate,
            EntryAntenna = entryAntenna,
            ExitAntenna = exitAntenna,
            EntryCamera = entryCamera,
            ExitCamera = exitCamera,
            Printer = printer,
            Scanner = scanner,
            Reader = reader,
        };
        await garage.Desk.StartAsync(CancellationToken.None);
        return garage;
    }

    /// <summary>The power goes and comes back: a new process on the same disk. No deadline passes while it is away.</summary>
    internal async Task<TestGarage> RestartAsync(TimeSpan away = default, long journalBytes = 1L << 31, LaneSetup? exitSetup = null)
    {
        await StopAsync();
        Clock.Advance(away);
        return await StartAsync(journalBytes: journalBytes, folder: folder, clock: Clock, exitSetup: exitSetup);
    }

    internal async Task<LaneView> UntilAsync(LaneId lane, Func<LaneView, bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var view in Desk.WatchAsync(limit.Token))
        {
            if (LaneId.Parse(view.Id) == lane && isSo(view))
                return view;
        }

        throw new TimeoutException();
    }

    internal Task<LaneView> UntilAsync(LaneId lane, LanePhase phase) => UntilAsync(lane, view => view.Phase == phase);

    internal List<TFact> Facts<TFact>()
        where TFact : Fact => TestJournal.Facts(Journal).OfType<TFact>().ToList();

    /// <summary>A stay that began some time ago, as if its vehicle had come in by the entry.</summary>
    internal async Task<StayId> ParkAsync(Credential credential, Duration ago)
    {
        var stay = StayId.Parse(IdSource.NewVisit(Now).Value);
        await TestJournal.AppendAsync(Journal, Clock, new Fact.StayOpened(stay, credential, Entry, Now - ago));
        return stay;
    }

    internal static ManualOpen Order(string command, Instant at, Duration? life = null) => new(
        CommandId.Parse(command), OperatorId.Parse("maria"), OpenReason.Service, "", StayFate.Waived, at, at + (life ?? Duration.FromSeconds(5)));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Dispose();
    }

    private async Task StopAsync()
    {
        await Desk.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
    }
}
