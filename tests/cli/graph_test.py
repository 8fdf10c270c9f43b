"""What the program makes of a graph that it wrote before."""

import json
import unittest

from program import GOOD, ProgramTest


class Graph(ProgramTest):
    def make_graph(self):
        self.expect(self.build(self.write("good.txt", GOOD), "-q"), 0)
        return self.out / "graph.nq"

    def test_report_lies_beside_the_graph(self):
        graph = self.make_graph()
        self.expect(self.run_program("report", graph), 0, "report.html")
        page = (self.out / "report.html").read_text(encoding="utf-8")
        self.assertIn("Jonas Gahr St", page)
        self.expect(self.run_program("report", self.out / "graph.ttl", "-o", self.folder / "other.html"), 0)
        self.assertEqual((self.folder / "other.html").read_text(encoding="utf-8"), page)

    def test_build_writes_the_report_too(self):
        good = self.write("good.txt", GOOD)
        self.expect(self.build(good, "--report"), 0, "report.html")
        page = (self.out / "report.html").read_bytes()
        self.expect(self.run_program("report", self.out / "graph.nq"), 0)
        self.assertEqual((self.out / "report.html").read_bytes(), page)

    def test_report_of_what_is_no_graph(self):
        self.expect(self.run_program("report", self.folder / "missing.nq"), 3, "missing.nq")
        self.expect(self.run_program("report", self.write("good.txt", GOOD)), 3, "good.txt", ".nq, .ttl or .nt")
        self.expect(self.run_program("report", self.write("broken.nq", "<a b c .\n")), 3, "broken.nq")
        self.expect(self.run_program("report", self.write("empty.ttl", "")), 3, "empty.ttl", "no entity")
        graph = self.make_graph()
        self.expect(self.run_program("report", graph, "-o", self.folder / "missing" / "report.html"), 5, "report.html")
        self.assertFalse((self.out / "report.html").exists())

    def show(self, graph, *arguments, **options):
        result = self.run_program("show", graph, *arguments, **options)
        self.expect(result, 0)
        return result.stdout.decode()

    def test_show_an_entity(self):
        graph = self.make_graph()
        text = self.show(graph, "jonas gahr store")
        self.assertIn("visited Peru", text)
        self.assertIn("“Norway's Prime Minister visits Peru”", " ".join(text.split()))
        self.assertNotIn("\033", text)
        narrow = self.show(graph, "Peru", environment={"COLUMNS": "40"})
        self.assertLessEqual(max(len(line) for line in narrow.splitlines() if " " in line.strip() and "http" not in line), 40)
        known = json.loads(self.show(graph, "Peru", "--json"))
        self.assertEqual((known["label"], known["class"]), ("Peru", "Country"))
        self.assertIn("… visited", [group["relation"] for group in known["relations"]])

    def test_show_a_path_the_ranks_and_a_timeline(self):
        graph = self.make_graph()
        self.assertIn("Jonas Gahr Støre — Peru", self.show(graph, "--path", "Jonas Gahr Store", "Peru"))
        ranks = json.loads(self.show(graph, "--rank", "--limit", "2", "--json"))["entities"]
        self.assertEqual(len(ranks), 2)
        self.assertGreaterEqual(ranks[0]["statements"], ranks[1]["statements"])
        self.assertIn("2023-05-03", self.show(graph, "--timeline"))
        self.assertEqual(self.show(graph, "--timeline", "Peru", "--json"), self.show(graph, "Peru", "--timeline", "--json"))

    def test_show_what_is_not_there(self):
        graph = self.make_graph()
        self.expect(self.run_program("show", graph, "Perou"), 2, "did you mean", "Peru")
        self.expect(self.run_program("show", graph), 2, "say what to show")
        self.expect(self.run_program("show", graph, "--rank", "--timeline"), 2)

    def test_draw(self):
        graph = self.make_graph()
        whole = self.run_program("draw", graph)
        self.expect(whole, 0)
        self.assertEqual(whole.stdout, (self.out / "graph.dot").read_bytes())
        for style in (["ego", "--around", "Peru"], ["timeline"], ["predicate"], ["overview", "--cluster", "country"]):
            result = self.run_program("draw", graph, "--dot-style", *style)
            self.expect(result, 0)
            self.assertIn(b"Peru", result.stdout)
        self.expect(self.run_program("draw", graph, "--dot-style", "ego"), 2, "--around")
        self.expect(self.run_program("draw", graph, "--dot-style", "predicate", "--relation", "sang"), 2, "sang")


if __name__ == "__main__":
    unittest.main()
