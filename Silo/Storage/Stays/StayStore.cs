using Fokus.Domain.Access;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Stays;
using Fokus.Grains.Stores;
using Npgsql;

namespace Fokus.Silo.Storage.Stays;

/// <summary>The stays that the facts made.</summary>
internal sealed class StayStore(Database database) : IStayStore
{
    private static readonly string Find = SqlText.Of("Stays/find_stay");
    private static readonly string Payments = SqlText.Of("Stays/list_payments");
    private static readonly string InsideByGroup = SqlText.Of("Stays/count_inside_by_group");
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
    /// <param name="shown">Only those that showed all of this; <see cref="Alternates.None"/> for all.</param>
    /// <param name="after">The last stay of the page before; <c>null</c> for the first page.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<IReadOnlyList<StayRow>> ListAsync(
        GarageId garage, Alternates shown, StayCursor? after, int limit, CancellationToken cancellationToken) => await database.ListAsync(
            Stays,
            ReadRow,
            cancellationToken,
            garage.Value,
            shown.Plate?.Canonical,
            after?.EnteredAt,
            after?.Stay.Value,
            limit,
            shown.Ticket?.Value,
            shown.Tag?.Canonical,
            shown.Card?.Canonical);

    /// <summary>How many are inside by the right of each group of subscribers that has any.</summary>
    internal async Task<Dictionary<SubscriberGroupId, int>> InsideByGroupAsync(GarageId garage, CancellationToken cancellationToken) =>
        (await database.ListAsync(
            InsideByGroup, row => (Group: SubscriberGroupId.Parse(row.GetString(0)), Inside: (int)row.GetInt64(1)), cancellationToken, garage.Value))
        .ToDictionary(row => row.Group, row => row.Inside);

    private static StayRecord ReadStay(NpgsqlDataReader row, StayId stay)
    {
        var (credential, also) = StayColumns.Read(row, 10);
        return new(
            new Stay(stay, credential, LaneId.Parse(row.GetString(0)), row.At(1))
            {
                AlsoKnownBy = also,
                AnnouncedVersion = row.IntOrNull(9),
                Contract = row.TextOrNull(15) is { } group ? new(SubscriberGroupId.Parse(group), row.At(16), row.At(17)) : null,
                StartedBySystem = row.GetBoolean(18),
                StoppedBySystem = row.GetBoolean(19),
            },
            new FactPlace(row.GetInt64(2), row.GetInt64(3)),
            Payments: [],
            row.AtOrNull(5) is { } leftAt
                ? new(leftAt, LaneId.Parse(row.GetString(4)), (StayFate)row.GetInt32(6), new FactPlace(row.GetInt64(7), row.GetInt64(8)))
                : null)
        {
            Ticket = row.TextOrNull(20) is { } ticket ? ReadLost(row, TicketId.Parse(ticket)) : null,
        };
    }

    private static StayRecord.Lost ReadLost(NpgsqlDataReader row, TicketId ticket) => new(
        ticket,
        new(CommandId.Parse(row.GetString(21)), OperatorId.Parse(row.GetString(22)), row.GetString(23)),
        row.At(24),
        new FactPlace(row.GetInt64(25), row.GetInt64(26)));

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

    private static StayRow ReadRow(NpgsqlDataReader row)
    {
        var (credential, also) = StayColumns.Read(row, 7);
        return new(
            StayId.Parse(row.GetString(0)),
            also.With(credential),
            LaneId.Parse(row.GetString(1)),
            row.At(2),
            Brl.FromCentavos(row.GetInt64(3)),
            row.TextOrNull(4) is { } lane ? LaneId.Parse(lane) : null,
            row.AtOrNull(5),
            (StayFate?)row.IntOrNull(6))
        {
            Group = row.TextOrNull(12) is { } group ? SubscriberGroupId.Parse(group) : null,
        };
    }
}
