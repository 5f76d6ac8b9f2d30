namespace Gfmd.Sim.Ticks;

/// <summary>Persons, permits or money do not balance: a defect of the engine, which stops the run (promise P3).</summary>
public sealed class ConservationException : Exception
{
    /// <summary>Without details.</summary>
    public ConservationException()
    {
    }

    /// <summary>With what does not balance.</summary>
    public ConservationException(string message)
        : base(message)
    {
    }

    /// <summary>With a cause.</summary>
    public ConservationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
