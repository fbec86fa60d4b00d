"""The closed vocabularies of pattern files: slots, roles, labels, operators.

Labels are those of spaCy's English pipelines: ClearNLP dependencies, universal
parts of speech, Penn Treebank tags and OntoNotes entities.
"""

import difflib
from collections.abc import Iterable
from typing import Literal

Slot = Literal["actor", "target", "about", "weapon", "location", "time"]
CountSlot = Literal["actor", "target"]
Topic = Literal[
    "sport", "business", "arts", "computing", "accident", "health", "nature"
]
TargetKind = Literal["any", "party", "no_deed"]
Polarity = Literal["positive", "negative"]
Modality = Literal[
    "actual",
    "possible",
    "planned",
    "ordered",
    "conditional",
    "generic",
    "feared",
    "threatened",
    "demanded",
    "promised",
    "attempted",
]
Certainty = Literal["asserted", "alleged", "claimed"]
Plover = Literal[
    "ACCUSE",
    "AGREE",
    "AID",
    "ASSAULT",
    "COERCE",
    "CONCEDE",
    "CONSULT",
    "COOPERATE",
    "MOBILIZE",
    "PROTEST",
    "REJECT",
    "REQUEST",
    "RETREAT",
    "SANCTION",
    "SUPPORT",
    "THREATEN",
]
Relation = Literal[
    "<",
    ">",
    "<<",
    ">>",
    ".",
    ".*",
    ";",
    ";*",
    "$+",
    "$-",
    "$++",
    "$--",
    ">+",
    ">-",
    ">++",
    ">--",
    "<+",
    "<-",
    "<++",
    "<--",
]

PLAIN_ROLES = (
    "subject",
    "object",
    "indirect",
    "possessor",
    "compound",
    "modified",
    "self",
    "complement",
    "modifier",
    "adverbial",
    "governor",
    "clause",
    "clause:subject",
    "object:party",
    "speaker",
)

_DEPENDENCIES = (
    "ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp "
    "compound conj csubj csubjpass dative dep det dobj expl intj mark meta neg nmod "
    "npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss preconj predet "
    "prep prt punct quantmod relcl xcomp"
)
_PARTS_OF_SPEECH = (
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X "
    "SPACE"
)
_TAGS = (
    "$ '' , -LRB- -RRB- . : ADD AFX CC CD DT EX FW HYPH IN JJ JJR JJS LS MD NFP NN "
    "NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ "
    "WDT WP WP$ WRB XX _SP ``"
)
_ENTITIES = (
    "CARDINAL DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY NORP ORDINAL ORG PERCENT "
    "PERSON PRODUCT QUANTITY TIME WORK_OF_ART"
)

LABELS: dict[str, tuple[str, frozenset[str]]] = {
    "DEP": ("a dependency label", frozenset(_DEPENDENCIES.split())),
    "POS": ("a part of speech", frozenset(_PARTS_OF_SPEECH.split())),
    "TAG": ("a tag", frozenset(_TAGS.split())),
    # The empty label is that of a token outside every entity.
    "ENT_TYPE": ("an entity label", frozenset(_ENTITIES.split()) | {""}),
}
"""For each attribute with a closed set of values: what they are, and the values."""


# Names that other event schemes give to the slots.
_SYNONYMS = {
    "agent": "actor",
    "date": "time",
    "perpetrator": "actor",
    "place": "location",
    "recipient": "target",
    "source": "actor",
    "topic": "about",
    "victim": "target",
}


# To compare words takes the product of their lengths.
_LONGEST = 100
_MOST = 5_000


def suggest(word: str, known: Iterable[str]) -> str | None:
    """Guess which known word was meant.

    word (str): The word as written.
    known (Iterable[str]): The words that would be right.
    RETURNS (str): A hint such as "did you mean nsubj?", or None.
    """
    if len(word) > _LONGEST:
        return None
    by_lower: dict[str, str] = {}
    for name in sorted(known):
        if len(name) <= _LONGEST:
            by_lower.setdefault(name.lower(), name)
    if len(by_lower) > _MOST:
        return None
    if (synonym := _SYNONYMS.get(word.lower())) in by_lower:
        return f"did you mean {synonym}?"
    close = difflib.get_close_matches(word.lower(), by_lower, n=1, cutoff=0.7)
    return f"did you mean {by_lower[close[0]]}?" if close else None
