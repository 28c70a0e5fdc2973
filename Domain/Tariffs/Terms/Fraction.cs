namespace Fokus.Domain.Tariffs.Terms;

/// <summary>Which steps of a tier are charged.</summary>
public enum Fraction
{
    /// <summary>A step that was begun costs its whole price.</summary>
    Started = 1,

    /// <summary>Only a step that was completed costs anything.</summary>
    Completed = 2,
}
