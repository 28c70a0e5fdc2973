using Fokus.GatewayBench;

// serve FOLDER PLAIN TLS: the gateway itself, in a process of its own, so that what it costs can be told apart.
// FOLDER ROUNDS SECONDS: nginx, HAProxy and the gateway side by side.
if (args is ["serve", var data, var plain, var tls])
{
    await Served.RunAsync(data, Number(plain), Number(tls));
    return 0;
}

if (args is [var folder, var rounds, var seconds])
    return await Rounds.RunAsync(Path.GetFullPath(folder), Number(rounds), Number(seconds));

await Console.Error.WriteLineAsync("use: GatewayBench FOLDER ROUNDS SECONDS");
return 2;

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
