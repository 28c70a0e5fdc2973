namespace Fokus.Grains;

/// <summary>The name under which the silo registers the store of grain state.</summary>
internal static class Storage
{
    internal const string Name = "fokus";
}
