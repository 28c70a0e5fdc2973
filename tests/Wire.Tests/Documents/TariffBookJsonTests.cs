using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Tariffs;
using Fokus.Domain.Tariffs.Agreements;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Terms;
using Fokus.Wire.Documents;
using Fokus.Wire.Documents.Tariffs;
using NodaTime;

namespace Fokus.Wire.Tests.Documents;

public sealed class TariffBookJsonTests
{
    /// <summary>A document with one of everything.</summary>
    internal const string Full = """
        {
          "id": "full", "version": 3, "valid_from": "2026-11-01T12:30", "zone": "America/Manaus", "priced_by": "ticket", "seconds": "up",
          "entry_tolerance": { "minutes": 10, "kind": "deducted" },
          "rates": {
            "day": { "cap_centavos": 4000, "tiers": [
              { "minutes": 60, "centavos": 1200, "per_minutes": 60, "step_minutes": 30, "fraction": "started", "overshoot_minutes": 5 },
              { "centavos": 400, "per_minutes": 60, "step_minutes": 15, "fraction": "completed", "overshoot_minutes": 0 } ] },
            "night": { "cap_centavos": null, "tiers": [
              { "centavos": 100, "per_minutes": 60, "step_minutes": 1, "fraction": "started", "overshoot_minutes": 0 } ] }
          },
          "schedule": {
            "otherwise": "day",
            "bands": [ { "days": ["friday", "holiday"], "from": "22:00", "until": "06:00", "rate": "night" } ],
            "holidays": ["12-25", "2026-11-02"],
            "day_type_by": "entry", "step_over_a_switch": "each_part", "tiers_after_a_switch": "restart"
          },
          "cap": { "window": "business_day", "begins_at": "05:00", "after": "restart" },
          "overnight": { "nights": ["monday"], "from": "20:00", "until": "08:00", "centavos": 2500, "at_least_minutes": 360, "effect": "at_most", "under_cap": true },
          "agreements": {
            "stacking": "all", "most": 3, "money_order": ["amount", "fixed_price", "percentage"],
            "list": [
              { "id": "a1", "payer": "issuer", "at_most_centavos": 900, "times_a_stay": 2, "times_a_day": 50, "gives": { "kind": "free_time", "minutes": 60, "taken_from": "price" } },
              { "id": "a2", "payer": "garage", "at_most_centavos": null, "times_a_stay": 1, "times_a_day": null, "gives": { "kind": "amount", "centavos": 500 } },
              { "id": "a3", "payer": "garage", "at_most_centavos": null, "times_a_stay": 1, "times_a_day": null, "gives": { "kind": "percentage", "permille": 250, "of": "before_cap" } },
              { "id": "a4", "payer": "garage", "at_most_centavos": null, "times_a_stay": 1, "times_a_day": null, "gives": { "kind": "table", "rate": "night" } },
              { "id": "a5", "payer": "garage", "at_most_centavos": null, "times_a_stay": 1, "times_a_day": null, "gives": { "kind": "fixed_price", "centavos": 1000, "covers_minutes": 240 } }
            ]
          },
          "subscribers": [ { "id": "s1", "covered": [ { "days": ["sunday"], "from": "06:00", "until": "22:00" } ], "rate_outside": "night", "tolerance_outside": true } ],
          "payment": { "exit_grace_minutes": 15, "exit_grace_at": { "totem-1": 25 }, "after_grace": "from_paid_until", "minimum_centavos": 50 },
          "money": { "fraction_of_centavo": "down", "tax_inside_permille": 50 }
        }
        """;

