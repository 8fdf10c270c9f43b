#!/usr/bin/env python3
"""Load many triples into a real Virtuoso, by `chancery load` and by curl on the store's own HTTP loader, in one run.

usage: load_benchmark.py PROGRAM [--triples 1000000] [--graphs 100]

Each loader gets an empty database. `chancery load` reads one N-Quads file in which the graphs are scattered, as Chancery
writes them, and counts each graph in the store; it does so as it would by default, and over one connection. curl is given
the graphs as files of their own, which took somebody's time that is not counted, one after the other.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "store"))
import virtuoso  # noqa: E402

DATA = "https://w3id.org/chancery/data/"
# Buffers for a database of this size; both loaders get the same.
virtuoso.CONFIG = virtuoso.CONFIG.replace("NumberOfBuffers = 4000", "NumberOfBuffers = 85000").replace(
    "MaxDirtyBuffers = 3000", "MaxDirtyBuffers = 65000")


def triple(number):
    statement = f"<{DATA}statement/{number // 8:032x}>"
    return (f'{statement} <https://w3id.org/chancery/ontology#p{number % 8}> '
            f'"The two sides discussed matter {number * 7919 % 100003} in {number % 97} words of some length."')


def make_files(folder, triples, graphs):
    names = [f"{DATA}source/{graph:064x}" for graph in range(graphs)]
    parts = [open(folder / f"{graph}.nt", "w", encoding="utf-8") for graph in range(graphs)]
    with open(folder / "graph.nq", "w", encoding="utf-8") as quads:
        for number in range(triples):
            graph = number // 8 * 31 % graphs
            quads.write(f"{triple(number)} <{names[graph]}> .\n")
            parts[graph].write(f"{triple(number)} .\n")
    for part in parts:
        part.close()
    return names


def run(command, **environment):
    """Seconds, and peak memory of the process in MiB."""
    start = time.monotonic()
    process = subprocess.Popen(command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed: {status}")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--triples", type=int, default=1000000)
    parser.add_argument("--graphs", type=int, default=100)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        names = make_files(folder, args.triples, args.graphs)
        size = (folder / "graph.nq").stat().st_size / 2**20
        print(f"{args.triples} triples in {args.graphs} graphs, {size:.0f} MiB of N-Quads", flush=True)
        seconds = {}
        for loader, options in (("curl", []), ("chancery", []), ("chancery, one connection", ["--connections", "1"])):
            database = folder / loader
            database.mkdir()
            with virtuoso.Virtuoso("virtuoso-t", database) as store:
                url = store.url + "/sparql-graph-crud-auth"
                if loader != "curl":
                    command = [args.program, "load", folder / "graph.nq", url, "--user", "dba", "--replace", *options]
                    seconds[loader], memory = run(command, CHANCERY_PASSWORD="dba")
                else:
                    memory, seconds[loader] = 0, 0
                    for number, name in enumerate(names):
                        taken, used = run(["curl", "-sSf", "--digest", "--user", "dba:dba", "-T", folder / f"{number}.nt",
                                           "-H", "Content-Type: text/turtle", f"{url}?graph={urllib.parse.quote(name, safe='')}"])
                        seconds[loader] += taken
                        memory = max(memory, used)
                held = int(store.ask("SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), \""
                                     + DATA + "\")) }")["results"]["bindings"][0]["n"]["value"])
            print(f"{loader:24} {seconds[loader]:7.1f} s  {args.triples / seconds[loader]:8.0f} triples a second  "
                  f"{memory:5.0f} MiB at most  {held} in the store", flush=True)
        for loader in list(seconds)[1:]:
            print(f"{loader} takes {seconds[loader] / seconds['curl']:.2f} of curl's time, its own counting of each graph included")


if __name__ == "__main__":
    main()
