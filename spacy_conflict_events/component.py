"""The pipeline component that puts conflict events on a Doc."""

import json
import warnings
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

from .annotation import check_annotation, check_scheme
from .codebook import Codebook, load_codebook, make_codebook
from .coding import code_records
from .entities import check_labels, relabel
from .errors import ConflictEventsError
from .extractor import Extractor, Record
from .loader import PatternSet, load_patterns, name_version
from .merged import TokenSplitter, find_tokens
from .scorer import SCORER
from .storage import DEFAULT_KEY, register, set_spans, write
from .tree import Reading
from .trigger_spans import TriggerSpans

# Both factories are there as soon as one is.
__all__ = ["ConflictEvents", "TriggerSpans", "make_conflict_events"]

DEFAULT_CONFIG = {
    "patterns": None,
    "extra_patterns": None,
    "types": None,
    "key": DEFAULT_KEY,
    "actors": None,
    "date_attribute": "date",
    "entity_labels": None,
    "scorer": {"@scorers": SCORER},
}
SCORES = tuple(f"{DEFAULT_KEY}_{figure}" for figure in "prf")
_SAVED = "patterns.json"


# token.pos is needed too, but attribute_ruler does not say that it assigns it, so
# analyze_pipes would warn about every English pipeline.
@Language.factory(
    "conflict_events",
    assigns=["doc._.conflict_events", "span._.conflict_events", "doc.spans"],
    requires=["token.dep", "token.head", "token.tag", "token.lemma", "doc.sents"],
    default_config=DEFAULT_CONFIG,
    # They are shown by analyze_pipes, and weigh nothing in training.
    default_score_weights=dict.fromkeys(SCORES),
)
def make_conflict_events(
    nlp: Language,
    name: str,
    patterns: str | None,
    extra_patterns: str | list[str] | None,
    types: list[str] | None,
    key: str,
    actors: str | list[str] | None,
    date_attribute: str,
    entity_labels: dict[str, str] | None,
    scorer: Callable[..., dict[str, Any]] | None,
) -> "ConflictEvents":
    """Create the component from its settings in the pipeline's config.

    nlp (Language): The pipeline.
    name (str): The component's name.
    patterns (str): A pattern file or a folder of them, used instead of the shipped
        ones.
    extra_patterns (str / list): Pattern files or folders used beside those.
    types (list): The event types to look for, all if null.
    key (str): The name of the extensions and of the span group.
    actors (str / list): Dictionaries of actors or folders of them, used beside the
        shipped ones.
    date_attribute (str): The name of the Doc extension with the document's date.
    entity_labels (dict): For entity labels of one's own, as an EntityRuler sets them,
        the label of spaCy's English pipelines that each is read as.
    scorer (Callable): What scores the events in `nlp.evaluate`.
    RETURNS (ConflictEvents): The component.
    """
    for other, component in nlp.components:
        if isinstance(component, ConflictEvents) and component.key == key:
            raise ConflictEventsError(
                f"'{name}' has the key '{key}' of the component '{other}' and would "
                f"overwrite its events: give it another in config={{'key': ...}}"
            )
    if not isinstance(nlp, English):
        warnings.warn(
            f"'{name}' reads English, and the pipeline is of the language "
            f"'{nlp.lang}': what it finds there is wrong, if it finds anything",
            stacklevel=2,
        )
    if isinstance(extra_patterns, str):
        extra_patterns = [extra_patterns]
    return ConflictEvents(
        nlp.vocab,
        name,
        patterns=patterns,
        extra_patterns=tuple(extra_patterns or ()),
        types=types,
        key=key,
        actors=[actors] if isinstance(actors, str) else actors or (),
        date_attribute=date_attribute,
        entity_labels=check_labels(entity_labels or {}, name),
        scorer=scorer,
    )


