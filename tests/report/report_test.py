"""The report in a real browser: what a reader does with it, and what a hostile article must not do.

Runs by scripts/test-report; needs the packages chromium and chromium-driver."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import unittest

import large_graph
from browser import Browser

PROGRAM = os.environ.get("CHANCERY_PROGRAM", "chancery")
SOURCE = pathlib.Path(os.environ.get("CHANCERY_SOURCE", pathlib.Path(__file__).parents[2]))

TALKS = """Norway's Prime Minister visits Peru

LIMA, May 3, 2023 (Quay Press) - Norwegian Prime Minister Jonas Gahr Store visited Peru on Wednesday.
He met Peruvian President Dina Boluarte in Lima. Norway and Peru signed a treaty on the protection of seabirds.
Norway did not sign the Lima declaration. Kenya will visit Peru in June 2023.
"""
BIDI = "\u202e\u2066\u200f"
HOSTILE = [
    {"title": "</script><script>window.hit = 1</script><img src=x onerror='window.hit = 2'>", "date": "2023-05-03",
     "publisher": "\"><svg onload=window.hit=3>", "url": "javascript:window.hit=4",
     "text": "Norway met Peru in <script>window.hit = 5</script> Lima \" ' & </script> on Monday.\u2028 "
             f"Kenya{BIDI} visited Japan on Monday. Norway thanked Kenya for the <b>ship</b> <!-- and the ]]> harbour. "
             "Peru invited Norwegian Prime Minister Jonas Gahr Store to visit Lima. Japan will help Kenya."},
    {"title": "@data@ @program@ ${x} `y` \\u003c", "date": "2023-05-04",
     "text": "Norway visited Peru on Monday and thanked Kenya. The officials spoke of <img src=x onerror=window.hit=6> trade. "
             "Kenya will visit Peru in June. Peru thanked Japan for its help."},
]

# Milliseconds from the page's start to its first picture.
DRAWN = """
const done = arguments[0];
requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
"""

# Frames while the pointer drags the drawing or turns the wheel: milliseconds between them, sorted.
FRAMES = """
const done = arguments[0], canvas = document.querySelector("#graph canvas");
const box = document.getElementById("graph").getBoundingClientRect();
let x = box.left + box.width / 2, y = box.top + 10, last = performance.now();
const times = [], send = (type, kind = MouseEvent, more = {}) => canvas.dispatchEvent(new kind(type,
  { bubbles: true, cancelable: true, clientX: x, clientY: y, button: 0, buttons: 1, view: window, ...more }));
