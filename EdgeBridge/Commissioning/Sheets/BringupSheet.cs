using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Fokus.EdgeBridge.Hosting.GarageFiles;
using NodaTime;
using NodaTime.Text;

namespace Fokus.EdgeBridge.Commissioning.Sheets;

/// <summary>The result of a walk: who checked what, when, with which programs. No plate and no secret is in it.</summary>
/// <param name="Garage">Its id.</param>
/// <param name="GarageFileSha256">Which wiring was checked: a file that changes afterwards has another.</param>
/// <param name="Who">The technician's name.</param>
/// <param name="BegunAt">When the walk began, in ISO 8601, UTC.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Versions">Of this program and of what it runs on.</param>
/// <param name="Lanes">What was checked.</param>
internal sealed record BringupSheet(
    string Garage, string GarageFileSha256, string Who, string BegunAt, string EndedAt, IReadOnlyList<string> Versions, IReadOnlyList<LaneSheet> Lanes)
{
    /// <summary>True when every lane may go into service.</summary>
    public bool IsPassed => Lanes.All(lane => lane.IsPassed);

    internal static BringupSheet Of(GarageFile file, string who, (Instant Begun, Instant Ended) span, IReadOnlyList<LaneSheet> lanes) => new(
        file.Garage.Value,
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.Path))),
        who,
        InstantPattern.General.Format(span.Begun),
        InstantPattern.General.Format(span.Ended),
        [
            $"Fokus.EdgeBridge {typeof(BringupSheet).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}",
            RuntimeInformation.FrameworkDescription,
            RuntimeInformation.OSDescription,
        ],
        lanes);
}
