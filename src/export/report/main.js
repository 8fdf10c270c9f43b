// Ties the parts together: choosing, searching, views, theme, keys.
function choose(what, move = false) {
  drawing.chosen = what;
  highlight(what, move);
  showDetails();
  for (const row of document.querySelectorAll("#table-view tr[data-statement]"))
    row.setAttribute("aria-selected", String(Number(row.dataset.statement) === what.statement));
}

const search = { input: document.getElementById("search"), list: document.getElementById("found"), results: [], at: 0 };

function find(text) {
  const wanted = fold(text.trim());
  if (!wanted) return [];
  const found = [];
  entities.forEach((entity, index) => {
    const ranks = entity.folded.map((name) => (name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(` ${wanted}`) ? 2 : name.includes(wanted) ? 3 : 9));
    const rank = Math.min(...ranks);
    if (rank < 9) found.push({ rank, size: entity.statements.length, index });
  });
  found.sort((a, b) => a.rank - b.rank || b.size - a.size || a.index - b.index);
  const results = found.slice(0, 10).map(({ index }) => ({ entity: index }));
  const said = statements.filter((statement) => words(statement).includes(wanted)).length;
  if (said > 0) results.push({ words: wanted, count: said });
  return results;
}

function showFound() {
  search.list.replaceChildren(...search.results.map((result, at) => {
    const text = result.entity !== undefined ? [entities[result.entity].label, element("span", { className: "quiet" }, ` ${classes[entities[result.entity].class]}, ${entities[result.entity].statements.length}`)]
      : [`“${result.words}” in the sentences of ${result.count} statements`];
    return element("li", { id: `found${at}`, role: "option", "aria-selected": String(at === search.at), onmousedown: (event) => { event.preventDefault(); take(at); } }, ...text);
  }));
  const none = search.input.value.trim() && search.results.length === 0;
  if (none) search.list.append(element("li", { className: "quiet" }, "nothing found"));
  search.list.hidden = search.results.length === 0 && !none;
  search.input.setAttribute("aria-expanded", String(!search.list.hidden));
  search.input.setAttribute("aria-activedescendant", search.results.length > 0 ? `found${search.at}` : "");
}

function closeFound() {
  search.results = [];
  search.list.hidden = true;
  search.input.setAttribute("aria-expanded", "false");
}

function take(at) {
  const result = search.results[at];
  if (!result) return;
  closeFound();
  if (result.words !== undefined) {
    filters.words = result.words;
    changed();
    return;
  }
  if (!document.getElementById("graph-view").hidden && !drawing.order.includes(result.entity) && filters.central) {
    filters.central = 0;
    changed();
  }
  choose({ entity: result.entity }, true);
}

search.input.addEventListener("input", () => { search.at = 0; search.results = find(search.input.value); showFound(); });
search.input.addEventListener("blur", closeFound);
search.input.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const size = search.results.length;
    if (size > 0) search.at = (search.at + (event.key === "ArrowDown" ? 1 : -1) + size) % size;
    showFound();
    event.preventDefault();
  } else if (event.key === "Enter") take(search.at);
  else if (event.key === "Escape") { search.input.value = ""; closeFound(); search.input.blur(); event.stopPropagation(); }
});

function view(name) {
  const graph = name === "graph";
  document.getElementById("graph-view").hidden = !graph;
  document.getElementById("table-view").hidden = graph;
  document.getElementById("as-graph").setAttribute("aria-pressed", String(graph));
  document.getElementById("as-table").setAttribute("aria-pressed", String(!graph));
  if (graph) drawing.cy.resize(); else showTable();
}

function theme(name) {
  document.documentElement.dataset.theme = name;
  drawing.cy?.style(drawingStyle());
}

function showHelp() {
  const help = document.getElementById("help");
  const keys = [["/", "search"], ["g, t", "graph, table"], ["n, p", "next, previous entity, the most central first"], ["← → ↑ ↓", "move the graph; rows of the table"],
    ["+ − 0", "closer, further, all"], ["d", "dark or light"], ["Esc", "choose nothing"], ["?", "this help"]];
  help.replaceChildren(element("h2", {}, "Keys"), element("dl", { className: "keys" }, ...keys.flatMap(([key, text]) => [element("dt", {}, element("kbd", {}, key)), element("dd", {}, text)])),
    element("p", {}, "A line ties two entities; its label says what the texts state, and how often. Dashed is planned, dotted possible, crossed denied; a hollow arrow is only claimed by somebody. In a sentence the ",
      element("mark", { className: "subject" }, "subject"), " and the ", element("mark", { className: "object" }, "object"), " are marked."),
    element("p", { className: "quiet" }, `Drawn with Cytoscape.js ${cytoscape.version} (MIT licence; its text stands in this page's source). Nothing is loaded from elsewhere.`),
    element("form", { method: "dialog" }, element("button", {}, "Close")));
  help.showModal();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.getElementById("help").open) return;
  const typing = event.target instanceof HTMLInputElement && event.target.type !== "checkbox" && event.target.type !== "range" || event.target instanceof HTMLSelectElement;
  if (typing) return;
  if (event.key === "Escape") choose({});
  else if (event.key === "/") { search.input.focus(); search.input.select(); event.preventDefault(); }
  else if (event.key === "g") view("graph");
  else if (event.key === "t") view("table");
  else if (event.key === "d") document.getElementById("theme").click();
  else if (event.key === "?") showHelp();
  else if (!document.getElementById("graph-view").hidden && (event.target === document.body || event.target.id === "graph")) graphKey(event);
});

document.getElementById("title").textContent = data.title;
document.getElementById("as-graph").addEventListener("click", () => view("graph"));
document.getElementById("as-table").addEventListener("click", () => view("table"));
document.getElementById("theme").addEventListener("click", () => theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"));
document.getElementById("help-button").addEventListener("click", showHelp);
const press = (key) => () => graphKey({ key, preventDefault() {} });
document.getElementById("zoom-in").addEventListener("click", press("+"));
document.getElementById("zoom-out").addEventListener("click", press("-"));
document.getElementById("fit").addEventListener("click", press("0"));

theme(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
makeFilters();
makeGraph();
changed();
fitGraph();
// An address that ends in # and an entity's slug opens the page there.
function chooseNamed() {
  let slug = "";
  try { slug = decodeURIComponent(location.hash.slice(1)); } catch { return; }
  const index = entities.findIndex((entity) => entity.slug === slug);
  if (index >= 0) choose({ entity: index }, true);
}
addEventListener("hashchange", chooseNamed);
chooseNamed();
// After the first picture has been painted.
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(nameLines, 50)));
document.documentElement.dataset.ready = "true";
