namespace Fokus.Gateway.Pages;

/// <summary>A language that the gateway's pages speak.</summary>
internal enum Language
{
    Portuguese = 1,
    English = 2,
}
