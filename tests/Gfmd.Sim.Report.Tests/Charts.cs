using System.Text.Json;
using Microsoft.Playwright;

namespace Gfmd.Sim.Report.Tests;

/// <summary>Looks into the drawings of a page, view by view: a series with numbers must have left a mark in its colour inside the chart.</summary>
internal static class Charts
{
    private const string Script = """
        async () => {
          const data = JSON.parse(document.getElementById("data").textContent), missing = [];
          const settle = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          const marks = (place, colour, kind) =>
              [...place.querySelectorAll("svg path, svg circle, svg polyline, svg polygon, svg rect")].filter(e => {
            const box = e.getBoundingClientRect(), stroke = e.getAttribute("stroke"), fill = e.getAttribute("fill");
            return kind === "Lines" ? stroke === colour && fill === "none" && box.width > 20 : (fill === colour || stroke === colour) && box.width
                + box.height > 2;
          }).length;
          for (const figure of data.figures) {
            const place = document.querySelector(`[data-chart="${figure.id}"]`), select = document.querySelector(`select[data-for="${figure.id}"]`);
            for (let v = 0; v < figure.views.length; v++) {
              if (select) { select.value = String(v); select.dispatchEvent(new Event("change")); }
              await settle();
              const view = figure.views[v], legend = view.series.length > 1 ? 1 : 0;
              view.series.forEach((s, i) => {
                const drawn = s.v.filter(x => x !== null && !(view.log && x <= 0)).length,
                    enough = drawn > 0 && s.n ? s.n.some((n, k) => n >= data.minimum && s.v[k]) : drawn > 0;
                // a line goes between neighbours: values with gaps on both sides are points
                const there = x => x !== undefined && x !== null && !(view.log && x <= 0);
                const wanted = figure.kind === "Lines" ? s.v.some((x, k) => there(x) && there(s.v[k + 1])) : enough && s.v.some(x => x);
                const need = figure.kind === "Lines" ? 1 : 1 + legend;
                if (wanted && marks(place, data.palette[i % data.palette.length], figure.kind) < need) 
                  missing.push(`${figure.id}, ${view.name}: ${s.name}`);
              });
              const numbers = [...place.querySelectorAll("svg text")].filter(t => /\d/.test(t.textContent)).length;
              if (numbers < 2) missing.push(`${figure.id}, ${view.name}: no axis`);
            }
          }
          for (const flow of data.flows) {
            const place = document.querySelector(`[data-chart="${flow.id}"]`);
            const paths = [...place.querySelectorAll("svg path")].filter(p => p.getBoundingClientRect().width > 3).length;
            if (paths < flow.links.length + flow.nodes.length)
              missing.push(`${flow.id}: ${paths} marks for ${flow.links.length} bands and ${flow.nodes.length} nodes`);
          }
          return missing;
        }
        """;

    /// <summary>What is not drawn, one line each.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(IPage page)
    {
        JsonElement? missing = await page.EvaluateAsync(Script);
        return [.. missing!.Value.EnumerateArray().Select(e => e.GetString()!)];
    }
}
