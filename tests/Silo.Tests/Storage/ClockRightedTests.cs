using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Silo.Storage;
using NodaTime;

namespace Fokus.Silo.Tests.Storage;

/// <summary>Stays of a garage whose clock had stood at 1970 and was set.</summary>
[Trait("Speed", "Slow")]
public sealed class ClockRightedTests(Postgres postgres)
{
    private static readonly Instant Before = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant Wrong = Instant.FromUtc(1970, 1, 1, 0, 5);

    [Fact]
    public async Task Stay_of_1970_that_is_open_is_moved_and_one_that_has_ended_is_not()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "righted");
        await ledger.AppendAsync(
            garage,
            1,
            [
                Given.Row(garage, 1, Given.Opened("stay-open", "ABC1D23", Wrong), Wrong),
                Given.Row(garage, 2, Given.Opened("stay-gone", "ABC1D24", Wrong), Wrong),
                Given.Row(garage, 3, Given.Left("stay-gone"), Wrong),
                Given.Row(garage, 4, Given.Opened("stay-after", "ABC1D25")),
                Given.Row(garage, 5, Righted()),
            ],
            CancellationToken.None);

        // Five minutes before noon, by a clock that was set by what lies between 0:05 of 1970 and 11:55.
        Assert.Equal(Given.Noon - Duration.FromMinutes(5), await EnteredAsync(database, garage, "stay-open"));
        Assert.Equal(Wrong, await EnteredAsync(database, garage, "stay-gone"));
        Assert.Equal(Given.Noon, await EnteredAsync(database, garage, "stay-after"));
    }

    [Fact]
    public async Task It_is_moved_once_though_the_record_comes_early_and_again()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "righted-early");
        var righted = Given.Row(garage, 2, Righted());
        var opened = Given.Row(garage, 1, Given.Opened("stay-open", at: Wrong), Wrong);

        // Ahead of its turn it would find no stay to move.
        await ledger.AppendEarlyAsync(garage, 1, [righted], CancellationToken.None);
        await ledger.AppendAsync(garage, 1, [opened, righted], CancellationToken.None);
        await ledger.AppendAsync(garage, 1, [opened, righted], CancellationToken.None);

        Assert.Equal(Given.Noon - Duration.FromMinutes(5), await EnteredAsync(database, garage, "stay-open"));
    }

    [Fact]
    public async Task Nobody_came_later_than_the_clock_was_set()
    {
        var (database, garage, ledger) = await LedgerCase.BeginAsync(postgres, "righted-late");
        // Of another start of that machine: its clock had gone on for longer.
        var later = Wrong + Duration.FromHours(9);

        await ledger.AppendAsync(
            garage, 1, [Given.Row(garage, 1, Given.Opened("stay-open", at: later), later), Given.Row(garage, 2, Righted())], CancellationToken.None);

        Assert.Equal(Given.Noon, await EnteredAsync(database, garage, "stay-open"));
    }

    /// <summary>At noon.</summary>
    private static Fact.ClockRighted Righted() => new(Before, Given.Noon - Duration.FromMinutes(5) - Wrong);

    private static async Task<Instant> EnteredAsync(Database database, GarageId garage, string stay) => (await database.ListAsync(
        "select entered_at from stays where garage = $1 and stay = $2", row => row.At(0), CancellationToken.None, garage.Value, stay))[0];
}
