// The drawing. Statements between the same two entities in one mode are one line.
const classStyles = [  // as in the GraphViz picture: Paul Tol's "light" scheme
  { shape: "ellipse", colour: "#99ddff" }, { shape: "rectangle", colour: "#eedd88" }, { shape: "hexagon", colour: "#bbcc33" },
  { shape: "round-rectangle", colour: "#ffaabb" }, { shape: "octagon", colour: "#44bb99" }, { shape: "tag", colour: "#dddddd" },
  { shape: "barrel", colour: "#ee8866" }, { shape: "rhomboid", colour: "#77aadd" },
];
// `named`: the lines have their labels. They get them after the first picture, which is too small to show any.
const drawing = { cy: null, bundles: new Map(), order: [], chosen: null, named: false };

function bundleKey(statement) { return `${statement.s} ${statement.o} ${statement.mode} ${statement.claimed ? 1 : 0}`; }

function bundleLabel(list) {
  const counts = new Map();
  for (const statement of list) counts.set(relation(statement), (counts.get(relation(statement)) || 0) + 1);
  // What a finer relation says too need not be said twice.
  for (const statement of list) if (predicates[statement.p].wider && counts.size > 1) counts.delete(predicates[statement.p].wider);
  const lines = [...counts].map(([label, count]) => (count > 1 ? `${label} ×${count}` : label));
  return lines.length > 3 ? [...lines.slice(0, 3), `+${lines.length - 3} more`].join("\n") : lines.join("\n");
}

function drawingStyle() {
  const computed = getComputedStyle(document.documentElement);
  const colour = (name) => computed.getPropertyValue(name).trim();
  const ground = colour("--ground"), text = colour("--text");
  const lines = [colour("--quiet"), colour("--planned"), colour("--possible"), colour("--denied")];
  const style = [
    { selector: "node", style: { label: "data(label)", width: "data(size)", height: "data(size)", "font-size": "data(font)", color: text,
      "text-outline-color": ground, "text-outline-width": 2, "text-valign": "bottom", "text-margin-y": 3, "text-wrap": "wrap",
      "text-max-width": "data(room)", "min-zoomed-font-size": 6, "border-width": 1, "border-color": text, "z-index": 10 } },
    { selector: "edge", style: { width: "data(width)", "curve-style": "bezier", "control-point-step-size": 34, "target-arrow-shape": "triangle",
      "arrow-scale": 0.9, label: "data(label)", "font-size": 10, "min-zoomed-font-size": 8, color: text, "text-wrap": "wrap",
      "text-rotation": "autorotate", "text-background-color": ground, "text-background-opacity": 0.85, "text-background-padding": 1 } },
    { selector: "edge.symmetric", style: { "target-arrow-shape": "none" } },
    { selector: "edge.claimed", style: { "target-arrow-fill": "hollow", "line-opacity": 0.75 } },
    { selector: ".hidden", style: { display: "none" } },
    { selector: ".faded", style: { opacity: 0.2, "text-opacity": 0.3 } },
    { selector: "node.chosen", style: { "border-width": 4, "border-color": colour("--focus"), "z-index": 30 } },
    { selector: "edge.chosen", style: { "underlay-color": colour("--focus"), "underlay-opacity": 0.35, "underlay-padding": 4, "z-index": 30 } },
  ];
  classStyles.forEach(({ shape, colour: fill }, index) => {
    style.push({ selector: `node.class${index}`, style: { shape, "background-color": fill } });
  });
  ["solid", "dashed", "dotted", "solid"].forEach((line, index) => {
    style.push({ selector: `edge.mode${index}`, style: { "line-style": line, "line-color": lines[index], "target-arrow-color": lines[index] } });
  });
  style.push({ selector: "edge.mode3", style: { "mid-target-arrow-shape": "tee", "mid-target-arrow-color": lines[3] } });
  return style;
}

function graphElements() {
  for (const statement of statements) {
    const key = bundleKey(statement);
    if (!drawing.bundles.has(key)) drawing.bundles.set(key, { id: `b${drawing.bundles.size}`, key, all: [], shown: [] });
    drawing.bundles.get(key).all.push(statement);
  }
  const nodes = entities.map((entity, index) => {
    return { group: "nodes", position: { x: entity.x, y: entity.y }, classes: `class${entity.class}`,
      data: { id: `e${index}`, index, label: entity.label.length > 44 ? `${entity.label.slice(0, 43)}…` : entity.label, size: sizeOf(entity), font: fontOf(entity), room: roomOf(fontOf(entity)) } };
  });
  const edges = [...drawing.bundles.values()].map((bundle) => {
    const [first] = bundle.all;
    const kind = [`mode${first.mode}`, first.claimed ? "claimed" : "", bundle.all.every((s) => predicates[s.p].symmetric) ? "symmetric" : ""];
    return { group: "edges", classes: kind.filter(Boolean).join(" "),
      data: { id: bundle.id, key: bundle.key, source: `e${first.s}`, target: `e${first.o}`, label: "", width: 1.2 + Math.log2(bundle.all.length) } };
  });
  return [...nodes, ...edges];
}

