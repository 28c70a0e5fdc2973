namespace Fokus.Gateway.Pages;

/// <summary>Whose page it is.</summary>
/// <param name="Name">In place of the gateway's own; <c>null</c> for that.</param>
/// <param name="Color">Of the band at the top, <c>#rrggbb</c>; <c>null</c> for none.</param>
/// <param name="Contact">Whom to call, as plain text; <c>null</c> for nobody.</param>
internal sealed record Brand(string? Name, string? Color, string? Contact)
{
    public static Brand None { get; } = new(null, null, null);
}
