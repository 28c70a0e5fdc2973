using Fokus.EdgeBridge.Hosting;

return await EdgeProgram.RunAsync(args);
