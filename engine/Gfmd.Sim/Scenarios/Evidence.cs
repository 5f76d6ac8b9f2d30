using System.Text.Json.Serialization;

namespace Gfmd.Sim.Scenarios;

/// <summary>How a number is known. Carried with every parameter and datum and printed with it.</summary>
public enum Evidence
{
    /// <summary>Calibration choice: no direct published estimate.</summary>
    C,

    /// <summary>Read in the source, or in its abstract or summary.</summary>
    S,

    /// <summary>Published number, to be checked before citing in print.</summary>
    M,

    /// <summary>Order of magnitude, written "M?".</summary>
    [JsonStringEnumMemberName("M?")]
    Order,
}
