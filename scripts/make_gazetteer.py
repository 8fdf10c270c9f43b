#!/usr/bin/env python3
"""Writes ontology/gazetteer/{countries,organisations,offices,places}.ttl from tables of facts.

usage: make_gazetteer.py FOLDER [OUTPUT]

FOLDER holds countries.tsv, organisations.tsv, offices.tsv and places.tsv; OUTPUT is ontology/gazetteer by
default. The same tables give the same bytes. Identifiers are copied, never made up."""

import csv
import re
import sys
import unicodedata
from pathlib import Path

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
MINIMUM_POPULATION = 20000
FAMILY_FIRST = {"CN", "KR", "KP", "TW", "HK"}
SPANISH = {"AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GQ", "GT", "HN", "MX", "NI", "PA", "PE", "PY", "SV", "UY", "VE"}
SPANISH_GIVEN = {"andres", "angel", "manuel", "jose", "juan", "luis", "antonio", "carlos", "maria", "miguel", "jorge",
                 "alberto", "pablo", "rafael", "fernando", "ernesto", "enrique", "eduardo", "francisco", "fernanda",
                 "patricia", "isabel", "eugenia", "laura", "elena", "alejandro", "javier", "guadalupe", "juana"}
PARTICLES = {"al", "el", "bin", "ibn", "ould", "van", "von", "der", "den", "de", "da", "dos", "di", "du", "la", "le", "ter", "bou", "ben", "del", "e"}


def read(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def cells(text):
    return [part.strip() for part in (text or "").split("|") if part.strip()]


def ascii_of(text):
    text = text.translate(str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae",
                                         "Æ": "Ae", "ı": "i", "ə": "a", "Ə": "A", "ð": "d", "þ": "th", "œ": "oe"}))
    text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text if not unicodedata.combining(c)).replace("’", "'").replace("‘", "'").replace("ʻ", "'")


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


GENERATED = ("countries.ttl", "organisations.ttl", "offices.ttl", "places.ttl")


def labelled_by_hand(folder):
    """Slugs that the hand-written files define: those sentences that have a label."""
    sentences = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.ttl")) if path.name not in GENERATED)
    return set(re.findall(r"^entity:(\S+) a [^.]*?rdfs:label", sentences, flags=re.MULTILINE))


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


def split_demonyms(code, row):
    """Adjectives and plural nouns for people, in the order of the table."""
    out = clean.DEMONYMS_OUT.get(code, set())
    words = clean.DEMONYMS_IN.get(code, []) + cells(row["demonyms"]) + cells(row["demonyms_from_memory"])
    words = unique(word for word in words if word not in out)
    adjectives, people = [], []
    for word in words:
        if word in clean.IRREGULAR_PLURALS.values() or (word.endswith("s") and word[:-1] in set(words) | clean.PEOPLE):
            people.append(word)
        elif word in clean.PEOPLE:
            people.append(clean.IRREGULAR_PLURALS.get(word, word + "s"))
            people.append(word)
            if word in clean.PEOPLE_AND_ADJECTIVE:
                adjectives.append(clean.PEOPLE_AND_ADJECTIVE[word])
        else:
            adjectives.append(word)
            if not re.search(r"(ese|ish|ch|ss|ois|nx|nais|hai|é)$", word):
                people.append(word + "s")
    return unique(adjectives), unique(people)


