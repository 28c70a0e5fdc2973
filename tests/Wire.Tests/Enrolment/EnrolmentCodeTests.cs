using Fokus.Wire.Enrolment;

namespace Fokus.Wire.Tests.Enrolment;

public class EnrolmentCodeTests
{
    [Fact]
    public void A_code_is_typed_as_seven_groups_of_four_and_read_however_it_is_typed()
    {
        var code = EnrolmentCode.Make();

        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$", code.Grouped);
        Assert.Equal(code, EnrolmentCode.Find(code.Grouped));
        Assert.Equal(code, EnrolmentCode.Find(code.Grouped.ToLowerInvariant().Replace('-', ' ')));
        Assert.Equal(code, EnrolmentCode.Find($"  {code.Canonical.Replace('0', 'o').Replace('1', 'l')}\n"));
    }

    [Fact]
    public void A_slip_of_the_finger_is_seen_before_anything_is_sent()
    {
        // Two letters show a slip: one of 1,024 passes unseen. Of 28 × 31 slips in one code that is less than one; ten are a fault.
        var code = EnrolmentCode.Make();
        var unseen = 0;
        for (var place = 0; place < code.Canonical.Length; place++)
        {
            foreach (var letter in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".Where(letter => letter != code.Canonical[place]))
                unseen += EnrolmentCode.Find(code.Canonical.Remove(place, 1).Insert(place, letter.ToString())) is null ? 0 : 1;
        }

        Assert.InRange(unseen, 0, 10);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7K2M-7K2M")]
    [InlineData("UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU")]
    [InlineData("ÀÀÀÀ-0000-0000-0000-0000-0000-0000")]
    public void What_is_no_code_is_none(string? text) => Assert.Null(EnrolmentCode.Find(text));

    [Fact]
    public void A_code_is_made_of_130_bits_of_chance_and_is_not_printed()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => EnrolmentCode.Make()).ToList();

        // 26 letters of 32 are 130 bits. Every letter comes in every place sooner or later: 200 codes have 5,200 letters.
        Assert.Equal(200, codes.Select(code => code.Canonical).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(32, codes.SelectMany(code => code.Canonical[..26]).Distinct().Count());
        Assert.All(codes, code => Assert.DoesNotContain(code.Canonical, $"{code}", StringComparison.Ordinal));
    }
}
