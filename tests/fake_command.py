"""The command line with the fake pipeline, for tests that stop it."""

import sys
from pathlib import Path

RUN_FAKE = [sys.executable, __file__]

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    from fake_pipeline import VERSIONS, make_pipeline

    from spacy_conflict_events import pipeline
    from spacy_conflict_events.cli import main

    pipeline.load_pipeline = lambda model, **settings: make_pipeline()
    pipeline.get_versions = lambda nlp: VERSIONS
    main()
