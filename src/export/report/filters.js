// Which statements are shown: the panel on the left, and what the timeline and the search set.
const filters = {
  classes: new Set(classes.keys()),
  modes: new Set(modes.keys()),
  predicates: new Set(predicates.keys()),
  sources: new Set(sources.keys()),
  claims: true,
  by: "event",
  from: "",
  until: "",
  undated: true,
  confidence: 0,
  words: "",
  central: 0,
};
const listeners = [];

function whenFiltered(listener) { listeners.push(listener); }
function changed() {
  showFilters();
  const shown = statements.filter((statement) => matches(statement));
  for (const listener of listeners) listener(shown);
}

function inTime(statement) {
  if (!filters.from && !filters.until) return true;
  const range = days(statement, filters.by);
  if (!range) return filters.undated;
  return (!filters.from || range[1] >= filters.from) && (!filters.until || range[0] <= filters.until);
}

// The timeline shows all times and therefore asks without them.
function matches(statement, anyTime = false) {
  return filters.classes.has(entities[statement.s].class) && filters.classes.has(entities[statement.o].class) &&
    filters.modes.has(statement.mode) && filters.predicates.has(statement.p) &&
    (filters.sources.size === sources.length || statement.sources.some((source) => filters.sources.has(source))) &&
    (filters.claims || !statement.claimed) && statement.confidence >= filters.confidence &&
    (anyTime || inTime(statement)) && (!filters.words || words(statement).includes(filters.words));
}

const boxes = [];

function group(title, name, labels, counts, open = true) {
  const set = filters[name];
  const rows = [...labels.keys()].filter((index) => counts[index] > 0).sort((a, b) => counts[b] - counts[a] || a - b);
  const list = element("div", { className: "scroll" });
  for (const index of rows) {
    const box = element("input", { type: "checkbox", checked: true, onchange: () => {
      if (box.checked) set.add(index); else set.delete(index);
      changed();
    } });
    boxes.push(() => { box.checked = set.has(index); });
    list.append(element("label", { title: labels[index] }, box, element("span", { className: "name" }, labels[index]),
      element("span", { className: "count" }, String(counts[index]))));
  }
  const pick = (wanted) => () => {
    set.clear();
    if (wanted) for (const index of labels.keys()) set.add(index);
    changed();
  };
  return element("fieldset", { id: `filter-${name}` }, element("legend", {}, title),
    element("div", { className: "pick" },
      element("button", { type: "button", className: "link", onclick: pick(true) }, "all"),
      element("button", { type: "button", className: "link", onclick: pick(false) }, "none")), list);
}

function count(size, keys) {
  const counts = new Array(size).fill(0);
  for (const statement of statements) for (const key of new Set(keys(statement))) ++counts[key];
  return counts;
}

function dateFilter() {
  const input = (name, label) => {
    const field = element("input", { type: "date", "aria-label": label, onchange: () => { filters[name] = field.value; changed(); } });
    boxes.push(() => { field.value = filters[name]; });
    return field;
  };
  const by = element("select", { "aria-label": "Which date", onchange: () => { filters.by = by.value; changed(); } },
    element("option", { value: "event" }, "when it happens"), element("option", { value: "report" }, "when it was reported"));
  const undated = element("input", { type: "checkbox", checked: true, onchange: () => { filters.undated = undated.checked; changed(); } });
  boxes.push(() => { undated.checked = filters.undated; by.value = filters.by; });
  return element("fieldset", { id: "filter-dates" }, element("legend", {}, "Date"), by, input("from", "From"), input("until", "Until"),
    element("label", {}, undated, element("span", { className: "name" }, "also without a date")));
}

function moreFilters() {
  const value = element("span", { className: "count" });
  const slider = element("input", { type: "range", min: 0, max: 1, step: 0.05, value: 0, "aria-label": "Least confidence",
    oninput: () => { filters.confidence = Number(slider.value); changed(); } });
  const claims = element("input", { type: "checkbox", checked: true, onchange: () => { filters.claims = claims.checked; changed(); } });
  const central = element("select", { id: "central", "aria-label": "How many entities the graph shows", onchange: () => { filters.central = Number(central.value); changed(); } });
  for (const size of [25, 50, 100, 250, 500, 1000])
    if (size < entities.length) central.append(element("option", { value: size }, `the ${size} most central`));
  central.append(element("option", { value: 0 }, `all ${entities.length} entities`));
  boxes.push(() => {
    slider.value = filters.confidence;
    value.textContent = filters.confidence.toFixed(2);
    claims.checked = filters.claims;
    central.value = String(filters.central);
  });
  return element("fieldset", {}, element("legend", {}, "More"),
    element("label", {}, claims, element("span", { className: "name" }, "what is only claimed")),
    element("label", {}, element("span", { className: "name" }, "confidence from"), value), slider,
    element("label", {}, element("span", { className: "name" }, "in the graph")), central);
}

function resetFilters() {
  for (const name of ["classes", "modes", "predicates", "sources"]) data[name].forEach((_, index) => filters[name].add(index));
  Object.assign(filters, { claims: true, from: "", until: "", undated: true, confidence: 0, words: "" });
  changed();
}

function showFilters() {
  for (const show of boxes) show();
  const said = document.getElementById("words");
  said.hidden = !filters.words;
  said.firstElementChild.textContent = filters.words;
}

function makeFilters() {
  if (entities.length > 300) filters.central = 250;
  document.getElementById("filters").append(
    element("p", { id: "words", hidden: true }, "In the sentence: “", element("b"), "” ",
      element("button", { type: "button", className: "link", onclick: () => { filters.words = ""; changed(); } }, "remove")),
    group("Mode", "modes", modeNames, count(modes.length, (s) => [s.mode])),
    group("Class", "classes", classes, count(classes.length, (s) => [entities[s.s].class, entities[s.o].class])),
    group("Relation", "predicates", predicates.map((p) => p.label), count(predicates.length, (s) => [s.p])),
    dateFilter(),
    group("Source", "sources", sources.map((_, index) => sourceName(index)), count(sources.length, (s) => s.sources)),
    moreFilters(),
    element("button", { id: "reset", type: "button", onclick: resetFilters }, "Show everything"));
}
