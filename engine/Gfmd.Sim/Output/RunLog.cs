using System.Text;

namespace Gfmd.Sim.Output;

/// <summary>log.txt: what happened in a run, line by line, with the seconds since its beginning. For people; no result depends on it.</summary>
public sealed class RunLog
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "log.txt";

    private readonly StringBuilder _text = new();
    private readonly TimeProvider _clock;
    private readonly Action<string> _say;
    private readonly long _begin;

    /// <summary>Begins a log.</summary>
    /// <param name="clock">Wall clock.</param>
    /// <param name="say">Is told what a person should know at once.</param>
    /// <param name="notice">What the numbers are, with what the scenario assumes.</param>
    public RunLog(TimeProvider clock, Action<string>? say, string notice = Labels.Notice)
    {
        ArgumentNullException.ThrowIfNull(clock);
        (_clock, _say, _begin) = (clock, say ?? (_ => { }), clock.GetTimestamp());
        Note($"{clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ} begin; {notice}");
    }

    /// <summary>A line of the log.</summary>
    public void Note(string line) => _text.Append($"{_clock.GetElapsedTime(_begin).TotalSeconds,9:F2} s  ").Append(line).Append('\n');

    /// <summary>A line that the person at the screen sees too.</summary>
    public void Warn(string line)
    {
        Note("warning: " + line);
        _say(line);
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());
}
