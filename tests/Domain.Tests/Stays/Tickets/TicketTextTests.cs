using Fokus.Domain.Ids;
using Fokus.Domain.Stays.Tickets;

namespace Fokus.Domain.Tests.Stays.Tickets;

public sealed class TicketTextTests
{
    private static readonly TicketId Ticket = TicketId.Parse("0199ab3c4d5e7f80ffffffffffffffff");

    // Version 01, mark 0000, number as above, seal of 12 zero bytes. In fives:
    // 00000 00100 00000 00000 00000 00000 0 0000|0001 ... so 0400 0 then 19 9a b3 ... ; the seal and the filling are zeros.
    private static readonly TicketText Text = TicketText.Of(Ticket, [0, 0], new byte[TicketText.SealBytes]);

    [Fact]
    public void It_is_fifty_letters_that_a_code_holds_in_its_dense_form_and_a_scanner_passes_on()
    {
        Assert.Equal(50, Text.Code.Length);
        Assert.All(Text.Code, letter => Assert.Contains(letter, "0123456789ABCDEFGHJKMNPQRSTVWXYZ"));
        // Bits: 00000001 00000000 00000000 | 00000001 10011001 10101011 00111100 …
        // 00000=0 00100=4 00000=0 00000=0 0000|0=0 00000=0 11001=S 10011=K 01010=A 11001=S (1100|0 …).
        Assert.StartsWith("04000", Text.Code, StringComparison.Ordinal);
        // 96 zero bits of the seal and two that fill: nineteen letters are zeros alone.
        Assert.EndsWith(new string('0', 19), Text.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_again_with_all_its_parts()
    {
        var written = TicketText.Of(Ticket, [0xAB, 0xCD], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

        Assert.True(TicketText.TryRead(written.Code, out var read));

        Assert.Equal(Ticket, read.Ticket);
        Assert.Equal([0xAB, 0xCD], read.Mark.ToArray());
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], read.Seal.ToArray());
    }

    [Fact]
    public void It_is_typed_in_two_lines_of_five_groups_and_look_alikes_small_letters_and_gaps_do_not_matter()
    {
        Assert.Equal([29, 29], Text.Lines.Select(line => line.Length));
        var typed = string.Join(' ', Text.Lines).ToLowerInvariant().Replace('0', 'o').Replace('1', 'l');

        Assert.True(TicketText.TryRead(typed, out var read));

        Assert.Equal(Text.Code, read.Code);
    }

    [Fact]
    public void A_letter_too_few_or_too_many_a_foreign_sign_another_version_or_a_bare_number_is_no_text()
    {
        Assert.False(TicketText.TryRead(Text.Code[..49], out _));
        Assert.False(TicketText.TryRead(Text.Code + "0", out _));
        Assert.False(TicketText.TryRead(Text.Code[..49] + "U", out _));
        // The last letter has two bits that only fill: one ticket, one text.
        Assert.False(TicketText.TryRead(Text.Code[..49] + "1", out _));
        // 08… is version 2.
        Assert.False(TicketText.TryRead("08" + Text.Code[2..], out _));
        Assert.False(TicketText.TryRead(Ticket.Value, out _));
        Assert.False(TicketText.TryRead(null, out _));
    }

    [Fact]
    public void It_does_not_show_itself_in_a_log() => Assert.DoesNotContain("04", Text.ToString(), StringComparison.Ordinal);
}
