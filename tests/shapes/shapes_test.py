#!/usr/bin/env python3
"""Check graphs by ontology/shapes.ttl with pySHACL, and the shapes by graphs that break them.

usage: shapes_test.py SOURCE_FOLDER GRAPH.ttl…

Every message of the shapes must be brought forth by a broken node of its own, every given graph must conform, and the
ontology must be consistent. Exit status: 0 all as expected, 1 not.
"""
import pathlib
import sys

import owlrl
import pyshacl
from rdflib import OWL, RDF, RDFS, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, PROV, SKOS, VOID

CHN = Namespace("https://w3id.org/chancery/ontology#")
DATA = Namespace("https://w3id.org/chancery/data/")
NIF = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
SCHEMA = Namespace("http://schema.org/")
SH = Namespace("http://www.w3.org/ns/shacl#")
WD = Namespace("http://www.wikidata.org/entity/")

results = {"passed": 0, "failed": 0}


def expect(what, good, detail=""):
    results["passed" if good else "failed"] += 1
    if not good:
        print(f"FAILED  {what}  {detail}")


def violations(data, shapes, ontology):
    """{(message, focus node)}."""
    # Of an ontology given apart pySHACL takes over only what OWL and RDFS define.
    conforms, report, text = pyshacl.validate(data + ontology, shacl_graph=shapes)
    if not isinstance(report, Graph):
        sys.exit(f"the shapes cannot be used: {text}")
    found = {(str(message), report.value(result, SH.focusNode)) for result, message in report.subject_objects(SH.resultMessage)}
    assert conforms == (not found), text
    return found


class Broken:
    """A graph of good things; what a test takes or adds breaks one of them."""

    def __init__(self):
        self.graph, self.count, self.expected = Graph(), 0, {}
        self.kenya, self.peru = (self.entity(name, CHN.Country) for name in ("kenya", "peru"))

    def fresh(self, kind):
        self.count += 1
        return DATA[f"{kind}/{self.count:064x}"]

    def add(self, subject, *pairs):
        for predicate, value in pairs:
            self.graph.add((subject, predicate, value))
        return subject

    def entity(self, name=None, cls=CHN.Person):
        node = DATA[f"entity/{name}"] if name else self.fresh("entity")
        return self.add(node, (RDF.type, cls), (RDFS.label, Literal(node[-9:], "en")))

    def source(self):
        node = self.fresh("source")
        return self.add(node, (RDF.type, CHN.Source), (CHN.sha256, Literal(node[-64:])), (DCTERMS.source, Literal("a.txt")))

    def passage(self, source=None):
        source = source or self.source()
        node = URIRef(f"{source}#char=0,5")
        return self.add(node, (RDF.type, NIF.Phrase), (NIF.referenceContext, source), (NIF.beginIndex, Literal(0)),
                        (NIF.endIndex, Literal(5)), (NIF.anchorOf, Literal("Words")))

    def told(self, kind, cls):
        return self.add(self.fresh(kind), (RDF.type, cls), (CHN.mode, CHN.planned), (CHN.support, Literal(1)),
                        (CHN.confidence, Literal("0.5", datatype=XSD.decimal)), (PROV.wasDerivedFrom, self.passage()))

    def statement(self, predicate=CHN.memberOf, object_=None):
        return self.add(self.told("statement", CHN.Statement), (RDF.type, RDF.Statement), (RDF.subject, self.kenya),
                        (RDF.predicate, predicate), (RDF.object, object_ or self.entity(cls=CHN.Organization)),
                        (CHN.rule, CHN["rule-member-noun"]))

    def observation(self):
        return self.add(self.told("observation", CHN.Observation), (CHN.about, self.kenya), (CHN.measure, Literal("trade")),
                        (CHN.value, Literal("1.5", datatype=XSD.decimal)))

    def dataset(self):
        node = self.fresh("dataset")
        run = self.run(URIRef(f"{node}#run"))
        self.add(node, (RDF.type, VOID.Dataset), (CHN.toolVersion, Literal("1")), (CHN.ontologyVersion, Literal("1")),
                 (PROV.wasGeneratedBy, run),
                 *((VOID[name], Literal(1)) for name in ("triples", "documents", "entities")),
                 *((VOID.classPartition, URIRef(f"{node}#{name}")) for name in "abc"))
        return node

    def run(self, node=None):
        node = node or self.fresh("run")
        software = self.add(URIRef(f"{node}-software"), (RDF.type, PROV.SoftwareAgent))
        return self.add(node, (RDF.type, PROV.Activity), (PROV.wasAssociatedWith, software), (PROV.used, self.source()))

    def breaks(self, message, node, *pairs, without=()):
        """The node is broken by taking those properties away and adding the pairs, and must give the message."""
        for predicate in without:
            self.graph.remove((node, predicate, None))
        self.add(node, *pairs)
        self.expected.setdefault(message, []).append(node)
        return node


