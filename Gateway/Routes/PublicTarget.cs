namespace Fokus.Gateway.Routes;

/// <summary>What a public host stands for.</summary>
internal abstract record PublicTarget
{
    private PublicTarget()
    {
    }

    /// <summary>The console of one garage.</summary>
    internal sealed record Garage(GarageTarget Target) : PublicTarget;

    /// <summary>The chain console and the interface for partners.</summary>
    internal sealed record Panel : PublicTarget;

    /// <summary>The bare zone, which leads to the chain console.</summary>
    internal sealed record Apex : PublicTarget;
}
