"""The command line, the ontology given with it, and the outputs."""

import os
import pty
import re
import resource
import shutil
import signal
import subprocess
import unittest

from inputs_test import without_privileges
from program import GOOD, ONTOLOGY, OTHER, OUTPUTS, SOURCE, ProgramTest

IMITATED = f"""@prefix chn: <{ONTOLOGY}> .
@prefix ex: <https://example.org/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

ex:imitated a chn:Relation , owl:ObjectProperty ;
    rdfs:label "imitated"@en ; skos:definition "The subject does as the object did before."@en ;
    rdfs:domain chn:Agent ; rdfs:range chn:Agent .

ex:rule-imitated a chn:Pattern ; chn:property ex:imitated ;
    chn:verb "imitate" , "copy" ;
    chn:subject "subject" ; chn:object "object|object>possessor" ;
    chn:confidence 0.9 .
"""


class Options(ProgramTest):
    def test_help_has_examples(self):
        for arguments in (["--help"], ["build", "--help"]):
            result = self.run_program(*arguments)
            self.assertEqual(result.returncode, 0)
            self.assertIn(b"Example", result.stdout)
            self.assertIn(b"chancery build", result.stdout)

    def test_version(self):
        self.assertRegex(self.run_program("--version").stdout.decode(), r"^chancery \d+\.\d+\.\d+\n$")

    def test_manual_names_every_option(self):
        manual = (SOURCE / "docs/chancery.1.md").read_text()
        overview = self.run_program("--help").stdout.decode()
        commands = re.findall(r"^  ([a-z-]+) ", overview.split("Subcommands:")[1], re.MULTILINE)
        self.assertIn("build", commands)
        for command in commands:
            self.assertIn(f"**{command}**", manual)
        for command in [[], *([command] for command in commands)]:
            options = re.findall(r"^  (?:-\w,)?(--[a-z-]+)", self.run_program(*command, "--help").stdout.decode(), re.MULTILINE)
            self.assertIn("--help", options)
            for option in options:
                self.assertIn(f"**{option}**", manual, f"{command} has an option that docs/chancery.1.md lacks")

    def test_unknown_option(self):
        self.expect(self.build(self.write("good.txt", GOOD), "--colour"), 2, "--colour")
        self.expect_nothing_written()

    def test_no_command(self):
        self.expect(self.run_program(), 2, "subcommand")

    def test_no_inputs(self):
        self.expect(self.run_program("build", "-o", self.out), 2, "inputs")

    def test_threads_must_be_a_number(self):
        self.expect(self.build(self.write("good.txt", GOOD), "--threads", "many"), 2, "--threads")

    def test_no_color(self):
        for environment, coloured in (({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True)):
            leader, follower = pty.openpty()
            try:
                result = self.build(SOURCE / "samples", environment={**environment, "TERM": "xterm"}, stderr=follower)
                os.close(follower)
                shown = b""
                while True:
                    try:
                        piece = os.read(leader, 65536)
                    except OSError:
                        break
                    if not piece:
                        break
                    shown += piece
            finally:
                os.close(leader)
            self.assertEqual(result.returncode, 0, shown)
            colours = b"\x1b[36m" in shown or b"\x1b[1m" in shown or b"\x1b[3" in shown
            self.assertEqual(colours, coloured, shown)


class Ontology(ProgramTest):
    def test_new_property_needs_no_rebuild(self):
        article = self.write("a.txt", "OSLO, May 3, 2023 (Quay Press) - Norway imitated Sweden in the use of wooden bridges.\n")
        self.expect(self.build(article, "--ontology", self.write("imitated.ttl", IMITATED)), 0)
        self.expect_fact("norway", "https://example.org/ontology#imitated", "sweden")
        self.assertTrue(any("#rule-imitated>" in line for line in self.triples()), "the statement does not name its rule")

    def turtle_of(self, page, *phrases):
        """The page's Turtle examples that hold one of the phrases, as one file."""
        blocks = re.findall(r"```turtle\n(.*?)```", (SOURCE / page).read_text(), re.DOTALL)
        return self.write("example.ttl", "".join(b for b in blocks if any(phrase in b for phrase in phrases)))

    def test_example_of_the_readme(self):
        example = self.turtle_of("README.md", "ex:lentTo")
        self.expect(self.build(SOURCE / "samples", "--ontology", example), 0)
        self.expect_fact("african-development-bank", "https://example.org/ontology#lentTo", "kenya")

    def test_examples_of_the_contributors_page(self):
        example = self.turtle_of("CONTRIBUTING.md", "ex:mediatedBetween", "ex:words-truce")
        article = self.write("a.txt", "DOHA, May 3, 2023 (Quay Press) - Qatar mediated between Kenya and Somalia last week.\n")
        self.expect(self.build(article, "--ontology", example), 0)
        for side in ("kenya", "somalia"):
            self.expect_fact("qatar", "https://example.org/ontology#mediatedBetween", side)

    def test_broken_turtle_has_file_and_line(self):
        path = self.write("broken.ttl", "@prefix chn: <https://w3id.org/chancery/ontology#> .\n\nchn:x a chn:Pattern ;; .. \n")
        self.expect(self.build(self.write("good.txt", GOOD), "--ontology", path), 4, f"{path}:3")
        self.expect_nothing_written()

    def test_broken_pattern_has_file_and_line(self):
        path = self.write("place.ttl", IMITATED.replace('"subject"', '"subjekt"'))
        errors = self.expect(self.build(self.write("good.txt", GOOD), "--ontology", path), 4, f"{path}:", "subjekt")
        self.assertRegex(errors, r"place\.ttl:1[0-5]")
        self.expect_nothing_written()

    def test_ontology_without_rights(self):
        words = without_privileges()
        path = self.write("secret.ttl", IMITATED)
        path.chmod(0)
        self.expect(self.build(self.write("good.txt", GOOD), "--ontology", path, command=words), 4, path)

    def test_no_such_ontology(self):
        path = self.folder / "nowhere.ttl"
        self.expect(self.build(self.write("good.txt", GOOD), "--ontology", path), 4, path)
        self.expect_nothing_written()


class Outputs(ProgramTest):
    def build_twice(self, first, second):
        self.assertEqual(self.build(SOURCE / "samples", *first, out=self.folder / "one").returncode, 0)
        self.assertEqual(self.build(SOURCE / "samples", *second, out=self.folder / "two").returncode, 0)
        for name in OUTPUTS:
            same = (self.folder / "one" / name).read_bytes() == (self.folder / "two" / name).read_bytes()
            self.assertTrue(same, f"{name} differs")

    def test_two_runs_give_the_same_bytes(self):
        self.build_twice([], [])

    def test_threads_give_the_same_bytes(self):
        self.build_twice(["--threads", "1"], ["--threads", "2"])

    def test_rapper_accepts_outputs(self):
        if not shutil.which("rapper"):
            self.skipTest("rapper (raptor2-utils) is not installed")
        self.assertEqual(self.build(SOURCE / "samples").returncode, 0)
        for syntax, name in (("turtle", "graph.ttl"), ("nquads", "graph.nq")):
            result = subprocess.run(["rapper", "-c", "-i", syntax, self.out / name], stderr=subprocess.PIPE, check=False)
            self.assertEqual(result.returncode, 0, result.stderr.decode())
            self.assertNotIn(b"rror", result.stderr)

    def test_query_of_the_readme(self):
        if not shutil.which("roqet"):
            self.skipTest("roqet (rasqal-utils) is not installed")
        self.assertEqual(self.build(SOURCE / "samples").returncode, 0)
        result = subprocess.run(["roqet", "-q", SOURCE / "docs/planned-visits.rq", "-D", self.out / "graph.ttl", "-r", "csv"],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        self.assertIn("Anthony Albanese,Suva,2023-09,", result.stdout.decode())

    def test_dot_accepts_output(self):
        if not shutil.which("dot"):
            self.skipTest("dot (graphviz) is not installed")
        self.assertEqual(self.build(self.write("good.txt", GOOD)).returncode, 0)
        result = subprocess.run(["dot", "-Tsvg", "-o", self.folder / "graph.svg", self.out / "graph.dot"],
                                stderr=subprocess.PIPE, check=False)
        self.assertEqual(result.returncode, 0, result.stderr.decode())

    def test_output_folder_is_made(self):
        self.expect(self.build(self.write("good.txt", GOOD), out=self.folder / "new" / "deep"), 0)
        self.expect_outputs(self.folder / "new" / "deep")

    def test_output_folder_is_a_file(self):
        path = self.write("out-file", "mine")
        self.expect(self.build(self.write("good.txt", GOOD), out=path), 5, path)
        self.assertEqual(path.read_text(), "mine")

    def test_output_without_rights(self):
        words = without_privileges()
        self.out.mkdir()
        self.out.chmod(0o555)
        self.expect(self.build(self.write("good.txt", GOOD), command=words), 5, self.out)
        self.expect_nothing_written()

    def fill_disk(self, command, **options):
        """A run that cannot write: the outputs of the run before stay, whole, and nothing else."""
        before = {name: (self.out / name).read_bytes() for name in OUTPUTS}
        result = self.build(self.write("other.txt", OTHER + GOOD), command=command, **options)
        self.expect(result, 5, self.out)
        self.expect_outputs()
        for name in OUTPUTS:
            self.assertEqual((self.out / name).read_bytes(), before[name], f"{name} was touched")

    def test_writes_that_fail(self):
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))

        self.expect(self.build(self.write("good.txt", GOOD)), 0)
        self.fill_disk((), preexec_fn=limit, restore_signals=False)

    def test_full_disk(self):
        if os.geteuid() != 0:
            self.skipTest("only root can mount a small file system")
        self.out.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "chancery-test", self.out],
                          stderr=subprocess.DEVNULL, check=False).returncode != 0:
            self.skipTest("no file system can be mounted here")
        try:
            self.expect(self.build(self.write("good.txt", GOOD)), 0)
            self.write("out/filler", b"")
            with open(self.out / "filler", "wb", buffering=0) as filler:
                try:
                    while True:
                        filler.write(b"x" * 1024)
                except OSError:
                    pass
            before = {name: (self.out / name).read_bytes() for name in OUTPUTS}
            self.expect(self.build(self.write("other.txt", OTHER + GOOD)), 5, self.out)
            self.assertEqual(sorted(p.name for p in self.out.iterdir()), sorted([*OUTPUTS, "filler"]))
            for name in OUTPUTS:
                self.assertEqual((self.out / name).read_bytes(), before[name], f"{name} was touched")
        finally:
            subprocess.run(["umount", self.out], check=True)


if __name__ == "__main__":
    unittest.main()