def broken_graph():
    b = Broken()
    date = lambda text: Literal(text, datatype=XSD.date)
    decimal = lambda text: Literal(text, datatype=XSD.decimal)

    b.breaks("an entity has one class", b.entity(), (RDF.type, CHN.Country))
    b.breaks("an entity has one label", b.entity(), without=[RDFS.label])
    b.breaks("an entity has one label", b.entity(), (RDFS.label, Literal("two", "en")))
    b.breaks("a label is English and not empty", b.entity(), (RDFS.label, Literal("deux", "fr")), without=[RDFS.label])
    b.breaks("a label is English and not empty", b.entity(), (RDFS.label, Literal("", "en")), without=[RDFS.label])
    b.breaks("another name has a language and is not empty", b.entity(), (SKOS.altLabel, Literal("plain")))
    b.breaks("an entity is the same as at most one thing of Wikidata", b.entity(), (OWL.sameAs, WD.Q1), (OWL.sameAs, WD.Q2))
    b.breaks("an entity is the same as at most one thing of Wikidata", b.entity(), (OWL.sameAs, URIRef("https://example.org/Q9")))
    for node in (b.entity(), b.entity()):
        b.breaks("two entities are one thing of Wikidata", node, (OWL.sameAs, WD.Q42))
    b.breaks("a plain triple needs a statement of mode chn:actual", b.entity(cls=CHN.Country), (CHN.allyOf, b.peru))

    for make in (b.statement, b.observation):
        b.breaks("there is one mode of the four", make(), without=[CHN.mode])
        b.breaks("there is one mode of the four", make(), (CHN.mode, CHN.likely), without=[CHN.mode])
        b.breaks("there is one mode of the four", make(), (CHN.mode, CHN.actual))
        whole = ((CHN["from"], date("2023-01-01")), (CHN.until, date("2023-12-31")))
        b.breaks("a time is an ISO 8601 day, month, year or interval", make(), (CHN.time, Literal("last year")), *whole)
        b.breaks("from is one xsd:date", make(), (CHN.time, Literal("2023")), *whole, (CHN["from"], Literal("2023")))
        b.breaks("until is one xsd:date", make(), (CHN.time, Literal("2023")), *whole, (CHN.until, date("2024-01-01")))
        b.breaks("from is not after until", make(), (CHN.time, Literal("2023")), (CHN["from"], date("2023-12-31")),
                 (CHN.until, date("2023-01-01")))
        b.breaks("time, from and until come together", make(), (CHN.time, Literal("2023")))
        b.breaks("time, from and until come together", make(), *whole)
        b.breaks("what is attributed is attributed to one entity", make(), (CHN.attributedTo, DATA["entity/nobody"]))
        b.breaks("there is at most one unit", make(), (CHN.unit, Literal("")), (CHN.amount, decimal("1.0")))
        b.breaks("there is one confidence from 0 to 1", make(), without=[CHN.confidence])
        b.breaks("there is one confidence from 0 to 1", make(), (CHN.confidence, decimal("1.1")), without=[CHN.confidence])
        b.breaks("there is one support of 1 or more", make(), (CHN.support, Literal(0)), without=[CHN.support])
        b.breaks("evidence is at least one passage", make(), without=[PROV.wasDerivedFrom])
        b.breaks("evidence is at least one passage", make(), (PROV.wasDerivedFrom, b.kenya))
        b.breaks("support is the number of texts among the evidence", make(), (CHN.support, Literal(2)), without=[CHN.support])

    b.breaks("a statement is an rdf:Statement too", b.statement(), (RDF.type, CHN.Statement), without=[RDF.type])
    b.breaks("a statement has one subject, an entity", b.statement(), without=[RDF.subject])
    b.breaks("a statement has one predicate", b.statement(), without=[RDF.predicate])
    b.breaks("a statement has one object, an entity", b.statement(), (RDF.object, Literal("Peru")), without=[RDF.object])
    b.breaks("a place is one entity", b.statement(), (CHN.place, Literal("Lima")))
    b.breaks("an amount is one decimal", b.statement(), (CHN.amount, Literal(3)), (CHN.unit, Literal("USD")))
    b.breaks("a title is one text", b.statement(), (CHN.title, Literal("President", "en")))
    b.breaks("a topic is one text", b.statement(), (CHN.topic, Literal("a")), (CHN.topic, Literal("b")))
    b.breaks("a statement names its rules", b.statement(), without=[CHN.rule])
    b.breaks("a subject's words are a fragment of a source", b.statement(), (CHN.subjectMention, b.kenya))
    b.breaks("an object's words are a fragment of a source", b.statement(), (CHN.objectMention, b.kenya))
    b.breaks("an amount and its unit come together", b.statement(), (CHN.amount, decimal("1.0")))
    b.breaks("an amount and its unit come together", b.statement(), (CHN.unit, Literal("USD")))
    b.breaks("a symmetric fact stands once, the subject's IRI before the object's",
             b.statement(CHN.met, b.entity("austria", CHN.Country)))
    b.breaks("the subject is of a class in the relation's domain", b.statement(CHN.educatedAt))
    b.breaks("the object is of a class in the relation's range", b.statement(CHN.memberOf, b.entity(cls=CHN.Document)))
    b.breaks("what a text states in its own voice as a fact stands as a plain triple too", b.statement(),
             (CHN.mode, CHN.actual), without=[CHN.mode])

    b.breaks("a figure is about at least one entity", b.observation(), without=[CHN.about])
    b.breaks("a figure has one measure", b.observation(), without=[CHN.measure])
    b.breaks("a figure has one decimal value", b.observation(), (CHN.value, Literal(1)), without=[CHN.value])
    b.breaks("an approximation is about, over, nearly or under", b.observation(), (CHN.approximation, Literal("roughly")))

    b.breaks("a passage has one source", b.passage(), without=[NIF.referenceContext])
    b.breaks("a passage has one begin", b.passage(), (NIF.beginIndex, Literal(-1)), without=[NIF.beginIndex])
    b.breaks("a passage has one end", b.passage(), without=[NIF.endIndex])
    b.breaks("a passage begins before it ends", b.passage(), (NIF.endIndex, Literal(0)), without=[NIF.endIndex])
    b.breaks("a passage has its words", b.passage(), without=[NIF.anchorOf])
    b.breaks("a passage is named by its source and offsets", b.passage(), (NIF.endIndex, Literal(6)), without=[NIF.endIndex])
    b.breaks("a source has at most one title", b.source(), (DCTERMS.title, Literal("a")), (DCTERMS.title, Literal("b")))
    b.breaks("a source is issued on one xsd:date", b.source(), (DCTERMS.issued, Literal("2023")))
    b.breaks("a publisher is one entity", b.source(), (DCTERMS.publisher, Literal("Wire")))
    b.breaks("a source says where it was read", b.source(), without=[DCTERMS.source])
    b.breaks("a URL is an xsd:anyURI", b.source(), (SCHEMA.url, Literal("https://example.org/")))
    b.breaks("a source has one SHA-256", b.source(), (CHN.sha256, Literal("abc")), without=[CHN.sha256])
    b.breaks("a source is named by its SHA-256", b.source(), (CHN.sha256, Literal("f" * 64)), without=[CHN.sha256])

    for name in ("tool", "ontology"):
        b.breaks(f"a data set names one {name} version", b.dataset(), without=[CHN[f"{name}Version"]])
    b.breaks("a licence is one IRI", b.dataset(), (DCTERMS.license, Literal("free")))
    for name in ("triples", "documents", "entities"):
        b.breaks(f"a data set counts its {name}", b.dataset(), without=[VOID[name]])
    b.breaks("a data set counts sources, statements and figures", b.dataset(), without=[VOID.classPartition])
    b.breaks("a data set was made by one run", b.dataset(), without=[PROV.wasGeneratedBy])
    part = b.add(b.fresh("part"), (VOID["class"], CHN.Source), (VOID.entities, Literal(99999)))
    b.breaks("a partition counts the members of its class", b.dataset(), (VOID.classPartition, part))
    b.breaks("a run is the program's", b.run(), without=[PROV.wasAssociatedWith])
    b.breaks("a run has used sources", b.run(), without=[PROV.used])
    b.breaks("a run has no clock", b.run(), (PROV.startedAtTime, Literal("2024-01-01T00:00:00", datatype=XSD.dateTime)))
    return b