def make_countries(rows, slugs):
    names = {row["iso2"]: clean.COUNTRY_NAMES.get(row["iso2"], row["common_name"]) for row in rows}
    known = {key(name) for name in names.values()}
    by_code, blocks = {}, []
    for row in rows:
        by_code[row["iso2"]] = slugs.take(names[row["iso2"]])
    for row in rows:
        code, name = row["iso2"], names[row["iso2"]]
        out = clean.COUNTRY_ALIASES_OUT.get(code, set())
        aliases = [row["common_name"], re.sub(r"^the ", "", row["official_name"])] + cells(row["aliases"])
        aliases = [re.sub(r"^([^,]+), (.*) of(?: the)?$", r"\2 of \1", alias) for alias in aliases if alias]
        aliases = [alias for alias in aliases + clean.COUNTRY_ALIASES_IN.get(code, []) if alias not in out]
        aliases = [alias for alias in aliases if key(alias) not in known - {key(name)} and not re.search(r"[(),]", alias)]
        if name.startswith("Saint "):
            aliases.append("St. " + name[6:])
        aliases = unique(aliases, [name])
        adjectives, people = split_demonyms(code, row)
        territory = code in clean.TERRITORIES
        block = Block(f"entity:{by_code[code]}", "chn:Place" if territory else "chn:Country")
        block.add("rdfs:label", quote(name) + "@en")
        block.add("skos:altLabel", *[quote(alias) for alias in aliases if not is_abbreviation(alias)])
        block.add("chn:abbreviation", *[quote(alias) for alias in aliases if is_abbreviation(alias)])
        block.add("chn:demonym", *map(quote, adjectives))
        block.add("chn:people", *map(quote, people))
        block.add("skos:notation", quote(code), quote(row["iso3"]))
        if territory:
            block.add("chn:kind", quote("territory"))
            owner = clean.TERRITORIES[code]
            block.add("chn:country", f"entity:{by_code[owner]}" if owner else "")
        block.add("chn:ledBy", "chn:headOfGovernment" if code in clean.LED_BY_GOVERNMENT else "")
        if code in clean.PROMINENT:
            block.add("chn:prominence", str(len(clean.PROMINENT) - clean.PROMINENT.index(code)))
        block.add("owl:sameAs", f"wd:{row['wikidata_id']}" if row["wikidata_id"] else "")
        blocks.append(block)
    return by_code, names, blocks


def make_organisations(rows, slugs, countries, country_names):
    seat = {name: code for code, names in clean.ORGANISATION_COUNTRIES.items() for name in names}
    states = {key(name) for name in country_names.values()}
    by_name, blocks = {}, []
    for row in rows:
        if row["type"] in clean.ORGANISATION_TYPES_OUT:
            continue
        name, short = row["name"], row["abbreviation"]
        given = ([short] if short else []) + [re.sub(r"^the ", "", alias) for alias in cells(row["aliases"])]
        given = [alias for alias in given if alias not in clean.ORGANISATION_NAMES_OUT]
        given += clean.ORGANISATION_ALIASES_IN.get(name, [])
        given += [alias.capitalize() for alias in given + [name] if alias in clean.WORD_STYLE]
        given = unique((alias for alias in given if key(alias) not in states or is_abbreviation(alias)), [name])
        slug = slugs.take(name, name + " organisation")
        for alias in [name, short] + given:
            by_name.setdefault(alias, slug)
        block = Block(f"entity:{slug}", "chn:Organization").add("rdfs:label", quote(name) + "@en")
        block.add("skos:altLabel", *[quote(alias) for alias in given if not is_abbreviation(alias)])
        block.add("chn:abbreviation", *[quote(alias) for alias in given if is_abbreviation(alias)])
        block.add("chn:kind", quote(row["type"]))
        block.add("chn:country", f"entity:{countries[seat[name]]}" if name in seat else "")
        members = [code for code in row["members_iso2"].split(",") if code in countries]
        block.add("chn:member", *[f"entity:{countries[code]}" for code in members])
        block.add("owl:sameAs", f"wd:{row['wikidata_id']}" if row["wikidata_id"] else "")
        blocks.append(block)
    unknown = sorted(set(seat) - set(by_name))
    if unknown:
        raise SystemExit(f"ORGANISATION_COUNTRIES names what the table has not: {unknown}")
    return by_name, blocks


def person_aliases(name, aliases):
    result = []
    for alias in aliases:
        lower = alias.lower()
        for title in clean.ALIAS_TITLES:
            if lower.startswith(title):
                alias, lower = alias[len(title):], lower[len(title):]
        alias = alias.strip(" ,-")
        if 1 < len(alias) and len(alias.split()) <= 7 and not re.search(r"[():;]|(^[a-z]{1,3} )", alias):
            result.append(alias)
    return unique(result + ([ascii_of(name)] if ascii_of(name) != name else []), [name])


