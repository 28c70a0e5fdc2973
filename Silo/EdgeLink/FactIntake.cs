using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Interfaces.Lanes;
using Fokus.Silo.Storage.Facts;
using Fokus.Wire.Edge.V1;

namespace Fokus.Silo.EdgeLink;

/// <summary>Takes the facts of one session in, whichever stream they come on, and has the twins told.</summary>
internal sealed partial class FactIntake(
    GarageId garage, long epoch, IGrainFactory grains, FactLedger ledger, ILogger<FactIntake> logger)
{
    private const int MostFacts = 200;

    /// <summary>A garage that sends what was not asked for so often does not understand us.</summary>
    private const int MostGaps = 10;

    private int gaps;

    /// <summary>Stores what follows without a gap; answers what the garage is to be told.</summary>
    internal async Task<IReadOnlyList<JournalFrame>> StoreAsync(FactBatch batch, CancellationToken cancellationToken)
    {
        if (Refusal(batch) is { } refused)
            return [new JournalFrame { Refused = refused }];

        var answer = await ledger.AppendAsync(garage, epoch, batch.Facts, cancellationToken);
        var told = new List<JournalFrame>();
        if (answer.Stored + answer.Duplicates + answer.Poisoned > 0)
            told.Add(new JournalFrame { Acked = new FactsAcked { Epoch = epoch, Seq = answer.AckedSeq } });
        if (answer.SendFrom is { } from)
            told.Add(AskAgain(from));
        else
            gaps = 0;
        if (answer.Stored + answer.Poisoned > 0)
            await TellAsync(answer.Lanes);
        return told;
    }

    /// <summary>Stores copies that came ahead of the journal. Nothing is answered: the journal brings them again.</summary>
    internal async Task StoreEarlyAsync(FactBatch batch, CancellationToken cancellationToken)
    {
        if (Refusal(batch) is not null)
            return;
        var lanes = await ledger.AppendEarlyAsync(garage, epoch, batch.Facts, cancellationToken);
        if (lanes.Count > 0)
            await TellAsync(lanes);
    }

    private Refused? Refusal(FactBatch batch)
    {
        if (batch.Facts.Count > MostFacts)
            return Frames.Refused("batch_too_large", $"Send at most {MostFacts} facts at once.").Refused;
        return batch.Facts.Any(row => row.Epoch != epoch)
            ? Frames.Refused("epoch", "A fact of another epoch than the one in Hello: connect again for a new journal.").Refused
            : null;
    }

    private JournalFrame AskAgain(long from)
    {
        LogGap(logger, garage, epoch, from);
        return ++gaps > MostGaps
            ? new JournalFrame { Refused = Frames.Refused("gap", $"Fact {from} was asked for {MostGaps} times and did not come.").Refused }
            : new JournalFrame { SendFrom = new SendFrom { Epoch = epoch, Seq = from } };
    }

    private async Task TellAsync(IEnumerable<LaneId> lanes)
    {
        foreach (var lane in lanes)
            await grains.GetGrain<ILaneGrain>(GrainKeys.Lane(garage, lane)).FactsCommittedAsync();
        await grains.GetGrain<IGarageGrain>(GrainKeys.Garage(garage)).FactsCommittedAsync();
    }
}
