using Gfmd.Sim.Model.Households;
using Gfmd.Sim.Model.Markets;
using Gfmd.Sim.Numerics;
using Gfmd.Sim.Plans;
using Gfmd.Sim.Scenarios;

namespace Gfmd.Sim.Experiments;

/// <summary>
/// Constants trust_c of the transfer channels, so that the shares of the money sent in the base year are the rows' (7.2): by contraction on the
/// long-run shares of the migrants of the base stock, weighted by what they are expected to send.
/// </summary>
internal sealed class TransferCalibration
{
    private const int Passes = 400;
    private const double Damping = 0.5, Enough = 1e-7, Least = 1e-4, Farthest = 25;
    private readonly List<(double Weight, double[] Values, double Stick)> _senders = [];

    /// <summary>Adds a sender.</summary>
    /// <param name="choice">Choice with all constants at 0.</param>
    /// <param name="situation">Sender and receiver.</param>
    /// <param name="weight">Expected amount sent.</param>
    public void Add(TransferChoice choice, in TransferSituation situation, double weight)
    {
        if (weight > 0)
        {
            double[] values = new double[TransferPrices.Count];
            for (int c = 0; c < values.Length; c++)
            {
                values[c] = choice.Value(c, situation);
            }

            _senders.Add((weight, values, Maths.Exp(choice.LnStick) - 1));
        }
    }

    /// <summary>Shares of the base year by channel, the informal one last.</summary>
    public static double[] Wanted(ParameterSet numbers, Corridor corridor)
    {
        double informal = corridor.InformalRemittance / 100;
        return [.. TransferPrices.BaseShares(numbers, corridor).Select(s => s * (1 - informal)), informal];
    }

    /// <summary>The constants, and the shares that they give.</summary>
    public (double[] Trust, double[] Shares) Solve(double[] wanted)
    {
        double[] trust = new double[TransferPrices.Count], shares = Shares(trust);
        for (int pass = 0; pass < Passes && _senders.Count > 0; pass++)
        {
            double worst = 0;
            for (int c = 0; c < trust.Length; c++)
            {
                if (shares[c] > 0)
                {
                    double gap = Maths.Log(Math.Max(Least, wanted[c]) / Math.Max(1e-12, shares[c]));
                    trust[c] = Math.Clamp(trust[c] + (Damping * gap), -Farthest, Farthest);
                    worst = Math.Max(worst, Math.Abs(gap));
                }
            }

            shares = Shares(trust);
            if (worst < Enough)
            {
                break;
            }
        }

        // mobile money that does not exist yet is trusted like the digital operators
        if (wanted[(int)TransferChannel.MobileMoney] == 0)
        {
            trust[(int)TransferChannel.MobileMoney] = trust[(int)TransferChannel.Digital];
        }

        double zero = trust[TransferPrices.Informal];
        return ([.. trust.Select(t => t - zero)], shares);
    }

    private double[] Shares(double[] trust)
    {
        double[] sums = new double[TransferPrices.Count], own = new double[TransferPrices.Count];
        double all = 0;
        foreach ((double weight, double[] values, double stick) in _senders)
        {
            for (int c = 0; c < own.Length; c++)
            {
                own[c] = TransferChoice.IsClosed(values[c]) ? values[c] : values[c] + trust[c];
            }

            TransferChoice.LongRun(own, stick);
            for (int c = 0; c < own.Length; c++)
            {
                sums[c] += weight * own[c];
            }

            all += weight;
        }

        return [.. sums.Select(s => all > 0 ? s / all : 0)];
    }
}
