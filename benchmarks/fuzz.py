"""Look for texts and files that break what the package promises.

`python benchmarks/fuzz.py texts --seconds 600` draws Docs and raw texts, and
`python benchmarks/fuzz.py files --seconds 600` pattern files, word lists and actor
dictionaries. Atheris steers both to what runs code that no input ran before. The first
input that breaks a promise ends the run, and is kept in the folder of `--keep`: give it
as `--again FILE` to see the error once more. It needs the extra `fuzz`.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import atheris

TESTS = Path(__file__).parent.parent / "tests"
sys.path.insert(0, str(TESTS))

with atheris.instrument_imports(include=["spacy_conflict_events"]):
    import spacy_conflict_events
    from spacy_conflict_events import (
        check,
        codebook,
        extractor,
        loader,
        regexes,
    )

import any_docs  # noqa: E402
import any_files  # noqa: E402
import invariants  # noqa: E402
import spacy  # noqa: E402
from spacy.tokens import Doc  # noqa: E402

from spacy_conflict_events.errors import (  # noqa: E402
    ActorError,
    ConflictEventsError,
    PatternError,
)

# Seconds that one input may take, and megabytes.
SLOWEST, LARGEST = 20, 2_500
LONGEST = 4_096


def make_texts() -> Callable[[bytes], None]:
    """Make the target of texts: Docs with a parse, and raw texts."""
    nlp = spacy.blank("en")
    nlp.add_pipe("conflict_events")
    component = nlp.get_pipe("conflict_events")
    raw = spacy.blank("en")
    raw.add_pipe("paragraph_breaks")
    any_docs.stored()
    any_docs.anchors()
    any_docs.listed()
    # so that no input has to wait for the files that are read when first needed
    component(any_docs.any_doc(Random(1), nlp.vocab))

    def run(data: bytes) -> None:
        chance = any_docs.Drawn(data)
        if chance.randrange(8) == 0:
            run_raw(chance)
            return
        doc = any_docs.any_doc(chance, nlp.vocab)
        try:
            found = invariants.check_component(component, doc)
        except ConflictEventsError as error:
            assert "got a Doc without" in str(error), error
            return
        if found and chance.randrange(2):
            part = any_docs.any_cut(chance, doc)
            spacy_conflict_events.set_trigger_spans(part)
            invariants.check_events(part)
            both = Doc.from_docs([doc, doc])
            assert len(both._.conflict_events) == 2 * len(found)

    def run_raw(chance: Random) -> None:
        text = any_docs.any_text(chance)
        doc = raw(text)
        assert doc.text == text

    return run


def make_files(folder: Path) -> Callable[[bytes], None]:
    """Make the target of files, which are written to a folder."""
    shipped = any_files.small_shipped(folder / "shipped")
    for bases in (any_files.pattern_bases, any_files.actor_bases):
        bases()
    for module in (loader, codebook, check):
        module.shipped_folder = lambda: shipped  # type: ignore[attr-defined]
    vocab = spacy.blank("en").vocab
    docs = [any_docs.any_doc(Random(seed), vocab, longest=40) for seed in range(6)]
    blank = spacy.blank("en")
    own = folder / "own"
    own.mkdir()
    whole = json.dumps(any_files.pattern_bases()[1]).encode()

    def run(data: bytes) -> None:
        chance = any_docs.Drawn(data)
        for path in own.iterdir():
            path.unlink()
        kind = chance.randrange(4)
        if kind == 0:
            run_regex(chance)
        elif kind == 1:
            base = chance.choice(any_files.actor_bases())
            content = any_files.any_bytes(chance, any_files.mutate(chance, base))
            path = any_files.write_bytes(own, "own.json", content)
            try:
                codebook.load_codebook([path])
            except ActorError as error:
                assert error.file == "own.json", error
        else:
            if kind == 2:
                base, name = chance.choice(any_files.pattern_bases()), "kill.json"
            else:
                base, name = chance.choice(any_files.shared_bases()), "_lists.json"
                any_files.write_bytes(own, "kill.json", whole)
            content = any_files.any_bytes(chance, any_files.mutate(chance, base))
            any_files.write_bytes(own, name, content)
            run_patterns(chance)

    def run_patterns(chance: Random) -> None:
        try:
            patterns = loader.load_patterns(own)
        except PatternError as error:
            assert error.file, error
            assert str(error).isprintable(), error
            if chance.randrange(4) == 0:
                assert check.check([own], nlp=blank), "no finding for a fault"
            return
        engine = extractor.Extractor(patterns)
        for doc in docs:
            engine(doc)

    def run_regex(chance: Random) -> None:
        letters = "ab.*+?()[]{}|^$\\dwZ1,:=!<-& "
        drawn = [chance.choice(letters) for _ in range(chance.randrange(40))]
        try:
            is_in = regexes.compile_regex("".join(drawn))
        except ValueError:
            return
        for word in ("", "ab", "a" * 1_000, "ab" * 500 + "!", "1" * 999 + "\n"):
            is_in(word)

    return run


def make_corpus(folder: Path) -> Path:
    """Write inputs to begin with: a few bytes draw very little."""
    folder.mkdir()
    chance = Random(1)
    for number in range(200):
        size = chance.choice((64, 256, 1_024, LONGEST))
        (folder / str(number)).write_bytes(chance.randbytes(size))
    return folder


def main() -> None:
    """Run one target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=("texts", "files"))
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--keep", default="fuzz", help="folder of what is found")
    parser.add_argument("--again", metavar="FILE", help="run this input alone")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        target = make_texts() if options.target == "texts" else make_files(Path(folder))
        if options.again:
            target(Path(options.again).read_bytes())
            return
        os.makedirs(options.keep, exist_ok=True)
        flags = {
            "max_total_time": options.seconds,
            "max_len": LONGEST,
            "len_control": 0,
            "timeout": SLOWEST,
            "rss_limit_mb": LARGEST,
            "artifact_prefix": os.path.join(options.keep, f"{options.target}-"),
            "print_final_stats": 1,
        }
        given = [f"-{name}={value}" for name, value in flags.items()]
        corpus = make_corpus(Path(folder) / "corpus")
        atheris.Setup([sys.argv[0], *given, str(corpus)], target)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
