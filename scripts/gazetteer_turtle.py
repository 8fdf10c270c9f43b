"""Pieces that the gazetteer's makers share: names, slugs and Turtle sentences."""

import re
import unicodedata

import gazetteer_cleaning as clean

PREFIXES = """@prefix chn: <https://w3id.org/chancery/ontology#> .
@prefix entity: <https://w3id.org/chancery/data/entity/> .
@prefix term: <https://w3id.org/chancery/data/term/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


# Letters that decomposition leaves whole.
PLAIN_LETTERS = {ord(c): plain for c, plain in zip("øØłŁđĐıəƏð", "oOlLdDiaAd")} | {
    ord("ß"): "ss", ord("æ"): "ae", ord("Æ"): "Ae", ord("þ"): "th", ord("œ"): "oe",
}  # fmt: skip


def cells(text):
    return [part.strip() for part in (text or "").split("|") if part.strip()]


def ascii_of(text):
    text = text.translate(PLAIN_LETTERS)
    text = unicodedata.normalize("NFKD", text)
    return re.sub("[’‘ʻ]", "'", "".join(c for c in text if not unicodedata.combining(c)))


def slug_of(text):
    text = re.sub(r"'(?=[A-Z])", "-", ascii_of(text))
    text = re.sub(r"['.]", "", text.lower()).replace("+", " plus ").replace("&", " and ")
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def key(text):
    return re.sub(r"[^a-z0-9]+", " ", ascii_of(text).lower()).strip()


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def unique(names, *without):
    seen = {name for group in without for name in group}
    result = []
    for name in names:
        if name not in seen:
            seen.add(name)
            result.append(name)
    return result


class Block:
    """One subject with its predicates, written as a Turtle sentence."""

    def __init__(self, subject, kind):
        self.subject, self.lines = subject, [f"a {kind}"]

    def add(self, predicate, *objects):
        objects = [item for item in objects if item]
        if objects:
            self.lines.append(f"{predicate} {' , '.join(objects)}")
        return self

    def text(self):
        return f"{self.subject} " + " ;\n    ".join(self.lines) + " .\n"


class Slugs:
    def __init__(self):
        self.taken = set()

    def take(self, *candidates):
        for candidate in candidates:
            slug = slug_of(candidate)
            if slug and slug not in self.taken:
                self.taken.add(slug)
                return slug
        raise SystemExit(f"no free slug among {candidates}")


def is_abbreviation(name):
    return re.match(clean.ABBREVIATION_SHAPE, name) is not None
