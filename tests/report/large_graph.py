"""Writes a made-up graph of a given size as N-Quads: for the report's speed."""

import random

CHN = "https://w3id.org/chancery/ontology#"
DATA = "https://w3id.org/chancery/data/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
CLASSES = ("Person", "Country", "Organization")
RELATIONS = ("met", "visited", "accused", "supports", "tradesWith", "cooperatesWith")
MODES = ("actual", "actual", "actual", "planned", "possible", "negated")


def write(path, entities, statements):
    """Few entities have many statements and many have few, as in news."""
    chance = random.Random(5)
    source = f"{DATA}source/{'a' * 64}"
    lines = [f'<{source}> <{RDF}type> <{CHN}Source> .', f'<{source}> <http://purl.org/dc/terms/title> "Made up" .',
             f'<{source}> <http://purl.org/dc/terms/issued> "2024-05-01"^^<http://www.w3.org/2001/XMLSchema#date> .']
    for index in range(entities):
        name = f"<{DATA}entity/e{index}>"
        lines += [f"{name} <{RDF}type> <{CHN}{CLASSES[index % 3]}> .",
                  f'{name} <http://www.w3.org/2000/01/rdf-schema#label> "Entity number {index}"@en .']
    for index in range(statements):
        subject, object_ = int(entities * chance.random() ** 3), int(entities * chance.random() ** 1.5)
        if subject == object_:
            continue
        text = f"Entity number {subject} dealt with Entity number {object_}."
        passage, name = f"<{source}#char={index * 100},{index * 100 + len(text)}>", f"<{DATA}statement/{index:032x}>"
        year = 2015 + index % 10
        lines += [f"{passage} <{RDF}type> <{NIF}Phrase> .", f'{passage} <{NIF}anchorOf> "{text}" .',
                  f"{name} <{RDF}type> <{CHN}Statement> .", f"{name} <{RDF}subject> <{DATA}entity/e{subject}> .",
                  f"{name} <{RDF}predicate> <{CHN}{chance.choice(RELATIONS)}> .",
                  f"{name} <{RDF}object> <{DATA}entity/e{object_}> .", f"{name} <{CHN}mode> <{CHN}{chance.choice(MODES)}> .",
                  f'{name} <{CHN}time> "{year}" .', f'{name} <{CHN}from> "{year}-01-01" .', f'{name} <{CHN}until> "{year}-12-31" .',
                  f'{name} <{CHN}confidence> "0.{chance.randint(40, 99)}" .',
                  f"{name} <http://www.w3.org/ns/prov#wasDerivedFrom> {passage} ."]
    path.write_text("\n".join(lines) + "\n")
