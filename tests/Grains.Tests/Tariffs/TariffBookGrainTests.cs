using System.Security.Cryptography;
using System.Text;
using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Gates;
using Fokus.Grains.Interfaces.Links;
using Fokus.Grains.Interfaces.Tariffs;
using Fokus.Grains.Tests.Gates;

namespace Fokus.Grains.Tests.Tariffs;

public sealed class TariffBookGrainTests(Cluster cluster)
{
    [Fact]
    public async Task Version_never_changes()
    {
        var book = Book("never-changes");
        var first = Document("never-changes", 1, "one");

        Assert.Equal(PublishAnswer.Published, await book.PublishAsync(first));
        Assert.Equal(PublishAnswer.Same, await book.PublishAsync(first));
        Assert.Equal(PublishAnswer.Conflict, await book.PublishAsync(Document("never-changes", 1, "two")));
        Assert.Equal(PublishAnswer.Published, await book.PublishAsync(Document("never-changes", 2, "two")));

        Assert.Equal(first.Json, (await book.ReadAsync(1))!.Json);
    }

    [Fact]
    public async Task Published_book_goes_to_a_connected_garage_and_an_older_one_does_not_come_back()
    {
        var garage = await Given.GarageAsync(cluster, "book-garage");
        var link = cluster.Grains.GetGrain<IGarageLinkGrain>(GrainKeys.Garage(GarageId.Parse("book-garage")));
        var edge = new FakeEdge(link, "session-0001", OpenOutcome.Accepted);
        await link.AttachAsync("session-0001", cluster.Grains.CreateObjectReference<IEdgeConnection>(edge));
        var book = Book("for-garage");
        var (first, second) = (Document("for-garage", 1, "one"), Document("for-garage", 2, "two"));
        await book.PublishAsync(first);
        await book.PublishAsync(second);

        Assert.Equal(InForceAnswer.InForce, await garage.PutInForceAsync(second));
        Assert.Equal(InForceAnswer.Superseded, await garage.PutInForceAsync(first));

        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Assert.Equal(2, (await edge.Books.Reader.ReadAsync(guard.Token)).Version);
        Assert.Equal(2, (await garage.BookInForceAsync())!.Version);
        GC.KeepAlive(edge);
    }

    [Fact]
    public async Task Garage_without_a_link_secret_is_not_registered()
    {
        var garage = cluster.Grains.GetGrain<IGarageGrain>(GrainKeys.Garage(GarageId.Parse("no-secret")));

        var answer = await garage.RegisterAsync(Given.Registration("no-secret") with { LinkSecretSha256 = null });

        Assert.Equal(RegisterAnswer.SecretMissing, answer);
        Assert.Null(await garage.ReadAsync());
    }

    private ITariffBookGrain Book(string book) =>
        cluster.Grains.GetGrain<ITariffBookGrain>(GrainKeys.TariffBook(TariffBookId.Parse(book)));

    private static BookDocument Document(string book, int version, string text)
    {
        var json = Encoding.UTF8.GetBytes(text);
        return new(TariffBookId.Parse(book), version, json, SHA256.HashData(json));
    }
}
