using Fokus.Testing;

namespace Fokus.Tidy.Tests.Golden;

public class TextDifferenceTests
{
    [Fact]
    public void Equal_texts_have_no_difference()
    {
        Assert.Equal("", TextDifference.First("a\nb\n", "a\nb\n"));
    }

    [Fact]
    public void An_inserted_line_is_shown_alone_after_the_lines_before_it()
    {
        var difference = TextDifference.First("1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\nnew\n5\n6\n");

        Assert.Equal("@@ line 5 @@\n 2\n 3\n 4\n+new\n", difference);
    }

    [Fact]
    public void A_changed_line_is_shown_as_it_was_and_as_it_is()
    {
        Assert.Equal("@@ line 1 @@\n-old\n+new\n", TextDifference.First("old\nsame\n", "new\nsame\n"));
    }

    [Fact]
    public void A_long_difference_is_cut_and_says_how_much_is_missing()
    {
        var many = string.Concat(Enumerable.Range(1, 20).Select(number => $"{number}\n"));

        // Eight of twenty lines are shown, so twelve are missing.
        Assert.Contains("+… 12 more lines", TextDifference.First("", many), StringComparison.Ordinal);
    }
}
