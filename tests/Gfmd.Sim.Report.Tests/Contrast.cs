namespace Gfmd.Sim.Report.Tests;

/// <summary>Contrast of text as WCAG 2.2 defines it: 4.5:1, or 3:1 for large text.</summary>
internal static class Contrast
{
    /// <summary>Gives a line for each text of too little contrast.</summary>
    public const string Script = """
        () => {
          const numbers = c => (c.match(/[\d.]+/g) || []).map(Number);
          const light = c => { const [r, g, b] = c.map(v => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const ground = e => { for (; e; e = e.parentElement) { const c = numbers(getComputedStyle(e).backgroundColor);
            if (c.length === 3 || c[3] > 0) return c.slice(0, 3); } return [255, 255, 255]; };
          const weak = new Set();
          document.querySelectorAll("details").forEach(d => { d.open = true; });
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let t = walk.nextNode(); t; t = walk.nextNode()) {
            const e = t.parentElement;
            if (!t.textContent.trim() || ["SCRIPT", "TITLE", "title"].includes(e.tagName)) continue;
            const style = getComputedStyle(e), svg = e.closest("svg");
            const colour = numbers(svg ? style.fill : style.color).slice(0, 3);
            if (colour.length < 3) continue;
            const [a, b] = [light(colour), light(ground(e))].sort((x, y) => y - x), ratio = (a + 0.05) / (b + 0.05);
            const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
            if (ratio < (large ? 3 : 4.5)) weak.add(ratio.toFixed(2) + " " + (e.className.baseVal ?? e.className) + " "
                + t.textContent.trim().slice(0, 40));
          }
          return [...weak];
        }
        """;
}
