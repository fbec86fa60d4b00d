"""Read a corpus fast: parse only the sentences that can hold an event.

A cheap pass splits a text by its marks and keeps the sentences that have all the words
that some pattern needs. Only these are tagged; those whose words have a fitting tag are
parsed; and names, places and dates are sought only where an event was found.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
from spacy.attrs import (
    DEP,
    ENT_IOB,
    ENT_TYPE,
    HEAD,
    LEMMA,
    LOWER,
    MORPH,
    ORTH,
    POS,
    SENT_START,
    SPACY,
    TAG,
)
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc

from .component import ConflictEvents
from .errors import ConflictEventsError
from .extractor import Extractor
from .matcher import Candidate
from .paragraphs import ParagraphBreaks

BATCH_SIZE = 64
PARSED = [HEAD, DEP, TAG, POS, LEMMA, MORPH]
ENTITY = [ENT_IOB, ENT_TYPE]
RECOGNISERS = frozenset({"ner", "beam_ner"})
MARKS = frozenset(map(get_string_id, (".", "!", "?", "…", "...", "?!", "!?", "!!")))
CLOSING = frozenset(map(get_string_id, ('"', "''", "”", "’", "'", ")", "]", "»")))
# Participles that do not end in "ed" and are often tagged as something else.
PARTICIPLES = frozenset({"shot", "slain", "hurt", "beaten", "held"})
HEADLINE = 16

Extent = tuple[int, int]


class Chunk(NamedTuple):
    """A sentence as the cheap pass sees it; the parser may find several in it.

    start (int): Its first token in the Doc.
    end (int): Its end token, exclusive.
    candidates (list[tuple[int, Compiled]]): The patterns that its words allow, each
        with the token of its anchor, counted from `start`.
    """

    start: int
    end: int
    candidates: list[Candidate]


def read_fast(nlp: Language, texts: Iterable[str], **options: Any) -> Iterator[Doc]:
    """Read texts, and parse only the sentences that can hold an event.

    A Doc has all its tokens, so that offsets are those of the text, and its events are
    where the pipeline puts them. Sentences that cannot hold an event have no tags,
    lemmas or parse (all their tokens hang on the first one as `dep`), and entities are
    found only in sentences with events.

    nlp (Language): A pipeline with `conflict_events`.
    texts (Iterable[str]): The texts.
    options (Any): What `Language.pipe` takes, such as `n_process` and `batch_size`.
    YIELDS (Doc): The documents in their order.
    RAISES (ConflictEventsError): If the pipeline lacks the component or a parser.
    """
    yield from fast_pipeline(nlp).pipe(texts, **options)


def fast_pipeline(nlp: Language) -> Language:
    """Make a pipeline that reads fast from one that reads everything.

    nlp (Language): A pipeline with `conflict_events`. Its components are used, those
        behind `conflict_events` and those that merge or split tokens are not.
    RETURNS (Language): A pipeline of one component, with the same vocabulary.
    RAISES (ConflictEventsError): If the pipeline lacks the component or a parser.
    """
    fast = type(nlp)(nlp.vocab, meta=dict(nlp.meta))
    fast.tokenizer = nlp.tokenizer
    fast.max_length = nlp.max_length
    reader: FastReader = fast.add_pipe("conflict_events_fast")  # type: ignore[assignment]
    reader.use(nlp)
    return fast


@Language.factory("conflict_events_fast", assigns=["doc._.conflict_events"])
def make_fast_reader(nlp: Language, name: str) -> "FastReader":
    """Create the component; `fast_pipeline` gives it the pipeline to use.

    nlp (Language): The pipeline.
    name (str): Name of the component in the pipeline.
    RETURNS (FastReader): The component.
    """
    return FastReader(name)


class FastReader:
    """Runs the components of a pipeline over no more of a text than they need."""

    def __init__(self, name: str) -> None:
        """Create the component without components to run.

        name (str): Name of the component in the pipeline.
        """
        self.name = name
        self._breaks: list[ParagraphBreaks] = []
        self._taggers: list[Any] = []
        self._parsers: list[Any] = []
        self._recognisers: list[Any] = []
        self.component: ConflictEvents | None = None

    def use(self, nlp: Language) -> None:
        """Take the components of a pipeline, by what they are and where they stand.

        nlp (Language): A pipeline with `conflict_events`.
        RAISES (ConflictEventsError): If the pipeline lacks the component or a parser.
        """
        names = nlp.pipe_names
        parser = next(
            (n for n in names if nlp.get_pipe_meta(n).factory == "parser"), None
        )
        seen = False
        for name, component in nlp.pipeline:
            seen = seen or name == parser
            if isinstance(component, ConflictEvents):
                self.component = component
                break
            if isinstance(component, ParagraphBreaks):
                self._breaks.append(component)
            elif nlp.get_pipe_meta(name).factory in RECOGNISERS:
                self._recognisers.append(component)
            elif not nlp.get_pipe_meta(name).retokenizes:
                (self._parsers if seen else self._taggers).append(component)
        if self.component is None or not seen:
            raise ConflictEventsError(
                f"fast reading needs a parser and 'conflict_events' behind it, and the "
                f"pipeline has {', '.join(names) or 'no component'}"
            )

    @property
    def components(self) -> list[Any]:
        """Get the trained components that are run.

        RETURNS (list): The components, in the order of their work.
        """
        return [*self._taggers, *self._parsers, *self._recognisers]

    def __call__(self, doc: Doc) -> Doc:
        """Find the events of a Doc.

        doc (Doc): A Doc as the tokenizer gives it.
        RETURNS (Doc): The same Doc.
        """
        self._read([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Find the events of many Docs.

        stream (Iterable[Doc]): Docs as the tokenizer gives them.
        batch_size (int): How many are read at once.
        YIELDS (Doc): The same Docs.
        """
        docs = iter(stream)
        while batch := list(islice(docs, max(batch_size, BATCH_SIZE))):
            self._read(batch)
            yield from batch

    def _read(self, docs: Sequence[Doc]) -> None:
        """Find the events of some Docs."""
        assert self.component is not None, "`use` has been called"
        component, extractor = self.component, self.component.extractor
        kept: list[tuple[Doc, list[Chunk]]] = []
        for doc in docs:
            component.put(doc, [])
            for breaks in self._breaks if len(doc) else ():
                breaks(doc)
            chunks = _chunks(doc, extractor)
            if any(chunk.candidates for chunk in chunks):
                kept.append((doc, chunks))
        wanted = [[c for c in chunks if c.candidates] for _, chunks in kept]
        parts = [cut(doc, cs) for (doc, _), cs in zip(kept, wanted, strict=True)]
        parts = _run(self._taggers, parts)
        for k, part in enumerate(parts):
            wanted[k], parts[k] = _narrow(part, wanted[k])
        parts = _run(self._parsers, parts)
        found = []
        for (doc, chunks), part, cs in zip(kept, parts, wanted, strict=True):
            if cs:
                _put_parse(doc, chunks, part, cs)
                tokens = [record["tokens"][0] for record in extractor(doc)]
                if tokens:
                    found.append((doc, _sentences(doc, tokens)))
        parts = _run(self._recognisers, [cut(doc, extents) for doc, extents in found])
        for (doc, extents), part in zip(found, parts, strict=True):
            if self._recognisers:
                _put_entities(doc, part, extents)
            component(doc)


