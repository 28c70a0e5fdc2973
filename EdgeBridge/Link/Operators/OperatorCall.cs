using System.Diagnostics;
using System.Text.Json;
using Fokus.EdgeBridge.Link.Joining;

namespace Fokus.EdgeBridge.Link.Operators;

/// <summary>One call of an operator to the centre's API, and its answer in words.</summary>
internal static class OperatorCall
{
    internal const string Centre = "--centre";
    internal const string Ca = "--ca";

    private const int Refused = 1;
    private const int BadInput = 2;
    private const int Unheard = 3;

    /// <summary>Calls the centre that the options or the environment name, with the key of the environment.</summary>
    /// <param name="words">The command's words.</param>
    /// <param name="path">Such as /v1/garages/centro/link/rotate.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="say">The lines for an answer that is good.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal static async Task<int> PostAsync(
        CommandWords words, string path, object body, TextWriter output, Func<JsonElement, IEnumerable<string>> say, CancellationToken cancellationToken)
    {
        var centre = words.Find(Centre) ?? Environment.GetEnvironmentVariable("FOKUS_CENTRE")
            ?? throw new FormatException("Where is the centre? Set FOKUS_CENTRE, or add --centre, such as https://painel.garagens.example.");
        // Not as an option: the list of processes shows those to everybody on the machine.
        var key = Environment.GetEnvironmentVariable("FOKUS_API_KEY") is { Length: > 0 } set ? set
            : throw new FormatException("Who are you? Set FOKUS_API_KEY to the key of the silos' API (their Silo__ApiKey).");
        using var client = CentreClient.Open(centre, words.Find(Ca) ?? Environment.GetEnvironmentVariable("FOKUS_CA"));
        switch (await client.AskAsync(HttpMethod.Post, path, body, key, cancellationToken))
        {
            case CentreReply.Done done:
                return await SayAsync(output, 0, say(done.Body));
            case CentreReply.Refused { Code: "not_signed_in" }:
                return await SayAsync(output, Refused, ["The centre does not know this key: FOKUS_API_KEY must be the silos' Silo__ApiKey."]);
            case CentreReply.Refused refused:
                return await SayAsync(output, Refused, refused.Why);
            case CentreReply.Unheard unheard:
                return await SayAsync(output, Unheard, [$"The centre was not heard: {unheard.Why}. Look at how the garage stands before you try again."]);
            default:
                throw new UnreachableException("CentreReply is a closed family");
        }
    }

    /// <summary>Runs a command whose words may be wrong.</summary>
    internal static async Task<int> TryAsync(TextWriter output, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (FormatException wrong)
        {
            return await SayAsync(output, BadInput, [wrong.Message]);
        }
    }

    /// <summary>The one garage that a command is about.</summary>
    internal static string GarageOf(CommandWords words, string use) =>
        words.Places is [var garage] && Domain.Ids.GarageId.TryParse(garage, out _) ? garage
            : throw new FormatException($"use: {use}; NAME is the garage's id: 2 to 40 of a-z, 0-9 and hyphen, beginning with a letter.");

    private static async Task<int> SayAsync(TextWriter output, int code, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            await output.WriteLineAsync(line);
        return code;
    }
}
