namespace Fokus.Domain.Payments;

/// <summary>What a stay was paid with.</summary>
public enum PaymentMethod
{
    /// <summary>Notes and coins.</summary>
    Cash = 1,

    /// <summary>Debit or credit card.</summary>
    Card = 2,

    /// <summary>The central bank's instant payment.</summary>
    Pix = 3,
}
