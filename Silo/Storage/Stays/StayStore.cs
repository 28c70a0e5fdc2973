using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Grains.Stores;
using Npgsql;

namespace Fokus.Silo.Storage.Stays;

/// <summary>The stays that the facts made.</summary>
internal sealed class StayStore(Database database) : IStayStore
{
    private static readonly string Find = SqlText.Of("Stays/find_stay");
    private static readonly string Payments = SqlText.Of("Stays/list_payments");
    private static readonly string Stays = SqlText.Of("Stays/list_stays");

    public async Task<StayRecord?> FindAsync(GarageId garage, StayId stay, CancellationToken cancellationToken)
    {
        if (await database.FindAsync(Find, row => ReadStay(row, stay), cancellationToken, garage.Value, stay.Value) is not { } found)
            return null;
        var payments = await database.ListAsync(
            Payments, row => ReadPayment(row, stay), cancellationToken, garage.Value, stay.Value);
        return found with { Payments = payments };
    }

    /// <summary>Stays of a garage, the newest entry first.</summary>
    /// <param name="garage">Which.</param>
    /// <param name="plate">Only this vehicle's; <c>null</c> for all.</param>
    /// <param name="after">The last stay of the page before; <c>null</c> for the first page.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<IReadOnlyList<StayRow>> ListAsync(
        GarageId garage, Plate? plate, StayCursor? after, int limit, CancellationToken cancellationToken) => await database.ListAsync(
            Stays,
            ReadRow,
            cancellationToken,
            garage.Value,
            plate?.Canonical,
            after?.EnteredAt,
            after?.Stay.Value,
            limit);

    private static StayRecord ReadStay(NpgsqlDataReader row, StayId stay) => new(
        new Stay(stay, CredentialOf(row.TextOrNull(1), row.TextOrNull(2)), LaneId.Parse(row.GetString(0)), row.At(3))
        {
            AnnouncedVersion = row.IntOrNull(11),
        },
        new FactPlace(row.GetInt64(4), row.GetInt64(5)),
        Payments: [],
        row.AtOrNull(7) is { } leftAt
            ? new(leftAt, LaneId.Parse(row.GetString(6)), (StayFate)row.GetInt32(8), new FactPlace(row.GetInt64(9), row.GetInt64(10)))
            : null);

    private static Credential CredentialOf(string? plate, string? ticket) => (plate, ticket) switch
    {
        ({ } written, _) => new Credential.ByPlate(Plate.Parse(written)),
        (_, { } number) => new Credential.ByTicket(TicketId.Parse(number)),
        _ => new Credential.Unidentified(),
    };

    private static StayRecord.Paid ReadPayment(NpgsqlDataReader row, StayId stay) => new(
        new Payment(
            PaymentId.Parse(row.GetString(0)),
            stay,
            Brl.FromCentavos(row.GetInt64(1)),
            (PaymentMethod)row.GetInt32(2),
            PayPointId.Parse(row.GetString(3)),
            row.At(4),
            row.At(5)),
        new FactPlace(row.GetInt64(6), row.GetInt64(7)));

    private static StayRow ReadRow(NpgsqlDataReader row) => new(
        StayId.Parse(row.GetString(0)),
        row.TextOrNull(1) is { } plate ? Plate.Parse(plate) : null,
        row.TextOrNull(2) is { } ticket ? TicketId.Parse(ticket) : null,
        LaneId.Parse(row.GetString(3)),
        row.At(4),
        Brl.FromCentavos(row.GetInt64(5)),
        row.TextOrNull(6) is { } lane ? LaneId.Parse(lane) : null,
        row.AtOrNull(7),
        (StayFate?)row.IntOrNull(8));
}