class ConflictEvents:
    """Find the events that a parsed Doc reports.

    They come to `Doc._.<key>`, `Span._.<key>` and, as trigger spans, `Doc.spans[key]`.
    """

    def __init__(
        self,
        vocab: Vocab,
        name: str,
        *,
        patterns: str | None,
        extra_patterns: Iterable[str],
        types: Iterable[str] | None,
        key: str,
        actors: Iterable[str],
        date_attribute: str,
        entity_labels: Mapping[str, str] | None = None,
        scorer: Callable[..., dict[str, Any]] | None = None,
    ) -> None:
        """Create the component. It reads its pattern files when it first needs them.

        vocab (Vocab): The pipeline's vocabulary.
        name (str): The component's name.
        patterns (str): Where the patterns are, None for the shipped ones.
        extra_patterns (Iterable[str]): Where further patterns are.
        types (Iterable[str]): The event types to look for, None for all.
        key (str): The name of the extensions and of the span group.
        actors (Iterable[str]): Where further dictionaries of actors are.
        date_attribute (str): The name of the Doc extension with the document's date.
        entity_labels (Mapping[str, str]): The labels that further ones are read as.
        scorer (Callable): What scores the events in `nlp.evaluate`.
        """
        _claim(key, name)
        self.name = name
        self.key = key
        self.vocab = vocab
        self.scorer = scorer
        self._path = patterns
        self._extra = tuple(extra_patterns)
        self.date_attribute = date_attribute
        self._types = None if types is None else tuple(types)
        self._actors = tuple(actors)
        self._codebook: Codebook | None = None
        self._patterns: PatternSet | None = None
        self._extractor: Extractor | None = None
        self._splitter = TokenSplitter()
        self._labels = dict(entity_labels or {})
        self._version: str | None = None
        self._knows_parser = False

    def __call__(self, doc: Doc) -> Doc:
        """Put the events on a Doc, in place of those of an earlier run.

        doc (Doc): A Doc with parse, tags and lemmas.
        RETURNS (Doc): The same Doc.
        """
        check_annotation(doc, self.name)
        if not self._knows_parser and len(doc):
            self._knows_parser = True
            check_scheme(doc, self.name)
        words = relabel(doc, self._labels)
        reading = self.extractor.read(words)
        if self._splitter.has_merged(words, reading.orths):
            words = self._splitter.split(words)
            reading = self.extractor.read(words)
        records = self.extractor.find(reading)
        return self.put(doc, records, words=words, reading=reading)

    def put(
        self,
        doc: Doc,
        records: list[Record],
        *,
        words: Doc | None = None,
        reading: Reading | None = None,
    ) -> Doc:
        """Put events on a Doc that the extractor has found, or none.

        doc (Doc): The Doc.
        records (list): The records of the events.
        words (Doc): The Doc that they were found in, with merged tokens split and
            other entity labels, if it is another one.
        reading (Reading): That Doc as it was read for them, if it was.
        RETURNS (Doc): The same Doc.
        """
        if words is None:
            words = doc
        if records:
            code_records(
                words,
                records,
                book=self.codebook,
                date_attribute=self.date_attribute,
                reading=reading,
            )
        if words is not doc:
            find_tokens(doc, records)
        write(doc, self.key, records)
        set_spans(doc, self.key, records)
        return doc

    def score(self, examples: Iterable[Example], **kwargs: Any) -> dict[str, Any]:
        """Score the events, as `nlp.evaluate` asks each component to.

        examples (Iterable[Example]): Docs with events beside references, on which
            `set_gold` has put those that are right.
        kwargs (Any): Passed on to the scorer.
        RETURNS (dict): The scores, by names that begin with the component's key.
        """
        if self.scorer is None:
            return {}
        return self.scorer(examples, key=self.key, **kwargs)

    @property
    def extractor(self) -> Extractor:
        """Get what finds the events, made of the patterns if it is not yet.

        RETURNS (Extractor): The extractor.
        """
        return self._extractor or self._use(self._load())

    @property
    def patterns(self) -> PatternSet:
        """Get the patterns, read from their files if they are not yet.

        RETURNS (PatternSet): The patterns.
        """
        if self._patterns is None:
            self._use(self._load())
        assert self._patterns is not None
        return self._patterns

    @property
    def codebook(self) -> Codebook:
        """Get the dictionaries of actors, read from their files if they are not yet.

        RETURNS (Codebook): The dictionaries.
        """
        if self._codebook is None:
            self._codebook = load_codebook(self._actors)
        return self._codebook

    @property
    def patterns_version(self) -> str:
        """Get the version of the patterns and of the dictionaries of actors.

        RETURNS (str): The version, which changes with any of their files.
        """
        if self._version is None:
            self._version = name_version(
                [*self.patterns.sources, *self.codebook.sources]
            )
        return self._version

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """Return the patterns and the dictionaries of actors as bytes.

        exclude (Iterable[str]): Not used, spaCy passes it.
        RETURNS (bytes): The sources of both as JSON.
        """
        sources = [[file, source] for file, source in self.patterns.sources]
        actors = [[file, source] for file, source in self.codebook.sources]
        data = {"sources": sources, "actors": actors}
        text = json.dumps(data, ensure_ascii=False, indent=1)
        return text.encode("utf8")

    def from_bytes(
        self, bytes_data: bytes, *, exclude: Iterable[str] = ()
    ) -> "ConflictEvents":
        """Take the patterns from bytes instead of those that the settings name.

        bytes_data (bytes): What `to_bytes` returned.
        exclude (Iterable[str]): Not used, spaCy passes it.
        RETURNS (ConflictEvents): The component itself.
        """
        try:
            data = json.loads(bytes_data)
            pairs = [(file, source) for file, source in data["sources"]]
            # A pipeline that was saved before actors were coded has none.
            actors = [(file, source) for file, source in data.get("actors", ())]
        except (
            ValueError,
            TypeError,
            KeyError,
            AttributeError,
            RecursionError,
        ) as error:
            raise ConflictEventsError(
                f"the saved patterns of '{self.name}' cannot be read ({error}): "
                f"save the pipeline again"
            ) from error
        self._use(PatternSet.from_sources(pairs, types=self._types))
        self._codebook = make_codebook(actors) if actors else None
        self._version = None
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the patterns to a folder, so that a saved pipeline carries its own.

        path (str / Path): The folder. It is made if it does not exist.
        exclude (Iterable[str]): Not used, spaCy passes it.
        """
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _SAVED).write_bytes(self.to_bytes())

    def from_disk(
        self, path: str | Path, *, exclude: Iterable[str] = ()
    ) -> "ConflictEvents":
        """Take the patterns from a folder instead of those that the settings name.

        path (str / Path): The folder that `to_disk` wrote.
        exclude (Iterable[str]): Not used, spaCy passes it.
        RETURNS (ConflictEvents): The component itself.
        """
        return self.from_bytes((Path(path) / _SAVED).read_bytes())

    def __getstate__(self) -> dict[str, Any]:
        """Return what a pickle needs: the patterns as sources, nothing compiled."""
        return {
            **vars(self),
            "_patterns": self.patterns.sources,
            "_codebook": self.codebook.sources,
            "_extractor": None,
            "_splitter": TokenSplitter(),
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Build the component again from its pickled state."""
        vars(self).update(state)
        register(self.key)
        self._use(PatternSet.from_sources(state["_patterns"], types=self._types))
        self._codebook = make_codebook(state["_codebook"])

    def _load(self) -> PatternSet:
        """Read the pattern files that the settings name."""
        return load_patterns(self._path, extra=self._extra, types=self._types)

    def _use(self, patterns: PatternSet) -> Extractor:
        """Take patterns into use."""
        # A string that is first seen inside a memory zone would be gone after it.
        for pattern in patterns.patterns:
            for string in (pattern.event_type, pattern.id):
                self.vocab.strings.add(string, allow_transient=False)  # type: ignore[call-arg]
        self._extractor = Extractor(patterns)
        self._patterns = patterns
        return self._extractor


def _claim(key: str, name: str) -> None:
    """Set the extensions of a key, or raise an error if it cannot be had.

    key (str): The key.
    name (str): The name of the component that wants it.
    """
    # "set", "get" and "has" are methods of spaCy's `Doc._`.
    if not key.isidentifier() or key.startswith("_") or key in {"set", "get", "has"}:
        raise ConflictEventsError(
            f"the key '{key}' of '{name}' cannot be read as Doc._.{key}: use a name "
            f"of letters, digits and underscores such as 'my_events'"
        )
    if not register(key):
        raise ConflictEventsError(
            f"Doc._.{key} or Span._.{key} is another package's extension: give "
            f"'{name}' another name for its own in config={{'key': ...}}"
        )
