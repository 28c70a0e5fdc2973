using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Tickets;
using Fokus.EdgeBridge.Stays.Tickets;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.EdgeBridge.Tests.Lanes;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Stays.Tickets;

public sealed class TicketOfficeTests
{
    private static readonly TicketKey Key = new(Enumerable.Range(0, TicketKey.Length).Select(at => (byte)at).ToArray(), TestJournal.Start);

    private static readonly TicketId Ticket = TicketId.Parse("019a0b1c2d3e7f408192a3b4c5d6e7f8");

    [Fact]
    public void The_seal_is_what_everybody_who_has_the_key_works_out()
    {
        var text = TicketSeal.Write(Key, TestJournal.Paulista, Ticket);

        // By openssl dgst -sha256 -mac HMAC over "fokus ticket 1", 0, "paulista-900", 0 and the sixteen bytes; the first twelve.
        Assert.Equal("15067761c1221995e2f30969", Convert.ToHexStringLower(text.Seal));
        Assert.Equal("89a6", Convert.ToHexStringLower(text.Mark));
    }

    [Fact]
    public async Task A_ticket_of_ours_is_good_as_scanned_and_as_typed()
    {
        await using var garage = await TestGarage.StartAsync();
        var text = garage.Tickets.Seal(Ticket);

        Assert.Equal(new TicketVerdict.Good(Ticket), garage.Tickets.Read(text.Code + "\r"));
        Assert.Equal(new TicketVerdict.Good(Ticket), garage.Tickets.Read(string.Join('-', text.Lines).ToLowerInvariant()));
        Assert.All(garage.Tickets.Refused.Values, count => Assert.Equal(0, count));
    }

    [Fact]
    public async Task Each_letter_that_is_mistyped_is_found()
    {
        await using var garage = await TestGarage.StartAsync();
        var code = garage.Tickets.Seal(Ticket).Code;

        for (var at = 0; at < code.Length; at++)
        {
            var wrong = $"{code[..at]}{(code[at] == 'Z' ? 'Y' : 'Z')}{code[(at + 1)..]}";
            Assert.IsType<TicketVerdict.Refused>(garage.Tickets.Read(wrong));
        }
    }

    [Fact]
    public async Task Another_garages_a_forged_and_a_foreign_code_are_told_apart_and_counted()
    {
        await using var garage = await TestGarage.StartAsync();
        var ours = garage.Tickets.Seal(Ticket);
        var others = TicketSeal.Write(Key, GarageId.Parse("faria-lima-1"), Ticket);
        // Of our number and mark, sealed with a key that is not ours.
        var forged = TicketSeal.Write(Key, TestJournal.Paulista, Ticket);
        // Of ours, a byte of its number changed.
        var changed = TicketText.Of(TicketId.Parse("019a0b1c2d3e7f408192a3b4c5d6e7f9"), ours.Mark, ours.Seal);

        Assert.Equal(new TicketVerdict.Refused(TicketRefusal.OfAnotherGarage), garage.Tickets.Read(others.Code));
        Assert.Equal(new TicketVerdict.Refused(TicketRefusal.NotGenuine), garage.Tickets.Read(forged.Code));
        Assert.Equal(new TicketVerdict.Refused(TicketRefusal.NotGenuine), garage.Tickets.Read(changed.Code));
        Assert.Equal(new TicketVerdict.Refused(TicketRefusal.NotATicket), garage.Tickets.Read("https://example.org/menu"));

        Assert.Equal(
            [1L, 1L, 2L, 0L],
            new[] { TicketRefusal.NotATicket, TicketRefusal.OfAnotherGarage, TicketRefusal.NotGenuine, TicketRefusal.Unsealed }.Select(why => garage.Tickets.Refused[why]));
    }

    [Fact]
    public async Task Not_even_a_key_that_two_garages_share_lets_a_ticket_of_one_pass_at_the_other()
    {
        await using var garage = await TestGarage.StartAsync();
        var office = Office(garage, [Key]);
        var others = TicketSeal.Write(Key, GarageId.Parse("faria-lima-1"), Ticket);
        // Its mark changed to ours: the seal covers the garage's id as well.
        var remarked = TicketText.Of(Ticket, TicketSeal.MarkOf(TestJournal.Paulista), others.Seal);

        Assert.Equal(new TicketVerdict.Refused(TicketRefusal.NotGenuine), office.Read(remarked.Code));
        Assert.Equal(new TicketVerdict.Good(Ticket), office.Read(TicketSeal.Write(Key, TestJournal.Paulista, Ticket).Code));
    }

