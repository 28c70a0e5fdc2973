using System.Globalization;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Money;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Tickets;
using Fokus.EdgeBridge.Drivers.Displays;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Garage;
using Fokus.EdgeBridge.Lanes.Devices;
using Fokus.EdgeBridge.Lanes.Displays;
using Fokus.EdgeBridge.Lanes.Views;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.Web.Lanes;
using Fokus.Web.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Lanes.Displays;

public sealed class DisplayTests
{
    public static TheoryData<string> Said => [.. DisplayWords.Keys];

    [Fact]
    public void Whatever_a_lane_does_a_display_has_a_text_that_fits_and_no_plate_in_full()
    {
        var said =
            from kind in Enum.GetValues<LaneKind>()
            from phase in Enum.GetValues<LanePhase>()
            from mode in Enum.GetValues<LaneMode>()
            from refused in Enum.GetValues<TicketRefusal>().Select(why => (TicketRefusal?)why).Append(null)
            from free in new[] { 0, 120 }
            select DisplayWords.Of(View(kind, phase) with { Mode = mode, RefusedTicket = refused }, free);

        Assert.All(said, face =>
        {
            Assert.InRange(face.First.Length, 1, DisplayFace.LineLength);
            Assert.InRange(face.Second.Length, 0, DisplayFace.LineLength);
            Assert.DoesNotContain("Display.", face.First + face.Second, StringComparison.Ordinal);
            Assert.DoesNotContain('{', face.First + face.Second);
            Assert.Equal("AB****3", face.Plate);
        });
    }

    [Theory]
    [MemberData(nameof(Said))]
    public void Every_text_is_there_in_both_languages(string key) => Assert.All(
        new[] { CultureInfo.InvariantCulture, Texts.English },
        language => Assert.Superset(new HashSet<string>([$"Display.{key}.1", $"Display.{key}.2"], StringComparer.Ordinal), new HashSet<string>(Texts.KeysOf(language), StringComparer.Ordinal)));

    [Fact]
    public void What_a_driver_is_told()
    {
        Assert.Equal(("BEM-VINDO", "120 VAGAS LIVRES"), Lines(LaneKind.Entry, LanePhase.Idle, 120));
        Assert.Equal(("LOTADO", "SEM VAGAS LIVRES"), Lines(LaneKind.Entry, LanePhase.Idle, 0));
        Assert.Equal(("RETIRE O TICKET", "GUARDE PARA SAIR"), Lines(LaneKind.Entry, LanePhase.IssuingTicket, 0));
        Assert.Equal(("PLACA NÃO LIDA", "MOSTRE O TICKET"), Lines(LaneKind.Exit, LanePhase.AskingTicket, 0));
        // Full inside is no news to whoever wants to leave.
        Assert.Equal(("SAÍDA", "TENHA O TICKET À MÃO"), Lines(LaneKind.Exit, LanePhase.Idle, 0));
        Assert.Equal(("TOTAL R$ 1.284,50", "PAGUE NO CAIXA"), Lines(LaneKind.Exit, LanePhase.AwaitingPayment, 9));
        Assert.Equal(("OBRIGADO", "BOA VIAGEM"), Lines(LaneKind.Exit, LanePhase.Opening, 9));
    }

    [Fact]
    public async Task A_display_follows_its_lane_and_says_what_is_due()
    {
        await using var garage = await TestGarage.StartAsync();
        await garage.ParkAsync(new Credential.ByPlate(Plate.Parse("ABC1D23")), Duration.FromMinutes(150));
        var display = new FakeDisplay();
        using var loop = Loop(garage, display);
        await loop.StartAsync(TestContext.Current.CancellationToken);

        await display.UntilAsync("SAÍDA");
        await garage.ExitGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);
        await garage.ExitCamera.PushAsync("ABC1D23");
        await garage.UntilAsync(TestGarage.Exit, LanePhase.AwaitingPayment);

        // 2 h 30 min: 12.00 + 4.00 + 4.00.
        var face = await display.UntilAsync("TOTAL R$ 20,00");
        Assert.Equal(("PAGUE NO CAIXA", DisplayTone.Act, "AB****3"), (face.Second, face.Tone, face.Plate));
        await loop.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_display_that_hangs_holds_no_lane_and_one_that_breaks_is_asked_again()
    {
        await using var garage = await TestGarage.StartAsync();
        await garage.ParkAsync(new Credential.ByPlate(Plate.Parse("ABC1D23")), Duration.FromMinutes(5));
        var (hanging, broken) = (new FakeDisplay { Hangs = true }, new FakeDisplay { IsBroken = true });
        using var one = Loop(garage, hanging);
        using var other = Loop(garage, broken);
        await one.StartAsync(TestContext.Current.CancellationToken);
        await other.StartAsync(TestContext.Current.CancellationToken);
        await hanging.Hung.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        await garage.ExitGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Present);
        await garage.ExitCamera.PushAsync("ABC1D23");
        await garage.UntilAsync(TestGarage.Exit, LanePhase.Opening);
        Assert.Single(garage.ExitGate.Opened);

        broken.IsBroken = false;
        await garage.ExitGate.SayAsync(new GateSignal.Moved(GatePosition.Up));
        await broken.UntilAsync("OBRIGADO");
        await one.StopAsync(CancellationToken.None);
        await other.StopAsync(CancellationToken.None);
    }

    private static DisplayLoop Loop(TestGarage garage, FakeDisplay display) => new(
        [new LaneEquipment(TestGarage.Exit, "Saída 1", LaneKind.Exit, new FakeGate()) { Display = display }],
        new DisplayFaces(garage.Services.GetRequiredService<LaneBoard>(), garage.Services.GetRequiredService<Occupancy>(), TimeProvider.System),
        TimeProvider.System,
        NullLogger<DisplayLoop>.Instance);

    private static (string First, string Second) Lines(LaneKind kind, LanePhase phase, int free) =>
        DisplayWords.Of(View(kind, phase), free) is var face ? (face.First, face.Second) : default;

    private static LaneView View(LaneKind kind, LanePhase phase) => new(
        "pista-1", "Pista 1", kind, 1, phase, GatePosition.Down, "ABC1D23", 990, "", Brl.FromCentavos(1_284_50), null, TestJournal.Start, [], "", null);
}