def surnames_of(name, aliases, code):
    """The names by which news texts call the person on second mention."""
    plain = re.sub(r",.*| of [A-Z].*", "", name)
    words = plain.split()
    if len(words) < 2 or re.fullmatch(r"[IVX]+", words[-1]):
        return []
    found = [alias for alias in aliases if " " not in alias and key(alias) in key(name).split()]
    if code in FAMILY_FIRST and len(words) in (2, 3) and "-" not in words[0]:
        found.append(words[0])
    else:
        last = words[-1]
        found.append(last)
        start = len(words) - 1
        while start > 1 and words[start - 1].lower() in PARTICLES:
            start -= 1
        if start < len(words) - 1:
            found.append(" ".join(words[start:]))
        found.append(re.sub(r"^(al|el|as|ad|ar|ath)-", "", last, flags=re.IGNORECASE))
        if code in SPANISH and len(words) >= 3:
            middle = words[-2]
            if key(middle) not in SPANISH_GIVEN and middle.lower() not in PARTICLES and not middle.endswith("."):
                found += [middle, f"{middle} {last}"]
    found += [ascii_of(item) for item in found]
    return unique(item for item in found if len(item) > 1 and item[0].isalpha())


def regnal_aliases(name, title):
    plain = re.sub(r",.*| of [A-Z].*", "", name)
    style = {"Monarch": "", "King": "King", "Queen": "Queen", "Pope": "Pope", "Emperor": "Emperor", "Emir": "Emir",
             "Amir": "Emir", "Sultan": "Sultan", "Grand Duke": "Grand Duke", "Prince": "Prince"}.get(title, None)
    if style is None:
        return []
    if style == "":
        style = "Queen" if plain.split()[0] in {"Elizabeth", "Margrethe"} else "King"
    result = [plain, f"{style} {plain}"]
    if re.fullmatch(r"\S+ [IVX]+", plain):
        result.append(f"{style} {plain.split()[0]}")
    return result


def office_title(title):
    """The office without the state it belongs to: "Prime Minister of Samoa" is "Prime Minister"."""
    if title == "Co-":
        return "Co-Prince"
    title = title.replace("di_pertuan", "di-Pertuan").replace("Foreign Ministers", "Foreign Minister")
    title = re.sub(r"^Chief$", "Chief of State", re.sub(r"^Italian ", "", title))
    title = re.sub(r" \((Myanmar|Monarch|King|Prime Minister)\)$", "", title)
    tail = re.search(r" of (.*)$", title)
    keep = r"(Foreign|External|International|State|the (General|Cabinet|Council|Presidency|Board|Executive|Commission)|Government|Ministers|Europe|Central)"
    if tail and not re.match(keep, tail[1]):
        title = title[:tail.start()]
    title = re.sub(r"^(Minister (?:of|for) (?:Foreign|External)(?:,? and European)? Affairs|Federal Minister of Foreign Affairs|Federal Chancellor|Premier) of .*$", r"\1", title)
    return title[0].upper() + title[1:]


ROLES = {"head_of_state": "chn:headOfState", "head_of_government": "chn:headOfGovernment",
         "foreign_minister": "chn:foreignMinister", "organisation_head": "chn:organisationHead"}


def roles_of(row, title):
    if title.startswith("Deputy"):
        return ["chn:otherRole"]
    if title.startswith("High Representative"):
        return [ROLES["foreign_minister"]]
    return [ROLES[role] for role in row["role"].split("+")]


def date_literal(text, predicate):
    kind = {10: "date", 7: "gYearMonth", 4: "gYear"}[len(text)] if text else ""
    return (predicate, f'"{text}"^^xsd:{kind}') if text else (predicate, "")


def group_persons(rows):
    """Rows of one person: the same identifier, or the same name within one country or organisation."""
    groups, by_id, by_name = [], {}, {}
    for row in rows:
        if "ambiguous" in row["note"]:
            row["wikidata_id"] = ""
        group = by_id.get(row["wikidata_id"]) if row["wikidata_id"] else None
        if group is None:
            same = by_name.get(key(row["person"]))
            if same is not None and not (row["wikidata_id"] and same["id"] and same["id"] != row["wikidata_id"]):
                group = same
        if group is None:
            group = {"id": "", "rows": []}
            groups.append(group)
        group["rows"].append(row)
        if row["wikidata_id"]:
            group["id"] = row["wikidata_id"]
            by_id[row["wikidata_id"]] = group
        for name in [row["person"]] + [alias for alias in cells(row["aliases"]) if alias.count(" ") >= 1]:
            by_name.setdefault(key(name), group)
    return groups


