namespace Fokus.Domain.Tariffs.Agreements;

/// <summary>Who bears what an agreement takes off.</summary>
public enum Payer
{
    /// <summary>The shop that gave it: it is invoiced for the actual reduction.</summary>
    Issuer = 1,

    /// <summary>The garage.</summary>
    Garage = 2,
}
