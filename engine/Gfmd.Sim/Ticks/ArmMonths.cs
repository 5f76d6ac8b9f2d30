using Gfmd.Sim.Model;
using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Ticks;

/// <summary>The behaviours of a month by arm: those outside every pilot first.</summary>
/// <param name="Plans">Plans.</param>
/// <param name="Origins">Life at home, by arm and origin.</param>
/// <param name="Schemes">Life abroad, by arm and scheme.</param>
/// <param name="Pilots">Whom the levers reach; null: there is one arm.</param>
public sealed record ArmMonths(Plan[] Plans, OriginMonth[][] Origins, SchemeMonth[][] Schemes, Pilots? Pilots);