    [Fact]
    public void Every_term_is_read_as_it_is_written()
    {
        var book = Good(Full);

        Assert.Equal((TariffBookId.Parse("full"), 3, "America/Manaus"), (book.Id, book.Version, book.Zone.Id));
        // 12:30 in Manaus, four hours behind, is 16:30.
        Assert.Equal(Instant.FromUtc(2026, 11, 1, 16, 30), book.ValidFrom);
        Assert.Equal((PricedBy.Ticket, SecondsRounding.Up), (book.PricedBy, book.Seconds));
        Assert.Equal(new EntryTolerance(Duration.FromMinutes(10), ToleranceKind.Deducted), book.Tolerance);
        Assert.Equal(
            [
                new Tier(Duration.FromHours(1), Brl.FromCentavos(12_00), Duration.FromHours(1), Duration.FromMinutes(30), Fraction.Started, Duration.FromMinutes(5)),
                new Tier(null, Brl.FromCentavos(4_00), Duration.FromHours(1), Duration.FromMinutes(15), Fraction.Completed, Duration.Zero),
            ],
            book.Schedule.Rates[0].Tiers);
        Assert.Equal(("day", Brl.FromCentavos(40_00), null), (book.Schedule.Rates[0].Name, book.Schedule.Rates[0].Cap, book.Schedule.Rates[1].Cap));
        Assert.Equal([new Band(DaySet.Of(IsoDayOfWeek.Friday) | DaySet.Holiday, new(22, 0), new(6, 0), 1)], book.Schedule.Bands);
        Assert.Equal((DayTypeBy.Entry, StepOverSwitch.EachPart, TiersAfterSwitch.Restart),
            (book.Schedule.DayTypeBy, book.Schedule.StepOverSwitch, book.Schedule.TiersAfterSwitch));
        Assert.Equal(new CapTerms(new CapWindow.BusinessDay(new(5, 0)), AfterCap.Restart), book.Cap);
        Assert.Equal(
            new Overnight(DaySet.Of(IsoDayOfWeek.Monday), new(20, 0), new(8, 0), Brl.FromCentavos(25_00), Duration.FromHours(6), OvernightEffect.AtMost, IsUnderCap: true),
            book.Overnight);
        Assert.Equal(new MoneyTerms(Rounding.Down, 50), book.Money);
    }