    [Fact]
    public async Task After_a_change_of_keys_the_new_one_seals_and_tickets_of_the_old_one_are_good_until_it_is_taken_out()
    {
        await using var garage = await TestGarage.StartAsync();
        var newer = new TicketKey(Enumerable.Repeat((byte)7, TicketKey.Length).ToArray(), TestJournal.Start + Duration.FromDays(30));
        var old = Office(garage, [Key]).Seal(Ticket);

        var both = Office(garage, [newer, Key]);
        Assert.Equal(new TicketVerdict.Good(Ticket), both.Read(old.Code));
        Assert.Equal(TicketSeal.Write(newer, TestJournal.Paulista, Ticket).Code, both.Seal(Ticket).Code);

        Assert.Equal(new TicketVerdict.Refused(TicketRefusal.NotGenuine), Office(garage, [newer]).Read(old.Code));
    }

    [Theory]
    [InlineData("OfBefore", true, false)]
    [InlineData("Always", true, true)]
    [InlineData("Never", false, false)]
    public async Task A_bare_number_is_taken_as_the_garage_file_says(string unsealed, bool ofBefore, bool ofAfter)
    {
        await using var garage = await TestGarage.StartAsync();
        var (early, late) = (IdSource.NewTicket(garage.Now), IdSource.NewTicket(garage.Now));
        await garage.ParkAsync(new Credential.ByTicket(early), Duration.FromHours(3));
        await garage.ParkAsync(new Credential.ByTicket(late), Duration.FromHours(1));
        // The first key was made two hours ago, between the two.
        var office = Office(garage, [Key with { MadeAt = garage.Now - Duration.FromHours(2) }], Enum.Parse<UnsealedTickets>(unsealed));

        Assert.Equal(ofBefore, office.Read(early.Value) is TicketVerdict.Good);
        Assert.Equal(ofAfter, office.Read(late.Value) is TicketVerdict.Good);
    }

    [Fact]
    public async Task The_key_is_made_once_only_its_owner_reads_it_and_a_broken_file_makes_no_new_one()
    {
        using var folder = new TestFolder();
        var made = Assert.Single(TicketKeyFile.LoadOrMake(folder.Path, TestJournal.Start));
        var path = Path.Combine(folder.Path, TicketKeyFile.Name);

        Assert.Equal((TicketKey.Length, TestJournal.Start), (made.Secret.Length, made.MadeAt));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        var again = Assert.Single(TicketKeyFile.LoadOrMake(folder.Path, TestJournal.Start + Duration.FromDays(1)));
        Assert.Equal(made.Secret.ToArray(), again.Secret.ToArray());
        Assert.DoesNotContain(Convert.ToHexStringLower(made.Secret.Span), made.ToString(), StringComparison.Ordinal);

        await File.WriteAllTextAsync(path, "# ours\nabc 2026-03-02T12:00:00Z\n", TestContext.Current.CancellationToken);
        var fault = Assert.Throws<InvalidDataException>(() => TicketKeyFile.LoadOrMake(folder.Path, TestJournal.Start));
        Assert.Contains("line 2 is not a key", fault.Message, StringComparison.Ordinal);
        Assert.Contains("backup", fault.Message, StringComparison.Ordinal);
    }

    private static TicketOffice Office(TestGarage garage, IReadOnlyList<TicketKey> keys, UnsealedTickets unsealed = UnsealedTickets.OfBefore)
    {
        using var folder = new TestFolder();
        File.WriteAllLines(
            Path.Combine(folder.Path, TicketKeyFile.Name),
            keys.Select(key => $"{Convert.ToHexStringLower(key.Secret.Span)} {NodaTime.Text.InstantPattern.ExtendedIso.Format(key.MadeAt)}"));
        return new(TestJournal.Paulista, garage.Stays, Options.Create(new TicketOptions { Folder = folder.Path, Unsealed = unsealed }), garage.Clock);
    }
}
