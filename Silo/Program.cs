using Fokus.Silo.Hosting;
using Fokus.Silo.Storage;

try
{
    await using var silo = await SiloHost.StartAsync(args, CancellationToken.None);
    System.Console.Out.WriteLine($"READY silo web={silo.Options.WebAddress} link={silo.Options.LinkAddress}");
    await silo.WaitAsync();
    return 0;
}
catch (Exception refused) when (refused is StartRefusedException or PostgresUnavailableException)
{
    await System.Console.Error.WriteLineAsync(refused.Message);
    return 2;
}
