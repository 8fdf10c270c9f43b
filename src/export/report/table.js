// The statements as a table, a page at a time.
const pageSize = 100;
const table = { rows: [], page: 0, column: 4, down: false };
const columns = [
  ["Subject", (s) => entities[s.s].label], ["Relation", relation], ["Object", (s) => entities[s.o].label],
  ["Mode", (s) => modeNames[s.mode]], ["When", (s) => s.time || ""], ["How much", (s) => (s.amount === undefined ? "" : amount(s))],
  ["According to", (s) => (s.by === undefined ? "" : entities[s.by].label)], ["Source", (s) => s.sources.map(sourceName).join("; ")],
  ["Reported", (s) => s.reported || ""], ["Confidence", (s) => s.confidence.toFixed(2)],
];

function sortRows(rows) {
  const [, value] = columns[table.column];
  const keyed = rows.map((row) => [table.column === 5 ? row.amount ?? null : value(row), row]);
  // What is empty comes last in both directions.
  const empty = (key) => key === "" || key === null;
  keyed.sort(([a, x], [b, y]) => empty(a) - empty(b) || (table.down ? -1 : 1) * (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en")) || x.index - y.index);
  return keyed.map(([, row]) => row);
}

function showTable(rows) {
  if (rows) { table.rows = rows; table.page = 0; }
  const place = document.getElementById("table-view");
  if (place.hidden) return;
  const sorted = sortRows(table.rows);
  const pages = Math.max(1, Math.ceil(sorted.length / pageSize));
  table.page = Math.min(table.page, pages - 1);
  const head = element("tr", {}, ...columns.map(([name], index) => element("th", { scope: "col",
    "aria-sort": index !== table.column ? "none" : table.down ? "descending" : "ascending" },
    element("button", { type: "button", onclick: () => { table.down = index === table.column && !table.down; table.column = index; showTable(); } },
      name + (index === table.column ? (table.down ? " ▾" : " ▴") : "")))));
  const body = element("tbody", {}, ...sorted.slice(table.page * pageSize, (table.page + 1) * pageSize).map((statement) => {
    const open = () => choose({ statement: statement.index });
    return element("tr", { tabIndex: 0, "aria-selected": String(drawing.chosen?.statement === statement.index), "data-statement": statement.index,
      onclick: open, onkeydown: (event) => { if (event.key === "Enter") open(); else moveRow(event); } },
      ...columns.map(([, value]) => element("td", { dir: "auto", title: value(statement) }, element("div", {}, value(statement)))));
  }));
  const turn = (by) => () => { table.page += by; showTable(); };
  place.replaceChildren(element("div", { className: "pages" }, element("span", { role: "status" }, `${sorted.length} statements`),
    element("button", { type: "button", disabled: table.page === 0, onclick: turn(-1) }, "‹ back"),
    element("span", {}, `page ${table.page + 1} of ${pages}`),
    element("button", { type: "button", disabled: table.page + 1 >= pages, onclick: turn(1) }, "on ›")),
    element("table", {}, element("thead", {}, head), body));
}

function moveRow(event) {
  const next = event.key === "ArrowDown" ? event.currentTarget.nextElementSibling : event.key === "ArrowUp" ? event.currentTarget.previousElementSibling : null;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

whenFiltered(showTable);
