"""Remember what rules say of a token, so that each kind of token is read once.

spaCy's attribute ruler and lemmatizer go by a token's form, tag and label, and take as
long as the parser. Words recur, so what they gave is kept.
"""

from collections.abc import Iterable
from itertools import count
from typing import Any

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, ORTH, POS, TAG
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.vocab import Vocab

GIVEN = [ORTH, TAG, DEP, POS, LEMMA, MORPH]
SET = [TAG, POS, LEMMA, MORPH]
# What a rule may ask of a token that follows from `GIVEN`.
_OF_FORM = """
    ORTH TEXT LOWER LENGTH SHAPE PREFIX SUFFIX IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER
    IS_UPPER IS_TITLE IS_PUNCT IS_SPACE IS_STOP LIKE_NUM LIKE_URL LIKE_EMAIL
    TAG DEP POS LEMMA MORPH
"""
OF_FORM = frozenset(_OF_FORM.split())
# How many kinds of tokens are remembered at most.
MOST = 100_000


def goes_by_token(component: Any) -> bool:
    """Tell whether a component says the same of a token wherever it stands.

    A ruler may look at the tokens behind, too: where these rules begin is known.

    component (Callable): A component of a pipeline.
    RETURNS (bool): Whether it is an attribute ruler or a lemmatizer that does.
    """
    if type(component) in (Lemmatizer, EnglishLemmatizer):
        return component.mode in ("rule", "lookup")
    if type(component) is not AttributeRuler:
        return False
    entries: Any = component.patterns
    return all(
        OF_FORM.issuperset(token)
        for entry in entries
        for pattern in entry["patterns"]
        for token in pattern
    )


class TokenMemo:
    """Runs components that go by the token, each kind of token once."""

    def __init__(self, vocab: Vocab, components: Iterable[Any]) -> None:
        """Remember nothing yet.

        vocab (Vocab): The pipeline's vocabulary.
        components (Iterable): The components, in their order; of each
            `goes_by_token` holds.
        """
        self.vocab = vocab
        self.components = list(components)
        self._openings = Matcher(vocab, validate=False)
        for component in self.components:
            for entry in getattr(component, "patterns", ()):
                longer = [rule[:1] for rule in entry["patterns"] if len(rule) > 1]
                if longer:
                    self._openings.add("opening", longer)
        self.clear()

    def clear(self) -> None:
        """Forget all tokens."""
        self._places: dict[tuple[int, ...], int] = {}
        self._table: Any = np.zeros((0, len(SET) + 1), dtype=np.uint64)
        self._lemmas: list[str] = []

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> list[Doc]:
        """Set tags, parts of speech, lemmas and morphology.

        docs (Iterable[Doc]): The Docs, parsed; they change.
        batch_size (int): Not used.
        RETURNS (list[Doc]): The same Docs.
        """
        docs = list(docs)
        if len(self._places) > MOST:
            self.clear()
        keys = [list(zip(*doc.to_array(GIVEN).T.tolist(), strict=True)) for doc in docs]
        self._learn({key for ks in keys for key in ks if key not in self._places})
        for doc, ks in zip(docs, keys, strict=True):
            places = [self._places[key] for key in ks]
            if min(places) < 0:
                for component in self.components:
                    component(doc)
                continue
            # in a memory zone a lemma may have been lost since
            for place in set(places):
                self.vocab.strings.add(self._lemmas[place])
            rows = self._table[places]
            doc.from_array(SET, rows[:, :-1])
            for i, label in enumerate(rows[:, -1].tolist()):
                if label != ks[i][2]:
                    doc[i].dep = label
        return docs

    def _learn(self, keys: set[tuple[int, ...]]) -> None:
        """Have the components read new kinds of tokens."""
        if not keys:
            return
        doc, new = self._as_doc(list(keys)), list(keys)
        opening = {
            start
            for _, start, _ in (
                self._openings(doc, allow_missing=True) if self._openings else ()
            )
        }
        if opening:
            # what is said of these depends on what follows
            self._places.update((new[i], -1) for i in opening)
            new = [key for i, key in enumerate(new) if i not in opening]
            doc = self._as_doc(new)
        for component in self.components:
            component(doc)
        self._places.update(zip(new, count(len(self._lemmas)), strict=False))
        self._table = np.vstack([self._table, doc.to_array([*SET, DEP])])
        self._lemmas += [token.lemma_ for token in doc]

    def _as_doc(self, keys: list[tuple[int, ...]]) -> Doc:
        """Make a Doc of tokens of some kinds."""
        strings = self.vocab.strings
        doc = Doc(self.vocab, words=[strings[key[0]] for key in keys])
        given: Any = np.array(keys, dtype=np.uint64).reshape(len(keys), len(GIVEN))
        if keys:
            heads = np.zeros((len(keys), 1), dtype=np.uint64)
            rows: Any = np.hstack([given[:, 1:], heads])
            doc.from_array([*GIVEN[1:], HEAD], rows)
        return doc