def check_shapes(shapes, ontology):
    b = broken_graph()
    found = violations(b.graph, shapes, ontology)
    messages = {str(message) for message in shapes.objects(None, SH.message)}
    for message in sorted(messages):
        expect(f"a test breaks '{message}'", message in b.expected)
    for message, nodes in b.expected.items():
        expect(f"'{message}' is a message of the shapes", message in messages)
        for node in nodes:
            expect(f"'{message}' for {node}", (message, node) in found,
                   sorted(other for other, focus in found if focus == node))
    good = Broken()
    for make in (good.statement, good.observation, good.passage, good.source, good.run):
        make()
    expect("what is not broken conforms", violations(good.graph, shapes, ontology) == set())


def check_ontology(ontology):
    """No class that cannot have members, by OWL RL: one member of each, and no contradiction."""
    closure = Graph() + ontology
    classes = [cls for cls in ontology.subjects(RDF.type, OWL.Class) if isinstance(cls, URIRef)]
    expect("the ontology has classes", len(classes) > 15)
    for cls in classes:
        if not ontology.value(cls, OWL.oneOf):
            closure.add((DATA[f"entity/one-{cls[-12:]}"], RDF.type, cls))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closure)
    errors = list(closure.objects(None, URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")))
    expect("the ontology is consistent", not errors, errors[:3])
    expect("no class is empty", not list(closure.subjects(RDF.type, OWL.Nothing)))
    both = {DATA["entity/both"]: [CHN.Person, CHN.Country]}
    for node, kinds in both.items():
        for kind in kinds:
            closure.add((node, RDF.type, kind))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closure)
    expect("a person that is a country contradicts it",
           list(closure.objects(None, URIRef("http://www.daml.org/2002/03/agents/agent-ont#error"))))


def main():
    source, graphs = pathlib.Path(sys.argv[1]), sys.argv[2:]
    shapes = Graph().parse(source / "ontology" / "shapes.ttl")
    ontology = Graph().parse(source / "ontology" / "chancery.ttl")
    check_ontology(ontology)
    check_shapes(shapes, ontology)
    for path in graphs:
        data = Graph().parse(path)
        print(f"{path}: {len(data)} triples")
        expect(f"{path}: no blank nodes", not any(isinstance(node, BNode) for node in data.all_nodes()))
        counted = [int(count) for count in data.objects(None, VOID.triples)]
        expect(f"{path}: the triples are counted", counted == [len(data)], counted)
        found = violations(data, shapes, ontology)
        expect(f"{path}: conforms", not found, sorted(found, key=str)[:10])
    print(f"{results['passed']} passed, {results['failed']} failed")
    return 1 if results["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
