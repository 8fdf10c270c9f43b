"""The committed outputs are what the program makes of the samples."""

import html
import re
import unittest

from program import SOURCE, ProgramTest

OUTPUTS = SOURCE / "outputs"


class Committed(ProgramTest):
    def test_outputs_are_made_of_the_samples(self):
        result = self.run_program("build", "samples", "--report", "-q", "-o", self.out, cwd=SOURCE)
        self.expect(result, 0)
        for name in ("graph.ttl", "graph.dot", "report.html"):
            self.assertEqual((self.out / name).read_bytes(), (OUTPUTS / name).read_bytes(),
                             f"outputs/{name} is not what the program writes: run scripts/update-outputs")

    def test_drawing_is_of_the_committed_graph(self):
        # Its bytes hang on the version of GraphViz, its nodes and lines do not.
        dot = (OUTPUTS / "graph.dot").read_text(encoding="utf-8")
        svg = (OUTPUTS / "graph.svg").read_text(encoding="utf-8")
        titles = {html.unescape(title) for title in re.findall(r"<title>([^<]*)</title>", svg)}
        nodes = re.findall(r'^"([^"]+)" \[', dot, re.MULTILINE)
        lines = re.findall(r'^"([^"]+)"->"([^"]+)" +\[', dot, re.MULTILINE)
        self.assertTrue(nodes and lines)
        self.assertEqual(titles - {"G"}, {*nodes, *(f"{tail}->{head}" for tail, head in lines)})


if __name__ == "__main__":
    unittest.main()
