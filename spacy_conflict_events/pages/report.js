"use strict";
(async () => {
  const PAGE = 50, FEW = { types: 22, places: 14 }, SIDE = 10;
  const $ = (id) => document.getElementById(id);
  const number = (n) => n.toLocaleString("en");
  const plural = (n, noun) => `${number(n)} ${noun}${n === 1 ? "" : "s"}`;
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

  // Text goes into the page as text alone: no function here writes HTML.
  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {}))
      if (value !== null && value !== undefined) element.setAttribute(name, value);
    element.append(...children.filter((child) => child !== null && child !== ""));
    return element;
  };
  const fill = (id, ...children) => $(id).replaceChildren(...children);
  const empty = (text) => make("p", { class: "empty" }, text);

  const unpack = async () => {
    const bytes = Uint8Array.from(atob($("data").textContent), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream();
    const text = await new Response(stream.pipeThrough(new DecompressionStream("gzip"))).text();
    return JSON.parse(text);
  };
  const started = performance.now();
  const data = await unpack();
  const columns = data.columns;
  const specs = JSON.parse($("specs").textContent);
  const value = (name, i) => {
    const cell = columns[name].cells[i];
    return cell < 0 ? null : columns[name].values[cell];
  };
  const list = (name, i) => columns[name].cells[i].map((n) => columns[name].values[n]);
  const group = (type) => `g-${data.groups[type] || "other"}`;
  // "The army" and "the Army" are one name, shown as it is first written, and "at
  // least six soldiers" are soldiers.
  const NUMBER = "(?:[\\d.,]*\\d|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|\\w+ty(?:-\\w+)?|(?:dozen|score|hundred|thousand|million)s?|dozens|several|some|many|few|numerous)";
  const QUANTITY = new RegExp(`^(?:(?:at least|at most|more than|over|about|around|nearly|almost|some|up to|between|no|another|other) )*(?:${NUMBER} )+(?:(?:to|and|or|of) )?(?:${NUMBER} )*(?:of )?(?:(?:the|other) )?(?=\\w)`, "i");
  const names = new Map(), known = new Map();
  const bare = (text) => {
    if (!known.has(text)) known.set(text, shorten(text));
    return known.get(text);
  };
  const shorten = (text) => {
    const short = text.replace(/^the /i, "").replace(QUANTITY, "");
    const name = /^others?$/i.test(short) ? text : short;
    const key = name.toLowerCase();
    if (!names.has(key)) names.set(key, name);
    return names.get(key);
  };

  for (const name of ["type", "date", "actor", "target", "place", "count", "sentence"]) {
    const column = columns[name];
    const order = column.values.map((_, n) => n);
    order.sort((a, b) => collator.compare(column.values[a], column.values[b]));
    column.rank = new Int32Array(order.length);
    order.forEach((n, place) => (column.rank[n] = place));
  }
  for (const name of ["sentence", "actor", "target", "place", "source", "pattern", "type", "doc"])
    columns[name].lower = columns[name].values.map((text) => text.toLowerCase());
  const days = columns.date.values.map((text) => Date.parse(`${text}T00:00:00Z`));
  const isFact = (i) =>
    value("polarity", i) === "positive" && value("modality", i) === "actual";
  const facts = Array.from({ length: data.n }, (_, i) => isFact(i));
  const actual = { killed: columns.type.values.indexOf("KILL"), injured: columns.type.values.indexOf("INJURE") };

  const state = { pair: null, sort: "date", down: false, page: 0, unit: null, allTypes: false, allPlaces: false };
  let selected = [];

  const containing = (name, words) => {
    const text = words.trim().toLowerCase();
    return text ? columns[name].lower.map((lower) => lower.includes(text)) : null;
  };
  const hit = (name, hits, i) => {
    const cell = columns[name].cells[i];
    return Array.isArray(cell) ? cell.some((n) => hits[n]) : cell >= 0 && hits[cell];
  };

  const parties = (side, by, i) =>
    by === "words" ? [...new Set(list(side, i).map(bare))] : list(`${side}_${by}`, i);

  /** Return the events that pass all filters, and those that pass all but the type's. */
  const filter = () => {
    const tests = [];
    const any = $("q").value.trim();
    if (any) {
      const searched = ["sentence", "actor", "target", "place", "source", "pattern", "type", "doc"];
      const hits = searched.map((name) => [name, containing(name, any)]);
      tests.push((i) => hits.some(([name, found]) => hit(name, found, i)));
    }
    for (const name of ["actor", "target", "place"]) {
      const hits = containing(name, $(name).value);
      if (hits) tests.push((i) => hit(name, hits, i));
    }
    if ($("facts").checked) tests.push((i) => facts[i]);
    for (const [id, sign] of [["from", 1], ["to", -1]]) {
      const day = Date.parse(`${$(id).value}T00:00:00Z`);
      if (!Number.isNaN(day)) {
        const hits = days.map((other) => sign * other >= sign * day);
        tests.push((i) => hit("date", hits, i));
      }
    }
    if (state.pair) {
      const { by, actor, target } = state.pair;
      tests.push((i) => parties("actor", by, i).includes(actor) && parties("target", by, i).includes(target));
    }
    const others = [];
    for (let i = 0; i < data.n; i++) if (tests.every((test) => test(i))) others.push(i);
    const type = columns.type.values.indexOf($("type").value);
    return [type < 0 ? others : others.filter((i) => columns.type.cells[i] === type), others];
  };

  /** Count the killed or injured of each part of some events, lowest and highest. */
  const toll = (events, type, key) => {
    const found = new Map();
    const once = !$("once-label").hidden && $("once").checked;
    for (const i of events) {
      const low = data.low[i], high = data.high[i];
      if (columns.type.cells[i] !== type || !facts[i] || (low === null && high === null)) continue;
      const incident = once ? columns.incident.cells[i] : -1;
      const name = incident < 0 ? `event ${i}` : incident;
      const least = low ?? 0, most = high ?? low;
      const before = found.get(name);
      if (before) {
        before.low = Math.max(before.low, least);
        before.high = Math.max(before.high, most);
      } else found.set(name, { part: key(i), low: least, high: most });
    }
    const sums = new Map();
    for (const { part, low, high } of found.values()) {
      const sum = sums.get(part) || { low: 0, high: 0 };
      sums.set(part, { low: sum.low + low, high: sum.high + high });
    }
    return sums;
  };
  const span = (sum) =>
    !sum ? "0" : sum.low === sum.high ? number(sum.low) : `${number(sum.low)}–${number(sum.high)}`;

  const tally = (events, keys) => {
    const counts = new Map();
    for (const i of events) for (const key of keys(i)) counts.set(key, (counts.get(key) || 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || collator.compare(a[0], b[0]));
  };

  const bars = (id, counts, { chosen, choose, colour, all, showAll, noun }) => {
    if (!counts.length) return fill(id, empty(`No ${noun} in this selection.`));
    const most = counts[0][1];
    const shown = all ? counts : counts.slice(0, FEW[id]);
    const buttons = shown.map(([name, n]) => {
      const line = make("span", { class: "line", "aria-hidden": "true" });
      line.style.width = `${(100 * n) / most}%`;
      const button = make(
        "button",
        { type: "button", class: colour(name), "aria-pressed": String(name === chosen), title: name },
        make("span", { class: "name" }, name.replaceAll("_", noun === "type" ? " " : "_")),
        make("span", {}, line),
        make("span", { class: "n" }, number(n)),
      );
      button.onclick = () => choose(name === chosen ? "" : name);
      return button;
    });
    if (counts.length > FEW[id]) {
      const more = make("button", { type: "button", class: "more" }, all ? "Show fewer" : `Show all ${number(Math.min(counts.length, 200))}`);
      more.onclick = showAll;
      buttons.push(more);
    }
    fill(id, ...buttons.slice(0, 201));
  };

  const drawTypes = (others) =>
    bars("types", tally(others, (i) => [value("type", i)]), {
      chosen: $("type").value,
      choose: (name) => { $("type").value = name; update(); },
      colour: group,
      all: state.allTypes,
      showAll: () => { state.allTypes = !state.allTypes; drawTypes(others); },
      noun: "type",
    });

  const drawPlaces = () => {
    const counts = tally(selected, (i) => list("place", i));
    bars("places", counts, {
      chosen: $("place").value,
      choose: (name) => { $("place").value = name; update(); },
      colour: () => null,
      all: state.allPlaces,
      showAll: () => { state.allPlaces = !state.allPlaces; drawPlaces(); },
      noun: "place",
    });
  };

  const bounds = (events) => {
    let first = Infinity, last = -Infinity;
    for (const i of events) {
      const cell = columns.date.cells[i];
      if (cell < 0) continue;
      if (days[cell] < first) first = days[cell];
      if (days[cell] > last) last = days[cell];
    }
    return [first, last];
  };
  const iso = (time) => new Date(time).toISOString().slice(0, 10);
  const say = (time, options) => new Date(time).toLocaleDateString("en-GB", { timeZone: "UTC", ...options });
  const sayDay = (time) => say(time, { day: "numeric", month: "short", year: "numeric" });
  const unitOf = ([first, last]) => state.unit || (last - first > 150 * 864e5 ? "month" : "day");
  const part = (time, unit) => {
    const day = new Date(time);
    return unit === "day" ? time : Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1);
  };
  const extent = (from, unit) => {
    const day = new Date(from);
    const to = unit === "day" ? from + 864e5 : Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1);
    const label = unit === "day" ? sayDay(from) : say(from, { month: "long", year: "numeric" });
    return { from, to, label };
  };

  const views = {};
  const chart = async (id, rows, note) => {
    if (!rows.length) {
      views[id]?.finalize();
      delete views[id];
      return fill(id, empty(note));
    }
    if (views[id]) return views[id].view.data("rows", rows).runAsync();
    const spec = structuredClone(specs[id]);
    if (spec.spec) spec.spec.width = Math.max($(id).clientWidth - 45, 120);
    spec.datasets = { rows };
    // The interpreter needs no `eval`, which the page's policy forbids.
    views[id] = await vegaEmbed($(id), spec, { actions: false, ast: true, renderer: "svg", logLevel: 1 });
    views[id].view.addEventListener("click", (event, item) => {
      if (!item?.datum?.from || !item.datum.to) return;
      $("from").value = iso(+new Date(item.datum.from));
      $("to").value = iso(+new Date(item.datum.to) - 864e5);
      update();
    });
  };
  // Vega draws in turn, the latest selection last.
  let drawing = Promise.resolve();
  const drawCharts = () => {
    const unit = unitOf(bounds(selected));
    document.querySelectorAll("[name=unit]").forEach((radio) => (radio.checked = radio.value === unit));
    document.querySelectorAll(".unit-name").forEach((place) => (place.textContent = unit));
    const dated = selected.filter((i) => columns.date.cells[i] >= 0);
    const missing = selected.length - dated.length;
    $("undated").textContent = missing ? ` ${plural(missing, "event")} without a date ${missing === 1 ? "is" : "are"} left out.` : "";
    const when = (i) => part(days[columns.date.cells[i]], unit);
    const rows = tally(dated, (i) => [when(i)]).map(([from, n]) => ({ ...extent(from, unit), n }));
    const tolls = [];
    for (const [what, type] of [["Killed", actual.killed], ["Injured", actual.injured]])
      for (const [from, sum] of toll(dated, type, when)) tolls.push({ ...extent(from, unit), what, ...sum });
    const order = (a, b) => a.from - b.from;
    drawing = drawing.then(() => chart("timeline", rows.sort(order), "No event of this selection has a date."));
    drawing = drawing.then(() => chart("casualties", tolls.sort(order), "No dated event of this selection gives a number of killed or injured."));
  };

  const matrix = () => {
    const by = $("by").value;
    const counts = new Map(), rowTotals = new Map(), headTotals = new Map();
    let both = 0;
    for (const i of selected) {
      const from = parties("actor", by, i), to = parties("target", by, i);
      both += from.length && to.length ? 1 : 0;
      for (const a of from) for (const t of to) {
        const key = JSON.stringify([a, t]);
        counts.set(key, (counts.get(key) || 0) + 1);
        rowTotals.set(a, (rowTotals.get(a) || 0) + 1);
        headTotals.set(t, (headTotals.get(t) || 0) + 1);
      }
    }
    if (!both) return fill("matrix", empty("No event of this selection has both an actor and a target" + (by === "words" ? "." : " with such a code.")));
    // The pairs told most often choose who is shown, so that no row is empty.
    const pairs = [...counts].sort((a, b) => b[1] - a[1] || collator.compare(a[0], b[0]));
    const actors = new Set(), targets = new Set();
    for (const [key] of pairs) {
      const [a, t] = JSON.parse(key);
      if ((actors.has(a) || actors.size < SIDE) && (targets.has(t) || targets.size < SIDE)) {
        actors.add(a);
        targets.add(t);
      }
    }
    const order = (set, map) => [...set].sort((a, b) => map.get(b) - map.get(a) || collator.compare(a, b));
    const rows = order(actors, rowTotals), heads = order(targets, headTotals);
    const most = Math.max(...counts.values());
    const head = make("tr", {}, make("th", { scope: "col" }, "actor ↓  target →"), ...heads.map((name) => make("th", { scope: "col", title: name }, make("span", { class: "clip" }, name))));
    const body = rows.map((actor) => make("tr", {}, make("th", { scope: "row", title: actor }, make("span", { class: "clip" }, actor)), ...heads.map((target) => {
      const n = counts.get(JSON.stringify([actor, target]));
      if (!n) return make("td", {});
      const chosen = state.pair && state.pair.actor === actor && state.pair.target === target && state.pair.by === by;
      const button = make("button", { type: "button", "aria-pressed": String(Boolean(chosen)), "aria-label": `${actor} against ${target}: ${n}` }, number(n));
      const depth = Math.sqrt(n / most);
      const mix = (a, b) => Math.round(a + (b - a) * depth);
      button.style.setProperty("--shade", `rgb(${mix(232, 24)},${mix(240, 72)},${mix(248, 112)})`);
      button.style.setProperty("--ink", depth > 0.55 ? "#fff" : "#1c1f24");
      button.onclick = () => { state.pair = chosen ? null : { by, actor, target }; update(); };
      return make("td", {}, button);
    })));
    fill("matrix", make("table", { class: "matrix" }, make("thead", {}, head), make("tbody", {}, ...body)));
  };

  const COLUMNS = [["date", "Date"], ["type", "Type"], ["actor", "Actor"], ["target", "Target"], ["count", "Count"], ["place", "Place"], ["sentence", "Sentence"]];
  const count = (i) => {
    const low = data.low[i], high = data.high[i];
    if (low === null && high === null) return value("count", i) || "";
    return low === high ? number(low) : `${low === null ? "" : number(low)}–${high === null ? "" : number(high)}`;
  };
  const notes = (i) => [value("polarity", i) === "positive" ? null : "did not happen", value("modality", i) === "actual" ? null : value("modality", i), value("certainty", i) === "asserted" ? null : value("certainty", i)].filter(Boolean);
  const rank = (name, i) => {
    if (name === "count") return data.low[i] ?? data.high[i] ?? -1;
    const cell = columns[name].cells[i], first = Array.isArray(cell) ? (cell.length ? cell[0] : -1) : cell;
    return first < 0 ? -1 : columns[name].rank[first];
  };
  const sentence = (i) => {
    const text = value("sentence", i), start = data.start[i], end = data.end[i];
    return [text.slice(0, start), make("mark", { class: group(value("type", i)) }, text.slice(start, end)), text.slice(end)];
  };

  const sorted = () => {
    const { sort, down } = state;
    const keys = new Map(selected.map((i) => [i, rank(sort, i)]));
    return selected.slice().sort((a, b) => {
      const x = keys.get(a), y = keys.get(b);
      // What has no value stands last, whatever the direction.
      if (x < 0 || y < 0) return (x < 0) - (y < 0) || a - b;
      return (down ? y - x : x - y) || a - b;
    });
  };
  const table = () => {
    if (!selected.length) {
      fill("pager");
      return fill("table", empty("No event passes these filters. Clear one, or allow what is not told as fact."));
    }
    const rows = sorted();
    const pages = Math.ceil(rows.length / PAGE);
    state.page = Math.min(state.page, pages - 1);
    const heads = COLUMNS.map(([name, title]) => {
      const own = state.sort === name;
      const button = make("button", { type: "button", "data-sort": name }, title + (own ? (state.down ? " ↓" : " ↑") : ""));
      button.onclick = () => {
        state.down = own ? !state.down : name === "count";
        state.sort = name;
        state.page = 0;
        table();
        document.querySelector(`[data-sort=${name}]`).focus();
      };
      return make("th", { role: "columnheader", scope: "col", "aria-sort": own ? (state.down ? "descending" : "ascending") : "none" }, button);
    });
    const body = rows.slice(state.page * PAGE, (state.page + 1) * PAGE).map((i) => {
      const told = notes(i).join(", "), source = list("source", i).join("; ");
      const cell = (name, ...inside) => make("td", { role: "cell", "data-name": name }, ...inside);
      return make("tr", { role: "row" },
        make("td", { role: "cell", class: "num" }, value("date", i) || ""),
        make("td", { role: "cell" }, make("span", { class: `tag ${group(value("type", i))}` }, value("type", i).replaceAll("_", " ")), told ? make("span", { class: "note" }, told) : ""),
        cell("Actor", list("actor", i).join("; ")),
        cell("Target", list("target", i).join("; ")),
        make("td", { role: "cell", class: "num", "data-name": "Count" }, count(i)),
        cell("Place", list("place", i).join("; ")),
        make("td", { role: "cell", class: "sentence" }, ...sentence(i), make("span", { class: "where" }, [source && `said by ${source}`, value("pattern", i), value("doc", i)].filter(Boolean).join(" · "))),
      );
    });
    fill("table", make("table", { role: "table", class: "events", "aria-labelledby": "h-events" }, make("colgroup", {}, ...COLUMNS.map(([name]) => make("col", { class: `c-${name}` }))), make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...heads)), make("tbody", { role: "rowgroup" }, ...body)));
    const step = (by, text) => {
      const button = make("button", { type: "button" }, text);
      button.disabled = state.page + by < 0 || state.page + by >= pages;
      button.onclick = () => { state.page += by; table(); $("events").scrollIntoView(); $("events").focus({ preventScroll: true }); };
      return button;
    };
    if (pages === 1) return fill("pager");
    const first = state.page * PAGE + 1;
    fill("pager", step(-1, "Previous"), make("span", {}, `${number(first)}–${number(Math.min(first + PAGE - 1, rows.length))} of ${number(rows.length)}`), step(1, "Next"));
  };

  const figures = () => {
    const documents = new Set(selected.map((i) => columns.doc.cells[i])).size;
    const all = (type) => span(toll(selected, type, () => 0).get(0));
    const figure = (text, name, kind) => make("div", { class: kind }, make("b", {}, text), make("span", {}, name));
    fill("figures", figure(number(selected.length), selected.length === 1 ? "event" : "events", null), figure(number(documents), documents === 1 ? "document" : "documents", null), figure(all(actual.killed), "killed, as told", "deadly"), figure(all(actual.injured), "injured, as told", "hurt"));
  };

  const update = () => {
    const begun = performance.now();
    state.page = 0;
    const [passing, others] = filter();
    selected = passing;
    const pair = state.pair ? ` Only ${state.pair.actor} against ${state.pair.target}.` : "";
    $("status").textContent = `${number(selected.length)} of ${plural(data.n, "event")} pass the filters.${pair}`;
    figures();
    drawTypes(others);
    drawPlaces();
    matrix();
    table();
    drawCharts();
    drawing.then(() => { document.body.dataset.filterTime = Math.round(performance.now() - begun); document.body.dataset.drawn = selected.length; });
  };

  const csv = () => {
    // A cell that begins like a formula would be run by a spreadsheet.
    const cell = (text) => `"${String(text ?? "").replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
    const head = ["doc_id", "date", "type", "notes", "actor", "target", "count_low", "count_high", "place", "said_by", "pattern", "sentence"];
    const lines = sorted().map((i) => [value("doc", i), value("date", i), value("type", i), notes(i).join("; "), list("actor", i).join("; "), list("target", i).join("; "), data.low[i], data.high[i], list("place", i).join("; "), list("source", i).join("; "), value("pattern", i), value("sentence", i)].map(cell).join(","));
    const link = make("a", { download: "events.csv" });
    link.href = URL.createObjectURL(new Blob(["\ufeff", [head.join(","), ...lines].join("\n"), "\n"], { type: "text/csv" }));
    link.click();
    URL.revokeObjectURL(link.href);
  };

  for (const type of columns.type.values.slice().sort(collator.compare))
    $("type").append(make("option", { value: type }, type.replaceAll("_", " ")));
  const [first, last] = bounds(Array.from({ length: data.n }, (_, i) => i));
  const range = Number.isFinite(first) ? `, ${sayDay(first)} to ${sayDay(last)}` : "";
  $("subtitle").textContent = data.n ? `${plural(data.n, "event")} in ${plural(columns.doc.values.length, "document")}${range}` : "The file holds no events.";
  $("once-label").hidden = !columns.incident.values.length;
  for (const by of ["country", "sector"])
    for (const option of $("by").options) {
      if (option.value === by) option.disabled = !columns[`actor_${by}`].values.length || !columns[`target_${by}`].values.length;
    }
  if (!$("by").options[1].disabled) $("by").value = "country";
  let waiting;
  $("filters").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(update, 120); });
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  $("filters").addEventListener("reset", () => { state.pair = null; state.unit = null; setTimeout(update); });
  $("by").addEventListener("change", () => { state.pair = null; update(); });
  document.querySelectorAll("[name=unit]").forEach((radio) => radio.addEventListener("change", () => { state.unit = radio.value; drawCharts(); }));
  $("save").addEventListener("click", csv);
  let width = window.innerWidth;
  window.addEventListener("resize", () => {
    if (width === window.innerWidth) return;
    width = window.innerWidth;
    for (const id of Object.keys(views)) { views[id].finalize(); delete views[id]; }
    drawCharts();
  });
  update();
  await drawing;
  document.body.dataset.loadTime = Math.round(performance.now() - started);
})();
