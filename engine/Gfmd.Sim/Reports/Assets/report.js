"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const charts = [];
  const ink = "#1d2733", soft = "#566170", rule = "#d5dbe1";
  const thin = "\u202f";

  const grouped = (value, decimals) => {
    const [whole, rest] = Math.abs(value).toFixed(decimals).split(".");
    const text = whole.replace(/\B(?=(\d{3})+$)/g, thin) + (rest ? "." + rest : "");
    return value < 0 && /[1-9]/.test(text) ? "\u2212" + text : text;
  };
  const decimalsOf = v => [0, 1, 2, 3].find(d => Math.abs(Number(v.toFixed(d)) - v) < 1e-9 * Math.max(1, Math.abs(v))) ?? 4; // decimals that a tick needs
  const short = v => Math.abs(v) >= 1e6 ? grouped(v / 1e6, decimalsOf(v / 1e6)) + " m" : grouped(v, decimalsOf(v));
  const element = (tag, text, style) => {
    const e = document.createElement(tag);
    if (text) { e.textContent = text; }
    if (style) { e.style.cssText = style; }
    return e;
  };
  // tooltips are elements with text, never strings of markup: a name stays a name
  const tip = (title, rows) => {
    const box = element("div");
    box.append(element("div", title, "font-weight:600;margin-bottom:3px;max-width:20rem;white-space:normal"));
    for (const [colour, name, text] of rows) {
      const row = element("div", "", "display:flex;gap:8px;align-items:baseline");
      row.append(element("span", "", "flex:none;width:9px;height:9px;border-radius:2px;background:" + colour),
        element("span", name, "flex:1;max-width:14rem;overflow:hidden;text-overflow:ellipsis"), element("span", text, "font-variant-numeric:tabular-nums"));
      box.append(row);
    }
    return box;
  };
  const rounded = (view, series, i, x) => { // as precise as the interval is narrow: half of it carries two figures
    const half = series.lo && series.lo[i] !== null ? (series.hi[i] - series.lo[i]) / 2 : 0;
    if (!(half > 1e-9 * Math.abs(series.v[i]))) { return grouped(x, view.decimals); }
    const decimals = 1 - Math.floor(Math.log10(half)), unit = 10 ** Math.max(0, -decimals);
    return grouped(unit > 1 ? Math.round(x / unit) * unit : x, Math.min(Math.max(0, decimals), 12));
  };
  const words = (view, series, i) => {
    const v = series.v[i];
    if (v === null) { return "\u2013"; }
    let text = rounded(view, series, i, v) + " " + view.unit;
    if (series.lo && series.lo[i] !== null) { text += " (" + rounded(view, series, i, series.lo[i]) + " to " + rounded(view, series, i, series.hi[i]) + ")"; }
    if (series.n && series.n[i] !== null && series.n[i] < data.minimum) { text += ", " + series.n[i] + " agents: too few"; }
    return text;
  };
  const colour = i => data.palette[i % data.palette.length];
  const few = (series, i) => series.n && series.n[i] !== null && series.n[i] < data.minimum;
  const rows = (view, width) => { // rows of a legend that wraps
    if (view.series.length < 2) { return 0; }
    let count = 1, used = 0;
    for (const s of view.series) {
      const wide = 30 + s.name.length * (width < 520 ? 5.9 : 6.9);
      if (used + wide > width && used > 0) { count++; used = 0; }
      used += wide;
    }
    return count;
  };
  const base = (view, narrow, width) => ({
    animation: !still && !window.gfmdStill, animationDuration: 300, color: data.palette, aria: { enabled: false },
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    legend: { type: rows(view, width) > 6 ? "scroll" : "plain", itemGap: 10, top: 0, left: 0, icon: "roundRect", itemWidth: 12, itemHeight: 12, textStyle: { color: ink, fontSize: narrow ? 11 : 13 },
      data: view.series.map(s => s.name), show: view.series.length > 1 },
    tooltip: { trigger: "axis", confine: true, backgroundColor: "#fff", borderColor: rule, textStyle: { color: ink, fontSize: 13 } },
  });

  const lines = (view, width) => {
    const narrow = width < 520;
    const option = base(view, narrow, width), legend = rows(view, width) > 6 ? 1 : rows(view, width);
    option.grid = { left: 8, right: narrow ? 12 : 24, top: legend * 23 + 16, bottom: 8, containLabel: true };
    option.xAxis = { type: "category", data: view.labels, boundaryGap: view.labels.length === 1, axisLine: { lineStyle: { color: "#9aa5b0" } },
      axisTick: { show: false }, axisLabel: { color: soft, hideOverlap: true } };
    option.yAxis = { type: view.log ? "log" : "value", axisLabel: { color: soft, formatter: short }, splitLine: { lineStyle: { color: rule } } };
    option.tooltip.formatter = points => tip(points[0].axisValue, view.series.map((s, i) => [colour(i), s.name, words(view, s, points[0].dataIndex)]));
    option.series = [];
    view.series.forEach((s, i) => {
      const at = v => v === null || (view.log && v <= 0) ? null : v;
      if (s.lo && view.labels.length > 1) {
        const seen = s.lo.map((v, k) => k).filter(k => at(s.lo[k]) !== null && at(s.hi[k]) !== null);
        option.series.push({ name: s.name, type: "custom", silent: true, z: 1, tooltip: { show: false }, itemStyle: { color: colour(i) },
          encode: { x: 0, y: [1, 2] }, data: seen.map(k => [k, s.lo[k], s.hi[k]]),
          renderItem: (params, api) => {
            if (params.dataIndexInside !== 0) { return null; } // one band for the whole line
            const points = seen.map(k => api.coord([k, s.hi[k]])).concat(seen.slice().reverse().map(k => api.coord([k, s.lo[k]])));
            return { type: "polygon", shape: { points }, style: { fill: colour(i), opacity: 0.15 } };
          } });
      }
      option.series.push({ name: s.name, type: "line", z: 2, symbol: "circle", symbolSize: 6, showSymbol: view.labels.length < 26, itemStyle: { color: colour(i) },
        lineStyle: { width: 2.2, color: colour(i) }, emphasis: { focus: "series" }, connectNulls: false,
        data: s.v.map((v, k) => few(s, k) ? { value: at(v), symbol: "emptyCircle", itemStyle: { color: "#8d949c" } } : at(v)) });
    });
    return option;
  };

  const bars = (view, width, kind) => {
    const narrow = width < 520, option = base(view, narrow, width), stacked = kind === "Balance", points = kind === "Differences";
    option.grid = { left: 8, right: 56, top: view.series.length > 1 ? 36 : 8, bottom: 8, containLabel: true };
    option.yAxis = { type: "category", data: view.labels, inverse: true, axisTick: { show: false }, axisLine: { lineStyle: { color: "#9aa5b0" } },
      axisLabel: { color: ink, width: narrow ? 104 : 210, overflow: "break", lineHeight: 13, fontSize: narrow ? 11 : 12.5 } };
    option.xAxis = { type: "value", axisLabel: { color: soft, formatter: short, hideOverlap: true }, splitLine: { lineStyle: { color: rule } } };
    option.tooltip.formatter = at => tip(at[0].axisValue, view.series.map((s, i) => [colour(i), s.name, words(view, s, at[0].dataIndex)]));
    option.tooltip.axisPointer = { type: "shadow" };
    option.series = [];
    view.series.forEach((s, i) => {
      const label = { show: !stacked, position: "right", color: soft, formatter: p => s.v[p.dataIndex] === null ? "" : rounded(view, s, p.dataIndex, s.v[p.dataIndex]) };
      if (!points) {
        option.series.push({ name: s.name, type: "bar", stack: stacked ? "all" : undefined, barMaxWidth: stacked ? 20 : 14, itemStyle: { color: colour(i) },
          data: s.v.map((v, k) => few(s, k) ? { value: v, itemStyle: { color: "#b4bac1" } } : v), label });
      }
      if (s.lo || points) {
        option.series.push({ name: s.name, type: "custom", z: 5, itemStyle: { color: colour(i) }, tooltip: { show: false }, encode: { x: s.lo ? [0, 2, 3] : 0, y: 1 },
          data: s.v.map((v, k) => s.lo ? [v, k, s.lo[k] ?? v, s.hi[k] ?? v] : [v, k]).filter(d => d[0] !== null),
          renderItem: (params, api) => {
            const k = api.value(1), band = api.size([0, 1])[1], step = Math.min(16, band / (view.series.length + 1));
            const y = api.coord([0, k])[1] + (stacked ? 0 : (i - (view.series.length - 1) / 2) * step);
            const x = v => api.coord([v, k])[0], grey = few(s, k) ? "#8d949c" : points ? colour(i) : ink, children = [];
            if (s.lo && s.lo[k] !== null) {
              children.push({ type: "line", shape: { x1: x(s.lo[k]), x2: x(s.hi[k]), y1: y, y2: y }, style: { stroke: grey, lineWidth: 2 } });
            }
            if (points) { children.push({ type: "circle", shape: { cx: x(s.v[k]), cy: y, r: 5 }, style: { fill: grey } }); }
            return { type: "group", children };
          } });
      }
    });
    return option;
  };

  const flow = (figure, width) => {
    const narrow = width < 520, key = i => figure.nodes[i].column + "|" + figure.nodes[i].name;
    const name = k => k.slice(k.indexOf("|") + 1);
    return {
      animation: false, aria: { enabled: false }, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      tooltip: { trigger: "item", confine: true, backgroundColor: "#fff", borderColor: rule, textStyle: { color: ink, fontSize: 13 },
        formatter: p => p.dataType === "edge"
          ? tip(name(p.data.source) + " \u2192 " + name(p.data.target), [[p.data.lineStyle.color, "", grouped(p.data.value, 0) + " " + figure.unit
              + (p.data.n < data.minimum ? ", " + p.data.n + " agents: too few" : "")]])
          : tip(name(p.name), [[p.color, "", grouped(p.value, 0) + " " + figure.unit]]) },
      series: [{ type: "sankey", left: 4, right: narrow ? 62 : 150, top: 8, bottom: 8, nodeWidth: 12, nodeGap: narrow ? 14 : 18, layoutIterations: 0, draggable: false,
        emphasis: { focus: "adjacency" }, lineStyle: { opacity: 0.35, curveness: 0.5 },
        label: { color: ink, fontSize: narrow ? 10 : 12.5, width: narrow ? 60 : 170, overflow: "truncate", formatter: p => name(p.name),
          textBorderColor: "#fff", textBorderWidth: 2 },
        data: figure.nodes.map((n, i) => ({ name: key(i), depth: n.column, itemStyle: { color: n.colour } })),
        links: figure.links.map(l => ({ source: key(l.from), target: key(l.to), value: l.v, n: l.n, lineStyle: { color: l.colour } })) }],
    };
  };

  const start = (place, title, height, option) => {
    const drawn = place.innerHTML;
    try {
      place.textContent = "";
      place.classList.add("live");
      place.style.height = height(place.clientWidth) + "px";
      place.setAttribute("role", "img");
      place.setAttribute("aria-label", title + ". The numbers are in the table below.");
      const chart = echarts.init(place, null, { renderer: "svg" });
      const draw = () => { place.style.height = height(place.clientWidth) + "px"; chart.resize(); chart.setOption(option(place.clientWidth), true); };
      draw();
      charts.push({ place, draw, width: place.clientWidth });
      return draw;
    } catch (e) {
      place.innerHTML = drawn; // the drawing that the program made
      throw e;
    }
  };

  const chosen = {};
  for (const figure of data.figures) {
    const place = document.querySelector('[data-chart="' + figure.id + '"]');
    let index = 0;
    const view = () => figure.views[index];
    const tall = w => figure.kind === "Lines" ? (w < 520 ? 270 : 330) + 23 * Math.min(6, rows(view(), w))
      : 70 + view().labels.length * (figure.kind === "Balance" ? 34 : 16 + 18 * view().series.length) + (view().series.length > 1 ? 30 : 0);
    const option = w => figure.kind === "Lines" ? lines(view(), w) : bars(view(), w, figure.kind);
    const draw = start(place, figure.title, tall, option);
    const select = document.querySelector('select[data-for="' + figure.id + '"]');
    chosen[figure.id] = i => {
      index = i;
      if (select) { select.value = String(i); }
      const unit = document.getElementById(figure.id + "-unit");
      unit.textContent = "";
      unit.append(element("b", view().name), ", " + view().unit + (view().log ? ". Logarithmic axis: each step is ten times the one below" : ""));
      place.setAttribute("aria-label", figure.title + ": " + view().name + ", " + view().unit + ". The numbers are in the table below.");
      draw();
    };
    if (select) {
      select.closest(".choice").hidden = false;
      select.addEventListener("change", () => chosen[figure.id](Number(select.value)));
    }
  }
  for (const figure of data.flows) {
    const most = Math.max(...[0, 1, 2, 3].map(c => figure.nodes.filter(n => n.column === c).length));
    start(document.querySelector('[data-chart="' + figure.id + '"]'), figure.title, () => Math.max(300, 52 * most), w => flow(figure, w));
  }
  for (const link of document.querySelectorAll("a[data-view]")) {
    link.addEventListener("click", () => chosen[link.hash.slice(1)](Number(link.dataset.view)));
  }

  let waiting = 0;
  const fit = () => {
    for (const c of charts) {
      if (c.place.clientWidth !== c.width && c.place.clientWidth > 0) { c.width = c.place.clientWidth; c.draw(); }
    }
  };
  addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(fit, 120); });
  addEventListener("beforeprint", fit);
  addEventListener("afterprint", fit);
  document.documentElement.dataset.ready = "true";
})();
