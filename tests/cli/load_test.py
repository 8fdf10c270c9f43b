"""`chancery load` against a store that is well, dead, slow, refusing or failing half-way."""

import os
import pty
import select
import socket
import time

from fake_store import PASSWORD, USER, FakeStore
from program import PROGRAM, ProgramTest

A, B, C = (f"https://example.org/graph/{name}" for name in "abc")


def triple(number, text="x"):
    return f'<https://example.org/s{number}> <https://example.org/p> "{text}"'


class LoadTest(ProgramTest):
    def setUp(self):
        super().setUp()
        # Scattered: b and a take turns, c names no graph.
        self.quads = self.write("graph.nq", "".join([
            f"{triple(1)} <{B}> .\n", f"{triple(1)} <{A}> .\n", "# a comment\n", "\n", f"{triple(2)} <{B}> .\n",
            f"{triple(2, 'é <> . #')} <{A}> .\r\n", f"{triple(3)} <{B}> .\n", f"{triple(3)} <{B}> .\n",
            f"_:b <https://example.org/p> <https://example.org/o> .\n"]))

    def load(self, store, *arguments, password=PASSWORD, file=None, retry_wait="0.05", **options):
        url = store if isinstance(store, str) else store.root + "/store"
        environment = {"CHANCERY_PASSWORD": password} if password is not None else {}
        return self.run_program("load", file or self.quads, url, "--retry-wait", retry_wait, *arguments,
                                environment=environment, **options)

    # What arrives

    def test_load_sends_each_graph_once(self):
        with FakeStore() as store:
            result = self.load(store, "--graph", C)
            errors = self.expect(result, 0, "6 triples in 3 graphs", "oxigraph", "counts as many")
            self.assertEqual(store.written(), [A, B, C])
            self.assertEqual([len(store.graphs[graph]) for graph in (A, B, C)], [2, 3, 1])
            self.assertIn(triple(2, "é <> . #") + " .", store.graphs[A])
            self.assertNotIn("\r", errors)  # no progress where there is no terminal
        self.assertFalse((self.folder / "graph.nq.load").exists())

    def test_load_adds_or_replaces(self):
        with FakeStore() as store:
            store.graphs[A] = {"old"}
            self.expect(self.load(store), 0)
            self.assertIn("old", store.graphs[A])
            self.expect(self.load(store, "--replace"), 0)
            self.assertNotIn("old", store.graphs[A])
            self.expect(self.load(store, "--replace", "--add"), 2)

    def test_load_reads_turtle_and_standard_input(self):
        turtle = self.write("graph.ttl", "@prefix e: <https://example.org/> .\ne:s e:p \"a\\\"b\", 1, \"x\"@en, e:o .\n")
        with FakeStore() as store:
            self.expect(self.load(store, "--graph", C, file=turtle), 0, "4 triples in 1 graphs")
            self.assertIn('<https://example.org/s> <https://example.org/p> "a\\"b" .', store.graphs[C])
            self.expect(self.load(store, file="-", input=f"{triple(7)} <{B}> .\n".encode()), 0)
            self.assertEqual(store.graphs[B], {triple(7) + " ."})
            self.expect(self.load(store, file=turtle), 0)
            self.assertIn("https://w3id.org/chancery/data/graph", store.graphs)

    def test_load_reads_more_than_it_holds_in_memory(self):
        many = self.write("many.nq", "".join(f"{triple(i, 'y' * 900)} <{(A, B, C)[i % 3]}> .\n" for i in range(60000)))
        with FakeStore() as store:
            self.expect(self.load(store, file=many), 0, "60000 triples in 3 graphs")
            self.assertEqual([len(store.graphs[graph]) for graph in (A, B, C)], [20000] * 3)
            self.assertEqual(store.written(), [A, B, C])

    def test_load_refuses_what_is_no_rdf(self):
        with FakeStore() as store:
            for text, phrase in [(f"{triple(1)} <{A}>\n", "dot"), (f"{triple(1)} <no iri> .\n", "space"),
                                 (f"{triple(1)} <relative> .\n", "absolute"), ("<a> b <c> .\n", "predicate"),
                                 ('<https://e.org/a> <https://e.org/b> "c .\n', "quote"),
                                 (f"{triple(1)} _:g .\n", "blank node"), ("\n", "no triples"),
                                 ('<https://e.org/a> <https://e.org/b> "\\', "quote"),
                                 (b'<https://e.org/a> <https://e.org/b> "\xff" .\n', "UTF-8")]:
                self.expect(self.load(store, file=self.write("bad.nq", text)), 3, "bad.nq", phrase)
            self.expect(self.load(store, file=self.write("bad.ttl", "<a> <b>\n\n <c> ; .\n<x>")), 3, "bad.ttl:4")
            self.expect(self.load(store, file=self.write("bad.doc", "x")), 3, ".nq, .nt or .ttl")
            self.expect(self.load(store, file=self.folder / "none.nq"), 3, "none.nq")
            self.assertEqual(store.written(), [])

    # Which store, which URL

    def test_load_knows_stores_by_url_and_by_answer(self):
        for path, agent, name, kind in [("/store", "", "auto", "oxigraph"), ("/news/data", "", "auto", "fuseki"),
                                        ("/sparql-graph-crud", "", "auto", "virtuoso"),
                                        ("/repositories/news", "", "auto", "graphdb"), ("", "Virtuoso/07", "auto", "virtuoso"),
                                        ("/news", "Apache Jena Fuseki (5)", "auto", "fuseki"),
                                        ("/x", "", "qlever", "qlever"), ("/x", "", "generic", "generic")]:
            with FakeStore(server=agent) as store, self.subTest(path=path, agent=agent):
                self.expect(self.load(store.root + path, "--store", name), 0, f"({kind})")

    def test_load_says_when_it_cannot_count(self):
        with FakeStore() as store:
            self.expect(self.load(store.root + "/x"), 0, "--query-url")
            self.expect(self.load(store.root + "/x", "--query-url", store.root + "/q"), 0, "counts as many")

    def test_load_refuses_bad_urls(self):
        for url in ("store", "ftp://example.org/", "http://", "http://a b/", "http://127.0.0.1/?graph=x"):
            self.expect(self.load(url), 2, "URL")
        errors = self.expect(self.load("http://me:hunter2@127.0.0.1/"), 2, "--user")
        self.assertNotIn("hunter2", errors)

    # Passwords

    def test_load_logs_in(self):
        for how in ("digest", "basic"):
            with FakeStore(authentication=how) as store, self.subTest(how=how):
                self.expect(self.load(store, "--user", USER), 0, "counts as many")
                self.assertEqual(store.written(), [A, B, "https://w3id.org/chancery/data/graph"])
                errors = self.expect(self.load(store, "--user", USER, password="wr0ng"), 6, "401", "password are wrong")
                self.assertNotIn("wr0ng", errors)
                self.expect(self.load(store), 6, "give --user")
        with FakeStore(authentication="bearer") as store:
            self.expect(self.load(store, "--store", "qlever"), 0, "qlever")

    def test_load_takes_the_password_from_a_file(self):
        file = self.write("password", PASSWORD + "\n")
        with FakeStore(authentication="digest") as store:
            self.expect(self.load(store, "--user", USER, "--password-file", file, password=None), 0)
            self.expect(self.load(store, "--user", USER, "--password-file", self.folder / "none"), 2, "none")

    def test_load_asks_for_the_password_without_echo(self):
        with FakeStore(authentication="digest") as store:
            pid, terminal = pty.fork()
            if pid == 0:
                os.environ.pop("CHANCERY_PASSWORD", None)
                os.execv(PROGRAM, [PROGRAM, "load", str(self.quads), store.root + "/store", "--user", USER])
            shown, sent, end = b"", False, time.monotonic() + 60
            while time.monotonic() < end:
                if not select.select([terminal], [], [], 1)[0]:
                    continue
                try:
                    part = os.read(terminal, 4096)
                except OSError:
                    break
                shown += part
                if not sent and b"Password of keeper: " in shown:
                    os.write(terminal, PASSWORD.encode() + b"\n")
                    sent = True
            self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), 0, shown)
            os.close(terminal)
            self.assertNotIn(PASSWORD.encode(), shown)
            self.assertEqual(len(store.graphs), 3)

    def test_load_without_a_terminal_asks_nobody(self):
        self.expect(self.load("http://127.0.0.1:9/", "--user", USER, password=None, start_new_session=True), 2,
                    "--password-file")

    # Stores that fail

    def test_load_names_a_dead_store(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{probe.getsockname()[1]}/store"
        self.expect(self.load(url, "--retries", "2"), 6, url, "trying again", "2 of 2", "running")

    def test_load_gives_up_on_silence(self):
        with FakeStore(faults=["slow"] * 5) as store:
            start = time.monotonic()
            self.expect(self.load(store, "--timeout", "1", "--retries", "1"), 6, "1 of 1", A)
            self.assertLess(time.monotonic() - start, 25)

    def test_load_repeats_what_may_pass(self):
        for fault in ("500", "503", "429", "cut", "lost"):
            with FakeStore(faults=[fault, fault, "", fault]) as store, self.subTest(fault=fault):
                self.expect(self.load(store, "--retries", "2"), 0, "trying again", "counts as many")
                self.assertEqual([len(graph) for graph in store.graphs.values()], [2, 3, 1])

    def test_load_does_not_repeat_a_refusal(self):
        for fault, phrase in [("403", "may not write"), ("404", "--store"), ("413", "too large"), ("400", "disk is full"),
                              ("301", "elsewhere.example")]:
            with FakeStore(faults=[fault]) as store, self.subTest(fault=fault):
                errors = self.expect(self.load(store, "--user", USER), 6, f"HTTP {fault}", phrase, A)
                self.assertNotIn("trying again", errors)
                self.assertNotIn("\x1b", errors)
                self.assertEqual(store.written(), [A])

    def test_load_goes_on_where_it_stopped(self):
        state = self.folder / "graph.nq.load"
        with FakeStore(faults=["", "403"]) as store:
            self.expect(self.load(store), 6, "1 graphs are in the store", "--resume")
            self.assertTrue(state.exists())
            self.assertNotIn(PASSWORD, state.read_text())
            self.expect(self.load(store, "--resume", "--replace"), 2, "another one")
            self.expect(self.load(store, "--resume"), 0, "after 1 graphs")
            self.assertEqual(store.written(), [A, B, B, "https://w3id.org/chancery/data/graph"])
            self.assertFalse(state.exists())
            self.expect(self.load(store, "--resume"), 2, "no load to go on with")

    # Several graphs at a time

    def test_load_sends_several_graphs_at_once(self):
        default = "https://w3id.org/chancery/data/graph"
        with FakeStore(authentication="digest", delay=0.3) as store:
            self.expect(self.load(store, "--user", USER, "--connections", "3"), 0, "6 triples in 3 graphs", "counts as many")
            self.assertEqual([len(store.graphs[graph]) for graph in (A, B, default)], [2, 3, 1])
            self.assertGreater(store.most_at_once, 1)
        with FakeStore(delay=0.1) as store:
            self.expect(self.load(store), 0)
            self.assertEqual(store.most_at_once, 1)

    def test_load_at_once_goes_on_before_the_first_gap(self):
        default = "https://w3id.org/chancery/data/graph"
        with FakeStore(graph_faults={B: "403"}, delay=0.3) as store:
            self.expect(self.load(store, "--connections", "3"), 6, B, "1 graphs are in the store", "--resume")
            self.assertEqual(sorted(store.graphs), [A, default])
            store.graph_faults.clear()
            self.expect(self.load(store, "--resume"), 0, "after 1 graphs", "4 triples in 2 graphs")
            self.assertEqual([len(store.graphs[graph]) for graph in (A, B, default)], [2, 3, 1])
        with FakeStore(graph_faults={A: "403"}, delay=0.3) as store:
            errors = self.expect(self.load(store, "--connections", "3"), 6, A)
            self.assertNotIn("--resume", errors)
            self.assertFalse((self.folder / "graph.nq.load").exists())

    def test_load_at_once_stops_all_with_one(self):
        with FakeStore(graph_faults={A: "403", B: "503"}) as store:
            start = time.monotonic()
            self.expect(self.load(store, "--connections", "2", retry_wait="30"), 6, A)
            self.assertLess(time.monotonic() - start, 20)

    def test_load_does_not_go_on_with_another_file(self):
        with FakeStore(faults=["", "403"]) as store:
            self.expect(self.load(store), 6)
            self.write("graph.nq", f"{triple(9)} <{A}> .\n{triple(1)} <{B}> .\n")
            self.expect(self.load(store, "--resume"), 3, "is not the file")
            self.write("graph.nq.load", "nonsense\n")
            self.expect(self.load(store, "--resume"), 2, "not the state")

    def test_load_needs_no_state_file(self):
        with FakeStore() as store:
            self.expect(self.load(store, "--state", "/nonexistent/state"), 5, "--state -")
            self.expect(self.load(store, "--state", "-"), 0)

    def test_load_notices_what_the_store_lost(self):
        with FakeStore(forget=1) as store:
            self.expect(self.load(store), 6, f"<{A}> was sent with 2 triples, and the store holds 1", "1 of 3 graphs")
        with FakeStore(forget=1) as store:
            self.expect(self.load(store, "--no-check"), 0)

    def test_load_is_quiet_on_request(self):
        with FakeStore() as store:
            self.assertEqual(self.load(store, "-q").stderr, b"")
