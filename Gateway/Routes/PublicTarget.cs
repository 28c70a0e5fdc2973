using Fokus.Gateway.Access.Rules;
using Fokus.Gateway.Pages;

namespace Fokus.Gateway.Routes;

/// <summary>What a public host stands for.</summary>
internal abstract record PublicTarget
{
    private PublicTarget()
    {
    }

    /// <summary>The name by which the target is known behind the gateway: what a word about a person is good for.</summary>
    public abstract string Audience { get; }

    /// <summary>The servers behind it; any of them may answer.</summary>
    public virtual IReadOnlyList<Uri> Servers => [];

    public virtual AccessRules Rules => AccessRules.Open;

    public virtual Brand Brand => Brand.None;

    /// <summary>The console of one garage.</summary>
    internal sealed record Garage(GarageTarget Target) : PublicTarget
    {
        public override string Audience => Target.Id.Value;

        public override IReadOnlyList<Uri> Servers { get; } = [Target.Address];

        public override AccessRules Rules => Target.Front.Rules;

        public override Brand Brand => Target.Front.Brand;
    }

    /// <summary>The chain console and the interface for partners.</summary>
    internal sealed record Panel(IReadOnlyList<Uri> Silos, AccessRules Who) : PublicTarget
    {
        public override string Audience => RouteTable.PanelLabel;

        public override IReadOnlyList<Uri> Servers => Silos;

        public override AccessRules Rules => Who;
    }

    /// <summary>The bare zone, which leads to the chain console.</summary>
    internal sealed record Apex(AccessRules Who) : PublicTarget
    {
        public override string Audience => "zone";

        public override AccessRules Rules => Who;
    }
}
