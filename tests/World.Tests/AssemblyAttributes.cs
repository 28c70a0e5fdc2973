using Xunit.Sdk;
using Xunit.v3;

// Each test runs a whole town of processes: two at once would only wait for each other on a small machine.
[assembly: Parallelization(Mode = ParallelMode.None)]
