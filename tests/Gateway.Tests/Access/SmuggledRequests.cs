using System.Text.RegularExpressions;
using Fokus.Gateway.Tests.Setting;

namespace Fokus.Gateway.Tests.Access;

/// <summary>Bytes that two servers could read differently: none of them may reach a garage, as one request or as two.</summary>
public sealed class SmuggledRequests
{
    private const string Rest = "\r\nConnection: close\r\n\r\n";

    public static TheoryData<string, string> Framings => new()
    {
        { "TE and CL", "POST /eco HTTP/1.1\r\nHost: {host}\r\n{person}Content-Length: 6\r\nTransfer-Encoding: chunked" + Rest + "0\r\n\r\nGET /eco/2 HTTP/1.1\r\nHost: {host}\r\n\r\n" },
        { "CL and TE", "POST /eco HTTP/1.1\r\nHost: {host}\r\n{person}Transfer-Encoding: chunked\r\nContent-Length: 6" + Rest + "0\r\n\r\n" },
        { "TE in disguise", "POST /eco HTTP/1.1\r\nHost: {host}\r\n{person}Transfer-Encoding: xchunked" + Rest + "0\r\n\r\n" },
        { "TE before another", "POST /eco HTTP/1.1\r\nHost: {host}\r\n{person}Transfer-Encoding: chunked, identity" + Rest + "0\r\n\r\n" },
        { "TE and a space", "POST /eco HTTP/1.1\r\nHost: {host}\r\n{person}Transfer-Encoding : chunked" + Rest + "0\r\n\r\n" },
        { "two lengths", "POST /eco HTTP/1.1\r\nHost: {host}\r\n{person}Content-Length: 5\r\nContent-Length: 6" + Rest + "abrir\r" },
        { "bare LF", "GET /eco HTTP/1.1\nHost: {host}\n{person-lf}Connection: close\n\n" },
        { "bare LF in one header", "GET /eco HTTP/1.1\r\nHost: {host}\r\n{person}X-Um: a\nX-Fokus-Garage: norte" + Rest },
        { "bare CR", "GET /eco HTTP/1.1\r\nHost: {host}\r\n{person}X-Um: a\rX-Fokus-Garage: norte" + Rest },
        { "folded header", "GET /eco HTTP/1.1\r\nHost: {host}\r\n{person}X-Um: a\r\n X-Fokus-Garage: norte" + Rest },
        { "two hosts", "GET /eco HTTP/1.1\r\nHost: {host}\r\nHost: norte.fokus.localhost\r\n{person}X-Um: a" + Rest },
        { "another host in the line", "GET https://norte.fokus.localhost/eco HTTP/1.1\r\nHost: {host}\r\n{person}X-Um: a" + Rest },
        { "no host", "GET /eco HTTP/1.1\r\n{person}X-Um: a" + Rest },
        { "a zero byte", "GET /eco HTTP/1.1\r\nHost: {host}\r\n{person}X-Um: a\0b" + Rest },
        { "a host with a path", "GET /eco HTTP/1.1\r\nHost: {host}/x\r\n{person}X-Um: a" + Rest },
    };

    [Theory]
    [MemberData(nameof(Framings))]
    public async Task A_request_that_can_be_read_in_two_ways_reaches_nobody(string name, string request)
    {
        await using var town = await Town.StartAsync();

        var answer = await RawVisitor.SayAsync(town, await FillAsync(town, request));

        Assert.NotEmpty(name);
        Assert.Matches("^HTTP/1.1 4[0-9][0-9] ", answer);
        Assert.Single(Regex.Matches(answer, "HTTP/1.1 ", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal(0, town.Centro.Requests + town.Norte.Requests);
    }

    [Fact]
    public async Task The_same_request_without_the_doubt_reaches_the_garage()
    {
        await using var town = await Town.StartAsync();

        var answer = await RawVisitor.SayAsync(town, await FillAsync(town, "GET /eco HTTP/1.1\r\nHost: {host}\r\n{person}X-Um: a" + Rest));

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Equal(1, town.Centro.Requests);
    }

    [Fact]
    public async Task A_length_with_a_sign_goes_on_as_the_plain_number_that_was_read()
    {
        await using var town = await Town.StartAsync();

        var answer = await RawVisitor.SayAsync(
            town, await FillAsync(town, "POST /eco HTTP/1.1\r\nHost: {host}\r\n{person}Content-Length: +5" + Rest + "abrir"));

        Assert.Contains("\"Content-Length\":\"5\"", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"bodyLength\":5", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_header_that_the_visitor_declares_a_matter_of_the_connection_does_not_take_the_gateways_own_away()
    {
        await using var town = await Town.StartAsync();
        const string Request = "GET /eco HTTP/1.1\r\nHost: {host}\r\n{person}Connection: close, X-Fokus-Person, X-Forwarded-For, Cookie\r\nX-Real-IP: 203.0.113.9\r\nX-Fokus-Garage: norte\r\nX_Fokus_Garage: norte\r\n\r\n";

        var answer = await RawVisitor.SayAsync(town, await FillAsync(town, Request));

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"X-Fokus-Person\"", answer, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"X-Forwarded-For\":\"127.0.0.1\"", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("203.0.113.9", answer, StringComparison.Ordinal);
        // Servers that turn headers into variables read a hyphen and an underscore alike.
        Assert.DoesNotContain("norte", answer, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> FillAsync(Town town, string request)
    {
        var visitor = await town.SignedInAsync("ana");
        var cookie = visitor.Cookies.GetCookieHeader(visitor.At("centro", "/"));
        return request
            .Replace("{host}", $"centro.fokus.localhost:{town.Port}", StringComparison.Ordinal)
            .Replace("{person}", $"Cookie: {cookie}\r\nOrigin: {visitor.Origin("centro")}\r\n", StringComparison.Ordinal)
            .Replace("{person-lf}", $"Cookie: {cookie}\n", StringComparison.Ordinal);
    }
}
