#!/usr/bin/env python3
"""Load a graph into a fresh Virtuoso and check what it answers to the competency queries.

usage: virtuoso_test.py GRAPH QUERIES [--write]

GRAPH is a folder with graph.nq and graph.ttl, or a program that writes them into the folder it is given; QUERIES is
the folder of NAME.rq and NAME.tsv. With --write the answers are written to the .tsv files instead of compared with them.
Exit status: 0 all as expected, 1 not, 77 if there is no Virtuoso to ask.
"""
import argparse
import contextlib
import ctypes
import json
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

DATA = "https://w3id.org/chancery/data/"
PREFIXES = {
    DATA + "entity/": "entity:",
    DATA + "source/": "source:",
    "https://w3id.org/chancery/ontology#": "chn:",
    "http://www.wikidata.org/entity/": "wd:",
}
CONFIG = """[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql_port}
DisableUnixSocket = 1
CheckpointInterval = 0
NumberOfBuffers = 4000
MaxDirtyBuffers = 3000
DirsAllowed = {folder}
[HTTPServer]
ServerPort = 127.0.0.1:{http_port}
ServerRoot = {folder}
ServerThreads = 4
MaxClientConnections = 4
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = 10000
"""


def free_ports(count):
    """Different ports that nothing listens to just now."""
    with contextlib.ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]


def die_with_parent():
    """The store must not outlive a test that is killed (Linux only)."""
    with contextlib.suppress(Exception):
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)


class Virtuoso:
    """A store with an empty database in `folder`, up while the `with` block runs."""

    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.http_port, self.sql_port = free_ports(2)
        self.url = f"http://127.0.0.1:{self.http_port}"
        digest = urllib.request.HTTPDigestAuthHandler()
        digest.add_password("SPARQL", self.url, "dba", "dba")  # of every new database; it listens to this machine only
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), digest)

    def __enter__(self):
        config = self.folder / "virtuoso.ini"
        config.write_text(CONFIG.format(folder=self.folder, sql_port=self.sql_port, http_port=self.http_port))
        self.output = open(self.folder / "output", "wb")
        self.process = subprocess.Popen(
            [self.program, "+foreground", "+configfile", str(config)],
            cwd=self.folder, stdin=subprocess.DEVNULL, stdout=self.output, stderr=subprocess.STDOUT,
            preexec_fn=die_with_parent)
        try:
            self.wait_until_up(120)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.process.kill()  # the database is thrown away: no checkpoint is needed
        self.process.wait()
        self.output.close()

    def wait_until_up(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            with contextlib.suppress(OSError, ValueError):
                self.ask("SELECT ?s WHERE { ?s ?p ?o } LIMIT 1")
                return
            time.sleep(0.3)
        log = self.folder / "virtuoso.log"
        sys.exit("Virtuoso did not come up:\n" + (log.read_text(errors="replace") if log.exists() else ""))

    def put(self, graph, turtle):
        query = urllib.parse.urlencode({"graph-uri": graph})
        request = urllib.request.Request(f"{self.url}/sparql-graph-crud-auth?{query}", data=turtle, method="PUT",
                                         headers={"Content-Type": "text/turtle"})
        try:
            with self.opener.open(request, timeout=60) as answer:
                answer.read()
        except urllib.error.HTTPError as error:
            sys.exit(f"loading <{graph}> failed: {error}\n{error.read().decode(errors='replace')[:2000]}")

    def ask(self, query, default_graph=None):
        fields = {"query": query, "format": "application/sparql-results+json"}
        if default_graph:
            fields["default-graph-uri"] = default_graph
        request = f"{self.url}/sparql?{urllib.parse.urlencode(fields)}"
        try:
            with self.opener.open(request, timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise ValueError(f"{error}\n{error.read().decode(errors='replace')[:2000]}") from error


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
        return f"{float(value):.10g}" if "." in value else value  # stores write 0.5 in several ways
    return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")


def answer_of(store, query, default_graph=None):
    result = store.ask(query, default_graph)
    names = result["head"]["vars"]
    rows = ["\t".join(shorten(row.get(name)) for name in names) for row in result["results"]["bindings"]]
    return "\n".join(["\t".join(names), *rows]) + "\n"


def check(failures, what, expected, found):
    if expected == found:
        print(f"ok      {what}")
        return
    failures.append(what)
    print(f"FAILED  {what}\n  expected:\n{expected}\n  found:\n{found}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph", type=pathlib.Path)
    parser.add_argument("queries", type=pathlib.Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    program = shutil.which("virtuoso-t")
    if program is None:
        print("virtuoso-t is not installed: nothing was tested")
        return 77

    failures = []
    with tempfile.TemporaryDirectory() as folder:
        made = args.graph if args.graph.is_dir() else pathlib.Path(folder)
        if not args.graph.is_dir():
            subprocess.run([args.graph, folder], check=True)
        nquads = (made / "graph.nq").read_text(encoding="utf-8")
        turtle = (made / "graph.ttl").read_bytes()
        graphs = split_by_graph(nquads)
        with Virtuoso(program, folder) as store:
            for graph, triples in graphs.items():
                store.put(graph, ("\n".join(sorted(triples)) + "\n").encode())
            whole = DATA + "whole"
            store.put(whole, turtle)

            def count(graph):
                query = f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"
                return int(store.ask(query)["results"]["bindings"][0]["n"]["value"])

            for graph, triples in graphs.items():
                check(failures, f"all triples of {shorten({'type': 'uri', 'value': graph})}", len(triples), count(graph))
            check(failures, "graph.ttl holds what graph.nq holds", len(set().union(*graphs.values())), count(whole))
            names = "".join(f"FROM <{graph}> FROM NAMED <{graph}> " for graph in graphs)
            for path in sorted(args.queries.glob("*.rq")):
                query = path.read_text(encoding="utf-8")
                expected_path = path.with_suffix(".tsv")
                found = answer_of(store, re.sub(r"\nWHERE", f"\n{names}\nWHERE", query, count=1))
                if args.write:
                    expected_path.write_text(found, encoding="utf-8")
                expected = expected_path.read_text(encoding="utf-8")
                check(failures, f"{path.stem}, by source", expected, found)
                if "GRAPH" not in query:
                    check(failures, f"{path.stem}, of graph.ttl", expected, answer_of(store, query, whole))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
