namespace Fokus.Domain.Access;

/// <summary>Which way a credential is used.</summary>
public enum Direction
{
    /// <summary>Into an area.</summary>
    Entry = 1,

    /// <summary>Out of an area.</summary>
    Exit = 2,
}
