namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;

/// <summary>The brand <c>waveshare-relay</c>.</summary>
internal sealed class WaveshareRelayBrand() : ModbusBrand("waveshare-relay", WaveshareRelayOptions.Read);