function makeGraph() {
  const large = drawing.bundles.size > 1500 || statements.length > 1500;
  drawing.cy = cytoscape({
    container: document.getElementById("graph"), elements: graphElements(), style: drawingStyle(), layout: { name: "preset", fit: false },
    minZoom: 0.02, maxZoom: 6, textureOnViewport: large, hideEdgesOnViewport: false, pixelRatio: large ? 1 : "auto", boxSelectionEnabled: false,
    autoungrabify: false,
  });
  drawing.cy.on("tap", "node", (event) => choose({ entity: event.target.data("index") }));
  drawing.cy.on("tap", "edge", (event) => choose({ bundle: event.target.data("key") }));
  drawing.cy.on("tap", (event) => { if (event.target === drawing.cy) choose({}); });
  let waiting = 0;
  drawing.cy.on("zoom", () => { clearTimeout(waiting); waiting = setTimeout(labelCentral, 120); });
  makeLegend();
}

// The names of the most central entities stay readable from afar, but for those that would cover a more central one's.
function labelCentral() {
  const { cy } = drawing;
  const least = 10.5 / cy.zoom();
  const taken = [];
  cy.batch(() => drawing.order.slice(0, Math.min(15, Math.ceil(drawing.order.length / 5))).forEach((index) => {
    const node = cy.getElementById(`e${index}`), small = fontOf(entities[index]);
    let font = Math.max(small, least);
    const box = nameBox(entities[index], node.position(), font);
    if (taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)) font = small;
    else taken.push(box);
    if (node.data("font") !== font) node.data({ font, room: roomOf(font) });
  }));
}

// About where a name stands: letters are some 0.55 of the font wide.
function nameBox(entity, { x, y }, font) {
  const width = 0.55 * font * entity.label.length, lines = Math.ceil(width / roomOf(font));
  const half = Math.min(width, roomOf(font)) / 2, top = y + sizeOf(entity) / 2;
  return { left: x - half, right: x + half, top, bottom: top + 1.15 * font * lines };
}

const mostStatements = Math.max(1, ...entities.map((entity) => entity.statements.length));
function weightOf(entity) { return Math.sqrt(entity.statements.length / mostStatements); }
function sizeOf(entity) { return 14 + 36 * weightOf(entity); }
function roomOf(font) { return Math.max(120, 10 * font); }  // of a name's line
function fontOf(entity) { return 11 + 15 * weightOf(entity); }

function nameLine(bundle) {
  const line = drawing.cy.getElementById(bundle.id), label = bundleLabel(bundle.shown);
  if (line.data("label") !== label) line.data("label", label);
}

function nameLines() {
  drawing.named = true;
  drawing.cy.batch(() => { for (const bundle of drawing.bundles.values()) if (bundle.shown.length > 0) nameLine(bundle); });
}

// All that is shown, by the places of the entities: to ask Cytoscape for the extent of every line and label takes
// as long as to draw them.
function fitGraph() {
  const { cy, order } = drawing;
  const room = { x: 36 + 40, y: 36 + 20 };  // for names at the edge
  const xs = order.map((index) => cy.getElementById(`e${index}`).position("x"));
  const ys = order.map((index) => cy.getElementById(`e${index}`).position("y"));
  if (order.length > 0) {
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const zoom = Math.min((cy.width() - 2 * room.x) / Math.max(right - left, 1), (cy.height() - 2 * room.y) / Math.max(bottom - top, 1), 2);
    const level = Math.max(zoom, cy.minZoom());
    cy.viewport({ zoom: level, pan: { x: cy.width() / 2 - level * (left + right) / 2, y: cy.height() / 2 - level * (top + bottom) / 2 } });
  }
  labelCentral();
}

// The most central of those that a shown statement ties.
function centralEntities(shown) {
  const degree = new Array(entities.length).fill(0);
  for (const statement of shown) { ++degree[statement.s]; ++degree[statement.o]; }
  const order = [...degree.keys()].filter((index) => degree[index] > 0).sort((a, b) => degree[b] - degree[a] || a - b);
  return filters.central ? order.slice(0, filters.central) : order;
}

