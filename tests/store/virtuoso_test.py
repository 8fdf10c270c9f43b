#!/usr/bin/env python3
"""Load a graph into a fresh Virtuoso by `chancery load` and check what it answers to the competency queries.

usage: virtuoso_test.py PROGRAM GRAPH QUERIES [--write]

GRAPH is a folder with graph.nq and graph.ttl, or a program that writes them into the folder it is given; QUERIES is
the folder of NAME.rq and NAME.tsv. With --write the answers are written to the .tsv files instead of compared with them.
Exit status: 0 all as expected, 1 not, 77 if there is no Virtuoso to ask.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from competency import DATA, answer_of, check, count, dataset_of, ready_answers, shorten, split_by_graph
from virtuoso import Virtuoso


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
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
        graphs = split_by_graph(nquads)
        with Virtuoso(program, folder) as store:
            whole = DATA + "whole"

            def load(expected, *arguments, password="dba"):  # the password of every new database
                result = subprocess.run([args.program, "load", *map(str, arguments)], stderr=subprocess.PIPE, timeout=120,
                                        env={**os.environ, "CHANCERY_PASSWORD": password}, stdin=subprocess.DEVNULL)
                check(failures, f"chancery load {' '.join(map(str, arguments))}", expected, result.returncode)
                print(result.stderr.decode(errors="replace"), end="")

            # Twice, and with something of ours in the way: only --replace takes it away.
            ours = pathlib.Path(folder) / "ours.nt"
            ours.write_text("<https://example.org/a> <https://example.org/b> \"c\" .\n", encoding="utf-8")
            user = [store.url, "--user", "dba"]
            load(0, ours, *user, "--graph", next(iter(graphs)))
            load(0, made / "graph.nq", *user)
            check(failures, "what was there stays", len(graphs[next(iter(graphs))]) + 1, count(store, next(iter(graphs))))
            load(0, made, *user, "--replace")
            load(0, made / "graph.ttl", store.url + "/sparql-graph-crud-auth", "--user", "dba", "--graph", whole)
            load(6, ours, store.url + "/sparql-graph-crud-auth", "--user", "dba", password="wrong")
            load(6, ours, store.url)
            for graph, triples in graphs.items():
                check(failures, f"all triples of {shorten({'type': 'uri', 'value': graph})}", len(triples), count(store, graph))
            check(failures, "graph.ttl holds what graph.nq holds", len(set().union(*graphs.values())), count(store, whole))
            for path in sorted(args.queries.glob("*.rq")):
                query = path.read_text(encoding="utf-8")
                expected_path = path.with_suffix(".tsv")
                found = answer_of(store, dataset_of(query, graphs))
                if args.write:
                    expected_path.write_text(found, encoding="utf-8")
                expected = expected_path.read_text(encoding="utf-8")
                check(failures, f"{path.stem}, by source", expected, found)
                if "GRAPH" not in query:
                    check(failures, f"{path.stem}, of graph.ttl", expected, answer_of(store, query, whole))
            for name, without, theirs in ready_answers(store, args.program, made, graphs):
                check(failures, f"{name}, as without a store", without, theirs)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
