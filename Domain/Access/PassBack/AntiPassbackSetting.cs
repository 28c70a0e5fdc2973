namespace Fokus.Domain.Access.PassBack;

/// <summary>What one level says: the site, a group or a credential.</summary>
/// <param name="AtEntry">For entries; <c>null</c> when it says nothing and the level above holds.</param>
/// <param name="AtExit">For exits; likewise.</param>
public sealed record AntiPassbackSetting(AntiPassback? AtEntry, AntiPassback? AtExit)
{
    /// <summary>Says nothing: the level above holds.</summary>
    public static AntiPassbackSetting Inherited { get; } = new(null, null);

    /// <summary>The same for both directions.</summary>
    public static AntiPassbackSetting Both(AntiPassback rule) => new(rule, rule);

    /// <summary>What it says for a direction; <c>null</c> for nothing.</summary>
    public AntiPassback? For(Direction direction) => direction switch
    {
        Direction.Entry => AtEntry,
        Direction.Exit => AtExit,
    };

    /// <summary>The rule that holds: the credential's, or else its group's, or else the site's, or else <see cref="AntiPassback.Off"/>.</summary>
    public static AntiPassback Resolve(Direction direction, AntiPassbackSetting site, AntiPassbackSetting group, AntiPassbackSetting credential) =>
        credential.For(direction) ?? group.For(direction) ?? site.For(direction) ?? AntiPassback.Off;
}