def _run(components: Iterable[Any], docs: list[Doc]) -> list[Doc]:
    """Run components over Docs, those without a token left out."""
    full = [doc for doc in docs if len(doc)]
    for component in components:
        if hasattr(component, "pipe"):
            full = list(component.pipe(full, batch_size=BATCH_SIZE))
        else:
            full = [component(doc) for doc in full]
    done = iter(full)
    return [next(done) if len(doc) else doc for doc in docs]


def _chunks(doc: Doc, extractor: Extractor) -> list[Chunk]:
    """Split a Doc, and tell for each part which patterns its words allow."""
    if not len(doc):
        return []
    forms: list[int] = doc.to_array(LOWER).tolist()
    starts = split(doc)
    return [
        Chunk(start, end, extractor.candidates(forms, start, end)[0])
        for start, end in zip(starts, [*starts[1:], len(doc)], strict=True)
    ]


def split(doc: Doc) -> list[int]:
    """Split a Doc into sentences by its final marks, and where breaks are set.

    No sentence starts with a small letter, unless the text has no others.

    doc (Doc): The Doc; what `paragraph_breaks` has set is kept.
    RETURNS (list[int]): The first token of each sentence.
    """
    rows = doc.to_array([ORTH, SENT_START]).astype(np.uint64)
    words: list[int] = rows[:, 0].tolist()
    set_starts = rows[:, 1].astype(np.int64)
    starts = {0, *np.flatnonzero(set_starts == 1).tolist()}
    small = doc.text.islower()
    for i, word in enumerate(words):
        if word not in MARKS:
            continue
        after = i + 1
        while after < len(words) and (
            words[after] in MARKS or words[after] in CLOSING or doc[after].is_space
        ):
            after += 1
        if after == len(words) or set_starts[after] == -1 or doc[after].is_punct:
            continue
        if small or not doc[after].text[:1].islower():
            starts.add(after)
    return sorted(starts)


