"""Looks at a built site with a real browser and prints what it found as JSON.

usage: examine.py [--without-axe] SITE BASE WIDTHS PAGE...

Serves the site under BASE with gzip, opens every page in both themes, with and without scripts, over HTTP and from
file:, and reports: what axe says, requests that went elsewhere, what the console said, dialogs, boxes that stick out at
the widths, and what a first view weighs.
"""

import glob
import gzip
import http.server
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time

import websocket

CHROME = next(filter(None, map(shutil.which, ["chromium", "google-chrome", "chrome"])), "chromium")
TYPES = {"html": "text/html; charset=utf-8", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}

# What a theme can change is colours alone, so the rules about the rest are asked in one of them.
RULES = {
    "light": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "dark": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}

AXE = """
axe.run(document, { runOnly: RULES })
  .then((found) => JSON.stringify(found.violations.map((violation) =>
    violation.id + ": " + violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | "))))
"""

STICKING_OUT = """
(() => {
  const edge = document.documentElement.clientWidth;
  const held = (element) => {
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== "visible") return true;
    }
    return false;
  };
  const out = [...document.querySelectorAll("body *")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.right > edge + 1 && !element.closest("svg svg, .skip") && !held(element)
      && !(element instanceof SVGElement && element.tagName !== "svg");
  });
  return JSON.stringify({
    page: document.documentElement.scrollWidth - edge,
    boxes: out.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)),
  });
})()
"""


def serve(site, base):
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            path = self.path.split("?")[0]
            name = os.path.join(site, path[len(base):] or "index.html")
            if not path.startswith(base) or not os.path.isfile(name):
                self.send_error(404)
                return
            with open(name, "rb") as file:
                body = gzip.compress(file.read(), 6)
            self.send_response(200)
            self.send_header("Content-Type", TYPES.get(name.rsplit(".", 1)[-1], "text/plain"))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *words):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}"


class Browser:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            [CHROME, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
             "--remote-allow-origins=*", f"--user-data-dir={self.folder.name}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        place = os.path.join(self.folder.name, "DevToolsActivePort")
        for _ in range(300):
            if os.path.exists(place) and open(place).read().count("\n"):
                break
            time.sleep(0.1)
        port, path = open(place).read().split("\n")[:2]
        self.socket = websocket.create_connection(f"ws://127.0.0.1:{port}{path}", timeout=120)
        self.number = 0
        self.events = []
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Network", "Runtime", "Log"]:
            self.call(f"{domain}.enable")
        self.call("Network.setCacheDisabled", cacheDisabled=True)

    def call(self, method, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        self.socket.send(json.dumps(message))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.take(answer)

    def take(self, event):
        self.events.append(event)
        if event.get("method") == "Page.javascriptDialogOpening":
            self.number += 1
            self.socket.send(json.dumps({
                "id": self.number, "method": "Page.handleJavaScriptDialog", "params": {"accept": True},
                "sessionId": self.session}))

    def open(self, url):
        self.events = []
        self.call("Page.navigate", url=url)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.take(json.loads(self.socket.recv()))

    def value(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"])
        return result["result"].get("value")

    def said(self):
        lines = []
        for event in self.events:
            params = event.get("params", {})
            if event.get("method") == "Log.entryAdded":
                lines.append(params["entry"]["text"])
            if event.get("method") == "Runtime.exceptionThrown":
                lines.append(params["exceptionDetails"]["text"])
            if event.get("method") == "Page.javascriptDialogOpening":
                lines.append("a dialog opened")
        return lines

    def requests(self):
        return [event["params"]["request"]["url"] for event in self.events
                if event.get("method") == "Network.requestWillBeSent"]

    def weight(self):
        return sum(event["params"]["encodedDataLength"] for event in self.events
                   if event.get("method") == "Network.loadingFinished")

    def close(self):
        self.socket.close()
        self.process.terminate()
        self.process.wait()


def examine(browser, site, base, widths, pages, with_axe):
    origin = serve(site, base)
    axe = open(os.path.join(os.path.dirname(importlib.util.find_spec("axe_playwright_python").origin),
                            "axe.min.js")).read()
    report = {"axe": [], "elsewhere": [], "console": [], "overflow": [], "blank": [], "weights": {}}
    for page in pages:
        address = f"{origin}{base}{page}"
        for theme in ["light", "dark"]:
            browser.call("Emulation.setEmulatedMedia",
                         features=[{"name": "prefers-color-scheme", "value": theme}])
            browser.call("Emulation.setDeviceMetricsOverride", width=1280, height=900, deviceScaleFactor=1,
                         mobile=False)
            browser.open(address)
            report["weights"].setdefault(page, browser.weight())
            report["elsewhere"] += [url for url in browser.requests() if not url.startswith(origin + base)]
            report["console"] += [f"{page}: {line}" for line in browser.said()]
            if with_axe:
                browser.value(axe)
                found = browser.value(AXE.replace("RULES", json.dumps(RULES[theme])))
                report["axe"] += [f"{page} {theme}: {line}" for line in json.loads(found)]
        for width in widths:
            browser.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1,
                         mobile=False)
            found = json.loads(browser.value(STICKING_OUT))
            if found["page"] > 0 or found["boxes"]:
                report["overflow"].append(f"{page} at {width}: {found}")
        browser.call("Emulation.setScriptExecutionDisabled", value=True)
        for plain in [address, f"file://{os.path.abspath(site)}/{page}"]:
            browser.open(plain)
            text = browser.value("document.querySelector('main').innerText.length")
            styled = browser.value("getComputedStyle(document.querySelector('.masthead')).display")
            if text < 20 or styled != "flex":
                report["blank"].append(f"{plain}: {text} {styled}")
            if plain.startswith("file:"):
                report["elsewhere"] += [url for url in browser.requests() if not url.startswith("file:")]
        browser.call("Emulation.setScriptExecutionDisabled", value=False)
    return report


def picture(browser, address, theme, width, height, target):
    import base64
    browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": theme}])
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
    browser.open(address)
    full = browser.value("document.documentElement.scrollHeight")
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=min(full, height), deviceScaleFactor=1,
                 mobile=False)
    data = browser.call("Page.captureScreenshot", format="png")["data"]
    with open(target, "wb") as file:
        file.write(base64.b64decode(data))


if __name__ == "__main__":
    with_axe = sys.argv[1] != "--without-axe"
    site, base, widths, *names = sys.argv[1 if with_axe else 2:]
    browser = Browser()
    try:
        pages = names or sorted(os.path.relpath(name, site) for name in glob.glob(f"{site}/**/*.html", recursive=True))
        widths = [int(width) for width in widths.split(",")]
        print(json.dumps(examine(browser, site, base, widths, pages, with_axe)))
    finally:
        browser.close()
