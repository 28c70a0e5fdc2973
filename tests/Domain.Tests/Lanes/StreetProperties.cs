using CsCheck;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Stays;
using Fokus.Testing;

namespace Fokus.Domain.Tests.Lanes;

/// <summary>What must hold when bodies move over the loops, whoever creeps, follows closely or slips through.</summary>
public sealed class StreetProperties
{
    private static readonly Gen<(bool HasSafetyLoop, (int What, int Which, int Much)[] Steps)> AnyTraffic = Gen.Select(
        Gen.Bool, Gen.Select(Gen.Int[0, 11], Gen.Int[0, 3], Gen.Int[1, 60]).Array[20, 100]);

    [Fact]
    public void One_authorisation_never_passes_two_vehicles_and_whoever_passes_is_counted() => AnyTraffic.Sample(
        traffic =>
        {
            var street = Drive(traffic);
            var stays = street.Lane.Opened;
            // As many stays as bodies, and each that has a plate is the stay of a body with that plate, once.
            Assert.Equal(street.Passed.Count, stays.Count);
            for (var i = 0; i < stays.Count; i++)
            {
                if (stays[i].Credential is Credential.ByPlate by)
                    Assert.Equal(street.Passed[i], by.Plate.Written);
            }

            Assert.Equal(street.WithLeave.Distinct(), street.WithLeave);
            Assert.True(street.WithLeave.Count <= street.Lane.Commands.Count, "More passed with leave than leave was given.");
            if (stays.Count > street.WithLeave.Count)
                Assert.Contains(new LaneEffect.Raise(FaultCode.UnauthorisedPassage), street.Lane.Done);
        },
        iter: Sequences.Many);

    [Fact]
    public void The_traffic_that_is_tried_passes_with_leave_and_without()
    {
        var (withLeave, without) = (0, 0);
        AnyTraffic.Sample(
            traffic =>
            {
                var street = Drive(traffic);
                Interlocked.Add(ref withLeave, street.WithLeave.Count);
                Interlocked.Add(ref without, street.Passed.Count - street.WithLeave.Count);
            },
            iter: 5_000);

        Assert.True(withLeave > 100 && without > 30, $"{withLeave} passed with leave and {without} without: not enough to try anything.");
    }

    [Fact]
    public void How_the_inputs_of_two_lanes_are_mixed_changes_no_total() => Gen.Select(AnyTraffic, AnyTraffic).Sample(
        (one, other) =>
        {
            var apart = (Totals(Drive(one)), Totals(Drive(other)));
            var (left, right) = (new Street(one.HasSafetyLoop), new Street(other.HasSafetyLoop));
            for (var i = 0; i < Math.Max(one.Steps.Length, other.Steps.Length); i++)
            {
                if (i < other.Steps.Length)
                    Step(right, other.Steps[i]);
                if (i < one.Steps.Length)
                    Step(left, one.Steps[i]);
            }

            Assert.Equal(apart, (Totals(left), Totals(right)));
        },
        iter: 1_000);

    private static (int Stays, int Commands, StayId? Last) Totals(Street street) =>
        (street.Lane.Opened.Count, street.Lane.Commands.Count, street.Lane.Opened.LastOrDefault()?.Stay);

    private static Street Drive((bool HasSafetyLoop, (int What, int Which, int Much)[] Steps) traffic)
    {
        var street = new Street(traffic.HasSafetyLoop);
        foreach (var step in traffic.Steps)
            Step(street, step);
        return street;
    }

    private static void Step(Street street, (int What, int Which, int Much) step)
    {
        switch (step.What)
        {
            case 0 or 1:
                street.Arrive(30 + step.Much);
                break;
            case 2:
                street.Read(step.Much % 8 == 0 ? new Standing.Full() : new Standing.NotInside());
                break;
            case 3:
                street.Wait(step.Much % 5);
                break;
            default:
                street.Move(step.Which, step.Much);
                break;
        }
    }
}
