"""Office holders: their names, surnames and terms, from offices.tsv."""

import re

import gazetteer_cleaning as clean
from gazetteer_turtle import Block, Slugs, ascii_of, cells, key, quote, unique

FAMILY_FIRST = {"CN", "KR", "KP", "TW", "HK"}
SPANISH = set("AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PY SV UY VE".split())
SPANISH_GIVEN = set(
    "andres angel manuel jose juan luis antonio carlos maria miguel jorge alberto pablo rafael fernando ernesto "
    "enrique eduardo francisco fernanda patricia isabel eugenia laura elena alejandro javier guadalupe juana".split()
)
# What may follow "of" in a title as part of it, and the titles after which a state's name is left out.
TITLE_TAILS = re.compile(
    r"(Foreign|External|International|State|Government|Ministers|Europe|Central)"
    r"|the (General|Cabinet|Council|Presidency|Board|Executive|Commission)"
)
TITLE_STATES = re.compile(
    r"^(Minister (?:of|for) (?:Foreign|External)(?:,? and European)? Affairs"
    r"|Federal Minister of Foreign Affairs|Federal Chancellor|Premier"
    r"|Secretary of Foreign Affairs|Minister of State|Foreign Minister) of .*$"
)
PARTICLES = set("al el bin ibn ould van von der den de da dos di du la le ter bou ben del e".split())


def person_aliases(name, aliases):
    result = []
    for alias in aliases:
        lower = alias.lower()
        for title in clean.ALIAS_TITLES:
            if lower.startswith(title):
                alias, lower = alias[len(title) :], lower[len(title) :]
        alias = alias.strip(" ,-")
        if (
            (name, alias) not in clean.PERSON_ALIASES_OUT
            and 1 < len(alias)
            and len(alias.split()) <= 7
            and not re.search(r"[():;]|(^[a-z]{1,3} )", alias)
        ):
            result.append(alias)
    return unique(result + ([ascii_of(name)] if ascii_of(name) != name else []), [name])


def surnames_of(name, aliases, code):
    """The names by which news texts call the person on second mention."""
    plain = re.sub(r",.*| of (?:the )?[A-Z].*", "", name)
    words = [word for word in plain.split() if word not in {"Jr.", "Sr."}]
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
    found += clean.SURNAMES_IN.get(name, [])
    return unique(item for item in found if len(item) > 1 and item[0].isalpha() and item not in clean.SURNAMES_OUT)


def regnal_aliases(name, title):
    plain = re.sub(r",.*| of (?:the )?[A-Z].*", "", name)
    style = {
        "Monarch": "",
        "King": "King",
        "Queen": "Queen",
        "Pope": "Pope",
        "Emperor": "Emperor",
        "Emir": "Emir",
        "Amir": "Emir",
        "Sultan": "Sultan",
        "Grand Duke": "Grand Duke",
        "Prince": "Prince",
    }.get(title, None)
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
    if tail and not TITLE_TAILS.match(tail[1]):
        title = title[: tail.start()]
    title = TITLE_STATES.sub(r"\1", title)
    return title[0].upper() + title[1:]


ROLES = {
    "head_of_state": "chn:headOfState",
    "head_of_government": "chn:headOfGovernment",
    "foreign_minister": "chn:foreignMinister",
    "organisation_head": "chn:organisationHead",
    "other": "chn:otherRole",
}


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
        given = [row["person"] for row in group["rows"]] + [
            alias for row in group["rows"] for alias in cells(row["aliases"])
        ]
        aliases = person_aliases(name, unique(given))
        for row in group["rows"]:
            aliases += regnal_aliases(name, office_title(row["office"]))
        surnames = surnames_of(name, aliases, code)
        aliases = unique(aliases, [name], surnames)
        slug = slugs.take(name, f"{name} {countries.get(code, first['organisation'])}")
        block = Block(f"entity:{slug}", "chn:Person").add("rdfs:label", quote(name) + "@en")
        block.add("skos:altLabel", *map(quote, aliases)).add("foaf:familyName", *map(quote, surnames))
        home = clean.PERSON_COUNTRIES.get(name, code)
        block.add("chn:country", f"entity:{countries[home]}" if home else "")
        block.add("owl:sameAs", f"wd:{group['id']}" if group["id"] else "")
        persons.append(block)
        for row in group["rows"]:
            title = office_title(row["office"])
            if row["country_iso2"]:
                body = countries[row["country_iso2"]]
            else:
                body = organisations[
                    clean.OFFICE_BODIES.get(title, clean.OFFICE_BODIES.get(row["organisation"], row["organisation"]))
                ]
            memory = (
                row["confidence"] != "verified-from-source"
                or row["end_basis"] == "from-memory"
                or "memory" in row["note"]
            )
            year = row["start"][:4] or "undated"
            term_slug = term_slugs.take(
                " ".join([slug, title, body, year]), " ".join([slug, title, body, row["start"]])
            )
            term = Block(f"term:{term_slug}", "chn:OfficeTerm")
            term.add("chn:holder", f"entity:{slug}").add("chn:body", f"entity:{body}")
            term.add("chn:role", *roles_of(row, title)).add("chn:title", quote(title))
            term.add(*date_literal(row["start"], "chn:from")).add(*date_literal(row["end"], "chn:until"))
            term.add(*date_literal(row["last_confirmed"], "chn:confirmed"))
            term.add("chn:certain", "false" if memory else "")
            terms.append(term)
    return persons + terms
