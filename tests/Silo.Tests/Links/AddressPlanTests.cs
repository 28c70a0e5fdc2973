using Fokus.Domain.Ids;
using NodaTime;
using Npgsql;

namespace Fokus.Silo.Tests.Links;

[Trait("Speed", "Slow")]
public sealed class AddressPlanTests(Postgres postgres)
{
    private static readonly GarageId Norte = GarageId.Parse("norte");
    private static readonly GarageId Sul = GarageId.Parse("sul");
    private static readonly GarageId Leste = GarageId.Parse("leste");

    [Fact]
    public async Task Garages_get_the_lowest_addresses_in_the_order_in_which_they_come_and_keep_them()
    {
        await using var silo = await LinkCase.OpenAsync(postgres);

        var norte = await silo.Seats.TakeAsync(Norte, Given.Noon, CancellationToken.None);
        var sul = await silo.Seats.TakeAsync(Sul, Given.Noon, CancellationToken.None);
        var again = await silo.Seats.TakeAsync(Norte, Given.Noon, CancellationToken.None);

        // The first ten of each network are the gateways': 11 is b in the digits of IPv6.
        Assert.Equal(("10.77.0.11", "fd66:6f6b:7573::b"), (norte?.V4, norte?.V6));
        Assert.Equal(("10.77.0.12", "fd66:6f6b:7573::c"), (sul?.V4, sul?.V6));
        Assert.Equal(norte, again);
    }

    [Fact]
    public async Task Two_silos_that_give_addresses_at_once_give_each_address_once()
    {
        await using var one = await LinkCase.OpenAsync(postgres);
        await using var other = one.AnotherSilo();
        var garages = Enumerable.Range(0, 200).Select(number => GarageId.Parse($"garagem-{number}")).ToList();

        var given = await Task.WhenAll(garages.Select((garage, number) =>
            (number % 2 == 0 ? one : other).Seats.TakeAsync(garage, Given.Noon, CancellationToken.None)));

        Assert.Equal(200, given.Select(addresses => addresses!.V4).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(200, given.Select(addresses => addresses!.V6).Distinct(StringComparer.Ordinal).Count());
        // Nothing was left out in between: 11 to 210.
        Assert.Contains("10.77.0.210", given.Select(addresses => addresses!.V4), StringComparer.Ordinal);
    }

    [Fact]
    public async Task One_garage_that_is_added_at_two_silos_at_once_has_one_address()
    {
        await using var one = await LinkCase.OpenAsync(postgres);
        await using var other = one.AnotherSilo();

        var given = await Task.WhenAll(Enumerable.Range(0, 10).Select(number =>
            (number % 2 == 0 ? one : other).Seats.TakeAsync(Norte, Given.Noon, CancellationToken.None)));

        Assert.Equal("10.77.0.11", Assert.Single(given.Select(addresses => addresses!.V4).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task An_address_of_a_revoked_garage_rests_before_another_garage_gets_it()
    {
        await using var silo = await LinkCase.OpenAsync(postgres);
        await Given.GarageAsync(silo.Database, "norte");
        await silo.Seats.TakeAsync(Norte, Given.Noon, CancellationToken.None);
        await silo.Tunnels.RevokeAsync(Norte, "admin", "", Given.Noon, CancellationToken.None);

        var soon = await silo.Seats.TakeAsync(Sul, Given.Noon + Duration.FromDays(30) - Duration.FromSeconds(1), CancellationToken.None);
        var rested = await silo.Seats.TakeAsync(Leste, Given.Noon + Duration.FromDays(30), CancellationToken.None);

        Assert.Equal(("10.77.0.12", "10.77.0.11"), (soon?.V4, rested?.V4));
    }

    [Fact]
    public async Task When_no_address_is_free_none_is_given()
    {
        // Of 16 addresses the last is that of broadcasts, and 0 to 12 are the gateways: 13 and 14 are left.
        await using var silo = await LinkCase.OpenAsync(postgres, new() { Network = "10.9.0.0/28", FirstSeat = 13 });

        var given = new List<string?>();
        foreach (var garage in (GarageId[])[Norte, Sul, Leste])
            given.Add((await silo.Seats.TakeAsync(garage, Given.Noon, CancellationToken.None))?.V4);

        Assert.Equal(["10.9.0.13", "10.9.0.14", null], given);
    }

    [Fact]
    public async Task The_database_itself_refuses_one_address_for_two_garages()
    {
        await using var silo = await LinkCase.OpenAsync(postgres);
        await silo.Seats.TakeAsync(Norte, Given.Noon, CancellationToken.None);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => silo.Database.RunAsync(
            "insert into tunnel_seats (seat, v4, v6, garage, taken_at) values (500, '10.77.0.11', 'fd66:6f6b:7573::1f4', 'sul', now())",
            CancellationToken.None));
        var wide = await Assert.ThrowsAsync<PostgresException>(() => silo.Database.RunAsync(
            "insert into tunnel_seats (seat, v4, v6, garage, taken_at) values (500, '10.77.0.0/24', 'fd66:6f6b:7573::1f4', 'sul', now())",
            CancellationToken.None));

        Assert.Equal((PostgresErrorCodes.UniqueViolation, PostgresErrorCodes.CheckViolation), (refused.SqlState, wide.SqlState));
    }
}
