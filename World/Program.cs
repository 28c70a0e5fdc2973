using System.CommandLine;
using Fokus.World.Commands;

var root = new RootCommand("Whole garages on this machine: real processes, simulated hardware on real sockets.")
{
    DemoCommand.Create(),
    RunCommand.Create(),
    WorldCommand.Create(),
    OrdealCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
