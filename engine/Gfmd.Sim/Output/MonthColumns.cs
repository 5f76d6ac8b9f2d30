using Gfmd.Sim.Plans;

namespace Gfmd.Sim.Output;

/// <summary>The columns that say when: replicate, month of the run, calendar month.</summary>
internal sealed class MonthColumns
{
    private readonly NumberColumn<int> _replicate = new("replicate", "-", "replicate, from 0");
    private readonly NumberColumn<int> _month = new("month", "months", "month of the run, 0 is the first after the burn-in");
    private readonly TextColumn _calendar = new("year_month", "calendar month, YYYY-MM");
    private (int Month, string Text) _last = (int.MinValue, "");

    public Column[] All => [_replicate, _month, _calendar];

    public void Add(Plan plan, Frame frame)
    {
        if (_last.Month != frame.Month)
        {
            _last = (frame.Month, Labels.Calendar(plan, frame.Month));
        }

        _replicate.Add(frame.Replicate);
        _month.Add(frame.Month);
        _calendar.Add(_last.Text);
    }
}
