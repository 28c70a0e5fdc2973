using Fokus.EdgeBridge.Protocols.EscPos;
using Fokus.EdgeBridge.Tests.Drivers;

namespace Fokus.EdgeBridge.Tests.Protocols.EscPos;

public class EscPosTests
{
    [Fact]
    public void Job_has_the_bytes_of_the_manual()
    {
        var job = new EscPosJob(860).Line("Á").Qr("AB", moduleDots: 8).Cut().EndWith("0001"u8);

        // Á is 0x86 in code page 860. The QR store order is 2 letters + 3 bytes long.
        byte[] expected =
        [
            0x1B, 0x40, 0x1B, 0x74, 3, 0x86, 0x0A,
            0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0,
            0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, 8,
            0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31,
            0x1D, 0x28, 0x6B, 5, 0, 0x31, 0x50, 0x30, 0x41, 0x42,
            0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30,
            0x1D, 0x56, 0x42, 0,
            0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, 0x30, 0x30, 0x30, 0x31,
        ];
        Assert.Equal(expected, job);
    }

    [Fact]
    public void Control_characters_in_a_name_do_not_steer_the_printer() =>
        Assert.Equal(new EscPosJob(850).Line("AB").Cut().EndWith("0001"u8), new EscPosJob(850).Line("A\u001B\nB").Cut().EndWith("0001"u8));

    [Theory]
    [InlineData(0x12, null)]
    [InlineData(0x16, "the cover is open")]
    [InlineData(0x32, "it stopped at the end of the paper")]
    [InlineData(0x52, "the printer reports an error")]
    [InlineData(0x00, "the printer's answer is no status")]
    [InlineData(0xFF, "the printer's answer is no status")]
    public void Offline_status_is_read(byte answer, string? fault) => Assert.Equal(fault, PrinterStatus.OfflineFault(answer));

    [Theory]
    [InlineData(0x12, null)]
    [InlineData(0x1E, null)]
    [InlineData(0x72, "there is no paper")]
    [InlineData(0x41, "the printer's answer is no status")]
    public void Paper_status_is_read_and_nearly_empty_still_prints(byte answer, string? fault) => Assert.Equal(fault, PrinterStatus.PaperFault(answer));

    [Fact]
    public void Every_answer_among_the_vectors_counts_or_not_as_its_line_says() => Assert.All(
        Vectors.Lines("Tickets/EscPos", "answers.txt"),
        vector =>
        {
            var echo = new EchoMatch("0001"u8);
            var counts = vector.Bytes.Select(echo.Take).Any(isWhole => isWhole);
            Assert.Equal(vector.Meaning.StartsWith("counts", StringComparison.Ordinal), counts);
        });

    [Fact]
    public void Stream_is_read_the_same_in_any_pieces()
    {
        var job = new EscPosJob(850).Line("um").Qr("AB", moduleDots: 8).Cut().EndWith("0001"u8);
        var reader = new EscPosReader();

        var orders = job.SelectMany(one => reader.Take([one])).ToList();

        Assert.Collection(
            orders,
            order => Assert.Equal(new EscPosOrder.Line("um"), order),
            order => Assert.Equal(new EscPosOrder.Qr("AB"), order),
            order => Assert.IsType<EscPosOrder.Cut>(order),
            order => Assert.Equal("0001"u8.ToArray(), Assert.IsType<EscPosOrder.Confirm>(order).Id.ToArray()));
    }
}
