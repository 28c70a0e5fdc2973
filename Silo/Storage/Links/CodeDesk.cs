using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Links;
using NodaTime;
using Npgsql;

namespace Fokus.Silo.Storage.Links;

/// <summary>One-time codes: made, and used with all that hangs on it or not at all.</summary>
internal sealed class CodeDesk(Database database)
{
    private static readonly string DeleteOpenCodes = SqlText.Of("Links/delete_open_codes");
    private static readonly string InsertCode = SqlText.Of("Links/insert_code");
    private static readonly string FindGarage = SqlText.Of("Links/find_code_garage");
    private static readonly string LockCode = SqlText.Of("Links/lock_code");
    private static readonly string TakeKey = SqlText.Of("Links/take_key");
    private static readonly string UseCode = SqlText.Of("Links/use_code");
    private static readonly string PutJoined = SqlText.Of("Links/put_joined");
    private static readonly string PutLinkSecret = SqlText.Of("Links/put_link_secret");

    /// <summary>The garage that a code is bound to; <c>null</c> when there is no such code.</summary>
    internal async Task<GarageId?> FindGarageAsync(byte[] codeSha256, CancellationToken cancellationToken) =>
        await database.FindAsync(FindGarage, row => row.GetString(0), cancellationToken, codeSha256) is { } garage ? GarageId.Parse(garage) : null;

    internal async Task InviteAsync(GarageId garage, Invitation invitation, Instant at, CancellationToken cancellationToken)
    {
        await using var errand = await Errand.BeginAsync(database, cancellationToken);
        await errand.RunAsync(DeleteOpenCodes, cancellationToken, garage.Value);
        await errand.RunAsync(
            InsertCode, cancellationToken, invitation.CodeSha256, garage.Value, invitation.WebPort, at, invitation.ExpiresAt);
        await LinkLog.WriteAsync(
            errand, garage, new(at, invitation.IsMove ? "invited_to_move" : "invited", invitation.By, ""), cancellationToken);
        await errand.CommitAsync(cancellationToken);
    }

    internal async Task<(JoinAnswer Answer, int WebPort)> JoinAsync(
        GarageId garage, Joining joining, Instant at, CancellationToken cancellationToken)
    {
        await using var errand = await Errand.BeginAsync(database, cancellationToken);
        if ((await errand.ListAsync(LockCode, Read, cancellationToken, joining.CodeSha256, garage.Value)).FirstOrDefault() is not { } code)
            return (JoinAnswer.WrongCode, 0);
        if (at >= code.ExpiresAt)
            return (JoinAnswer.Expired, 0);
        if (code.UsedKey is not null)
            return (code.WasUsedBy(joining) ? JoinAnswer.Joined : JoinAnswer.Used, code.WebPort);
        if ((await errand.ListAsync(TakeKey, row => row.GetString(0), cancellationToken, joining.PublicKey, garage.Value, at)).Count == 0)
            return (JoinAnswer.KeyKnown, 0);

        await errand.RunAsync(UseCode, cancellationToken, joining.CodeSha256, at, joining.PublicKey, joining.LinkSecretSha256);
        await errand.RunAsync(PutJoined, cancellationToken, garage.Value, joining.PublicKey, at);
        await errand.RunAsync(PutLinkSecret, cancellationToken, garage.Value, joining.LinkSecretSha256);
        await LinkLog.WriteAsync(errand, garage, new(at, "joined", garage.Value, joining.PublicKey), cancellationToken);
        await errand.CommitAsync(cancellationToken);
        return (JoinAnswer.Joined, code.WebPort);
    }

    private static Code Read(NpgsqlDataReader row) =>
        new(row.At(0), row.TextOrNull(1), row.IsDBNull(2) ? null : row.Bytes(2), row.GetInt32(3));

    private sealed record Code(Instant ExpiresAt, string? UsedKey, byte[]? UsedSecret, int WebPort)
    {
        /// <summary>The answer to the first time was lost, and the same server asks again.</summary>
        internal bool WasUsedBy(Joining joining) =>
            string.Equals(UsedKey, joining.PublicKey, StringComparison.Ordinal) && joining.LinkSecretSha256.AsSpan().SequenceEqual(UsedSecret);
    }
}
