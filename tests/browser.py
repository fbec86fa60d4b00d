"""Chromium for the tests, and what is asked of each page at two widths.

Without a browser the tests are skipped; with `--browser` that is an error. The variable
CHROMIUM names another one.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager, suppress

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
SETTINGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LAPTOP = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}
# Each of these would set window.ran, if it ran.
EVIL = (
    "<script>window.ran=1</script><img src=x onerror='window.ran=1'>"
    '</textarea></style></script><svg onload="window.ran=1">'
    "![x](javascript:window.ran=1)"
)


def find_browser():
    """Return the path of a browser, or None."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def open_browser(required):
    """Yield a Playwright browser; skip or fail without one."""
    missing = None
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing = 'Playwright is not installed: pip install -e ".[browser]"'
    path = find_browser()
    if path is None:
        missing = "no Chromium or Chrome is installed (or named by CHROMIUM)"
    if missing and required:
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=list(SETTINGS), timeout=120_000
        )
        yield browser
        browser.close()


@contextmanager
def open_page(browser, url, size=LAPTOP):
    """Yield a page, and see that nothing of it fails or asks another host."""
    context = browser.new_context(viewport=size, accept_downloads=True)
    context.set_default_timeout(60_000)
    page = context.new_page()
    errors, asked, dialogs = [], [], []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url)
    yield page
    assert page.evaluate("window.ran") is None
    assert errors == []
    assert dialogs == []
    assert [
        other
        for other in asked
        if not other.startswith(("file:", "data:", "blob:", "http://localhost:"))
    ] == []
    context.close()


def find_faults(page):
    """Return what axe finds serious or critical, with the elements."""
    from axe_playwright_python.sync_playwright import Axe

    violations = Axe().run(page).response["violations"]
    return [
        (rule["id"], [node["html"][:160] for node in rule["nodes"]][:4])
        for rule in violations
        if rule["impact"] in ("serious", "critical")
    ]


def is_too_wide(page):
    """Tell whether the page scrolls sideways."""
    return page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )


@contextmanager
def run_app(folder):
    """Run the app with a folder of one's own files, and yield its address."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    code = "from spacy_conflict_events.cli import main; main()"
    arguments = ["app", "--folder", str(folder), "--port", str(port), "--no-browser"]
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        for _ in range(300):
            with (
                suppress(OSError),
                urllib.request.urlopen(f"http://localhost:{port}/_stcore/health"),
            ):
                break
            assert process.poll() is None, process.stderr.read()
            time.sleep(0.2)
        yield f"http://localhost:{port}"
    finally:
        os.killpg(process.pid, 15)
        process.wait(timeout=30)
        process.stderr.close()
