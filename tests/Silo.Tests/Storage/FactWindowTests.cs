using Fokus.Silo.Storage.Facts;
using Fokus.Wire.Edge.V1;

namespace Fokus.Silo.Tests.Storage;

public sealed class FactWindowTests
{
    [Fact]
    public void Batch_that_follows_is_fresh()
    {
        var window = FactWindow.Of(5, Rows(6, 7, 8));

        Assert.Equal([6L, 7L, 8L], window.Fresh.Select(row => row.Seq));
        Assert.Null(window.SendFrom);
    }

    [Fact]
    public void What_is_on_disk_is_counted_and_left_out()
    {
        var window = FactWindow.Of(7, Rows(6, 7, 8));

        Assert.Equal([8L], window.Fresh.Select(row => row.Seq));
        Assert.Equal(2, window.Duplicates);
    }

    [Fact]
    public void Gap_before_the_batch_asks_for_the_one_that_is_missing()
    {
        var window = FactWindow.Of(5, Rows(7, 8));

        Assert.Empty(window.Fresh);
        Assert.Equal(6, window.SendFrom);
    }

    [Fact]
    public void Gap_within_the_batch_takes_what_stands_before_it()
    {
        var window = FactWindow.Of(0, Rows(1, 2, 4));

        Assert.Equal([1L, 2L], window.Fresh.Select(row => row.Seq));
        Assert.Equal(3, window.SendFrom);
    }

    [Fact]
    public void Seq_that_is_none_stands_before_everything()
    {
        Assert.Equal(2, FactWindow.Of(0, Rows(0, -3)).Duplicates);
    }

    private static IEnumerable<FactRow> Rows(params long[] seqs) => seqs.Select(seq => new FactRow { Epoch = 1, Seq = seq });
}
