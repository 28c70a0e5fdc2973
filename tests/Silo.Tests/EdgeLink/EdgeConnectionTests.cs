using System.Security.Cryptography;
using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Tariffs;
using Fokus.Silo.EdgeLink;
using Fokus.Wire.Edge.V1;

namespace Fokus.Silo.Tests.EdgeLink;

public sealed class EdgeConnectionTests
{
    [Fact]
    public async Task Tariff_book_for_which_there_is_no_room_ends_the_session_so_that_the_next_one_brings_it()
    {
        var outbox = new Outbox();
        while (outbox.TryAdd(new CloudFrame { Beat = new Beat { AtUnixTicks = 1 } }))
            continue;

        await new EdgeConnection(outbox).SendBookAsync(new BookDocument(TariffBookId.Parse("t1"), 1, [1], SHA256.HashData([1])));

        Assert.True(outbox.IsClosed);
        Assert.Equal("slow", (await outbox.Last)!.Refused.Code);
    }
}
