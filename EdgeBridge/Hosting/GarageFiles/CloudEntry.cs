namespace Fokus.EdgeBridge.Hosting.GarageFiles;

/// <summary>The cluster as the garage file names it.</summary>
/// <param name="Silos">Their link addresses, tried in turn.</param>
/// <param name="SecretFile">The full path of the file with the garage's secret.</param>
internal sealed record CloudEntry(IReadOnlyList<Uri> Silos, string SecretFile);
