"""Makes the ontology's reference, one HTML page, from its Turtle: ontology_reference.py FOLDER PAGE

Each class and property with its definition, what it joins, the patterns that express it and an example.
Turtle is read by rapper (Debian's raptor2-utils); the rest is the standard library."""

import collections
import html
import pathlib
import re
import subprocess
import sys

CHN = "https://w3id.org/chancery/ontology#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SCHEMA = "http://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PREFIXES = {CHN: "chn", RDF: "rdf", RDFS: "rdfs", OWL: "owl", SCHEMA: "schema", SKOS: "skos", "http://xmlns.com/foaf/0.1/": "foaf",
            "http://www.w3.org/ns/prov#": "prov", "http://semanticweb.cs.vu.nl/2009/11/sem/": "sem", "http://www.w3.org/ns/org#": "org",
            "http://www.w3.org/2001/XMLSchema#": "xsd", "http://purl.org/linked-data/cube#": "qb",
            "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#": "nif"}
TRIGGERS = ("verb", "noun", "adjective", "thing")
LINE = re.compile(r'(<[^>]*>|_:\S+) <([^>]*)> (?:<([^>]*)>|(_:\S+)|"((?:[^"\\]|\\.)*)"\S*) \.')


def read(files):
    """Subject IRI to predicate IRI to a list of objects, in file order."""
    graph = collections.defaultdict(lambda: collections.defaultdict(list))
    for file in files:
        result = subprocess.run(["rapper", "-q", "-i", "turtle", "-o", "ntriples", file], stdout=subprocess.PIPE, check=True)
        for line in result.stdout.decode().splitlines():
            match = LINE.fullmatch(line)
            subject, predicate, iri, blank, text = match.groups()
            value = iri or blank or re.sub(r"\\u([0-9A-F]{4})|\\U([0-9A-F]{8})|\\(.)", unescape, text)
            graph[subject.strip("<>")][predicate].append(value)
    return graph


def unescape(match):
    short, long, sign = match.groups()
    return chr(int(short or long, 16)) if short or long else {"n": "\n", "t": "\t"}.get(sign, sign)


def name(iri):
    for base, prefix in PREFIXES.items():
        if iri.startswith(base):
            return f"{prefix}:{iri[len(base):]}"
    return iri


def link(iri):
    text = html.escape(name(iri))
    return f'<a href="#{text[4:]}">{text}</a>' if iri.startswith(CHN) else f'<a href="{html.escape(iri)}">{text}</a>'


def links(iris):
    return ", ".join(map(link, iris))


def row(title, content):
    return f"<dt>{title}</dt><dd>{content}</dd>" if content else ""


def term(graph, iri, patterns):
    facts = graph[iri]
    sides = {side: facts[RDFS + side] + facts[SCHEMA + side + "Includes"] for side in ("domain", "range")}
    rows = [row("is a kind of", links(facts[RDFS + "subClassOf"] + facts[RDFS + "subPropertyOf"])),
            row("subject", links(sides["domain"])), row("object", links(sides["range"])),
            row("symmetric", "yes" if OWL + "SymmetricProperty" in facts[RDF + "type"] else ""),
            row("compare", links(facts[SKOS + "closeMatch"] + facts[SKOS + "exactMatch"])),
            row("example", "<br>".join(f"<q>{html.escape(text)}</q>" for text in facts[SKOS + "example"])),
            row("patterns", "<br>".join(pattern(graph, iri) for iri in sorted(patterns)))]
    label = (facts[RDFS + "label"] or [""])[0]
    definition = (facts[SKOS + "definition"] or [""])[0]
    return (f'<section id="{html.escape(name(iri)[4:])}"><h3>{html.escape(name(iri))} <small>{html.escape(label)}</small></h3>'
            f"<p>{html.escape(definition)}</p><dl>{''.join(rows)}</dl></section>")


def pattern(graph, iri):
    """The rule's name, its triggers and its places, in one line."""
    facts = graph[iri]
    triggers = [f"{kind} {', '.join(name(text) for text in facts[CHN + kind][:12])}{' …' if len(facts[CHN + kind]) > 12 else ''}"
                for kind in TRIGGERS if facts[CHN + kind]]
    places = [f"{side}: {facts[CHN + side][0]}" for side in ("subject", "object", "pairs") if facts[CHN + side]]
    return html.escape(f"{name(iri)[4:]}: {'; '.join(triggers)} ({'; '.join(places)})")


def page(graph):
    ours = [iri for iri in graph if iri.startswith(CHN)]
    types = {iri: graph[iri][RDF + "type"] for iri in ours}
    by_property = collections.defaultdict(list)
    for iri in ours:
        if CHN + "Pattern" in types[iri]:
            for relation in graph[iri][CHN + "property"]:
                by_property[relation].append(iri)
    relations = [iri for iri in ours if CHN + "Relation" in types[iri]]
    classes = [iri for iri in ours if OWL + "Class" in types[iri]]
    others = [iri for iri in ours if iri not in relations and {OWL + "ObjectProperty", OWL + "DatatypeProperty"} & set(types[iri])]
    modes = [iri for iri in ours if CHN + "Mode" in types[iri]]
    version = next((value for iri in graph for value in graph[iri][OWL + "versionInfo"]), "")
    parts = [("Relations", relations), ("Classes", classes), ("Modes", modes), ("Qualifiers and other properties", others)]
    contents = "".join(f"<li><a href='#{title.split()[0]}'>{title}</a>: {links(list_)}</li>" for title, list_ in parts)
    body = "".join(f"<h2 id='{title.split()[0]}'>{title}</h2>" + "".join(term(graph, iri, by_property[iri]) for iri in list_)
                   for title, list_ in parts)
    style = ("body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}"
             "small{color:#59626d;font-weight:400}dl{display:grid;grid-template-columns:7rem 1fr;gap:.2rem 1rem}dd{margin:0}"
             "section{border-top:1px solid #d5d9df}dt{color:#59626d}")
    return (f"<!DOCTYPE html>\n<html lang=en><meta charset=utf-8><title>The ontology of Chancery</title><style>{style}</style>"
            f"<h1>The ontology of Chancery <small>{html.escape(version)}</small></h1>"
            f"<p>Namespace <code>{CHN}</code>, prefix <code>chn:</code>.</p><ul>{contents}</ul>{body}</html>\n")


def main():
    folder, target = map(pathlib.Path, sys.argv[1:])
    target.write_text(page(read([*sorted(folder.glob("*.ttl")), *sorted((folder / "patterns").glob("*.ttl"))])), encoding="utf-8")


if __name__ == "__main__":
    main()
