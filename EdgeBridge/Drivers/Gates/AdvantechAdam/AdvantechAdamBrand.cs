namespace Fokus.EdgeBridge.Drivers.Gates.AdvantechAdam;

/// <summary>The brand <c>advantech-adam</c>.</summary>
internal sealed class AdvantechAdamBrand() : ModbusBrand("advantech-adam", AdvantechAdamOptions.Read);
