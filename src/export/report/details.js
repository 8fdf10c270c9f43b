// What is known of the chosen entity or line: the statements with their sentences, the arguments marked.
const firstCards = 40;

function entityLink(index) {
  const { slug, label } = entities[index];
  return element("a", { href: `#${encodeURIComponent(slug)}`, onclick: (event) => {
    event.preventDefault();
    choose({ entity: index }, true);
  } }, label);
}

// The sentence in pieces; where the two arguments overlap the subject's mark holds.
function sentence([passage, subjectFrom, subjectTo, objectFrom, objectTo]) {
  const { text } = passages[passage];
  const marks = [{ from: subjectFrom, to: subjectTo, name: "subject" }, { from: objectFrom, to: objectTo, name: "object" }]
    .filter((mark) => mark.from < mark.to).sort((a, b) => a.from - b.from);
  const line = element("p", { dir: "auto" });
  let at = 0;
  for (const mark of marks) {
    if (mark.from < at) continue;
    line.append(text.slice(at, mark.from), element("mark", { className: mark.name, title: mark.name }, text.slice(mark.from, mark.to)));
    at = mark.to;
  }
  line.append(text.slice(at));
  return line;
}

function quote(evidence) {
  const { source, begin, end } = passages[evidence[0]];
  const footer = element("footer");
  if (source !== undefined) {
    const { url, date, path } = sources[source];
    const name = sourceName(source);
    footer.append(url ? element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, name) : name);
    const file = path && path !== name ? path.split("/").pop() : "";
    const more = [publisherName(source), date, file, `characters ${begin}–${end}`].filter(Boolean);
    footer.title = path || "";
    footer.append(` · ${more.join(" · ")}`);
  }
  return element("blockquote", {}, sentence(evidence), footer);
}

function qualifiers(item) {
  const parts = [];
  if (item.time) parts.push(item.time);
  if (item.place !== undefined) parts.push("in ", entityLink(item.place));
  if (item.title) parts.push(`as ${item.title}`);
  if (item.topic) parts.push(`on ${item.topic}`);
  if (item.by !== undefined) parts.push(item.claimed ? "claimed by " : "according to ", entityLink(item.by));
  parts.push(`confidence ${item.confidence.toFixed(2)}`);
  const line = element("div", { className: "quiet" });
  parts.forEach((part, index) => {
    if (index > 0 && !(typeof parts[index - 1] === "string" && parts[index - 1].endsWith(" "))) line.append(" · ");
    line.append(part);
  });
  return line;
}

function badge(mode) {
  return mode === 0 ? null : element("span", { className: `badge ${modes[mode]}` }, modeNames[mode]);
}

function statementCard(statement) {
  const { definition } = predicates[statement.p];
  return element("article", { className: `card ${modes[statement.mode]}` },
    element("p", { className: "fact" }, badge(statement.mode), entityLink(statement.s), " ",
      element("b", { title: definition || "" }, relation(statement)), " ", entityLink(statement.o),
      statement.amount !== undefined ? `, ${amount(statement)}` : ""),
    qualifiers(statement), ...statement.passages.map(quote),
    element("div", { className: "quiet" }, statement.rules.join(", ")));
}

function figureCard(figure) {
  const about = figure.about.flatMap((index, at) => (at > 0 ? [" – ", entityLink(index)] : [entityLink(index)]));
  return element("article", { className: `card ${modes[figure.mode]}` },
    element("p", { className: "fact" }, badge(figure.mode), ...about, ": ", element("b", {}, figure.measure || "figure"), ` ${amount(figure)}`),
    qualifiers(figure), ...figure.passages.map(quote));
}

// The first cards, and a button for the rest.
function cards(list, make) {
  const box = element("div");
  const add = (from) => {
    box.append(...list.slice(from, from + firstCards).map(make));
    const left = list.length - from - firstCards;
    if (left <= 0) return;
    const more = element("button", { type: "button", onclick: () => { more.remove(); add(from + firstCards); } }, `${left} more`);
    box.append(more);
  };
  add(0);
  return box;
}

function byTime(a, b) { return (a.from || "9999") < (b.from || "9999") ? -1 : (a.from || "9999") > (b.from || "9999") ? 1 : a.index - b.index; }

function entityDetails(index) {
  const entity = entities[index];
  const parts = [element("h2", { dir: "auto" }, entity.label),
    element("div", { className: "quiet" }, classes[entity.class], entity.wikidata ? " · " : "", entity.wikidata
      ? element("a", { href: `https://www.wikidata.org/wiki/${entity.wikidata}`, target: "_blank", rel: "noopener noreferrer" }, `Wikidata ${entity.wikidata}`) : "")];
  if (entity.names) parts.push(element("div", { className: "quiet" }, `also: ${entity.names.join(", ")}`));
  const shown = entity.statements.filter((statement) => matches(statement)).sort(byTime);
  if (shown.length < entity.statements.length) parts.push(element("p", { className: "quiet" }, `The filters hide ${entity.statements.length - shown.length} of its ${entity.statements.length} statements.`));
  const groups = new Map();
  for (const statement of shown) {
    const { symmetric, label } = predicates[statement.p];
    const name = symmetric || statement.s === index ? label : `… ${label} ${entity.label}`;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(statement);
  }
  for (const [name, list] of [...groups].sort((a, b) => b[1].length - a[1].length)) parts.push(element("h3", {}, `${name} (${list.length})`), cards(list, statementCard));
  if (entity.figures.length > 0) parts.push(element("h3", {}, `figures (${entity.figures.length})`), cards(entity.figures, figureCard));
  return parts;
}

function bundleDetails(key) {
  const { all } = drawing.bundles.get(key);
  const shown = all.filter((statement) => matches(statement)).sort(byTime);
  return [element("h2", {}, entities[all[0].s].label, " – ", entities[all[0].o].label),
    element("div", { className: "quiet" }, `${shown.length} statement${shown.length === 1 ? "" : "s"}, ${modeNames[all[0].mode]}`), cards(shown, statementCard)];
}

function overview() {
  const degree = entities.map((entity, index) => [entity.statements.filter((s) => matches(s)).length, index]).filter(([size]) => size > 0);
  degree.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  return [element("h2", {}, "Overview"),
    element("p", {}, `${entities.length} entities, ${statements.length} statements and ${figures.length} figures from ${sources.length} texts. Choose an entity or a line to read the sentences.`),
    element("h3", {}, "Most statements"),
    element("ol", {}, ...degree.slice(0, 15).map(([size, index]) => element("li", {}, entityLink(index), element("span", { className: "quiet" }, ` ${size}`)))),
    element("h3", {}, "Sources"),
    element("ul", {}, ...sources.slice(0, 50).map((source, index) => element("li", {}, sourceName(index), element("span", { className: "quiet" }, ` ${[publisherName(index), source.date].filter(Boolean).join(", ")}`))))];
}

function showDetails() {
  const place = document.getElementById("details");
  const { entity, bundle, statement } = drawing.chosen || {};
  place.replaceChildren(...(entity !== undefined ? entityDetails(entity) : bundle !== undefined ? bundleDetails(bundle)
    : statement !== undefined ? [element("h2", {}, "Statement"), statementCard(statements[statement])] : overview()));
  place.scrollTop = 0;
}

whenFiltered(showDetails);
