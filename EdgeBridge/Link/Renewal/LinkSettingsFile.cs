namespace Fokus.EdgeBridge.Link.Renewal;

/// <summary>The file that the link's settings were read from.</summary>
internal sealed record LinkSettingsFile(string Path);
