using System.Globalization;
using System.Text;
using CsCheck;
using Fokus.Domain.Facts;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Testing;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Mapping;
using Google.Protobuf;

namespace Fokus.Wire.Tests.Mapping;

public sealed class FactMappingTests
{
    private const string GoldenFile = "fact-rows.txt";

    [Fact]
    public void Every_fact_comes_back_as_it_went() => FactGen.Recorded.Sample(
        recorded => AssertSame(recorded, Assert.IsType<FactReading.Read>(Reread(recorded)).Fact), iter: 5_000);

    [Fact]
    public void Every_case_of_every_family_has_its_row()
    {
        var facts = FactSamples.All().Select(sample => sample.Fact.Fact).ToList();
        AssertAllCases(facts);
        var inputs = facts.OfType<Fact.LaneHeard>().Select(heard => heard.Input).ToList();
        AssertAllCases(inputs);
        AssertAllCases(inputs.OfType<LaneInput.PlateRead>().Select(read => read.Standing));
        AssertAllCases(facts.OfType<Fact.StayOpened>().Select(opened => opened.Credential));
        Assert.All(FactSamples.All(), sample => AssertSame(sample.Fact, Assert.IsType<FactReading.Read>(Reread(sample.Fact)).Fact));
    }

    [Fact]
    public void The_bytes_of_every_fact_are_the_ones_that_lie_in_journals()
    {
        var printed = new StringBuilder();
        foreach (var (name, fact) in FactSamples.All())
            printed.Append(CultureInfo.InvariantCulture, $"{name}: {Convert.ToHexStringLower(fact.ToRow().ToByteArray())}\n");

        Golden.Check(GoldenFile, printed.ToString());
    }

