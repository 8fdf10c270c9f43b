"""A real Virtuoso with an empty database, for the tests and benchmarks that need one."""
import contextlib
import ctypes
import json
import pathlib
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

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
