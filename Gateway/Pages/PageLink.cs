namespace Fokus.Gateway.Pages;

/// <summary>A link on one of the gateway's pages.</summary>
internal sealed record PageLink(string Text, string Address);
