"""The ontology's own examples."""

import json
import re
import shutil
import subprocess
import unittest

from program import ONTOLOGY, SOURCE, ProgramTest

EXAMPLE = re.compile(rf'<{ONTOLOGY}(\w+)> <http://www.w3.org/2004/02/skos/core#example> "((?:[^"\\]|\\.)*)"@en \.')
QUAD = re.compile(rf"\S+ <[^>]*#predicate> <{ONTOLOGY}(\w+)> <([^>]*)> \.")
TITLE = re.compile(r'<([^>]*)> <http://purl.org/dc/terms/title> "(\w+)"')


class Ontology(ProgramTest):
    def test_examples_show_their_relations(self):
        if not shutil.which("rapper"):
            self.skipTest("rapper (raptor2-utils) is not installed")
        triples = subprocess.run(["rapper", "-q", "-i", "turtle", "-o", "ntriples", SOURCE / "ontology/chancery.ttl"],
                                 stdout=subprocess.PIPE, check=True).stdout.decode()
        examples = [(relation, json.loads(f'"{text}"')) for relation, text in EXAMPLE.findall(triples)]
        relations = re.findall(rf"<{ONTOLOGY}(\w+)> <[^>]*#type> <{ONTOLOGY}Relation>", triples)
        self.assertEqual(sorted({relation for relation, _ in examples}), sorted(relations), "each has an example")
        lines = [json.dumps({"title": relation, "date": "2025-05-14", "text": text}) for relation, text in examples]
        self.expect(self.build(self.write("examples.jsonl", "\n".join(lines)), "-q"), 0)
        quads = (self.out / "graph.nq").read_text(encoding="utf-8")
        titles = dict(TITLE.findall(quads))
        found = {(titles.get(graph), relation) for relation, graph in QUAD.findall(quads)}
        self.assertEqual([text for relation, text in examples if (relation, relation) not in found], [])

    def test_rules_of_graphs_are_defined(self):
        texts = sorted((SOURCE / "tests/corpus/open").glob("*.txt")) + sorted((SOURCE / "samples").glob("*.txt"))
        self.expect(self.build(*texts, "-q"), 0)
        used = set(re.findall(rf"<{ONTOLOGY}rule> <{ONTOLOGY}([\w-]+)>", (self.out / "graph.nq").read_text(encoding="utf-8")))
        for code in (SOURCE / "src/relations").glob("*.cpp"):  # those that no text of ours calls for
            used |= set(re.findall(r'rule = [^;]*?"(rule-[a-z-]+)"', code.read_text(encoding="utf-8")))
        defined = set()
        for file in (SOURCE / "ontology").glob("**/*.ttl"):
            defined |= set(re.findall(r"^chn:(rule-[\w-]+) a chn:(?:Rule|Pattern)", file.read_text(encoding="utf-8"), re.M))
        self.assertGreater(len(used), 50)
        self.assertEqual(sorted(used - defined), [])


if __name__ == "__main__":
    unittest.main()
