// When things happen: a bar for each month, year or decade; a click shows that time only, Shift and a click
// stretches it.
const timeline = { bins: [], anchor: null };

function monthsBetween(first, last) {
  return (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7));
}

// The bins' keys are prefixes of ISO dates: "2023-05", "2023" or "202".
function keyOf(day, unit) { return day.slice(0, unit === "month" ? 7 : unit === "year" ? 4 : 3); }

function firstDay(key) { return key.length === 7 ? `${key}-01` : key.length === 4 ? `${key}-01-01` : `${key}0-01-01`; }

function lastDay(key) {
  if (key.length === 3) return `${key}9-12-31`;
  if (key.length === 4) return `${key}-12-31`;
  return new Date(Date.UTC(Number(key.slice(0, 4)), Number(key.slice(5, 7)), 0)).toISOString().slice(0, 10);
}

function nextKey(key) {
  if (key.length < 7) return String(Number(key) + 1).padStart(key.length, "0");
  const [year, month] = key.split("-").map(Number);
  return month === 12 ? `${String(year + 1).padStart(4, "0")}-01` : `${key.slice(0, 4)}-${String(month + 1).padStart(2, "0")}`;
}

function makeBins(dated) {
  const starts = dated.map(([from]) => from).sort();
  // A few far days must not press all others together: they share the first and the last bar.
  const first = starts[Math.floor(starts.length * 0.04)], last = starts[Math.ceil(starts.length * 0.98) - 1];
  const months = monthsBetween(first, last);
  const unit = months <= 48 ? "month" : months <= 12 * 60 ? "year" : "decade";
  const bins = [];
  for (let key = keyOf(first, unit); key <= keyOf(last, unit) && bins.length < 400; key = nextKey(key))
    bins.push({ key, label: unit === "decade" ? `${key}0s` : key, from: firstDay(key), until: lastDay(key), count: 0 });
  if (starts[0] < bins[0].from) bins.unshift({ key: "", label: `before ${bins[0].label}`, from: "", until: dayBefore(bins[0].from), count: 0 });
  const end = bins[bins.length - 1];
  if (starts[starts.length - 1] > end.until) bins.push({ key: "~", label: `after ${end.label}`, from: dayAfter(end.until), until: "", count: 0 });
  return bins;
}

function shiftDay(day, by) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}
function dayBefore(day) { return shiftDay(day, -1); }
function dayAfter(day) { return shiftDay(day, 1); }

function chooseTime(index, stretch) {
  const { bins } = timeline;
  const whole = timeline.anchor === index && !stretch && filters.from === bins[index].from && filters.until === bins[index].until;
  if (whole) {
    Object.assign(filters, { from: "", until: "", undated: true });
    timeline.anchor = null;
  } else {
    if (!stretch || timeline.anchor === null) timeline.anchor = index;
    const [low, high] = [Math.min(timeline.anchor, index), Math.max(timeline.anchor, index)];
    Object.assign(filters, { from: bins[low].from, until: bins[high].until, undated: false });
  }
  changed();
}

function isChosen(bin) {
  return (filters.from || filters.until) && (!filters.from || bin.from >= filters.from) &&
    (!filters.until || (bin.until && bin.until <= filters.until));
}

function showTimeline() {
  const place = document.getElementById("timeline");
  const open = statements.filter((statement) => matches(statement, true));
  const dated = open.map((statement) => days(statement, filters.by)).filter(Boolean);
  const focused = [...place.querySelectorAll(".bars button")].indexOf(document.activeElement);
  place.replaceChildren();
  const without = open.length - dated.length;
  place.append(element("div", { className: "head" }, element("b", {}, filters.by === "event" ? "When it happens" : "When it was reported"),
    element("span", { className: "quiet" }, `${dated.length} with a date, ${without} without`),
    filters.from || filters.until ? element("button", { type: "button", className: "link", id: "all-times", onclick: () => {
      Object.assign(filters, { from: "", until: "", undated: true });
      changed();
    } }, "show all times") : null));
  if (dated.length === 0) { timeline.bins = []; return; }
  timeline.bins = makeBins(dated);
  for (const [from, until] of dated) {
    const met = timeline.bins.filter((bin) => (!bin.until || from <= bin.until) && (!bin.from || until >= bin.from));
    for (const bin of met) bin.count += 1 / met.length;
  }
  const most = Math.max(...timeline.bins.map((bin) => bin.count));
  const bars = element("div", { className: "bars" });
  timeline.bins.forEach((bin, index) => {
    const bar = element("i");
    bar.style.height = `${Math.round(100 * bin.count / most)}%`;
    const text = `${bin.label}: ${Math.round(bin.count)} statements`;
    bars.append(element("button", { type: "button", title: text, "aria-label": text, "aria-pressed": String(Boolean(isChosen(bin))),
      onclick: (event) => chooseTime(index, event.shiftKey) }, bar));
  });
  place.append(bars, element("div", { className: "axis" }, ...axisLabels().map((label) => element("span", {}, label))));
  if (focused >= 0 && focused < bars.children.length) bars.children[focused].focus();
}

function axisLabels() {
  const { bins } = timeline;
  const count = Math.min(bins.length, 8);
  if (count < 2) return bins.map((bin) => bin.label);
  return Array.from({ length: count }, (_, at) => bins[Math.round(at * (bins.length - 1) / (count - 1))].label);
}

whenFiltered(showTimeline);
