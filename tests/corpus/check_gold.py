#!/usr/bin/env python3
"""Checks that the gold files of this folder are sound. Prints what is wrong, one line each; exit status 1 if anything is.

usage: check_gold.py [ONTOLOGY.ttl]
"""
import collections, json, pathlib, re, sys

HERE = pathlib.Path(__file__).resolve().parent
ONTOLOGY = HERE.parents[1] / "ontology" / "chancery.ttl"
TYPES = {"Person", "Country", "Place", "Organization", "Event", "Document", "Facility", "Project"}
AGENT = {"Person", "Country", "Organization"}
MODES = {"actual", "planned", "possible", "negated"}
APPROXIMATIONS = {None, "about", "over", "nearly", "under"}
FACT_KEYS = {"s", "p", "o", "mode", "quote", "optional", "title", "time", "place", "amount", "unit", "topic", "by"}
FIGURE_KEYS = {"about", "measure", "value", "unit", "units", "time", "mode", "approx", "by", "quote", "optional"}
DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
TIME = re.compile(rf"({DAY})?(/({DAY})?)?")


def relations(path):
    """{name: (classes of the subject, classes of the object, symmetric)}, from the ontology's own Turtle."""
    found = {}
    for name, body in re.findall(r"^chn:(\w+) a chn:Relation ,(.*?) \.$", path.read_text(encoding="utf-8"), re.M | re.S):
        sides = []
        for side in ("domain", "range"):
            objects = ",".join(re.findall(rf"(?:rdfs:{side}|schema:{side}Includes) ([^;]+)", body))
            classes = set(re.findall(r"chn:(\w+)", objects))
            sides.append(classes - {"Agent"} | (AGENT if "Agent" in classes else set()))
        found[name] = (*sides, "owl:SymmetricProperty" in body)
    return found


def faults(text, gold, table):
    """The faults of one gold file, as messages."""
    types = {e["id"]: e["type"] for e in gold["entities"]}
    for entity, count in collections.Counter(e["id"] for e in gold["entities"]).items():
        if count > 1:
            yield f"entity {entity} stands {count} times"
    for e in gold["entities"]:
        if e["type"] not in TYPES:
            yield f"entity {e['id']} has the unknown type {e['type']}"
        if "wikidata" in e and not re.fullmatch(r"Q[1-9]\d*", e["wikidata"]):
            yield f"entity {e['id']} has a malformed Wikidata id"
        if not any(name.lower() in text.lower() for name in [e["name"], *e["aliases"]]):
            yield f"entity {e['id']} stands under none of its names in the text"

    def known(entity, where):
        if entity is not None and entity not in types:
            yield f"{where}: no entity has the id {entity}"

    document = gold["document"]
    yield from known(document["publisher"], "publisher")
    yield from known(document["place"], "place")
    if document["date"] and not re.fullmatch(r"\d{4}-\d\d-\d\d", document["date"]):
        yield f"the date {document['date']} is no day"
    if document["title"] and document["title"] not in text:
        yield "the title does not stand in the text"

    seen = set()
    for f in gold["facts"]:
        where = f"{f['s']} | {f['p']} | {f['o']}"
        for key in ("s", "o", "by", "place"):
            yield from known(f.get(key), where)
        if f["p"] not in table:
            yield f"{where}: no such relation"
            continue
        subject, obj, symmetric = table[f["p"]]
        if types.get(f["s"]) not in subject or types.get(f["o"]) not in obj:
            yield f"{where}: {types.get(f['s'])} and {types.get(f['o'])} do not fit the relation"
        if f["s"] == f["o"]:
            yield f"{where}: subject and object are the same"
        ends = sorted((f["s"], f["o"])) if symmetric else (f["s"], f["o"])
        if (f["p"], *ends, f["mode"]) in seen:
            yield f"{where}: stands twice"
        seen.add((f["p"], *ends, f["mode"]))
        if "amount" in f and not (isinstance(f["amount"], (int, float)) and f.get("unit")):
            yield f"{where}: an amount is a number with a unit"
        yield from common(f, FACT_KEYS, where, text)

    for q in gold["quantities"]:
        where = f"{q['measure']} = {q['value']} {q['unit']}"
        for entity in [*q["about"], q["by"]]:
            yield from known(entity, where)
        if not isinstance(q["value"], (int, float)) or not q["unit"]:
            yield f"{where}: a figure is a number with a unit"
        if q["approx"] not in APPROXIMATIONS:
            yield f"{where}: unknown approximation {q['approx']}"
        if q["measure"] not in text:
            yield f"{where}: the measure does not stand in the text"
        yield from common(q, FIGURE_KEYS, where, text)



def common(item, keys, where, text):
    """What a fact and a figure have in common."""
    if extra := item.keys() - keys:
        yield f"{where}: unknown members {sorted(extra)}"
    if item["mode"] not in MODES:
        yield f"{where}: unknown mode {item['mode']}"
    if "time" in item and (not item["time"] or not TIME.fullmatch(item["time"])):
        yield f"{where}: {item['time']} is no ISO 8601 day, month, year or interval of them"
    if not item["quote"] or item["quote"] not in text:
        yield f"{where}: the quote does not stand in the text"


def main():
    table = relations(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ONTOLOGY)
    texts = sorted(HERE.glob("*/*.txt"))
    golds = sorted(HERE.glob("*/*.gold.json"))
    wrong = [f"{t.name}: no gold file" for t in texts if not t.with_name(t.stem + ".gold.json").exists()]
    for path in golds:
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
        gold = json.loads(path.read_text(encoding="utf-8"))
        wrong += [f"{path.name}: {fault}" for fault in faults(text, gold, table)]
    print("\n".join(wrong) if wrong else f"{len(golds)} gold files, {len(table)} relations: sound")
    return 1 if wrong or not golds or not table else 0


if __name__ == "__main__":
    sys.exit(main())