    [Fact]
    public void Old_bytes_are_still_understood()
    {
        var lines = File.ReadAllText(Repository.PathOf($"tests/Wire.Tests/golden/{GoldenFile}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines.Zip(FactSamples.All()), pair =>
        {
            var bytes = Convert.FromHexString(pair.First[(pair.First.LastIndexOf(' ') + 1)..].Trim());
            AssertSame(pair.Second.Fact, Assert.IsType<FactReading.Read>(FactMapping.Read(FactGen.Garage, bytes)).Fact);
        });
    }

    [Fact]
    public void Bytes_that_are_no_row_are_kept_apart()
    {
        Refused(FactMapping.Read(FactGen.Garage, [0xFF, 0xFF, 0xFF]), "protobuf");
    }

    [Fact]
    public void Whatever_bytes_come_nothing_is_thrown() =>
        Gen.Byte.Array[0, 60].Sample(bytes => FactMapping.Read(FactGen.Garage, bytes) is not null, iter: 5_000);

    [Fact]
    public void A_row_with_a_flipped_byte_is_read_or_refused_and_nothing_is_thrown()
    {
        var rows = FactSamples.All().Select(sample => sample.Fact.ToRow().ToByteArray()).ToList();
        Gen.Select(Gen.Int[0, rows.Count - 1], Gen.Int[0, 1000], Gen.Byte).Sample((row, place, flip) =>
        {
            var bytes = (byte[])rows[row].Clone();
            bytes[place % bytes.Length] ^= flip;
            return FactMapping.Read(FactGen.Garage, bytes) is not null;
        }, iter: 10_000);
    }

    [Fact]
    public void A_body_that_this_version_does_not_know_is_kept_apart()
    {
        // Field 99, a message of no bytes: as a later version might write it.
        byte[] row = [.. Bare().ToByteArray(), 0x9A, 0x06, 0x00];

        Refused(FactMapping.Read(FactGen.Garage, row), "does not know");
    }

    public static TheoryData<string, FactRow, string> Incomplete() => new()
    {
        { "epoch", With(row => row.Epoch = 0), "Epoch and seq begin at 1" },
        { "seq", With(row => row.Seq = -1), "Epoch and seq begin at 1" },
        { "moment", With(row => row.AtUnixTicks = 0), "A moment is missing" },
        { "moment out of range", With(row => row.AtUnixTicks = long.MaxValue), "is not a moment" },
        { "clock", With(row => row.Clock = default), "0 is not a ClockQuality" },
        { "clock of a later version", With(row => row.Clock = (Edge.V1.ClockQuality)9), "9 is not a ClockQuality" },
        { "body", Bare(), "does not know" },
        { "lane", With(row => row.StayLeft.Lane = ""), "'' is not a LaneId" },
        { "stay", With(row => row.StayLeft.Stay = ""), "not a StayId" },
        { "fate", With(row => row.StayLeft.Fate = 0), "0 is not a StayFate" },
        { "input", With(row => row.LaneHeard = new() { Lane = "saida-1", PhaseAfter = 1 }), "'input' is missing" },
        { "input's case", Heard(new()), "does not know" },
        { "phase after", With(row => row.LaneHeard = new() { Lane = "saida-1", Input = new() { ArmingOff = new() } }), "0 is not a LanePhase" },
        { "position", Heard(new() { GateMoved = new() }), "0 is not a GatePosition" },
        { "unknown position", Heard(new() { GateMoved = new() { Position = 1 } }), "never moves to an unknown position" },
        { "plate", Heard(new() { PlateRead = new() }), "not a Brazilian plate" },
        { "standing", Heard(new() { PlateRead = new() { Plate = "ABC1D23" } }), "'standing' is missing" },
        { "standing's case", Heard(new() { PlateRead = new() { Plate = "ABC1D23", Standing = new() } }), "The standing is missing" },
        { "confidence", Heard(new() { PlateRead = new() { Plate = "ABC1D23", ConfidencePermille = 1001, Standing = new() { Full = new() } } }), "0 to 1000, not 1001" },
        { "order", Heard(new() { OpenOrdered = new() { Visit = "visit-0001" } }), "'order' is missing" },
        { "negative due", Heard(new() { TicketShown = new() { Ticket = "ticket-0001", Standing = new() { Inside = new() { Stay = "stay-0001", EnteredAtUnixTicks = 1, DueCentavos = -1 } } } }), "never negative" },
        { "credential", With(row => row.StayOpened = new() { Stay = "stay-0001", Lane = "saida-1", EnteredAtUnixTicks = 1 }), "'credential' is missing" },
        { "version", With(row => row.StayOpened = new() { Stay = "stay-0001", Lane = "saida-1", EnteredAtUnixTicks = 1, Credential = new() { Unidentified = new() }, AnnouncedVersion = 0 }), "begin at 1" },
        { "credential's case", With(row => row.StayOpened = new() { Stay = "stay-0001", Lane = "saida-1", EnteredAtUnixTicks = 1, Credential = new() }), "The credential is missing" },
        { "amount", Paid(paid => paid.AmountCentavos = 0), "more than zero" },
        { "method", Paid(paid => paid.Method = 0), "0 is not a PaymentMethod" },
        { "quote", Paid(paid => paid.Quote = null), "'quote' is missing" },
        { "quote's book", Paid(paid => paid.Quote.Book = ""), "'' is not a TariffBookId" },
        { "quote's version", Paid(paid => paid.Quote.BookVersion = 0), "'book_version' is missing" },
        { "quote's line", Paid(paid => paid.Quote.Lines[0].Kind = 0), "0 is not a QuoteLineKind" },
        { "fault", With(row => row.FaultRaised = new() { Lane = "saida-1" }), "0 is not a FaultCode" },
    };

    [Theory]
    [MemberData(nameof(Incomplete), DisableDiscoveryEnumeration = true)]
    public void What_is_missing_is_never_guessed(string what, FactRow row, string sentence)
    {
        Assert.NotEmpty(what);
        Refused(FactMapping.Read(FactGen.Garage, row.ToByteArray()), sentence);
    }

    [Fact]
    public void A_refusal_shows_no_plate_that_stands_where_an_id_belongs()
    {
        var refused = Assert.IsType<FactReading.Refused>(FactMapping.Read(FactGen.Garage, With(row => row.StayLeft.Stay = "ABC1D23")));

        Assert.DoesNotContain("ABC1D23", refused.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_comes_back_as_it_went_and_an_incomplete_one_is_refused()
    {
        FactGen.Orders.Sample(order => order.ToBody().ToOrder() == order);

        Assert.Throws<FormatException>(() => new ManualOpenBody().ToOrder());
    }

    private static FactReading Reread(RecordedFact recorded) => FactMapping.Read(FactGen.Garage, recorded.ToRow().ToByteArray());

    private static FactRow Bare() => new() { Epoch = 1, Seq = 1, AtUnixTicks = 1, Clock = Edge.V1.ClockQuality.Synced };

    private static FactRow With(Action<FactRow> change)
    {
        var row = Bare();
        row.StayLeft = new() { Stay = "stay-0001", Lane = "saida-1", Fate = 1 };
        change(row);
        return row;
    }

    private static FactRow Heard(LaneInputBody input) =>
        With(row => row.LaneHeard = new() { Lane = "saida-1", Input = input, PhaseAfter = 1 });

    private static FactRow Paid(Action<StayPaid> change)
    {
        var paid = new RecordedFact(
            new(FactGen.Garage, 1, 1), NodaTime.Instant.FromUnixTimeTicks(1), Domain.Facts.ClockQuality.Synced,
            new Fact.StayPaid(FactSamples.Payment(), FactSamples.Quote())).ToRow();
        change(paid.StayPaid);
        return paid;
    }

    private static void Refused(FactReading reading, string sentence) =>
        Assert.Contains(sentence, Assert.IsType<FactReading.Refused>(reading).Why, StringComparison.Ordinal);

    private static void AssertAllCases<T>(IEnumerable<T> cases)
        where T : notnull =>
        Assert.Empty(typeof(T).GetNestedTypes().Except(cases.Select(one => one.GetType())).Select(type => type.Name));

    /// <summary>Records that hold a list are equal when the lists are.</summary>
    private static void AssertSame(RecordedFact expected, RecordedFact actual)
    {
        if (expected.Fact is not Fact.StayPaid paid)
        {
            Assert.Equal(expected, actual);
            return;
        }

        var read = Assert.IsType<Fact.StayPaid>(actual.Fact);
        Assert.Equal(paid.Quote.Lines, read.Quote.Lines);
        Assert.Equal(paid.Quote.Reductions, read.Quote.Reductions);
        Assert.Equal(Bare(expected, paid), Bare(actual, read));

        static RecordedFact Bare(RecordedFact row, Fact.StayPaid fact) =>
            row with { Fact = fact with { Quote = fact.Quote with { Lines = [], Reductions = [] } } };
    }
}
