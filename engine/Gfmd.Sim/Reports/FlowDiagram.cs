namespace Gfmd.Sim.Reports;

/// <summary>The flow diagram of the last period: origin, regime, destination, and home again.</summary>
internal sealed class FlowDiagram(RunTablesRead run, IReadOnlyList<int> all)
{
    private readonly List<FlowNode> _nodes = [];
    private readonly Dictionary<(int Column, string Key), int> _index = [];
    private readonly Dictionary<(int From, int To), List<int>> _members = [];

    public FlowFigure Draw()
    {
        int last = run.Time.Count - 1;
        SchemeSums.Sums departed = run.Flows.Of(Take.Sum, "departed"), returned = run.Flows.Of(Take.Sum, RunFigures.Returns);
        List<string> origins = [.. run.Schemes.Select(s => s.Origin.Id).Distinct(StringComparer.Ordinal)];
        List<FlowLink> links = [];
        foreach (int s in all.Where(s => departed.Cell(last, [s]).Value > 0 || returned.Cell(last, [s]).Value > 0))
        {
            Scheme scheme = run.Schemes[s];
            int colour = origins.IndexOf(scheme.Origin.Id);
            int from = Node(0, scheme.Origin.Id, scheme.Origin.Name, colour), regime = Node(1, scheme.Regime.Id, scheme.Regime.Name, colour);
            int to = Node(2, scheme.Destination.Id, scheme.Destination.Name, colour);
            int home = Node(3, scheme.Origin.Id, $"back in {scheme.Origin.Name}", colour);
            foreach ((int, int) link in ((int, int)[])[(from, regime), (regime, to), (to, home)])
            {
                _members.TryAdd(link, []);
                _members[link].Add(s);
            }
        }

        foreach (((int from, int to), List<int> members) in _members.OrderBy(m => m.Key))
        {
            Cell cell = (_nodes[to].Column == 3 ? returned : departed).Cell(last, members);
            if (cell.Value > 0)
            {
                links.Add(new FlowLink(from, to, cell));
            }
        }

        string when = run.Time.Count > 0 ? run.Time.Labels[last] : "";
        return new FlowFigure(
            "diagram", $"Where they go, under which regime, and who comes home, {when}",
            $"Departures of the last {run.Time.Word} from left to right, then its returns. "
            + $"Returns of seasonal workers are those of the same {run.Time.Word}.",
            "persons", _nodes, links);
    }

    private int Node(int column, string key, string name, int colour)
    {
        if (!_index.TryGetValue((column, key), out int at))
        {
            _index[(column, key)] = at = _nodes.Count;
            _nodes.Add(new FlowNode(name, column, colour));
        }

        return at;
    }
}
