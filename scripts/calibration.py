#!/usr/bin/env python3
"""Prints how often statements of each confidence are right, on texts with gold facts.

usage: calibration.py PROGRAM FOLDER_OR_TEXT…

PROGRAM is the built `chancery`. A text NAME.txt counts if NAME.gold.json lies beside it (the form is described in
tests/corpus/README.md). A statement is right if subject, relation, object and mode are those of a gold fact; one whose
fact is marked optional is left out. Confidence is calibrated where the second column is near the third.
"""
import collections, json, pathlib, re, subprocess, sys, tempfile, unicodedata

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
ALTERNATIVE = "http://www.w3.org/2004/02/skos/core#altLabel"
SAME_AS = "http://www.w3.org/2002/07/owl#sameAs"
ONTOLOGY = pathlib.Path(__file__).resolve().parents[1] / "ontology" / "chancery.ttl"
QUAD = re.compile(r'^(\S+) <([^>]*)> (<[^>]*>|"(?:[^"\\]|\\.)*")')
DESCRIBED = {"Document", "Event", "Facility", "Project", "Organization"}


def read_quads(path):
    """{node: {predicate: [values]}}; IRIs without brackets, literals without quotes."""
    graph = collections.defaultdict(lambda: collections.defaultdict(list))
    for line in path.read_text(encoding="utf-8").splitlines():
        if m := QUAD.match(line):
            value = m[3][1:-1]
            if m[3][0] == '"':
                value = json.loads(f'"{value}"'.replace("\\'", "'"))
            graph[m[1][1:-1]][m[2]].append(value)
    return graph


def plain(name):
    """A name without case, accents, signs, possessives and article."""
    name = unicodedata.normalize("NFKD", name)
    name = "".join(c for c in name if not unicodedata.combining(c)).lower()
    return re.sub(r"^(the|a|an) ", "", re.sub(r"[^\w]+", " ", re.sub(r"['’`]s\b", "", name)).strip())


def overlap(a, b):
    """F1 of the words that two names share."""
    a, b = collections.Counter(a.split()), collections.Counter(b.split())
    shared = sum((a & b).values())
    return 2 * shared / (sum(a.values()) + sum(b.values())) if shared else 0.0


def gold_entity(node, graph, gold):
    """The gold entity that a node stands for: by Wikidata id, by name, or for described things by most of their words."""
    ids = {iri.rsplit("/", 1)[-1] for iri in graph[node][SAME_AS]}
    names = [plain(x) for x in graph[node][RDFS_LABEL] + graph[node][ALTERNATIVE]]
    for entity in gold["entities"]:
        if entity.get("wikidata") in ids:
            return entity["id"]
    for name in names:
        for entity in gold["entities"]:
            if name in map(plain, [entity["name"], *entity.get("aliases", [])]):
                return entity["id"]
    best = (0.7, "?" + node)
    for entity in gold["entities"]:
        if entity["type"] in DESCRIBED:
            for other in [entity["name"], *entity.get("aliases", [])]:
                best = max(best, (overlap(names[0], plain(other)), entity["id"])) if names else best
    return best[1]


def judged(graph, gold, symmetric):
    """(confidence, right or not) of each statement that the gold file decides on."""
    def key(s, p, o):
        return (p, *sorted((s, o))) if p in symmetric else (p, s, o)

    facts = collections.defaultdict(list)
    for fact in gold["facts"]:
        facts[key(fact["s"], fact["p"], fact["o"])].append(fact)
    vocabulary = "https://w3id.org/chancery/ontology#"
    for node in list(graph):
        about = graph[node]
        if vocabulary + "Statement" not in about[RDF + "type"]:
            continue
        s, p, o = (about[RDF + part][0] for part in ("subject", "predicate", "object"))
        found = facts[key(gold_entity(s, graph, gold), p.rsplit("#", 1)[-1], gold_entity(o, graph, gold))]
        if any(f.get("optional") for f in found):
            continue
        mode = about[vocabulary + "mode"][0].rsplit("#", 1)[-1]
        yield float(about[vocabulary + "confidence"][0]), mode in {f["mode"] for f in found}


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__.strip())
    program, texts = sys.argv[1], []
    for name in sys.argv[2:]:
        path = pathlib.Path(name)
        texts += sorted(path.glob("*.txt")) if path.is_dir() else [path]
    symmetric = set(re.findall(r"^chn:(\w+) a chn:Relation , owl:SymmetricProperty", ONTOLOGY.read_text(encoding="utf-8"),
                               re.M))
    bins = collections.defaultdict(list)
    for text in texts:
        gold_path = text.with_suffix("").with_suffix(".gold.json")
        if not gold_path.exists():
            continue
        with tempfile.TemporaryDirectory() as out:
            subprocess.run([program, "build", str(text), "-o", out, "--quiet", "--threads", "1"], check=True)
            graph = read_quads(pathlib.Path(out) / "graph.nq")
        gold = json.loads(gold_path.read_text(encoding="utf-8"))
        for confidence, right in judged(graph, gold, symmetric):
            bins[min(int(confidence * 10), 9)].append((confidence, right))
    print("| confidence | mean | right | statements |\n| --- | --- | --- | --- |")
    error = total = 0
    for tenth in sorted(bins):
        count = len(bins[tenth])
        mean = sum(c for c, _ in bins[tenth]) / count
        right = sum(r for _, r in bins[tenth]) / count
        error += abs(mean - right) * count
        total += count
        print(f"| {tenth / 10:.1f}–{(tenth + 1) / 10:.1f} | {mean:.2f} | {right:.2f} | {count} |")
    if total:
        print(f"\n{total} statements, expected calibration error {error / total:.3f}")


if __name__ == "__main__":
    main()
