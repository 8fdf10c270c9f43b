"""Runs the program as a user would, in a folder of its own; the standard library only."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

PROGRAM = os.environ.get("CHANCERY_PROGRAM", "chancery")
SOURCE = pathlib.Path(os.environ.get("CHANCERY_SOURCE", pathlib.Path(__file__).parents[2]))
OUTPUTS = ("graph.dot", "graph.nq", "graph.ttl")
ONTOLOGY = "https://w3id.org/chancery/ontology#"
ENTITY = "https://w3id.org/chancery/data/entity/"

GOOD = """Norway's Prime Minister visits Peru

LIMA, May 3, 2023 (Quay Press) - Norwegian Prime Minister Jonas Gahr Store visited Peru on Wednesday.
Norway and Peru signed a treaty on the protection of seabirds.
"""
OTHER = """Kenya thanks Japan

NAIROBI, May 4, 2023 (Quay Press) - Kenya thanked Japan for the new harbour in Mombasa. Kenya will visit Tokyo in June.
"""
SPANISH = """El ministro visita Lima

LIMA, 3 de mayo de 2023. El primer ministro noruego llegó el miércoles a la capital del Perú, donde fue recibido por
las autoridades del país. Los dos gobiernos firmaron un tratado sobre la protección de las aves marinas, que entrará
en vigor el año que viene, según informó la cancillería peruana en un comunicado.
"""


class ProgramTest(unittest.TestCase):
    """A test with a folder for its files; removed afterwards."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="chancery-cli-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.out = self.folder / "out"

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run_program(self, *arguments, command=(), environment=None, **options):
        # Some runner variables change output; a user's terminal has none of them set.
        variables = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "CLICOLOR_FORCE")}
        variables.update(environment or {})
        options.setdefault("stdin", subprocess.DEVNULL if "input" not in options else None)
        if options["stdin"] is None:
            del options["stdin"]
        return subprocess.run([*command, PROGRAM, *map(str, arguments)], stdout=subprocess.PIPE,
                              stderr=options.pop("stderr", subprocess.PIPE), env=variables, timeout=240, **options)

    def build(self, *arguments, **options):
        return self.run_program("build", *arguments, "-o", options.pop("out", self.out), **options)

    def expect(self, result, status, *phrases):
        """The exit status, and that standard error holds the phrases and no sign of a crash."""
        errors = result.stderr.decode(errors="replace")
        self.assertEqual(result.returncode, status, errors)
        for phrase in phrases:
            self.assertIn(str(phrase), errors)
        self.assertNotIn("internal error", errors)
        return errors

    def expect_nothing_written(self, folder=None):
        folder = folder or self.out
        left = sorted(p.name for p in folder.rglob("*")) if folder.is_dir() else []
        self.assertEqual(left, [], "files are left behind")

    def expect_outputs(self, folder=None):
        self.assertEqual(sorted(p.name for p in (folder or self.out).iterdir()), sorted(OUTPUTS))

    def triples(self, folder=None):
        """graph.ttl as a set of N-Triples lines, read by rapper."""
        if not shutil.which("rapper"):
            self.skipTest("rapper (raptor2-utils) is not installed")
        result = subprocess.run(["rapper", "-q", "-i", "turtle", "-o", "ntriples", (folder or self.out) / "graph.ttl"],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return set(result.stdout.decode().splitlines())

    def expect_fact(self, subject, predicate, object_, folder=None):
        """The plain triple between two entities; a predicate of our own needs no prefix."""
        if "://" not in predicate:
            predicate = ONTOLOGY + predicate
        self.assertIn(f"<{ENTITY}{subject}> <{predicate}> <{ENTITY}{object_}> .", self.triples(folder))
