"""Read a corpus fast: parse only the sentences that can hold an event.

A cheap pass splits a text by its marks and keeps the sentences that have all the words
that some pattern needs. Only these are tagged; those whose words have a fitting tag are
parsed; and names, places and dates are sought only where an event was found.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import Any

import numpy as np
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from .component import ConflictEvents
from .errors import ConflictEventsError
from .paragraphs import ParagraphBreaks
from .passages import (
    Passage,
    Text,
    find_passages,
    is_readable,
    read_layout,
    set_starts,
)
from .pauses import no_collection
from .possible import Possible
from .quick import embedding_once, models_of, quick_products, run, take
from .token_memo import TokenMemo, goes_by_token

# How many tokens are read at once, and how many of them the tagger sees at once.
TOKENS = 40_000
TAGGED = 2_000
PARSED = [HEAD, DEP, TAG, POS, LEMMA, MORPH]
ENTITY = [ENT_IOB, ENT_TYPE]
RECOGNISERS = frozenset({"ner", "beam_ner"})


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
        self._vocab = Vocab()
        self._breaks: ParagraphBreaks | None = None
        self._taggers: list[Any] = []
        self._parsers: list[Any] = []
        self._recognisers: list[Any] = []
        self._possible: Possible | None = None
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
                self._breaks = component
            elif nlp.get_pipe_meta(name).factory in RECOGNISERS:
                self._recognisers.append(component)
            elif not nlp.get_pipe_meta(name).retokenizes:
                (self._parsers if seen else self._taggers).append(component)
        if self.component is None or not seen:
            raise ConflictEventsError(
                f"fast reading needs a parser and 'conflict_events' behind it, and the "
                f"pipeline has {', '.join(names) or 'no component'}"
            )
        self._vocab = nlp.vocab
        self._parsers = _joined(self._parsers, nlp.vocab)

    @property
    def components(self) -> list[Any]:
        """Get the components that are run.

        RETURNS (list): The components, in the order of their work.
        """
        parsers = [
            inner for c in self._parsers for inner in getattr(c, "components", [c])
        ]
        return [*self._taggers, *parsers, *self._recognisers]

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
        batch_size (int): How many are read at once, at most.
        YIELDS (Doc): The same Docs.
        """
        docs = iter(stream)
        while batch := list(take(islice(docs, batch_size), TOKENS)):
            self._read(batch)
            yield from batch

    def __getstate__(self) -> dict[str, Any]:
        """Return what a pickle needs: nothing compiled."""
        return {**vars(self), "_possible": None}

    def _read(self, docs: Sequence[Doc]) -> None:
        """Find the events of some Docs."""
        models = models_of(self.components)
        with no_collection(), quick_products(models), embedding_once(models):
            self._find(docs)

    def _find(self, docs: Sequence[Doc]) -> None:
        """Find the events of some Docs."""
        assert self.component is not None, "`use` has been called"
        if self._possible is None:
            self._possible = Possible(self.component.patterns)
        extractor = self.component.extractor
        texts = [read_layout(doc, self._breaks) for doc in docs]
        passages = [p for text in texts for p in find_passages(text, self._possible)]
        read = self._parse(self._tag(passages))
        for p in read:
            p.found = self._possible.holds(p.doc, p.candidates, p.guards)
        self._recognise([p for p in read if p.found])
        for text in texts:
            found = {
                p.start + start for p in text.passages.values() for start in p.found
            }
            if found:
                self._pour(text)
                reading = extractor.read(text.doc)
                records = extractor.find(reading, within=found)
                self.component.put(text.doc, records, reading=reading)
            else:
                set_starts(text)
                self.component.put(text.doc, [])

    def _tag(self, passages: Sequence[Passage]) -> list[Passage]:
        """Tag passages, many in one Doc, and give those that a pattern can read."""
        readable = []
        rest = iter(passages)
        while some := list(take(rest, TAGGED)):
            words = [word for p in some for word in p.seen]
            spaces = [space for p in some for space in p.spaces]
            doc = Doc(self._vocab, words=words, spaces=spaces)
            for component in self._taggers:
                (doc,) = run(component, [doc])
            tags = doc.to_array(TAG)
            names = [doc.vocab.strings[tag] for tag in tags.tolist()]
            end = 0
            for p in some:
                start, end = end, end + len(p)
                if is_readable(p, names[start:end]):
                    p.tags = tags[start:end]
                    p.tensor = doc.tensor[start:end]
                    readable.append(p)
        return readable

    def _parse(self, passages: Sequence[Passage]) -> list[Passage]:
        """Parse passages, each in a Doc of its own."""
        docs = []
        for p in passages:
            p.doc = _as_doc(self._vocab, p, p.words)
            if p.tags.any():
                p.doc.from_array([TAG], p.tags.reshape(-1, 1))
            p.doc.tensor = p.tensor
            docs.append(p.doc)
        for component in self._parsers:
            docs = run(component, docs) if docs else docs
        for p, doc in zip(passages, docs, strict=True):
            p.doc = doc
        return list(passages)

    def _recognise(self, passages: Sequence[Passage]) -> None:
        """Find the names, places and dates in parsed passages."""
        if not (passages and self._recognisers):
            return
        recased = [p for p in passages if p.seen != p.words]
        copies = [_as_doc(self._vocab, p, p.seen) for p in recased]
        for docs in (copies, [p.doc for p in passages]):
            for component in self._recognisers if docs else ():
                run(component, docs)
            if docs is copies:
                for p, copy in zip(recased, copies, strict=True):
                    ents = [Span(p.doc, e.start, e.end, e.label) for e in copy.ents]
                    p.doc.set_ents(ents, default="outside")

    def _pour(self, text: Text) -> None:
        """Put the annotation of the parsed passages on the whole Doc.

        Each sentence that was not parsed hangs on its first token as `dep`, since spaCy
        knows no sentences without labels.
        """
        doc = text.doc
        attributes = [*PARSED, *ENTITY] if self._recognisers else PARSED
        rows = np.zeros((len(doc), len(attributes)), dtype=np.int64)
        rows[:, 1] = doc.vocab.strings["dep"]
        if self._recognisers:
            rows[:, len(PARSED)] = 2
        for start, end in zip(text.starts, [*text.starts[1:], len(doc)], strict=True):
            passage = text.passages.get(start)
            if passage is not None and passage.doc is not None:
                rows[start:end] = passage.doc.to_array(attributes).view(np.int64)
            else:
                rows[start:end, 0] = np.arange(0, start - end, -1)
        poured: Any = rows.view(np.uint64)
        doc.from_array(attributes, poured)


def _as_doc(vocab: Vocab, passage: Passage, words: list[str]) -> Doc:
    """Make a Doc of a passage, with the marks that its layout sets."""
    doc = Doc(vocab, words=words, spaces=passage.spaces)
    for i, starts in passage.marks.items():
        doc[i].is_sent_start = starts
    return doc


def _joined(components: Iterable[Any], vocab: Vocab) -> list[Any]:
    """Join neighbours that go by the token into one that remembers."""
    joined: list[Any] = []
    for by_token, group in groupby(components, goes_by_token):
        found = list(group)
        joined += [TokenMemo(vocab, found)] if by_token else found
    return joined
