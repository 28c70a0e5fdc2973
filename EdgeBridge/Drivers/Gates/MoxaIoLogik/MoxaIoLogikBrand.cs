namespace Fokus.EdgeBridge.Drivers.Gates.MoxaIoLogik;

/// <summary>The brand <c>moxa-iologik</c>.</summary>
internal sealed class MoxaIoLogikBrand() : ModbusBrand("moxa-iologik", MoxaIoLogikOptions.Read);
