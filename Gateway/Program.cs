using Fokus.Gateway.Hosting;
using Fokus.Gateway.Links.Hub;
using Microsoft.Extensions.Options;

if (args is [HubProgram.Verb, .. var words])
    return await HubProgram.RunAsync(words);

try
{
    await using var app = GatewayApp.Build(args, static _ => { });
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException refused)
{
    foreach (var failure in refused.Failures)
        await Console.Error.WriteLineAsync($"gateway: {failure}");
    return 2;
}
catch (Exception blocked) when (blocked is IOException or UnauthorizedAccessException or InvalidDataException)
{
    // The port is taken, the data folder cannot be written, or a file in it is broken: the message says which.
    await Console.Error.WriteLineAsync($"gateway: cannot start: {blocked.Message}");
    return 3;
}
