using Fokus.Silo.Hosting;
using Fokus.Silo.Storage;
using Microsoft.Extensions.Options;

try
{
    await using var silo = await SiloHost.StartAsync(args, CancellationToken.None);
    System.Console.Out.WriteLine($"READY silo web={silo.Options.WebAddress} link={silo.Options.LinkAddress}");
    await silo.WaitAsync();
    return 0;
}
catch (OptionsValidationException refused)
{
    foreach (var failure in refused.Failures)
        await System.Console.Error.WriteLineAsync($"silo: {failure}");
    return 2;
}
catch (Exception refused) when (refused is StartRefusedException or PostgresUnavailableException)
{
    await System.Console.Error.WriteLineAsync(refused.Message);
    return 2;
}
