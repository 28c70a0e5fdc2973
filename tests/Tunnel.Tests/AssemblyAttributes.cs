using Xunit.v3;

// The journeys wait for links to be missed and found, and hardly work: more of them at once than there are cores.
[assembly: Parallelization(MaxThreads = 4)]
