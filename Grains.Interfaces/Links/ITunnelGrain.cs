namespace Fokus.Grains.Interfaces.Links;

/// <summary>The tunnel of one garage: how it is invited, joins, changes its key and is shut out. Key: <see cref="GrainKeys.Garage"/>.</summary>
[GrainInterfaceType("fokus.ITunnelGrain"), Alias("fokus.ITunnelGrain")]
public interface ITunnelGrain : IGrainWithStringKey
{
    /// <summary>The tunnel as it stands; <c>null</c> when there is no such garage.</summary>
    [Alias("Read")]
    Task<TunnelSheet?> ReadAsync();

    /// <summary>Makes a code good for this garage, once.</summary>
    [Alias("Invite")]
    Task<InviteAnswer> InviteAsync(Invitation invitation);

    /// <summary>A server comes with a code. The same server may ask again while the code lives, and gets the same answer.</summary>
    [Alias("Join")]
    Task<JoinAnswer> JoinAsync(Joining joining);

    /// <summary>Somebody wants the garage to make a new key. False when it has no tunnel.</summary>
    [Alias("AskRotation")]
    Task<bool> AskRotationAsync(string by);

    /// <summary>Whether the garage shall make a new key now: because somebody asked, or because its key is old.</summary>
    [Alias("IsRotationDue")]
    Task<bool> IsRotationDueAsync();

    /// <summary>The garage made a new key, and asks whether it may change over. Asked again until it may.</summary>
    [Alias("OfferKey")]
    Task<OfferAnswer> OfferKeyAsync(string publicKey);

    /// <summary>The garage says which key it uses: if it is the next one, it is now the one. False when it is neither.</summary>
    [Alias("Confirm")]
    Task<bool> ConfirmAsync(string publicKey);

    /// <summary>A gateway hears the garage by a key: if it is the next one, it is now the one.</summary>
    [Alias("NoteInUse")]
    Task NoteInUseAsync(string publicKey, string by);

    /// <summary>Takes the tunnel, the link to the cluster and the public hosts away. Revoking twice revokes once.</summary>
    [Alias("Revoke")]
    Task RevokeAsync(string by, string note);
}
