"""`chancery build --format`: GraphML, RDF/XML, RDF/JSON and tables of nodes and edges, read back by other readers."""

import csv
import json
import shutil
import subprocess
import xml.etree.ElementTree

from program import GOOD, OUTPUTS, SOURCE, ProgramTest

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


class FormatsTest(ProgramTest):
    def build_all(self, *inputs):
        self.expect(self.build(*inputs, "--format", "graphml,rdfxml,json,csv"), 0, "graphml, rdfxml, json, csv")

    def table(self, name):
        with open(self.out / name, newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))

    def test_formats_come_on_request_only(self):
        article = self.write("a.txt", GOOD)
        self.expect(self.build(article), 0)
        self.expect_outputs()
        self.build_all(article)
        self.assertEqual(sorted(p.name for p in self.out.iterdir()),
                         sorted([*OUTPUTS, "edges.csv", "graph.graphml", "graph.rdf", "graph.rj", "nodes.csv"]))
        self.expect(self.build(article, "--format", "jsonld"), 2, "--format")

    def test_formats_hold_the_same_triples(self):
        self.build_all(SOURCE / "samples")
        triples = self.triples()
        for parser, name in (("rdfxml", "graph.rdf"), ("json", "graph.rj")):
            result = subprocess.run(["rapper", "-q", "-i", parser, "-o", "ntriples", self.out / name],
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
            self.assertEqual(result.returncode, 0, result.stderr.decode())
            self.assertEqual(set(result.stdout.decode().splitlines()), triples, name)
        with open(self.out / "graph.rj", encoding="utf-8") as file:
            counted = sum(len(objects) for predicates in json.load(file).values() for objects in predicates.values())
        self.assertEqual(counted, len(triples))
        xml.etree.ElementTree.parse(self.out / "graph.rdf")

    def test_formats_of_edges_agree(self):
        self.build_all(SOURCE / "samples")
        root = xml.etree.ElementTree.parse(self.out / "graph.graphml").getroot()
        keys = {key.get("id"): key.get("attr.name") for key in root.findall(GRAPHML + "key")}
        graph = root.find(GRAPHML + "graph")
        data = lambda element: {keys[d.get("key")]: d.text or "" for d in element.findall(GRAPHML + "data")}
        nodes = {node.get("id"): data(node) for node in graph.findall(GRAPHML + "node")}
        rows = self.table("nodes.csv")
        self.assertEqual([(node["iri"], node["label"], node["class"]) for node in nodes.values()],
                         [(row["Id"], row["Label"], row["Class"]) for row in rows])
        edges = [(nodes[edge.get("source")]["iri"], data(edge)["relation"], nodes[edge.get("target")]["iri"],
                  data(edge)["mode"], data(edge)["statement"]) for edge in graph.findall(GRAPHML + "edge")]
        self.assertEqual(edges, [(row["Source"], row["Label"], row["Target"], row["Mode"], row["Id"])
                                 for row in self.table("edges.csv")])
        statements = [line for line in self.triples() if line.endswith("#type> <https://w3id.org/chancery/ontology#Statement> .")]
        self.assertEqual(len(edges), len(statements))
        known = {row["Id"] for row in rows}
        self.assertTrue(all(edge[0] in known and edge[2] in known for edge in edges))

    def test_formats_survive_hostile_text(self):
        hostile = ('Kenya thanks Japan\n\nNAIROBI, May 4, 2023 (=cmd|calc, "Press") - Kenya\'s President William Ruto '
                   'thanked Japan <script>&amp;]]></data> \u202e for the "new" harbour, in Mombasa.\n')
        self.build_all(self.write("a.txt", hostile))
        xml.etree.ElementTree.parse(self.out / "graph.graphml")
        xml.etree.ElementTree.parse(self.out / "graph.rdf")
        json.loads((self.out / "graph.rj").read_text(encoding="utf-8"))
        for name in ("nodes.csv", "edges.csv"):
            for row in self.table(name):
                self.assertNotIn(None, row)
                for cell in row.values():
                    self.assertFalse(cell.startswith(("=", "+", "@", "-")), cell)

    def test_formats_are_the_same_at_any_number_of_threads(self):
        written = []
        for threads in ("1", "3"):
            self.expect(self.build(SOURCE / "samples", "--threads", threads, "--format", "graphml,rdfxml,json,csv"), 0)
            written.append({p.name: p.read_bytes() for p in self.out.iterdir()})
            shutil.rmtree(self.out)
        self.assertEqual(*written)
