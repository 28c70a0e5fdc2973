using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Reports;

namespace Fokus.Micro;

/// <summary>One line for each case: the median and the allocation of one call, beside what it may be.</summary>
internal static class Table
{
    /// <summary>False when a case did not run: then there is nothing to compare.</summary>
    internal static bool Print(IEnumerable<Summary> summaries, TextWriter to)
    {
        var haveAllRun = true;
        to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"case",-52} {"median",12} {"bar",10} {"allocated",11} {"bar",8}"));
        foreach (var report in summaries.SelectMany(summary => summary.Reports))
        {
            var method = report.BenchmarkCase.Descriptor;
            var name = method.WorkloadMethodDisplayInfo.Trim('\'');
            if (report.ResultStatistics is not { } times)
            {
                haveAllRun = false;
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-52} did not run"));
                continue;
            }

            var bar = method.WorkloadMethod.GetCustomAttribute<BarAttribute>();
            var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            var isOver = bar is not null && (times.Median > bar.Nanoseconds || (bar.Bytes >= 0 && bytes > bar.Bytes));
            to.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-52} {Time(times.Median),12} {(bar is null ? "" : Time(bar.Nanoseconds)),10} {bytes + " B",11} {(bar is { Bytes: >= 0 } ? bar.Bytes + " B" : ""),8}{(isOver ? "  over" : "")}"));
        }

        return haveAllRun;
    }

    private static string Time(double nanoseconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(nanoseconds < 1000 ? nanoseconds : nanoseconds / 1000):0.0} {(nanoseconds < 1000 ? "ns" : "µs")}");
}
