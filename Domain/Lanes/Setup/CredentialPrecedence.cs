namespace Fokus.Domain.Lanes.Setup;

/// <summary>What a vehicle is known by first, when it shows several things in one presence.</summary>
public enum CredentialPrecedence
{
    /// <summary>Plate, card, tag, ticket.</summary>
    PlateFirst = 1,

    /// <summary>Card, tag, plate, ticket: whoever carries a contract parks by it.</summary>
    ContractFirst = 2,
}
