#!/usr/bin/env python3
"""Load a graph into servers other than Virtuoso by `chancery load`, and check what they hold and answer.

usage: servers_test.py PROGRAM MAKE_GRAPH QUERIES [--fuseki JAR] [--oxigraph PROGRAM]

Exit status: 0 all as expected, 1 not.
"""
import argparse
import contextlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

from competency import DATA, answer_of, check, count, dataset_of, ready_answers, shorten, split_by_graph
from virtuoso import die_with_parent, free_ports

USER, PASSWORD = "keeper", "s3cret"


class Server:
    """A server of `command`, up while the `with` block runs; `{port}` in the command becomes a free one."""

    def __init__(self, name, command, folder, path, query):
        self.name, self.folder = name, pathlib.Path(folder)
        port = free_ports(1)[0]
        self.command = [word.format(port=port, folder=folder) for word in command]
        self.root = f"http://127.0.0.1:{port}"
        self.url, self.query_url = self.root + path, self.root + query
        passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
        passwords.add_password(None, self.root, USER, PASSWORD)
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}),
                                                  urllib.request.HTTPBasicAuthHandler(passwords),
                                                  urllib.request.HTTPDigestAuthHandler(passwords))

    def __enter__(self):
        self.output = open(self.folder / f"{self.name}.log", "wb")
        self.process = subprocess.Popen(self.command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=self.output,
                                        stderr=subprocess.STDOUT, preexec_fn=die_with_parent)
        end = time.monotonic() + 120
        while time.monotonic() < end and self.process.poll() is None:
            with contextlib.suppress(OSError, ValueError):
                self.ask("SELECT ?s WHERE { ?s ?p ?o } LIMIT 1")
                return self
            time.sleep(0.3)
        self.__exit__()
        sys.exit(f"{self.name} did not come up:\n" + (self.folder / f"{self.name}.log").read_text(errors="replace")[-4000:])

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.output.close()

    def ask(self, query, default_graph=None):
        fields = {"query": query}
        if default_graph:
            fields["default-graph-uri"] = default_graph
        request = urllib.request.Request(f"{self.query_url}?{urllib.parse.urlencode(fields)}",
                                         headers={"Accept": "application/sparql-results+json"})
        with self.opener.open(request, timeout=60) as answer:
            return json.load(answer)


def servers(args, folder):
    if args.fuseki:
        passwords = pathlib.Path(folder) / "passwords"
        passwords.write_text(f"{USER}: {PASSWORD}\n", encoding="utf-8")
        fuseki = ["java", "-Xmx1g", "-jar", str(args.fuseki.resolve()), "--localhost", "--port={port}"]
        yield Server("fuseki", [*fuseki, "--update", "--mem", "/news"], folder, "/news", "/news/query"), []
        for how in ("basic", "digest"):
            locked = [*fuseki, f"--passwd={passwords}", f"--auth={how}", "--update", "--mem", "/news"]
            yield Server(f"fuseki-{how}", locked, folder, "/news/data", "/news/query"), ["--user", USER]
    if args.oxigraph:
        command = [str(args.oxigraph.resolve()), "serve", "--location", "{folder}/oxigraph", "--bind", "127.0.0.1:{port}"]
        yield Server("oxigraph", command, folder, "", "/query"), []


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("make_graph")
    parser.add_argument("queries", type=pathlib.Path)
    parser.add_argument("--fuseki", type=pathlib.Path)
    parser.add_argument("--oxigraph", type=pathlib.Path)
    args = parser.parse_args()

    failures, passed = [], 0

    def expect(what, expected, found):
        nonlocal passed
        passed += expected == found
        check(failures, what, expected, found)

    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / "made"
        subprocess.run([args.make_graph, made], check=True)
        graphs = split_by_graph((made / "graph.nq").read_text(encoding="utf-8"))
        ours = pathlib.Path(folder) / "ours.nt"
        ours.write_text("<https://example.org/a> <https://example.org/b> \"c\" .\n", encoding="utf-8")
        first, whole = next(iter(graphs)), DATA + "whole"
        for server, user in servers(args, folder):
            with server:
                def load(status, *arguments, password=PASSWORD):
                    result = subprocess.run([args.program, "load", *map(str, arguments)], stderr=subprocess.PIPE,
                                            stdin=subprocess.DEVNULL, timeout=120,
                                            env={**os.environ, "CHANCERY_PASSWORD": password})
                    said = result.stderr.decode(errors="replace")
                    expect(f"{server.name}: load {' '.join(map(str, arguments))}", status, result.returncode)
                    print(said, end="")
                    return said

                load(0, ours, server.url, *user, "--graph", first)
                said = load(0, made, server.url, *user)
                expect(f"{server.name}: is known", True, f"({server.name.split('-')[0]})" in said and "counts as many" in said)
                expect(f"{server.name}: what was there stays", len(graphs[first]) + 1, count(server, first))
                load(0, made, server.url, *user, "--replace")
                load(0, made / "graph.ttl", server.url, *user, "--graph", whole)
                if user:
                    load(6, ours, server.url, *user, password="wrong")
                    load(6, ours, server.url)
                for graph, triples in graphs.items():
                    expect(f"{server.name}: all triples of {shorten({'type': 'uri', 'value': graph})}", len(triples),
                           count(server, graph))
                expect(f"{server.name}: graph.ttl holds what graph.nq holds", len(set().union(*graphs.values())),
                       count(server, whole))
                for path in sorted(args.queries.glob("*.rq")):
                    query = path.read_text(encoding="utf-8")
                    expected = path.with_suffix(".tsv").read_text(encoding="utf-8")
                    expect(f"{server.name}: {path.stem}", expected, answer_of(server, dataset_of(query, graphs)))
                for name, without, theirs in ready_answers(server, args.program, made, graphs):
                    expect(f"{server.name}: {name}, as without a store", without, theirs)
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
