namespace Fokus.EdgeBridge.Drivers.Gates.GenericRelay;

/// <summary>The brand <c>generic-relay</c>.</summary>
internal sealed class GenericRelayBrand() : ModbusBrand("generic-relay", GenericRelayOptions.Read);
