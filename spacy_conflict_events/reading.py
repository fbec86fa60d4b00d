"""Run a spaCy pipeline over documents, losing none and keeping to the same memory."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc
from spacy.tokens.underscore import Underscore
from spacy.util import ignore_error, raise_error

from .corpus import Record
from .document_date import read_day
from .faults import Kind, Problem
from .pipeline import get_component, get_events, get_incidents
from .pool import run_in_pool

# How many documents share memory that is then given back.
ZONE = 2000
# After how many such zones the table of strings is made anew.
TIDY = 20
# How many documents one of several processes takes at once.
BATCH = 64


class Reading(NamedTuple):
    """A document that was read.

    record (Record): The document.
    events (list[dict]): What `Event.to_dict()` gives for each of its events.
    incidents (list[dict]): The same for incidents, empty if they were not asked for.
    """

    record: Record
    events: list[dict[str, Any]]
    incidents: list[dict[str, Any]]


def run_pipeline(
    nlp: Language,
    items: Iterable[Record | Problem],
    *,
    batch_size: int | None = None,
) -> Generator[tuple[Record, Doc] | Problem, None, None]:
    """Run a pipeline over documents, one failing document harming no other.

    nlp (Language): The pipeline.
    items (Iterable[Record / Problem]): What `read_corpus` yields.
    batch_size (int): How many documents are taken at once, None for the pipeline's
        own number.
    YIELDS (tuple[Record, Doc] / Problem): One for each item, in their order: the
        document, or what went wrong with it.
    """
    waiting: deque[tuple[int, Record | Problem]] = deque()
    numbered = enumerate(items)
    unreadable: list[Exception] = []

    def read() -> Iterator[tuple[str | Doc, int]]:
        try:
            for number, item in numbered:
                if isinstance(item, Record) and len(item.text) > nlp.max_length:
                    item = _too_long(item, nlp.max_length)
                waiting.append((number, item))
                if isinstance(item, Record):
                    yield _dated(nlp, item), number
        except Exception as error:
            unreadable.append(error)

    # A component that fails drops the document, which is tried again alone.
    nlp.default_error_handler = ignore_error
    finished = False
    try:
        while not finished:
            docs = nlp.pipe(read(), as_tuples=True, batch_size=batch_size)
            try:
                for doc, number in docs:
                    # spaCy keeps the order: those before this one were dropped.
                    while waiting[0][0] != number:
                        yield _try_again(nlp, waiting.popleft()[1])
                    _, record = waiting.popleft()
                    assert isinstance(record, Record)
                    yield record, doc
                finished = True
            except Exception:
                # A trained component that fails ends the stream and loses what was
                # read ahead. A new stream takes the rest.
                if not waiting:
                    raise
            while waiting:
                yield _try_again(nlp, waiting.popleft()[1])
    finally:
        nlp.default_error_handler = raise_error
    if unreadable:
        raise unreadable[0]


@contextmanager
def zone(nlp: Language) -> Iterator[None]:
    """Give the memory of the words of documents back, at the end of a `with` block.

    nlp (Language): The pipeline. Nothing of its Docs may be used after the block.
    """
    with nlp.memory_zone():
        yield
    # spaCy's lemmatizer remembers every word.
    for _, component in nlp.pipeline:
        for part in getattr(component, "components", [component]):
            if isinstance(part, Lemmatizer):
                part.cache.clear()


def tidy(nlp: Language) -> None:
    """Make the table of strings anew.

    A zone takes its words out of the table, but their places stay taken, so that the
    table grows with each new word. To be called outside of a zone.

    nlp (Language): The pipeline.
    """
    nlp.vocab.strings.from_bytes(nlp.vocab.strings.to_bytes())


def run_in_zones(
    nlp: Language,
    items: Iterable[Record | Problem],
    *,
    batch_size: int | None = None,
    size: int = ZONE,
) -> Generator[tuple[Record, Doc] | Problem, None, None]:
    """Run a pipeline over any number of documents in the same memory.

    A Doc may be used only until the next one is asked for.

    nlp (Language): The pipeline.
    items (Iterable[Record / Problem]): What `read_corpus` yields.
    batch_size (int): How many documents are taken at once, None for the pipeline's
        own number.
    size (int): After how many documents the memory of their words is given back.
    YIELDS (tuple[Record, Doc] / Problem): What `run_pipeline` yields.
    """
    rest = iter(items)
    taken = size
    zones = 0

    def take() -> Iterator[Record | Problem]:
        nonlocal taken
        for item in islice(rest, size):
            taken += 1
            yield item

    while taken == size:
        taken = 0
        with zone(nlp):
            yield from run_pipeline(nlp, take(), batch_size=batch_size)
        zones += 1
        if zones % TIDY == 0:
            tidy(nlp)


def read_documents(
    nlp: Language,
    items: Iterable[Record | Problem],
    *,
    incidents: bool = False,
    n_process: int = 1,
    batch_size: int | None = None,
) -> Generator[Reading | Problem, None, None]:
    """Read the events of any number of documents in the same memory.

    nlp (Language): The pipeline.
    items (Iterable[Record / Problem]): What `read_corpus` yields.
    incidents (bool): Whether incidents are asked for.
    n_process (int): How many processes work, -1 for one a processor. With several, a
        document that ends the process which reads it is a problem as others are.
    batch_size (int): How many documents a process takes at once, None for the
        pipeline's own number, or `BATCH` with several processes.
    YIELDS (Reading / Problem): One for each item, in their order.
    """
    if n_process == 1:
        for result in run_in_zones(nlp, items, batch_size=batch_size):
            yield _reading(nlp, result, incidents)
        return
    yield from run_in_pool(
        partial(_serve, nlp, Underscore.get_state(), incidents),
        items,
        n_process=n_process,
        batch_size=batch_size or BATCH,
        give_up=_killed,
    )


def _serve(
    nlp: Language,
    extensions: Any,
    incidents: bool,
    receive: Callable[[], Sequence[Record | Problem]],
    send: Callable[[list[Reading | Problem]], None],
) -> None:
    """Read batches of documents in a process of its own."""
    Underscore.load_state(extensions)
    while True:
        for _ in range(TIDY):
            taken = 0
            with zone(nlp):
                while taken < ZONE:
                    items = receive()
                    results = run_pipeline(nlp, items)
                    send([_reading(nlp, result, incidents) for result in results])
                    taken += len(items)
        tidy(nlp)


def _reading(
    nlp: Language, result: tuple[Record, Doc] | Problem, incidents: bool
) -> Reading | Problem:
    """Return what is plain data of a document."""
    if isinstance(result, Problem):
        return result
    record, doc = result
    merged = get_incidents(nlp, doc) if incidents else []
    return Reading(record, get_events(nlp, doc), merged)


def _killed(item: Record | Problem, how: str) -> Problem:
    """Make the problem of a document that ended the process which read it."""
    if isinstance(item, Problem):
        return item
    message = f"the process that read it was ended: {how}"
    return Problem(item.source, item.line, message, Kind.KILLED, item.doc_id)


def _too_long(record: Record, most: int) -> Problem:
    """Make the problem of a document that is longer than the pipeline takes."""
    message = f"{len(record.text)} characters, where the pipeline takes {most} at most"
    message += ": split the document"
    return Problem(record.source, record.line, message, Kind.LENGTH, record.doc_id)


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


def _try_again(nlp: Language, item: Record | Problem) -> tuple[Record, Doc] | Problem:
    """Run a document alone, and tell why if it fails. A problem stays one."""
    if isinstance(item, Problem):
        return item
    nlp.default_error_handler = raise_error
    try:
        return item, nlp(_dated(nlp, item))
    except Exception as error:
        reason = f"the pipeline failed: {type(error).__name__}: {error}"
        return Problem(item.source, item.line, reason, Kind.PIPELINE, item.doc_id)
    finally:
        nlp.default_error_handler = ignore_error
