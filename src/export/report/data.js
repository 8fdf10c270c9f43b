// The graph as the program wrote it (report_data.cpp), and helpers that every other script uses.
//
// entities:   {slug, label, class, names?, wikidata?, x, y}
// predicates: {label, definition?, symmetric?, wider?}
// sources:    {title?, date?, publisher?, path?, url?}
// passages:   {text, source?, begin, end}
// statements: {id, s, p, o, mode, time?, from?, until?, place?, amount?, unit?, title?, topic?, by?, claimed?,
//              confidence, rules, passages: [[passage, subject from, to, object from, to]]}
// figures:    {about, measure?, amount, unit?, approximation?, time?, mode, by?, confidence, passages}
// s, o, place, by, publisher and about are indices of entities; offsets count UTF-16 units of the passage's text.
const data = JSON.parse(document.getElementById("data").textContent);
const { entities, predicates, sources, passages, statements, figures, classes, modes } = data;
const modeNames = ["stated", "planned", "possible", "denied"];

// Without case and accents, so that "Oresund" finds "Øresund" and "Øresund" itself.
const plainLetters = { "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe" };
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[øłđıßæœ]/g, (letter) => plainLetters[letter]);
}

// An element with properties and children; strings become text and nothing else.
function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name in made && name !== "list") made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

function sourceName(index) {
  const source = sources[index];
  return source.title || source.path || source.url || `text ${index + 1}`;
}

function publisherName(index) {
  const publisher = sources[index].publisher;
  return publisher === undefined ? "" : entities[publisher].label;
}

function number(value) {
  for (const [scale, word] of [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"]])
    if (Math.abs(value) >= scale) return `${+(value / scale).toPrecision(6)} ${word}`;
  return value.toLocaleString("en", { maximumFractionDigits: 4 });
}

function amount(item) {
  const unit = item.unit || "";
  return [item.approximation, number(item.amount), unit === "percent" ? "%" : unit].filter(Boolean).join(" ");
}

function relation(statement) {
  const label = predicates[statement.p].label;
  return modes[statement.mode] === "negated" ? `not ${label}` : label;
}

for (const entity of entities) {
  entity.statements = [];
  entity.figures = [];
  entity.folded = [entity.label, ...(entity.names || [])].map(fold);
}
statements.forEach((statement, index) => {
  statement.index = index;
  statement.sources = [...new Set(statement.passages.map(([passage]) => passages[passage].source))].filter((at) => at !== undefined);
  statement.reported = statement.sources.map((at) => sources[at].date).filter(Boolean).sort()[0];
  entities[statement.s].statements.push(statement);
  if (statement.o !== statement.s) entities[statement.o].statements.push(statement);
});
for (const figure of figures) for (const about of figure.about) entities[about].figures.push(figure);

// The first and the last day that a statement is about, or on which it was reported.
function days(statement, by) {
  if (by === "event") return statement.from ? [statement.from, statement.until] : null;
  return statement.reported ? [statement.reported, statement.reported] : null;
}

function words(statement) {
  statement.words ??= fold(statement.passages.map(([passage]) => passages[passage].text).join("\n"));
  return statement.words;
}