send("mousedown");
requestAnimationFrame(function step(now) {
  times.push(now - last);
  last = now;
  if (times.length === 60) { done(times.sort((a, b) => a - b)); return; }
  if (times.length < 30) { x += 4; y += 3; send("mousemove"); }
  else if (times.length === 30) send("mouseup");
  else send("wheel", WheelEvent, { deltaY: times.length % 2 ? -40 : 40 });
  requestAnimationFrame(step);
});
"""


def busy():
    """Whether others use the processors, so that the clock says nothing of the page."""
    return os.getloadavg()[0] > (os.cpu_count() or 1)


class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="chancery-report-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.close)
        cls.pages = {}

    def page(self, name, *inputs):
        """The report of the inputs, made once."""
        if name not in self.pages:
            out = self.folder / name
            subprocess.run([PROGRAM, "build", *inputs, "-q", "-o", out], check=True, stderr=subprocess.DEVNULL)
            subprocess.run([PROGRAM, "report", out / "graph.nq"], check=True, stderr=subprocess.DEVNULL)
            self.pages[name] = out / "report.html"
        return self.pages[name]

    def open(self, page):
        self.browser.messages()
        self.browser.open(page)
        self.assertEqual(self.browser.run("return document.documentElement.dataset.ready"), "true", self.browser.messages())

    def open_talks(self):
        path = self.folder / "talks.txt"
        path.write_text(TALKS)
        self.open(self.page("talks", path))

    def tearDown(self):
        self.assertEqual(self.browser.messages(), [], "the page wrote to the console")

    def search(self, text):
        self.browser.press("/")
        self.browser.press(*text)

    def shown(self):
        """Statements that the drawing shows."""
        return self.browser.run("return [...drawing.bundles.values()].reduce((sum, bundle) => sum + bundle.shown.length, 0)")

    def place(self, what):
        return self.browser.run(f"""
            const box = document.getElementById("graph").getBoundingClientRect(), place = {what}.renderedBoundingBox({{ includeLabels: false }});
            return [box.left + (place.x1 + place.x2) / 2, box.top + (place.y1 + place.y2) / 2];""")

    def pages_of_samples(self, page):
        """How long the first page of a new browser takes, then three in one that has run, in ms; and the work of each."""
        fresh = Browser()
        try:
            time.sleep(2)  # a browser answers before all of its processes run; their start takes no part in a page's time
            fresh.open(page)
            first = fresh.run_async(DRAWN)
        finally:
            fresh.close()
        times, work = [], []
        for _ in range(3):
            self.browser.count_work()
            self.open(page)
            times.append(self.browser.run_async(DRAWN))
            work.append(self.browser.work())
        return first, times, work

    def test_samples_open_in_a_second(self):
        page = self.page("samples", SOURCE / "samples")
        others_work = busy()  # asked before: starting browsers is work, too
        for tries in range(5, 0, -1):  # the same page takes a browser half as long again from one time to the next
            first, times, work = self.pages_of_samples(page)
            print(f"samples are drawn {first:.0f} ms after a browser's first page is asked for, later {min(times):.0f} to "
                  f"{max(times):.0f} ms; {min(work):.0f} ms of work{'; the machine is busy' if others_work else ''}")
            if others_work or tries == 1 or max(first, *times) < 1000:
                break
            time.sleep(5)
        self.assertLess(min(work), 700)
        if not others_work:
            self.assertLess(max(first, *times), 1000)

    def test_lines_get_their_names_after_the_first_picture(self):
        self.open_talks()
        time.sleep(0.5)
        self.assertTrue(self.browser.run("return drawing.cy.edges().every((line) => line.data('label') !== '')"))
        self.browser.run("filters.modes.clear(); filters.modes.add(1); changed(); filters.modes.add(0); changed()")
        self.assertTrue(self.browser.run("return drawing.cy.edges(':visible').every((line) => line.data('label') !== '')"))

    def test_everything_fits_the_screen(self):
        self.open(self.page("samples", SOURCE / "samples"))
        self.assertTrue(self.browser.run("""
            const { w, h } = { w: drawing.cy.width(), h: drawing.cy.height() };
            return drawing.cy.nodes(":visible").every((node) => {
              const { x, y } = node.renderedPosition();
              return x > 0 && x < w && y > 0 && y < h;
            });"""))

    def test_search_finds_without_accents(self):
        self.open_talks()
        self.search("jonas gahr sto")
        self.browser.press("Enter")
        self.assertIn("Jonas Gahr St", self.browser.text("#details h2"))
        self.assertEqual(self.browser.run("return drawing.cy.nodes('.chosen').length"), 1)

    def test_search_in_sentences(self):
        self.open_talks()
        everything = self.shown()
        self.search("seabirds")
        self.browser.press("Down", "Enter")
        self.browser.run("if (!filters.words) take(search.results.length - 1)")
        self.assertTrue(0 < self.shown() < everything)
        self.assertIn("seabirds", self.browser.text("#words"))
        self.browser.click("#words button")
        self.assertEqual(self.shown(), everything)

    def test_click_on_an_entity_shows_its_sentences(self):
        self.open_talks()
        self.browser.click_at(*self.place("drawing.cy.getElementById('e' + entities.findIndex((e) => e.slug === 'peru'))"))
        self.assertEqual(self.browser.text("#details h2"), "Peru")
        self.assertIn("visited Peru on Wednesday", self.browser.text("#details"))
        self.assertIn("Norway's Prime Minister visits Peru", self.browser.text("#details blockquote footer"))

    def test_click_on_a_line_marks_the_arguments(self):
        self.open_talks()
        self.browser.click_at(*self.place(
            "drawing.cy.getElementById(drawing.bundles.get(bundleKey(statements.find((s) => relation(s) === 'met'))).id)"))
        marked = self.browser.run("return [...document.querySelectorAll('#details mark')].map((mark) => [mark.className, mark.textContent])")
        # The relation is symmetric: either may be its subject.
        self.assertEqual(sorted(name for name, _ in marked), ["object", "subject"])
        self.assertEqual(sorted(text for _, text in marked)[1], "He", marked)
        self.assertIn("Boluarte", sorted(text for _, text in marked)[0])

    def test_filters(self):
        self.open_talks()
        everything = self.shown()
        planned = self.browser.run("return statements.filter((s) => modes[s.mode] === 'planned').length")
        self.assertGreater(planned, 0)
        boxes = self.browser.run("return [...document.querySelectorAll('#filter-modes label')].map((label) => label.textContent)")
        at = next(index for index, label in enumerate(boxes) if label.startswith("planned"))
        self.browser.click(f"#filter-modes label:nth-child({at + 1}) input")
        self.assertEqual(self.shown(), everything - planned)
        for name in ("classes", "predicates", "sources"):
            self.browser.click(f"#filter-{name} .pick button:last-child")
            self.assertEqual(self.shown(), 0, name)
            self.browser.click(f"#filter-{name} .pick button:first-child")
            self.assertEqual(self.shown(), everything - planned, name)
        self.browser.run("document.querySelector('#filter-dates select').value = 'report';"
                         "document.querySelector('#filter-dates select').dispatchEvent(new Event('change'));"
                         "const from = document.querySelector('#filter-dates input[type=date]');"
                         "from.value = '2023-06-01'; from.dispatchEvent(new Event('change'))")
        self.assertEqual(self.shown(), 0)
        self.browser.click("#reset")
        self.assertEqual(self.shown(), everything)

    def test_timeline(self):
        self.open_talks()
        everything = self.shown()
        self.browser.click("#timeline .bars button:last-child")
        self.assertTrue(0 < self.shown() < everything)
        self.assertEqual(self.browser.run("return document.querySelectorAll('#timeline .bars button[aria-pressed=true]').length"), 1)
        self.browser.click("#all-times")
        self.assertEqual(self.shown(), everything)

    def test_table_by_keyboard(self):
        self.open_talks()
        self.browser.press("t")
        rows = self.browser.run("return document.querySelectorAll('#table-view tbody tr').length")
        self.assertEqual(rows, self.browser.run("return statements.length"))
        self.browser.run("document.querySelector('#table-view tbody tr').focus()")
        self.browser.press("Down", "Enter")
        self.assertEqual(self.browser.text("#details h2"), "Statement")
        self.assertEqual(self.browser.run("return document.querySelectorAll('#table-view tr[aria-selected=true]').length"), 1)
        self.browser.click("#table-view th:first-child button")
        first = self.browser.text("#table-view tbody td")
        self.browser.click("#table-view th:first-child button")
        self.assertGreater(self.browser.text("#table-view tbody td"), first)
        self.browser.press("g")

    def test_graph_by_keyboard(self):
        self.open_talks()
        before = self.browser.run("return [drawing.cy.zoom(), drawing.cy.pan().x]")
        self.browser.press("+", "n")
        chosen = self.browser.text("#details h2")
        self.assertEqual(chosen, self.browser.run("return entities[drawing.order[0]].label"))
        self.browser.press("n")
        self.assertNotEqual(self.browser.text("#details h2"), chosen)
        self.browser.press("Escape", "?")
        self.assertTrue(self.browser.run("return document.getElementById('help').open"))
        self.browser.press("Escape")
        self.assertEqual(self.browser.text("#details h2"), "Overview")
        self.assertNotEqual(self.browser.run("return [drawing.cy.zoom(), drawing.cy.pan().x]"), before)

    def test_dark_and_light(self):
        self.open_talks()
        ground = "return getComputedStyle(document.body).backgroundColor"
        before = self.browser.run(ground)
        self.browser.press("d")
        self.assertNotEqual(self.browser.run(ground), before)

    def test_hostile_articles_do_nothing(self):
        path = self.folder / "hostile.jsonl"
        path.write_text("\n".join(json.dumps(article) for article in HOSTILE))
        page = self.page("hostile", path)
        self.open(page)
        self.assertGreater(self.browser.run("return statements.length"), 2)
        self.browser.run("entities.forEach((_, index) => choose({ entity: index })); view('table');"
                         "statements.forEach((_, index) => choose({ statement: index })); choose({}); view('graph')")
        self.search("<script>")
        self.assertIsNone(self.browser.run("return window.hit ?? null"))
        # The two of the page itself, and its data.
        self.assertEqual(self.browser.run("return document.scripts.length"), 3)
        self.assertEqual(self.browser.run("return document.querySelectorAll('img, b b, a[href^=javascript]').length"), 0)
        text = page.read_text(encoding="utf-8")
        body = text[text.index('id="data"'):text.index("</script>", text.index('id="data"'))]
        for sign in (*BIDI, "\u2028", "<img", "<script"):
            self.assertNotIn(sign, body)

    def test_policy_stops_what_is_not_the_pages_own(self):
        self.open_talks()
        self.browser.run("const made = document.createElement('script'); made.textContent = 'window.hit = 7'; document.body.append(made)")
        self.assertIsNone(self.browser.run("return window.hit ?? null"))
        blocked = self.browser.messages()
        self.assertTrue(any("Content Security Policy" in message for message in blocked), blocked)

    def test_thousands_of_lines_stay_fluid(self):
        folder = self.folder / "large"
        folder.mkdir()
        large_graph.write(folder / "graph.nq", 1200, 5000)
        subprocess.run([PROGRAM, "report", folder / "graph.nq"], check=True, stderr=subprocess.DEVNULL)
        start = time.monotonic()
        self.open(folder / "report.html")
        opened = time.monotonic() - start
        self.browser.run("filters.central = 0; changed(); fitGraph()")
        self.assertGreater(self.shown(), 4900)
        time.sleep(1)
        times = self.browser.run_async(FRAMES)
        print(f"5000 statements: open after {opened:.1f} s, a frame takes {times[30]:.0f} ms, nine of ten under {times[54]:.0f} ms")
        if not busy():
            self.assertLess(times[30], 40)


if __name__ == "__main__":
    unittest.main()
