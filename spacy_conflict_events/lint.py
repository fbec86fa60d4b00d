"""Check patterns against a loaded pipeline and against each other.

These faults do not keep patterns from being used, but something in them can never
match, or can do harm. Each check reports its findings and returns nothing.
"""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

from .checks import positive_words
from .conditions import forms_of
from .labels import LABELS, suggest
from .lists import Place, Report
from .pattern import Pattern, TokenSpec
from .shadows import find_shadows

_MAKERS = {"DEP": "parser", "TAG": "tagger", "ENT_TYPE": "ner"}


def list_tokens(pattern: Pattern) -> Iterator[tuple[str, TokenSpec]]:
    """List the conditions on tokens in a pattern.

    pattern (Pattern): The pattern.
    YIELDS (Tuple[str, TokenSpec]): The key as it is written in the file, and the
        conditions.
    """
    for number, token in enumerate(pattern.trigger or ()):
        yield f"trigger[{number}]", token
    for number, node in enumerate(pattern.dependency or ()):
        yield f"dependency[{number}].RIGHT_ATTRS", node["RIGHT_ATTRS"]
    for name in ("requires", "forbids"):
        for role, tokens in getattr(pattern, name).items():
            for number, token in enumerate(tokens):
                place = f"[{number}]" if len(tokens) > 1 else ""
                yield f"{name}.{role}{place}", token


def check_labels(nlp: Language, patterns: Iterable[Pattern], report: Report) -> None:
    """Report the labels that a pipeline never gives.

    nlp (Language): The pipeline.
    patterns (Iterable[Pattern]): The patterns.
    report (Callable[[PatternError], None]): Takes the findings.
    """
    known = {
        key: frozenset(nlp.get_pipe(maker).labels) | {""}  # type: ignore[attr-defined]
        for key, maker in _MAKERS.items()
        if maker in nlp.pipe_names and hasattr(nlp.get_pipe(maker), "labels")
    }
    model = f"{nlp.meta['lang']}_{nlp.meta['name']}"
    for pattern in patterns:
        place = Place(report, pattern.file, pattern.id)
        for key, token in list_tokens(pattern):
            for attribute, labels in known.items():
                words = positive_words(token.get(attribute)) & LABELS[attribute][1]
                for word in sorted(words - labels):
                    kind = LABELS[attribute][0].removeprefix("a ").removeprefix("an ")
                    problem = f"the pipeline {model} never gives the {kind} {word!r}"
                    place.add(f"{key}.{attribute}", problem, suggest(word, labels))


def check_lemmas(nlp: Language, patterns: Iterable[Pattern], report: Report) -> None:
    """Report the forms of verbs that stand under LEMMA, where no lemma is like them.

    A plural is taken as meant: "talks" and "hostilities" are other words than their
    singular. So is a participle in a condition, as "the displaced".

    nlp (Language): A pipeline, whose lemmatizer is asked.
    patterns (Iterable[Pattern]): The patterns.
    report (Callable[[PatternError], None]): Takes the findings.
    """
    found = (nlp.get_pipe(n) for n in nlp.pipe_names)
    lemmatizer = next((pipe for pipe in found if isinstance(pipe, Lemmatizer)), None)
    if lemmatizer is None:
        return
    for pattern in patterns:
        place = Place(report, pattern.file, pattern.id)
        for key, token in list_tokens(pattern):
            pos = token.get("POS")
            if pos != "VERB" and (pos is not None or not key.startswith("trigger")):
                continue
            for word in sorted(positive_words(token.get("LEMMA"))):
                lemma = _lemma_of(nlp, lemmatizer, word, () if pos else ("NOUN", "ADJ"))
                if lemma:
                    problem = f"{word!r} is never a lemma, but a form of {lemma!r}"
                    hint = f"did you mean {lemma}? LOWER is for forms"
                    place.add(f"{key}.LEMMA", problem, hint)


def _lemma_of(
    nlp: Language, lemmatizer: Lemmatizer, word: str, others: Iterable[str]
) -> str | None:
    """Return the verb of which a word is a form; None if it is a lemma itself.

    others (Iterable[str]): The parts of speech as which it may also be read.
    """
    index = lemmatizer.lookups.get_table("lemma_index", {})
    for read_as in ("VERB", *others):
        known = index.get(read_as.lower(), ())
        if word in known:
            return None
        doc = lemmatizer(Doc(nlp.vocab, words=[word], pos=[read_as]))
        lemma = doc[0].lemma_.lower()
        if read_as == "VERB":
            forms = forms_of(frozenset([lemma]), "VERB")
            verb = lemma if lemma in known and word in forms else None
        elif lemma != word and lemma in known:
            return None
    return verb


def check_shadows(patterns: Iterable[Pattern], report: Report) -> None:
    """Report the patterns that another one always shadows.

    patterns (Iterable[Pattern]): All patterns, in the order of the files.
    report (Callable[[PatternError], None]): Takes the findings.
    """
    for pattern, other in find_shadows(patterns):
        place = Place(report, pattern.file, pattern.id)
        if other.suppress:
            problem = f"the guard '{other.id}' vetoes all that it finds"
            place.add(None, problem, "narrow the guard, or remove the pattern")
        else:
            problem = f"'{other.id}' stands before it and takes all that it finds"
            hint = "put it first, or make it narrower, or remove it"
            place.add(None, problem, hint)
