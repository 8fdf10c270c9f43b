"""A real browser without a window, driven over the WebDriver protocol (W3C); the standard library only.

Debian's packages chromium and chromium-driver give both programs."""

import base64
import json
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--force-device-scale-factor=1"]
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "Down": "\ue015", "Tab": "\ue004"}


def installed():
    return bool(shutil.which("chromedriver") and shutil.which("chromium"))


class Browser:
    def __init__(self, width=1400, height=900, dark=False):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.driver = subprocess.Popen(["chromedriver", f"--port={port}", "--silent"], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
        try:
            flags = [*FLAGS, f"--window-size={width},{height}", *(["--force-dark-mode"] if dark else [])]
            options = {"binary": shutil.which("chromium"), "args": flags}
            wanted = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
            self.session = self._start({"capabilities": {"alwaysMatch": wanted}})
        except BaseException:
            self.driver.terminate()
            raise

    def _start(self, capabilities):
        for _ in range(100):
            try:
                return f"/session/{self._send('POST', '/session', capabilities)['sessionId']}"
            except (ConnectionError, urllib.error.URLError) as error:
                if isinstance(error, urllib.error.HTTPError):
                    raise
                time.sleep(0.1)
        raise RuntimeError("chromedriver does not answer")

    def _send(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(json.load(error)["value"]["message"]) from None

    def close(self):
        try:
            self._send("DELETE", self.session)
        finally:
            self.driver.terminate()
            self.driver.wait()

    def open(self, path):
        self._send("POST", f"{self.session}/url", {"url": path.resolve().as_uri()})

    def run(self, script, *arguments):
        """The value that the script returns."""
        return self._send("POST", f"{self.session}/execute/sync", {"script": script, "args": list(arguments)})

    def run_async(self, script):
        """The value that the script gives to its last argument, a function."""
        return self._send("POST", f"{self.session}/execute/async", {"script": script, "args": []})

    def click(self, selector):
        found = self._send("POST", f"{self.session}/element", {"using": "css selector", "value": selector})
        self._send("POST", f"{self.session}/element/{found[ELEMENT]}/click", {})

    def click_at(self, x, y):
        """At a point of the window."""
        pointer = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": [
            {"type": "pointerMove", "duration": 0, "x": round(x), "y": round(y)}, {"type": "pointerDown", "button": 0},
            {"type": "pause", "duration": 60}, {"type": "pointerUp", "button": 0}]}
        self._send("POST", f"{self.session}/actions", {"actions": [pointer]})
        time.sleep(0.4)  # the drawing waits to see whether a second click follows

    def press(self, *keys):
        actions = []
        for key in keys:
            value = KEYS.get(key, key)
            actions += [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        self._send("POST", f"{self.session}/actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def text(self, selector):
        return self.run("return document.querySelector(arguments[0]).textContent", selector)

    def _tell(self, command, **parameters):
        """A command of the Chrome DevTools Protocol."""
        return self._send("POST", f"{self.session}/goog/cdp/execute", {"cmd": command, "params": parameters})

    def count_work(self):
        """From now on."""
        self._tell("Performance.disable")
        self._tell("Performance.enable", timeDomain="threadTicks")

    def work(self):
        """Milliseconds of the processor that the page's main thread has used since count_work()."""
        metrics = {entry["name"]: entry["value"] for entry in self._tell("Performance.getMetrics")["metrics"]}
        return 1000 * metrics["TaskDuration"]

    def messages(self):
        """What the page wrote to the console since the last call, its errors included."""
        return [f"{entry['level']} {entry['message']}" for entry in self._send("POST", f"{self.session}/se/log", {"type": "browser"})]

    def picture(self, path):
        path.write_bytes(base64.b64decode(self._send("GET", f"{self.session}/screenshot")))
