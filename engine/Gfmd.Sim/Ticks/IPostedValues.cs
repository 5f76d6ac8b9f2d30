using Gfmd.Sim.State;

namespace Gfmd.Sim.Ticks;

/// <summary>Stands between the market step and the agents of a month: notes the posted values, or puts those of another run in their
/// place.</summary>
public interface IPostedValues
{
    /// <summary>Called once a month, after the market step and before any agent.</summary>
    void Post(int month, Market market);

    /// <summary>Whether the admission to a regime (position in the scenario) is that of another run.</summary>
    bool Holds(int regime);
}