def cut(doc: Doc, extents: Iterable[Any]) -> Doc:
    """Make a Doc of parts of another, each of which starts a sentence.

    Words, tags and the tensor that later components listen to come along.

    doc (Doc): The Doc.
    extents (Iterable[tuple]): The parts: first token and end, exclusive, in order.
    RETURNS (Doc): The parts, one behind the other.
    """
    tokens: list[int] = []
    starts: list[bool | None] = []
    fixed: dict[int, bool | None] = {1: True, -1: False}
    rows: Any = doc.to_array([ORTH, SPACY, SENT_START, TAG]).astype(np.uint64)
    set_starts = rows[:, 2].astype(np.int64).tolist()
    for start, end, *_ in extents:
        tokens.extend(range(start, end))
        starts.append(True)
        starts.extend(fixed.get(set_starts[i]) for i in range(start + 1, end))
    rows = rows[tokens]
    strings = doc.vocab.strings
    part = Doc(
        doc.vocab,
        words=[strings[word] for word in rows[:, 0].tolist()],
        spaces=[space == 1 for space in rows[:, 1].tolist()],
        sent_starts=starts,  # type: ignore[arg-type]
    )
    if tokens and rows[:, 3].any():
        part.from_array([TAG], rows[:, 3:])
    if len(doc.tensor) == len(doc):
        part.tensor = doc.tensor[tokens]
    return part


def _narrow(part: Doc, chunks: list[Chunk]) -> tuple[list[Chunk], Doc]:
    """Keep the chunks in which some anchor has a tag that its pattern can read."""
    tags = [token.tag_ for token in part]
    if not any(tags):
        return chunks, part
    left: list[Chunk] = []
    extents: list[Extent] = []
    at = 0
    for chunk in chunks:
        end = at + chunk.end - chunk.start
        short = end - at <= HEADLINE
        if any(
            _readable(entry.read_as, tags[at + i], part[at + i].text, short)
            for i, entry in chunk.candidates
        ):
            left.append(chunk)
            extents.append((at, end))
        at = end
    return left, part if len(left) == len(chunks) else cut(part, extents)


def _readable(read_as: str | None, tag: str, word: str, short: bool) -> bool:
    """Tell whether a tagged word may be read as a pattern wants, mended or not."""
    if read_as == "VERB":
        if tag.startswith("VB"):
            return True
        mended = word.endswith("ed") or word in PARTICIPLES
        return tag[:2] in ("NN", "JJ") and (mended or short or word[:1].isupper())
    if read_as == "NOUN":
        return tag[:2] in ("NN", "JJ") or tag in ("VBG", "VBN")
    return True


def _put_parse(
    doc: Doc, chunks: Iterable[Chunk], part: Doc, extents: Iterable[Any]
) -> None:
    """Copy the annotation of the parsed parts to the whole Doc.

    Each part that was not parsed becomes a sentence whose tokens hang on its first one
    as `dep`; spaCy knows no sentences without labels.
    """
    rows = np.zeros((len(doc), len(PARSED)), dtype=np.int64)
    rows[:, 1] = doc.vocab.strings["dep"]
    for start, end, _ in chunks:
        rows[start:end, 0] = np.arange(0, start - end, -1)
    parsed = part.to_array(PARSED).view(np.int64)
    at = 0
    for start, end, *_ in extents:
        rows[start:end] = parsed[at : at + end - start]
        at += end - start
    parse: Any = rows.view(np.uint64)
    doc.from_array(PARSED, parse)


def _sentences(doc: Doc, tokens: Iterable[int]) -> list[Extent]:
    """List the sentences that some tokens stand in, in order."""
    found = {(doc[i].sent.start, doc[i].sent.end) for i in tokens}
    return sorted(found)


def _put_entities(doc: Doc, part: Doc, extents: Iterable[Extent]) -> None:
    """Copy the entities of parts to the whole Doc."""
    rows: Any = np.zeros((len(doc), len(ENTITY)), dtype=np.uint64)
    rows[:, 0] = 2
    entities = part.to_array(ENTITY)
    at = 0
    for start, end in extents:
        rows[start:end] = entities[at : at + end - start]
        at += end - start
    doc.from_array(ENTITY, rows)
