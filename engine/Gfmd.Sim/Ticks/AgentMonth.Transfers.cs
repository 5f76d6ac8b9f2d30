using Gfmd.Sim.Model;
using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Model.People;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>The channel of a transfer, what arrives, and what it leads to at home (phase 12).</summary>
public sealed partial class AgentMonth
{
    /// <summary>Channel of this month: the one used last, unless the sender has none, may no longer use it, or looks at channels again.</summary>
    private int Way(int i, SchemeMonth m, uint t, int h, in SendingSituation sending)
    {
        byte finance = _b.Finance[i];
        int last = Accounts.Channel(finance);
        bool irregular = Migrant.Irregular(t);
        bool card = irregular && m.Channels.CardShare > 0
            && _draw.Uniform(_b.Id[i], Draw.NoMonth, Purpose.ConsularCard) < m.Channels.CardShare;
        TransferSituation s = new(
            0, false, irregular, card, (_b.Banked[h] & Accounts.Bank) != 0, (_b.Banked[h] & Accounts.Mobile) != 0);
        if (last >= 0 && (m.Channels.Jumped >> last & 1) == 0 && m.Channels.Open(last, s)
            && Draw.Unit(_s.Review[i]) >= m.Channels.Review)
        {
            return last;
        }

        bool rural = Recruiters.Rural(_home.Origin, _draw, _b.Villages.Key[_b.Village[h]]);
        int chosen = m.Channels.Choose(_draw, _b.Id[i], _t, s with { Size = m.Remitting.Amount(sending), Rural = rural }, last);
        _b.Finance[i] = Accounts.WithChannel(finance, chosen);
        return chosen;
    }

    private void Transfer(int i, SchemeMonth m, uint t, int h, int sent, int weight)
    {
        int scheme = m.Scheme.Index, way = Accounts.Channel(_b.Finance[i]);
        bool formal = way != TransferPrices.Informal;
        int premium = formal ? Cents.Share(sent, m.Prices.Premium) : 0, tax = formal ? Cents.Share(sent, m.Prices.Tax) : 0;
        int added = formal ? Cents.Share(sent, m.Prices.Incentive) : 0;
        int fees = Math.Min(sent - premium - tax, Cents.Of(m.Remitting.Cost(sent * 0.01, way)));
        int cost = fees + premium + tax;
        _b.Received[h] = checked(_b.Received[h] + sent - cost + added);
        Tallies.Add(SchemeMeasure.Senders, scheme, t, weight);
        Tallies.Add(SchemeMeasure.Sent, scheme, t, sent * (long)weight);
        Tallies.Add(SchemeMeasure.TransferCost, scheme, t, cost * (long)weight);
        Tallies.Add(SchemeMeasure.Received, scheme, t, (sent - cost + added) * (long)weight);
        Tallies.Add(TransferMeasure.Senders, scheme, way, t, weight);
        Tallies.Add(TransferMeasure.Sent, scheme, way, t, sent * (long)weight);
        Tallies.Add(TransferMeasure.Fees, scheme, way, t, fees * (long)weight);
        if (formal)
        {
            Tallies.Add(SchemeMeasure.SentFormal, scheme, t, sent * (long)weight);
            Tallies.Add(SchemeMeasure.TransferTax, scheme, t, tax * (long)weight);
            Tallies.Add(SchemeMeasure.TransferPremium, scheme, t, premium * (long)weight);
            Tallies.Add(SchemeMeasure.TransferIncentive, scheme, t, added * (long)weight);
            // the word of AccountOpening
            if (Draw.Unit(_s.Opening[i]) < m.Channels.Opening)
            {
                Accounts.GiveOne(_b, h, Accounts.Bank, _draw, _t);
            }
        }

        if (m.Channels.Adoption > 0 && (_b.Banked[h] & Accounts.Mobile) == 0
            && _draw.Uniform(_b.Id[i], _t, Purpose.MobileMoney) < m.Channels.Adoption)
        {
            Accounts.GiveOne(_b, h, Accounts.Mobile, _draw, _t);
        }
    }
}
