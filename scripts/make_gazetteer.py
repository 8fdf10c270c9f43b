#!/usr/bin/env python3
"""Writes ontology/gazetteer/{countries,organisations,offices,places}.ttl from tables of facts.

usage: make_gazetteer.py FOLDER [OUTPUT]

FOLDER holds countries.tsv, organisations.tsv, offices.tsv and places.tsv; OUTPUT is ontology/gazetteer by
default. The same tables give the same bytes. Identifiers are copied, never made up."""

import csv
import re
import sys
from pathlib import Path

import gazetteer_cleaning as clean
from gazetteer_people import make_offices
from gazetteer_terms import corrected
from gazetteer_turtle import PREFIXES, Block, Slugs, cells, is_abbreviation, key, quote, unique

GAZETTEER = Path(__file__).resolve().parent.parent / "ontology" / "gazetteer"
GENERATED = ("countries.ttl", "organisations.ttl", "offices.ttl", "places.ttl")
MINIMUM_POPULATION = 20000


def read(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def labelled_by_hand():
    """Slugs that the hand-written files define: those sentences that have a label."""
    sentences = "".join(
        path.read_text(encoding="utf-8") for path in sorted(GAZETTEER.glob("*.ttl")) if path.name not in GENERATED
    )
    return set(re.findall(r"^entity:(\S+) a [^.]*?rdfs:label", sentences, flags=re.MULTILINE))


def split_demonyms(code, row):
    """Adjectives and plural nouns for people, in the order of the table."""
    out = clean.DEMONYMS_OUT.get(code, set())
    words = clean.DEMONYMS_IN.get(code, []) + cells(row["demonyms"]) + cells(row["demonyms_from_memory"])
    words = unique(word for word in words if word not in out)
    adjectives, people = [], []
    for word in words:
        if word in clean.IRREGULAR_PLURALS.values() or (
            word.endswith("s") and word[:-1] in set(words) | clean.PEOPLE
        ):
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
        aliases = [
            alias for alias in aliases if key(alias) not in known - {key(name)} and not re.search(r"[(),]", alias)
        ]
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


def place_name(row):
    name = re.sub(r"\s+", " ", row["name"].replace("\u200e", "")).strip()
    name = name.replace("‘", "'").replace("Str.", "Strait").replace("Sd.", "Sound")
    return clean.PLACE_NAMES.get((name, row["country_iso2"]), name)


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
    chosen.sort(
        key=lambda row: (
            row["capital_of"] is None,
            -int(row["population"] or 0),
            row["name"],
            row["country_iso2"],
            row["region"],
        )
    )
    blocks, done = [], set()
    for row in chosen:
        if row["wikidata_id"] and row["wikidata_id"] in used:
            continue
        used.add(row["wikidata_id"])
        code, name = row["country_iso2"], row["name"]
        country = country_names.get(code, "")
        slug = slugs.take(
            name,
            f"{name} {country or row['kind']}",
            f"{name} {row['region']} {country}",
            f"{name} {row['wikidata_id']}",
            f"{name} {row['lat']} {row['lon']}",
        )
        aliases = [
            alias
            for alias in clean.PLACE_ALIASES_IN.get(name, [])
            + cells(row["aliases"])
            + capitals.get(("aliases", row["capital_of"]), [])
        ]
        aliases = unique(
            (
                alias
                for alias in aliases
                if is_good_alias(alias, name, states) or alias in clean.PLACE_ALIASES_IN.get(name, [])
            ),
            [name],
        )
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
        others = set(cells(row["capital_aliases"])) - {
            "Gaza",
            "Gaza City",
            "Ramallah",
            "Bloemfontein",
            "Cape Town",
            "Yangon",
            "Rangoon",
            "Tel Aviv",
            "Sucre",
            "Delhi",
        }
        index[("aliases", code)] = [row["capital"]] + sorted(others)
    for code, name in [
        ("PS", "gaza"),
        ("PS", "gaza city"),
        ("PS", "ramallah"),
        ("ZA", "bloemfontein"),
        ("ZA", "cape town"),
        ("MM", "yangon"),
        ("MM", "rangoon"),
        ("IL", "tel aviv"),
        ("BO", "sucre"),
        ("IN", "delhi"),
    ]:
        index.pop((code, name), None)
    return index


def write(path, heading, blocks):
    text = f"# {heading}\n# Made by scripts/make_gazetteer.py: corrections belong there. Sources: README.md.\n"
    path.write_text(text + PREFIXES + "\n" + "\n".join(block.text() for block in blocks), encoding="utf-8")


def main():
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    folder = Path(sys.argv[1])
    output = Path(sys.argv[2]) if len(sys.argv) == 3 else GAZETTEER
    slugs = Slugs()
    country_rows = read(folder, "countries.tsv")
    countries, country_names, blocks = make_countries(country_rows, slugs)
    write(output / "countries.ttl", "States and territories with their names, demonyms and codes.", blocks)
    organisations, blocks = make_organisations(read(folder, "organisations.tsv"), slugs, countries, country_names)
    write(output / "organisations.ttl", "International bodies, state companies, agencies and media.", blocks)
    offices = make_offices(corrected(read(folder, "offices.tsv")), slugs, countries, organisations)
    by_hand = labelled_by_hand()
    if by_hand & slugs.taken:
        raise SystemExit(f"defined by hand and by the tables too: {sorted(by_hand & slugs.taken)}")
    slugs.taken |= by_hand
    write(
        output / "offices.ttl",
        "Heads of state and government, foreign ministers and heads of organisations, 2019-2026.",
        offices,
    )
    places, done = make_places(
        read(folder, "places.tsv"),
        capital_index(country_rows),
        slugs,
        countries,
        country_names,
        {row["wikidata_id"] for row in country_rows},
    )
    write(
        output / "places.ttl",
        f"Cities of {MINIMUM_POPULATION:,} people and more, capitals, seas and straits.",
        places,
    )
    missing = [row["iso2"] for row in country_rows if row["capital"] and row["iso2"] not in done]
    print(
        f"{len(countries)} countries, {len(set(organisations.values()))} organisations, "
        f"{len(offices)} persons and terms, {len(places)} places; no place for the capital of {' '.join(missing)}"
    )


if __name__ == "__main__":
    main()
