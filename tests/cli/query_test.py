"""`chancery query`: SPARQL and ready questions on files."""

import csv
import io
import json
import os
import pty
import re
import struct
import fcntl
import termios

from program import PROGRAM, SOURCE, ProgramTest

GRAPH = """@prefix chn: <https://w3id.org/chancery/ontology#> .
@prefix d: <https://w3id.org/chancery/data/> .
@prefix e: <https://w3id.org/chancery/data/entity/> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
e:kenya a chn:Country ; rdfs:label "Kenya"@en .
e:peru a chn:Country ; rdfs:label "Peru"@en ; skos:altLabel "=1+1"@en .
<https://w3id.org/chancery/data/statement/1> a chn:Statement ; rdf:subject e:kenya ; rdf:predicate chn:memberOf ;
  rdf:object e:peru ; chn:mode chn:actual ; chn:confidence 0.9 ; prov:wasDerivedFrom d:p1 .
<https://w3id.org/chancery/data/statement/2> a chn:Statement ; rdf:subject e:kenya ; rdf:predicate chn:memberOf ;
  rdf:object e:peru ; chn:mode chn:negated ; chn:confidence 0.8 ; prov:wasDerivedFrom d:p2 ; chn:time "2023" .
<https://w3id.org/chancery/data/observation/1> a chn:Observation ; chn:about e:kenya ; chn:measure "exports" ;
  chn:value 28400000000.0 ; chn:unit "USD" ; chn:time "2023" ; prov:wasDerivedFrom d:p1 .
<https://w3id.org/chancery/data/observation/2> a chn:Observation ; chn:about e:kenya ; chn:measure "exports" ;
  chn:value 9.5 ; chn:unit "USD" ; chn:time "2023" ; prov:wasDerivedFrom d:p2 .
d:p1 nif:anchorOf "Kenya is in. \\u202E\\u001B[31m" .
d:p2 nif:anchorOf "Kenya, \\"so to say\\",\\nis not in." .
"""


class QueryTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.graph = self.write("graph.ttl", GRAPH)

    def ask(self, *arguments, **options):
        return self.run_program("query", *arguments, **options)

    def answer(self, *arguments, **options):
        result = self.ask(*arguments, **options)
        self.expect(result, 0)
        return result.stdout.decode()

    def rows(self, *arguments):
        bindings = json.loads(self.answer(*arguments, "--format", "json"))["results"]["bindings"]
        return [{name: value["value"] for name, value in row.items()} for row in bindings]

    def test_query_lists_ready_questions(self):
        listed = self.answer("--list")
        names = sorted(path.stem for path in (SOURCE / "ontology" / "queries").glob("*.rq"))
        self.assertEqual(re.findall(r"^(\S+)", listed, re.M), names)
        self.assertIn("--param name=", listed)

    def test_query_answers_every_ready_question(self):
        self.expect(self.build(SOURCE / "samples"), 0)
        for path in (SOURCE / "ontology" / "queries").glob("*.rq"):
            with self.subTest(path.stem):
                name = ["--param", "name=GABRIEL boric"] if path.stem == "timeline" else []
                by_quads = self.answer(self.out, path.stem, *name, "--format", "tsv")
                self.assertEqual(by_quads, self.answer(self.out / "graph.ttl", path, *name, "--format", "tsv"))
                if path.stem != "contradictions":
                    self.assertGreater(by_quads.count("\n"), 2)

    def test_query_finds_contradictions(self):
        rows = self.rows(self.graph, "contradictions")
        self.assertEqual([(row["relation"], row["one"], row["other"]) for row in rows],
                         [("exports", "9.5", "28400000000.0"), ("memberOf", "actual", "negated")])

    def test_query_takes_parameters_as_values(self):
        self.assertEqual(len(self.rows(self.graph, "timeline", "--param", "name=kenya")), 2)
        self.assertEqual(len(self.rows(self.graph, "timeline", "--param", "name==1+1")), 2)
        self.assertEqual(self.rows(self.graph, "timeline", "--param", 'name=x" || 1=1 || "'), [])
        self.expect(self.ask(self.graph, "timeline"), 2, "--param name=")
        self.expect(self.ask(self.graph, "timeline", "--param", "name"), 2, "NAME=VALUE")
        self.expect(self.ask(self.graph, "timeline", "--param", "name=x", "--param", "other=x"), 2, "no variable")

    def test_query_reads_sparql_from_anywhere(self):
        query = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
        self.assertEqual(self.rows(self.graph, query), [{"n": "36"}])
        self.assertEqual(self.rows(self.graph, self.write("q.rq", query)), [{"n": "36"}])
        self.assertIn("36", self.answer(self.graph, "-", input=query.encode()))
        self.assertEqual(self.rows(self.graph, self.write("more.nt", "<e:a> <e:b> <e:c> .\n"), query), [{"n": "37"}])

    def test_query_writes_csv_that_is_safe_to_open(self):
        text = self.answer(self.graph, "SELECT ?n ?s ?v { ?o <https://w3id.org/chancery/ontology#value> ?v . "
                           "?o <http://www.w3.org/ns/prov#wasDerivedFrom> ?p . ?p "
                           "<http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf> ?s . "
                           "<https://w3id.org/chancery/data/entity/peru> <http://www.w3.org/2004/02/skos/core#altLabel> ?n }"
                           "ORDER BY ?v", "--format", "csv")
        rows = list(csv.reader(io.StringIO(text, newline="")))
        self.assertEqual(rows, [["n", "s", "v"], ["'=1+1", 'Kenya, "so to say",\nis not in.', "9.5"],
                                ["'=1+1", "Kenya is in. \u202e\x1b[31m", "28400000000.0"]])
        self.assertIn("\r\n", text)

    def test_query_shows_a_table_without_control_characters(self):
        shown = self.answer(self.graph, "contradictions")
        self.assertNotRegex(shown, "[\x00-\x09\x0b-\x1f\u202e]")
        self.assertEqual(shown.splitlines()[0].split(), ["subject", "relation", "object", "one", "other", "words", "otherWords"])
        empty = self.ask(self.graph, "planned")
        self.expect(empty, 0, "nothing in the graph")

    def test_query_fits_the_terminal(self):
        pid, terminal = pty.fork()
        if pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 72, 0, 0))
            os.execv(PROGRAM, [PROGRAM, "query", str(self.graph), "contradictions"])
        shown = b""
        while True:
            try:
                part = os.read(terminal, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
        os.close(terminal)
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), 0)
        lines = shown.decode().splitlines()
        self.assertLessEqual(max(map(len, lines)), 72)
        self.assertGreater(len(lines), 4)

    def test_query_says_what_is_wrong(self):
        self.expect(self.ask(self.graph, "who-is-who"), 2, "no ready question", "who-met-whom")
        self.expect(self.ask(self.graph), 2, "give a graph and a question")
        self.expect(self.ask(self.folder / "none.ttl", "planned"), 3, "none.ttl")
        self.expect(self.ask(self.write("bad.ttl", "<a> <b"), "planned"), 3, "bad.ttl:1")
        self.expect(self.ask(self.graph, self.write("bad.rq", "SELECT ?x {\n ?s e:p/e:q ?x }")), 2, "bad.rq")
        self.expect(self.ask(self.graph, "SELECT ?s { ?s ?p ?o } VALUES ?s { <e:a> }"), 2, "VALUES")
        self.expect(self.ask(self.graph, "CONSTRUCT WHERE { ?s ?p ?o }", "--format", "json"), 2)
        self.expect(self.ask(self.graph, "planned", "--format", "xml"), 2)

    def test_query_constructs_and_answers_yes_or_no(self):
        self.assertEqual(self.answer(self.graph, "ASK { ?s ?p ?o }"), "true\n")
        self.assertEqual(json.loads(self.answer(self.graph, "ASK { <e:a> ?p ?o }", "--format", "json"))["boolean"], False)
        self.assertEqual(self.answer(self.graph, "CONSTRUCT { <e:a> <e:b> ?l } WHERE { ?s "
                                     "<http://www.w3.org/2004/02/skos/core#altLabel> ?l }"), '<e:a> <e:b> "=1+1"@en .\n')
