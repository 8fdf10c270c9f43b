"""A SPARQL store as bad as a test wants it: the Graph Store Protocol and one kind of query, in memory."""

import contextlib
import hashlib
import json
import re
import socket
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

USER, PASSWORD = "keeper", "s3cret pass:word"


class FakeStore:
    """Up while the `with` block runs. `faults` has one word for each coming request that writes: an HTTP status
    such as "503", "cut" (half the body is read, then the connection is reset), "lost" (the graph is stored, but no
    answer comes), "slow" (no answer for half a minute), "" (all is well). `graph_faults` has such a word for each
    request that writes a certain graph. Writing takes `delay` seconds; `most_at_once` says how many did it together."""

    def __init__(self, authentication="", faults=(), graph_faults=None, delay=0, forget=0, server="Fake"):
        self.authentication, self.faults, self.forget = authentication, list(faults), forget
        self.graph_faults, self.delay = graph_faults or {}, delay
        self.lock, self.at_once, self.most_at_once = threading.Lock(), 0, 0
        self.graphs, self.requests, self.agent = {}, [], server
        store = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def version_string(self):
                return store.agent

            def log_message(self, *_):
                pass

            def do_GET(self):
                store.answer_get(self)

            def do_HEAD(self):
                self.send_response(400)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def do_PUT(self):
                with store.counted():
                    store.answer_write(self)

            def do_POST(self):
                with store.counted():
                    store.answer_write(self)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None  # clients that went away are part of the game
        self.root = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    @contextlib.contextmanager
    def counted(self):
        with self.lock:
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            yield
        finally:
            with self.lock:
                self.at_once -= 1

    def written(self):
        """Names of the graphs of the requests that wrote, in order."""
        return [graph for method, graph, _ in self.requests if method in ("PUT", "POST")]

    @staticmethod
    def parameters(handler):
        return urllib.parse.parse_qs(urllib.parse.urlsplit(handler.path).query)

    def reply(self, handler, status, body="", headers=()):
        body = body.encode()
        handler.send_response(status)
        for name, value in headers:
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    def allowed(self, handler):
        given = handler.headers.get("Authorization", "")
        if not self.authentication:
            return True
        if self.authentication == "basic":
            import base64
            return given == "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        if self.authentication == "bearer":
            return given == "Bearer " + PASSWORD
        fields = {name: quoted or plain for name, quoted, plain in re.findall(r'(\w+)=(?:"([^"]*)"|([^\s,]+))', given)}
        if not given.startswith("Digest ") or fields.get("nonce") != "n0nce":
            return False
        md5 = lambda text: hashlib.md5(text.encode()).hexdigest()
        first = md5(f"{USER}:fake:{PASSWORD}")
        second = md5(f"{handler.command}:{fields['uri']}")
        return fields["response"] == md5(":".join([first, fields["nonce"], fields["nc"], fields["cnonce"], "auth", second]))

    def challenge(self, handler):
        how = {"digest": 'Digest realm="fake", nonce="n0nce", qop="auth", algorithm=MD5', "bearer": "Bearer"}
        self.reply(handler, 401, headers=[("WWW-Authenticate", how.get(self.authentication, 'Basic realm="fake"'))])

    def answer_get(self, handler):
        parameters = self.parameters(handler)
        if "query" in parameters:
            graph = re.search(r"GRAPH <([^>]*)>", parameters["query"][0]).group(1)
            rows = [{"n": {"type": "literal", "value": str(len(self.graphs.get(graph, ())))}}]
            body = json.dumps({"head": {"vars": ["n"]}, "results": {"bindings": rows}})
            return self.reply(handler, 200, body, [("Content-Type", "application/sparql-results+json")])
        self.requests.append(("GET", parameters.get("graph", [""])[0], 0))
        if not self.allowed(handler):
            return self.challenge(handler)
        return self.reply(handler, 404, "there is no such graph")

    def answer_write(self, handler):
        size = int(handler.headers.get("Content-Length", 0))
        graph = self.parameters(handler)["graph"][0]
        if not self.allowed(handler):
            handler.rfile.read(size)
            return self.challenge(handler)
        time.sleep(self.delay)
        fault = self.faults.pop(0) if self.faults else self.graph_faults.get(graph, "")
        self.requests.append((handler.command, graph, size))
        if fault == "cut":
            handler.rfile.read(size // 2)
            return self.reset(handler)
        body = handler.rfile.read(size).decode()
        if fault == "slow":
            time.sleep(30)
        if fault.isdigit():
            return self.reply(handler, int(fault), "<html><h1>\x1b[31mNo:</h1> the disk is <b>full</b></html>",
                              [("Location", "http://elsewhere.example/"), ("Retry-After", "0")])
        lines = set(line for line in body.splitlines() if line)
        if self.forget:
            self.forget -= 1
            lines.pop()
        self.graphs[graph] = lines | (self.graphs.get(graph, set()) if handler.command == "POST" else set())
        if fault == "lost":
            return self.reset(handler)
        return self.reply(handler, 204)

    @staticmethod
    def reset(handler):
        handler.close_connection = True
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
        handler.connection.close()