def make_offices(rows, slugs, countries, organisations):
    persons, terms, term_slugs = [], [], Slugs()
    for group in group_persons(rows):
        first = group["rows"][0]
        name = first["person"]
        code = next((row["country_iso2"] for row in group["rows"] if row["country_iso2"]), "")
        given = [row["person"] for row in group["rows"]] + [alias for row in group["rows"] for alias in cells(row["aliases"])]
        aliases = person_aliases(name, unique(given))
        for row in group["rows"]:
            aliases += regnal_aliases(name, office_title(row["office"]))
        surnames = surnames_of(name, aliases, code)
        aliases = unique(aliases, [name], surnames)
        slug = slugs.take(name, f"{name} {countries.get(code, first['organisation'])}")
        block = Block(f"entity:{slug}", "chn:Person").add("rdfs:label", quote(name) + "@en")
        block.add("skos:altLabel", *map(quote, aliases)).add("foaf:familyName", *map(quote, surnames))
        block.add("chn:country", f"entity:{countries[code]}" if code else "")
        block.add("owl:sameAs", f"wd:{group['id']}" if group["id"] else "")
        persons.append(block)
        for row in group["rows"]:
            title = office_title(row["office"])
            if row["country_iso2"]:
                body = countries[row["country_iso2"]]
            else:
                body = organisations[clean.OFFICE_BODIES.get(title, clean.OFFICE_BODIES.get(row["organisation"], row["organisation"]))]
            memory = row["confidence"] != "verified-from-source" or row["end_basis"] == "from-memory" or "memory" in row["note"]
            year = row["start"][:4] or "undated"
            term_slug = term_slugs.take(" ".join([slug, title, body, year]), " ".join([slug, title, body, row["start"]]))
            term = Block(f"term:{term_slug}", "chn:OfficeTerm")
            term.add("chn:holder", f"entity:{slug}").add("chn:body", f"entity:{body}")
            term.add("chn:role", *roles_of(row, title)).add("chn:title", quote(title))
            term.add(*date_literal(row["start"], "chn:from")).add(*date_literal(row["end"], "chn:until"))
            term.add(*date_literal(row["last_confirmed"], "chn:confirmed"))
            term.add("chn:certain", "false" if memory else "")
            terms.append(term)
    return persons + terms


def place_name(row):
    name = re.sub(r"\s+", " ", row["name"].replace("\u200e", "")).strip()
    name = name.replace("‘", "'").replace("Str.", "Strait").replace("Sd.", "Sound")
    return clean.PLACE_NAMES.get(name, name)


def is_good_alias(alias, name, states):
    if alias in clean.PLACE_ALIASES_OUT or len(alias) < 3 or re.search(r"[(),/‘]|[a-z][A-Z]{2}|nn[ag]?$", alias):
        return False
    return alias[0].isupper() and key(alias) not in states and alias != name


def make_places(rows, capitals, slugs, countries, country_names, used):
    """Blocks for the places worth knowing; `used` are the identifiers that other things have."""
    states = {key(name) for name in country_names.values()}
    chosen = []
    for row in rows:
        row["name"] = place_name(row)
        code = clean.PLACE_COUNTRIES.get(row["name"], row["country_iso2"])
        row["country_iso2"] = code if code in countries else ""
        capital = capitals.get(row["wikidata_id"]) or capitals.get((row["country_iso2"], key(row["name"])))
        row["capital_of"] = capital if capital == row["country_iso2"] else None
        population = int(row["population"] or 0)
        if row["kind"] == "water":
            keep = row["name"] not in clean.WATER_OUT
        else:
            keep = row["capital_of"] or (population >= MINIMUM_POPULATION and row["name"] not in clean.PLACES_OUT)
        if keep and key(row["name"]) != key(country_names.get(row["country_iso2"], "")):
            chosen.append(row)
    chosen.sort(key=lambda row: (row["capital_of"] is None, -int(row["population"] or 0), row["name"], row["country_iso2"], row["region"]))
    blocks, done = [], set()
    for row in chosen:
        if row["wikidata_id"] and row["wikidata_id"] in used:
            continue
        used.add(row["wikidata_id"])
        code, name = row["country_iso2"], row["name"]
        country = country_names.get(code, "")
        slug = slugs.take(name, f"{name} {country or row['kind']}", f"{name} {row['region']} {country}", f"{name} {row['wikidata_id']}", f"{name} {row['lat']} {row['lon']}")
        aliases = [alias for alias in clean.PLACE_ALIASES_IN.get(name, []) + cells(row["aliases"]) + capitals.get(("aliases", row["capital_of"]), [])]
        aliases = unique((alias for alias in aliases if is_good_alias(alias, name, states) or alias in clean.PLACE_ALIASES_IN.get(name, [])), [name])
        block = Block(f"entity:{slug}", "chn:Place").add("rdfs:label", quote(name) + "@en")
        block.add("skos:altLabel", *[quote(alias) for alias in aliases if not is_abbreviation(alias)])
        block.add("chn:abbreviation", *[quote(alias) for alias in aliases if is_abbreviation(alias)])
        block.add("chn:kind", quote(row["kind"] if row["kind"] == "water" else "city"))
        block.add("chn:country", f"entity:{countries[code]}" if code else "")
        if row["capital_of"]:
            block.add("chn:capitalOf", f"entity:{countries[code]}")
            done.add(code)
        block.add("chn:region", quote(row["region"]) if row["region"] and key(row["region"]) != key(name) else "")
        block.add("chn:population", row["population"] if int(row["population"] or 0) > 0 else "")
        block.add("owl:sameAs", f"wd:{row['wikidata_id']}" if row["wikidata_id"] else "")
        blocks.append(block)
    return blocks, done