    [Fact]
    public void Holidays_agreements_subscribers_and_payments_are_read_as_they_are_written()
    {
        var book = Good(Full);

        Assert.True(book.Schedule.Holidays.Has(new(2031, 12, 25)) && book.Schedule.Holidays.Has(new(2026, 11, 2)));
        Assert.False(book.Schedule.Holidays.Has(new(2027, 11, 2)));
        Assert.Equal((Stacking.All, 3), (book.Agreements.Stacking, book.Agreements.Most));
        Assert.Equal([MoneyStep.Amount, MoneyStep.FixedPrice, MoneyStep.Percentage], book.Agreements.MoneyOrder);
        Assert.Equal(
            new Agreement(AgreementId.Parse("a1"), new Benefit.FreeTime(Duration.FromHours(1), TimeTakenFrom.Price), Brl.FromCentavos(9_00), 2, 50, Payer.Issuer),
            book.Agreements.All[0]);
        Assert.Equal(
            [
                new Benefit.Amount(Brl.FromCentavos(5_00)),
                new Benefit.Percentage(250, PercentageOf.BeforeCap),
                new Benefit.Table(1),
                new Benefit.FixedPrice(Brl.FromCentavos(10_00), Duration.FromHours(4)),
            ],
            book.Agreements.All.Skip(1).Select(agreement => agreement.Benefit));
        var group = Assert.Single(book.Subscribers);
        Assert.Equal(("s1", 1, true), (group.Id.Value, group.RateOutside, group.ToleranceOutside));
        Assert.Equal((Duration.FromMinutes(15), Duration.FromMinutes(25)), (book.Payment.GraceAt(null), book.Payment.GraceAt(PayPointId.Parse("totem-1"))));
        Assert.Equal((AfterGrace.FromPaidUntil, 50), (book.Payment.AfterGrace, book.Payment.Minimum.Centavos));
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes_as_they_were_published()
    {
        var bytes = Encoding.UTF8.GetBytes(Full);

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), Good(Full).Hash.Value);
        Assert.NotEqual(Good(Full).Hash, Good(Full + " ").Hash);
    }

    [Fact]
    public void A_file_from_a_windows_editor_is_read()
    {
        byte[] document = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Full)];

        Assert.IsType<TariffBookReading.Good>(TariffBookJson.Read(document));
    }

    [Theory]
    [InlineData("\"id\": \"full\"", "\"id\": \"T 1\"", "$.id: write 2 to 40 of a-z, 0-9, hyphen, beginning with a letter, not \"T 1\".")]
    [InlineData("\"id\": \"full\", ", "", "$.id is missing: write 2 to 40 of a-z, 0-9, hyphen, beginning with a letter.")]
    [InlineData("\"version\": 3", "\"version\": 0", "$.version: write a whole number from 1 to 2147483647, not 0.")]
    [InlineData("2026-11-01T12:30", "2026-11-31T12:30", "$.valid_from: write a moment on the garage's wall clock such as 2026-01-01T00:00, not \"2026-11-31T12:30\".")]
    [InlineData("America/Manaus", "America/São Paulo", "$.zone: write a time zone such as America/Sao_Paulo, not \"America/São Paulo\".")]
    [InlineData("\"ticket\"", "\"exit\"", "$.priced_by: write entry, payment or ticket, not \"exit\".")]
    [InlineData("\"seconds\": \"up\"", "\"seconds\": \"nearest\"", "$.seconds: write exact, down or up, not \"nearest\".")]
    [InlineData("\"minutes\": 10, \"kind\"", "\"minutes\": 1.5, \"kind\"", "$.entry_tolerance.minutes: write a whole number from 0 to 1440, not 1.5.")]
    [InlineData("\"minutes\": 60, \"centavos\": 1200", "\"minutes\": 50, \"centavos\": 1200", "$.rates.day.tiers[0].minutes: write a whole number of steps of 30 minutes.")]
    [InlineData("\"minutes\": 60, \"centavos\": 1200", "\"centavos\": 1200", "$.rates.day.tiers[0].minutes is missing: write a whole number from 1 to 44640.")]
    [InlineData("{ \"centavos\": 400", "{ \"minutes\": 60, \"centavos\": 400", "$.rates.day.tiers[1].minutes: leave it out: the last tier covers the rest of the time.")]
    [InlineData("\"overshoot_minutes\": 5", "\"overshoot_minutes\": 30", "$.rates.day.tiers[0].overshoot_minutes: write less than the step, or no step would ever be charged.")]
    [InlineData("\"completed\", \"overshoot_minutes\": 0", "\"completed\", \"overshoot_minutes\": 1", "$.rates.day.tiers[1].overshoot_minutes: write 0: where only completed steps are charged, nothing is overshot.")]
    [InlineData("\"centavos\": 400", "\"centavos\": -400", "$.rates.day.tiers[1].centavos: write a whole number from 0 to 10000000, not -400.")]
    [InlineData("\"otherwise\": \"day\"", "\"otherwise\": \"dia\"", "$.schedule.otherwise: write the name of one of the rates, not \"dia\".")]
    [InlineData("\"friday\", \"holiday\"", "\"friday\", \"feriado\"", "$.schedule.bands[0].days[1]: write monday, tuesday, wednesday, thursday, friday, saturday, sunday or holiday, not \"feriado\".")]
    [InlineData("[\"friday\", \"holiday\"]", "[]", "$.schedule.bands[0].days: name at least one of monday, tuesday, wednesday, thursday, friday, saturday, sunday or holiday.")]
    [InlineData("\"from\": \"22:00\"", "\"from\": \"24:00\"", "$.schedule.bands[0].from: write a time such as 22:00, not \"24:00\".")]
    [InlineData("\"12-25\"", "\"02-30\"", "$.schedule.holidays[0]: write a day as MM-DD for every year, or YYYY-MM-DD for one, not \"02-30\".")]
    [InlineData("\"each_part\"", "\"split\"", "$.schedule.step_over_a_switch: a completed step cannot be split: write where_it_begins or each_part.")]
    [InlineData("\"window\": \"business_day\"", "\"window\": \"week\"", "$.cap.window: write rolling, calendar_day or business_day.")]
    [InlineData("\"begins_at\": \"05:00\", ", "", "$.cap.begins_at is missing: write a time such as 22:00.")]
    [InlineData("{ \"window\": \"business_day\", \"begins_at\": \"05:00\", \"after\": \"restart\" }", "null", "$.cap: a rate has a cap_centavos: say over which window it is counted, or write null there too.")]
    [InlineData("\"at_least_minutes\": 360", "\"at_least_minutes\": 721", "$.overnight.at_least_minutes: the night has 720 minutes: write no more.")]
    [InlineData("\"under_cap\": true", "\"under_cap\": \"yes\"", "$.overnight.under_cap: write true or false, not \"yes\".")]
    [InlineData("\"amount\", \"fixed_price\", \"percentage\"", "\"amount\", \"amount\", \"percentage\"", "$.agreements.money_order: write each of fixed_price, percentage or amount once, in the order in which they come off.")]
    [InlineData("\"id\": \"a2\"", "\"id\": \"a1\"", "$.agreements.list: 'a1' is there twice: give each agreement an id of its own.")]
    [InlineData("\"kind\": \"amount\"", "\"kind\": \"gift\"", "$.agreements.list[1].gives.kind: write free_time, amount, percentage, table or fixed_price.")]
    [InlineData("\"permille\": 250", "\"permille\": 1001", "$.agreements.list[2].gives.permille: write a whole number from 1 to 1000, not 1001.")]
    [InlineData("\"rate\": \"night\" } }", "\"rate\": \"club\" } }", "$.agreements.list[3].gives.rate: write the name of one of the rates, not \"club\".")]
    [InlineData("\"rate_outside\": \"night\"", "\"rate_outside\": \"club\"", "$.subscribers[0].rate_outside: write the name of one of the rates, not \"club\".")]
    [InlineData("\"totem-1\": 25", "\"Totem 1\": 25", "$.payment.exit_grace_at: name pay points with 2 to 40 of a-z, 0-9, hyphen, beginning with a letter.")]
    [InlineData("\"totem-1\": 25", "\"totem-1\": 25, \"totem-1\": 30", "$.payment.exit_grace_at.totem-1: is there twice: leave one.")]
    [InlineData("\"id\": \"full\"", "\"$schema\": 7, \"id\": \"full\"", "$.$schema: write the place of a schema as a text, not 7.")]
    [InlineData("\"minimum_centavos\": 50", "\"minimum_centavos\": 0", "$.payment.minimum_centavos: write a whole number from 1 to 10000, not 0.")]
    [InlineData("\"tax_inside_permille\": 50", "\"tax_inside_permille\": 50, \"vat\": 1", "$.money.vat: no such field; the fields are fraction_of_centavo, tax_inside_permille.")]
    [InlineData("\"tax_inside_permille\": 50", "\"tax_inside_permille\": 50, \"tax_inside_permille\": 60", "$.money.tax_inside_permille is written twice: leave one.")]
    public void Each_fault_names_its_place_and_its_mend(string good, string bad, string fault)
    {
        Assert.Contains(good, Full, StringComparison.Ordinal);

        Assert.Equal([fault], Bad(Full.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_version_cannot_begin_in_an_hour_that_the_clocks_leave_out()
    {
        // In São Paulo midnight of 4 November 2018 became one o'clock.
        var skipped = Full.Replace("America/Manaus", "America/Sao_Paulo", StringComparison.Ordinal).Replace("2026-11-01T12:30", "2018-11-04T00:30", StringComparison.Ordinal);

        Assert.Equal(["$.valid_from: the clocks of America/Sao_Paulo are set forward and never show this time: write a later one."], Bad(skipped));
        Assert.Equal(Instant.FromUtc(2018, 11, 4, 3, 0), Good(skipped.Replace("T00:30", "T01:00", StringComparison.Ordinal)).ValidFrom);
    }

    [Fact]
    public void Nothing_may_be_left_out()
    {
        var document = JsonNode.Parse(Full)!.AsObject();
        var places = document.Select(member => member.Key).ToList();

        Assert.Equal(15, places.Count);
        Assert.All(places, name =>
        {
            var without = JsonNode.Parse(Full)!.AsObject();
            without.Remove(name);
            Assert.Contains(Bad(without.ToJsonString()), fault => fault.StartsWith($"$.{name} is missing", StringComparison.Ordinal));
        });
        // Each of the fifteen says that it is missing, all at once.
        Assert.Equal(15, Bad("{}").Count);
    }

    [Fact]
    public void Each_value_that_the_engine_knows_has_a_word()
    {
        Complete(BookWords.PricedBy);
        Complete(BookWords.Seconds);
        Complete(BookWords.Tolerance);
        Complete(BookWords.Fraction);
        Complete(BookWords.DayTypeBy);
        Complete(BookWords.StepOverSwitch);
        Complete(BookWords.TiersAfterSwitch);
        Complete(BookWords.AfterCap);
        Complete(BookWords.Overnight);
        Complete(BookWords.Stacking);
        Complete(BookWords.MoneyStep);
        Complete(BookWords.Payer);
        Complete(BookWords.TimeTakenFrom);
        Complete(BookWords.PercentageOf);
        Complete(BookWords.AfterGrace);
        Complete(BookWords.Rounding);

        static void Complete<T>(WordList<T> words)
            where T : struct, Enum => Assert.Equal(Enum.GetValues<T>().Order(), words.Words.Select(word => word.Value).Order());
    }

    [Fact]
    public void Text_that_is_no_JSON_is_refused_with_its_line()
    {
        Assert.StartsWith("Line 3: this is not JSON.", Assert.Single(Bad("{\n \"id\": \"t1\",\n oops\n}")), StringComparison.Ordinal);
        Assert.StartsWith("Line 1: this is not JSON.", Assert.Single(Bad("")), StringComparison.Ordinal);
        Assert.StartsWith("$: write an object", Assert.Single(Bad("[]")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_not_UTF_8_is_refused()
    {
        var document = Encoding.UTF8.GetBytes(Full);
        document[Array.IndexOf(document, (byte)'f')] = 0xFF;

        Assert.Contains("UTF-8", Assert.Single(Assert.IsType<TariffBookReading.Bad>(TariffBookJson.Read(document)).Faults), StringComparison.Ordinal);
        Assert.Contains("UTF-8", Assert.Single(Bad(Full.Replace("\"full\"", "\"\\uD800\"", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_beyond_64_kB_is_refused_unread_and_a_long_value_is_shown_short()
    {
        Assert.Contains("64 kB", Assert.Single(Bad(new string(' ', 64 * 1024) + Full)), StringComparison.Ordinal);
        var fault = Assert.Single(Bad(Full.Replace("\"full\"", $"\"{new string('x', 5000)}\"", StringComparison.Ordinal)));
        Assert.True(fault.Length < 200, fault);
    }

    [Fact]
    public void Whatever_is_cut_off_or_changed_nothing_is_thrown_and_what_is_read_prices_a_day()
    {
        var good = Encoding.UTF8.GetBytes(Full);
        Gen.Select(Gen.Int[good.Length - 40, good.Length], Gen.Int[0, good.Length - 1], Gen.Char[" 0159\"{}[]:,-adegilnrst"]).Sample((length, place, value) =>
        {
            var document = (byte[])good.Clone();
            document[place] = (byte)value;
            return TariffBookJson.Read(document.AsMemory(0, length)) switch
            {
                TariffBookReading.Bad bad => bad.Faults.Count > 0,
                TariffBookReading.Good fine => fine.Book.Schedule.Rates.All(rate => rate.Tiers.Length > 0),
                _ => false,
            };
        }, iter: 20_000);
    }

    private static TariffBook Good(string json) => TariffBookJson.Read(Encoding.UTF8.GetBytes(json)) switch
    {
        TariffBookReading.Good good => good.Book,
        TariffBookReading.Bad bad => throw new InvalidOperationException(string.Join('\n', bad.Faults)),
        _ => throw new InvalidOperationException(),
    };

    private static IReadOnlyList<string> Bad(string json) =>
        Assert.IsType<TariffBookReading.Bad>(TariffBookJson.Read(Encoding.UTF8.GetBytes(json))).Faults;
}
