using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Fokus.Micro;
using Perfolizer.Horology;

// In this process: a build for each case would take minutes and need the SDK's registry of packages.
var config = ManualConfig.CreateEmpty()
    .AddJob(Job.ShortRun.WithIterationCount(7).WithIterationTime(TimeInterval.FromMilliseconds(60)).WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddLogger(NullLogger.Instance)
    .WithArtifactsPath(args.Length > 0 ? args[0] : Path.GetTempPath());

var summaries = BenchmarkRunner.Run([typeof(QuoteBench), typeof(LaneBench), typeof(PlateBench)], config);
return Table.Print(summaries, Console.Out) ? 0 : 1;
