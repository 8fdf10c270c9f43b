"""What the graph of make_graph.cpp holds and answers, whichever store is asked."""
import json
import pathlib
import re
import subprocess
import sys

DATA = "https://w3id.org/chancery/data/"
PREFIXES = {
    DATA + "entity/": "entity:",
    DATA + "source/": "source:",
    "https://w3id.org/chancery/ontology#": "chn:",
    "http://www.wikidata.org/entity/": "wd:",
}


def split_by_graph(nquads):
    """{graph IRI: its triples as N-Triples}."""
    graphs = {}
    for line in nquads.splitlines():
        match = re.fullmatch(r"(.+) <([^<>\"\s]+)> \.", line)
        if not match:
            sys.exit(f"not a quad: {line}")
        graphs.setdefault(match.group(2), set()).add(match.group(1) + " .")
    return graphs


def shorten(binding):
    if binding is None:
        return ""
    value = binding["value"]
    if binding["type"] == "uri":
        for iri, prefix in PREFIXES.items():
            if value.startswith(iri):
                return prefix + value[len(iri):]
    elif binding.get("datatype", "").endswith(("#decimal", "#integer", "#double")):
        return f"{float(value):.15g}" if "." in value else value  # stores write 0.5 in several ways
    return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")


def answer_lines(result):
    names = result["head"]["vars"]
    rows = ["\t".join(shorten(row.get(name)) for name in names) for row in result["results"]["bindings"]]
    return ["\t".join(names), *rows]


def answer_of(store, query, default_graph=None):
    return "\n".join(answer_lines(store.ask(query, default_graph))) + "\n"


def check(failures, what, expected, found):
    if expected == found:
        print(f"ok      {what}")
        return
    failures.append(what)
    print(f"FAILED  {what}\n  expected:\n{expected}\n  found:\n{found}")


def dataset_of(query, graphs):
    """The query over these graphs, each of them by its name and all of them as one."""
    names = "".join(f"FROM <{graph}> FROM NAMED <{graph}> " for graph in graphs)
    return re.sub(r"\nWHERE", f"\n{names}\nWHERE", query, count=1)


def ready_answers(store, program, made, graphs):
    """For each ready question: its name, the answer of `chancery query` and the store's, in any order."""
    folder = pathlib.Path(__file__).parents[2] / "ontology" / "queries"
    for path in sorted(folder.glob("*.rq")):
        query = path.read_text(encoding="utf-8")
        given = []
        for parameter in re.findall(r"^# parameter (\w+):", query, re.M):
            given += ["--param", f"{parameter}=vladimir putin"]
            query = re.sub(rf"\?{parameter}\b", '"vladimir putin"', query)
        ours = subprocess.run([program, "query", made, path.stem, *given, "--format", "json"], check=True, timeout=120,
                              stdout=subprocess.PIPE).stdout
        answer = answer_lines(json.loads(ours))
        yield path.stem, sorted(answer), sorted(answer_lines(store.ask(dataset_of(query, graphs))))


def count(store, graph):
    query = f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"
    return int(store.ask(query)["results"]["bindings"][0]["n"]["value"])
