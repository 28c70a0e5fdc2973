namespace Fokus.Domain.Tariffs.Agreements;

/// <summary>What counts when a stay has several agreements.</summary>
public enum Stacking
{
    /// <summary>Only the one that makes the stay cheapest; among equals the one given first.</summary>
    BestOne = 1,

    /// <summary>All, in the order given, up to the book's number. Of two tables the one given first counts, and so of two fixed prices.</summary>
    All = 2,
}
