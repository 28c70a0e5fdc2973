using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Domain.Tests.Ids;

public sealed class IdTests
{
    [Theory]
    [InlineData("g1", true)]
    [InlineData("garagem-centro-2", true)]
    [InlineData("g", false)]
    [InlineData("1g", false)]
    [InlineData("Garagem", false)]
    [InlineData("garagem/centro", false)]
    [InlineData("garagem centro", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_garage_is_named_by_what_may_stand_in_a_host_name(string? text, bool good)
    {
        Assert.Equal(good, GarageId.TryParse(text, out _));
    }

    [Fact]
    public void A_refused_name_is_repeated_with_the_rule_but_a_tickets_number_is_not()
    {
        Assert.Contains("'X1'", Assert.Throws<FormatException>(() => LaneId.Parse("X1")).Message, StringComparison.Ordinal);
        var refused = Assert.Throws<FormatException>(() => TicketId.Parse("ABC1D23")).Message;
        Assert.DoesNotContain("ABC1D23", refused, StringComparison.Ordinal);
        Assert.Contains("8 to 64", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unset_id_throws_when_it_is_read()
    {
        Assert.Throws<InvalidOperationException>(() => default(StayId).Value);
        Assert.Throws<InvalidOperationException>(() => default(GarageId).ToString());
    }

    [Fact]
    public void Minted_ids_sort_by_their_moment_and_cannot_be_guessed()
    {
        var at = Instant.FromUtc(2026, 3, 2, 12, 0);
        var earlier = IdSource.NewTicket(at).Value;
        var later = IdSource.NewTicket(at + Duration.FromMilliseconds(1)).Value;

        Assert.True(string.CompareOrdinal(earlier, later) < 0);
        Assert.NotEqual(IdSource.NewTicket(at), IdSource.NewTicket(at));
    }
}
