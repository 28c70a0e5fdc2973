namespace Fokus.Gateway.Tests.Setting;

/// <summary>Tests that share a name server, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OneNameServer : ICollectionFixture<NameServer>
{
    public const string Name = "one name server";
}
