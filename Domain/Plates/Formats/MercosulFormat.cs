namespace Fokus.Domain.Plates.Formats;

/// <summary>The white plate with the blue band: three letters, a digit, a letter, two digits (ABC1D23).</summary>
internal static class MercosulFormat
{
    internal const string Shape = "LLLDLDD";
}
