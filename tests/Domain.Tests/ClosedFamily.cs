namespace Fokus.Domain.Tests;

/// <summary>The compiler does not count the cases of a family; reflection does.</summary>
internal static class ClosedFamily
{
    internal static void AssertAllCases<T>(IEnumerable<T> cases)
        where T : notnull
    {
        var missing = typeof(T).GetNestedTypes().Except(cases.Select(one => one.GetType())).Select(type => type.Name);
        Assert.Empty(missing);
    }
}
