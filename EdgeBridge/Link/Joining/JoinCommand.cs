using System.Diagnostics;
using Fokus.EdgeBridge.Drivers;
using Fokus.Tunnel;
using Fokus.Wire.Enrolment;

namespace Fokus.EdgeBridge.Link.Joining;

/// <summary>
/// <c>join CODE --centre URL</c>: this server becomes a garage's. The pair is made here and its secret half stays here; what
/// came of it is written whole or not at all.
/// </summary>
internal sealed class JoinCommand : IToolCommand
{
    private const int Refused = 1;
    private const int BadInput = 2;
    private const int Unheard = 3;
    private const string UsualFolder = "/var/lib/fokus/link";

    public string Name => "join";

    public async Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            var words = CommandWords.Read(arguments, "--centre", "--folder", "--ca", "--interface");
            if (words.Places is not [var typed])
                return await SayAsync(output, BadInput, "use: join CODE --centre https://painel.ZONE [--folder FOLDER] [--ca FILE] [--interface NAME]");
            if (EnrolmentCode.Find(typed) is not { } code)
                return await SayAsync(output, BadInput, "This is no code: seven groups of four letters and digits. One of them is mistyped, missing or too many. Nothing was sent.");
            var centre = words.Find("--centre") ?? Environment.GetEnvironmentVariable("FOKUS_CENTRE")
                ?? throw new FormatException("Where is the centre? Add --centre https://painel.ZONE, as it was shown with the code.");
            var caFile = words.Find("--ca") is { } file ? Path.GetFullPath(file) : null;
            using var client = CentreClient.Open(centre, caFile);
            var folder = LinkFolder.Open(Path.GetFullPath(words.Find("--folder") ?? UsualFolder));
            var members = Members(centre, caFile, words.Find("--interface"));
            return await JoinAsync(client, folder, code, members, output, isAgain: false, cancellationToken);
        }
        catch (FormatException wrong)
        {
            return await SayAsync(output, BadInput, wrong.Message);
        }
        catch (Exception blocked) when (blocked is IOException or UnauthorizedAccessException or InvalidDataException or TunnelException)
        {
            return await SayAsync(output, BadInput, $"{blocked.Message} What was here before is as it was.");
        }
    }

    private static async Task<int> JoinAsync(
        CentreClient client,
        LinkFolder folder,
        EnrolmentCode code,
        Dictionary<string, string> members,
        TextWriter output,
        bool isAgain,
        CancellationToken cancellationToken)
    {
        var keys = folder.BeginOrGoOn();
        var request = new EnrolmentRequest { Code = code.Canonical, PublicKey = keys.Public.Base64, LinkSecretSha256 = keys.SecretSha256 };
        switch (await client.AskAsync(HttpMethod.Post, EnrolmentPath.Path, request, apiKey: null, cancellationToken))
        {
            case CentreReply.Unheard unheard:
                return await SayAsync(output, Unheard, $"The centre was not heard: {unheard.Why}.", "The code may be used or not. Run the same command again within its 15 minutes: this server gets the same answer then.");
            case CentreReply.Refused { Code: "key_known" } when !isAgain:
                // Left by a try whose answer was lost for longer than its code lived; this code is not used yet.
                folder.GiveUp();
                return await JoinAsync(client, folder, code, members, output, isAgain: true, cancellationToken);
            case CentreReply.Refused refused:
                // One that was mistyped, or came too early, may be followed by the right one.
                if (refused.Code is "code_used")
                    folder.GiveUp();
                return await SayAsync(output, Refused, [.. refused.Why, "Nothing was changed here."]);
            case CentreReply.Done done when CentreClient.Find<LinkSettings>(done.Body) is { Gateways.Count: > 0 } settings:
                members["KeyFile"] = keys.KeyFile;
                members["SecretFile"] = keys.SecretFile;
                LinkSettingsText.Write(folder.SettingsFile, settings, members);
                folder.End();
                return await SayAsync(
                    output,
                    0,
                    $"This server is garage {settings.Garage} now, {settings.TunnelAddress} in the tunnel.",
                    $"The tunnel:      Fokus.EdgeBridge link {folder.SettingsFile}   (start it anew if it runs)",
                    $"The garage file: \"cloud\": {{ \"silos\": [{string.Join(", ", settings.Silos.Select(silo => $"\"{silo}\""))}], \"secret_file\": \"{keys.SecretFile}\" }}");
            case CentreReply.Done:
                return await SayAsync(output, Refused, "The address answered, but not as a centre of this version does. Nothing was changed here.");
            default:
                throw new UnreachableException("CentreReply is a closed family");
        }
    }

    private static Dictionary<string, string> Members(string centre, string? caFile, string? name)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal) { ["Centre"] = centre };
        if (caFile is not null)
            members["CaFile"] = caFile;
        if (name is not null)
            members["Interface"] = name;
        return members;
    }

    private static async Task<int> SayAsync(TextWriter output, int code, params IEnumerable<string> lines)
    {
        foreach (var line in lines)
            await output.WriteLineAsync(line);
        return code;
    }
}
