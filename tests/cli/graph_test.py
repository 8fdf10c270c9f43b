"""What the program makes of a graph that it wrote before."""

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


if __name__ == "__main__":
    unittest.main()