def capital_index(rows):
    """Capitals by identifier and by country and name, with their other names; and those no place row has."""
    index = {}
    for row in rows:
        if not row["capital"]:
            continue
        code = row["iso2"]
        if row["capital_wikidata_id"]:
            index[row["capital_wikidata_id"]] = code
        for name in [row["capital"]] + cells(row["capital_aliases"]):
            index.setdefault((code, key(name)), code)
        others = set(cells(row["capital_aliases"])) - {"Gaza", "Gaza City", "Ramallah", "Bloemfontein", "Cape Town", "Yangon", "Tel Aviv", "Sucre", "Delhi"}
        index[("aliases", code)] = [row["capital"]] + sorted(others)
    for code, name in [("PS", "gaza"), ("PS", "gaza city"), ("PS", "ramallah"), ("ZA", "bloemfontein"), ("ZA", "cape town"), ("MM", "yangon"),
                       ("MM", "rangoon"), ("IL", "tel aviv"), ("BO", "sucre"), ("IN", "delhi")]:
        index.pop((code, name), None)
    return index


def write(path, heading, blocks):
    text = f"# {heading}\n# Made by scripts/make_gazetteer.py from tables of facts; corrections belong there. Sources: README.md.\n"
    path.write_text(text + PREFIXES + "\n" + "\n".join(block.text() for block in blocks), encoding="utf-8")


def main():
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    folder = Path(sys.argv[1])
    output = Path(sys.argv[2]) if len(sys.argv) == 3 else Path(__file__).resolve().parent.parent / "ontology" / "gazetteer"
    slugs = Slugs()
    country_rows = read(folder, "countries.tsv")
    countries, country_names, blocks = make_countries(country_rows, slugs)
    write(output / "countries.ttl", "States and territories with their names, demonyms and codes.", blocks)
    organisations, blocks = make_organisations(read(folder, "organisations.tsv"), slugs, countries, country_names)
    write(output / "organisations.ttl", "International bodies, state companies, agencies and media.", blocks)
    offices = make_offices(read(folder, "offices.tsv"), slugs, countries, organisations)
    by_hand = labelled_by_hand(output)
    if by_hand & slugs.taken:
        raise SystemExit(f"defined by hand and by the tables too: {sorted(by_hand & slugs.taken)}")
    slugs.taken |= by_hand
    write(output / "offices.ttl", "Heads of state and government, foreign ministers and heads of organisations, 2019-2026.", offices)
    places, done = make_places(read(folder, "places.tsv"), capital_index(country_rows), slugs, countries, country_names,
                               {row["wikidata_id"] for row in country_rows})
    write(output / "places.ttl", f"Cities of {MINIMUM_POPULATION:,} people and more, capitals, seas and straits.", places)
    missing = [row["iso2"] for row in country_rows if row["capital"] and row["iso2"] not in done]
    print(f"{len(countries)} countries, {len(set(organisations.values()))} organisations, {len(offices)} persons and terms, "
          f"{len(places)} places; no place for the capital of {' '.join(missing)}")


if __name__ == "__main__":
    main()