function showGraph(shown) {
  drawing.order = centralEntities(shown);
  const wanted = new Set(drawing.order);
  for (const bundle of drawing.bundles.values()) bundle.shown = [];
  for (const statement of shown) if (wanted.has(statement.s) && wanted.has(statement.o)) drawing.bundles.get(bundleKey(statement)).shown.push(statement);
  const tied = new Set();
  let lines = 0, count = 0;
  drawing.cy.batch(() => {
    for (const bundle of drawing.bundles.values()) {
      const line = drawing.cy.getElementById(bundle.id);
      line.toggleClass("hidden", bundle.shown.length === 0);
      if (bundle.shown.length === 0) continue;
      ++lines;
      count += bundle.shown.length;
      tied.add(bundle.shown[0].s).add(bundle.shown[0].o);
      if (drawing.named) nameLine(bundle);
    }
    entities.forEach((_, index) => drawing.cy.getElementById(`e${index}`).toggleClass("hidden", !tied.has(index)));
  });
  drawing.order = drawing.order.filter((index) => tied.has(index));
  document.getElementById("shown").textContent =
    `${tied.size} of ${entities.length} entities, ${count} of ${statements.length} statements`;
}

// Marks what is chosen and fades the rest.
function highlight({ entity, bundle }, move) {
  const { cy } = drawing;
  cy.batch(() => {
    cy.elements().removeClass("faded chosen");
    const one = entity !== undefined ? cy.getElementById(`e${entity}`) : bundle !== undefined ? cy.getElementById(drawing.bundles.get(bundle).id) : null;
    if (!one) return;
    const near = entity !== undefined ? one.closedNeighborhood() : one.union(one.connectedNodes());
    cy.elements().not(near).addClass("faded");
    one.addClass("chosen");
  });
  if (move && entity !== undefined) {
    const node = cy.getElementById(`e${entity}`);
    if (!node.visible()) return;
    cy.fit(node.closedNeighborhood().filter(":visible"), 70);
    if (cy.zoom() > 1.3) { cy.zoom(1.3); cy.center(node); }
  }
}

function graphKey(event) {
  const { cy } = drawing;
  const step = 60;
  const moves = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
  const middle = { x: cy.width() / 2, y: cy.height() / 2 };
  if (moves[event.key]) cy.panBy({ x: moves[event.key][0], y: moves[event.key][1] });
  else if (event.key === "+" || event.key === "=") cy.zoom({ level: cy.zoom() * 1.25, renderedPosition: middle });
  else if (event.key === "-") cy.zoom({ level: cy.zoom() / 1.25, renderedPosition: middle });
  else if (event.key === "0") fitGraph();
  else if (event.key === "n" || event.key === "p") {
    const at = drawing.order.indexOf(drawing.chosen?.entity);
    const next = (at + (event.key === "n" ? 1 : -1) + drawing.order.length) % drawing.order.length;
    if (drawing.order.length > 0) choose({ entity: drawing.order[at < 0 ? 0 : next] }, true);
  } else return;
  event.preventDefault();
}

// Shapes and lines, each with its name.
function makeLegend() {
  const svg = (...shapes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    made.setAttribute("width", "30");
    made.setAttribute("height", "14");
    made.setAttribute("aria-hidden", "true");
    for (const [tag, attributes] of shapes) {
      const shape = document.createElementNS("http://www.w3.org/2000/svg", tag);
      for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
      made.append(shape);
    }
    return made;
  };
  const legend = document.getElementById("legend");
  const used = new Set(entities.filter((entity) => entity.statements.length > 0).map((entity) => entity.class));
  const round = { 0: 7, 3: 3 };
  for (const index of [...used].sort()) {
    legend.append(element("span", {}, svg(["rect", { x: 9, y: 1, width: 13, height: 12, rx: round[index] || 0, fill: classStyles[index].colour, stroke: "currentColor" }]), classes[index]));
  }
  const names = ["--quiet", "--planned", "--possible", "--denied"], dashes = ["", "6 3", "2 3", ""];
  for (const mode of [...new Set(statements.map((s) => s.mode))].sort()) {
    const cross = mode === 3 ? [["path", { d: "M12 3 l8 8 m0 -8 l-8 8", stroke: `var(${names[mode]})`, "stroke-width": 1.5 }]] : [];
    legend.append(element("span", {}, svg(["path", { d: "M1 7 H29", stroke: `var(${names[mode]})`, "stroke-width": 2, "stroke-dasharray": dashes[mode] }], ...cross), modeNames[mode]));
  }
  if (statements.some((s) => s.claimed)) legend.append(element("span", {}, svg(["path", { d: "M1 7 H20 M20 2 L29 7 L20 12 Z", stroke: "var(--quiet)", fill: "none" }]), "only claimed"));
}

whenFiltered(showGraph);
