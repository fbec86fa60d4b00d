"""Finds triggers: patterns indexed by the words that anchor them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import Any, NamedTuple

from .conditions import (
    MOST,
    Step,
    Tests,
    compile_step,
    compile_tests,
    inflected_as,
    lexical_ids,
    needed_ids,
    repeats,
)
from .hashes import ids_of
from .labels import LABELS
from .parties import persons_of
from .pattern import Pattern
from .roles import role
from .tree import Sentence
from .voice import subject_meant

FIXED = frozenset(
    [
        "responsibility",
        "credit",
        "fire",
        "control",
        "force",
        "responsible",
        "accountable",
        "hostage",
        "captive",
        "custody",
        "slogans",
        "revenge",
        "ablaze",
        "lives",
        "life",
    ]
)
LABEL_IDS = ids_of(LABELS["ENT_TYPE"][1] - {""})
# Words that stand in nearly every sentence, and labels: a pattern is looked up by other
# words if it has some.
_COMMON = (
    "a an and are as at be been being by for from had has have he her his in into is "
    "it its no not of off on or out over said she that the their them they this to up "
    "was were who will with would"
)
COMMON = ids_of(frozenset(_COMMON.split())) | LABEL_IDS
# Tokens that a dependency pattern is tried with at one anchor: more than any sentence
# takes, unless several nodes may be anywhere in it.
TRIES = 20_000
# "a meeting of ministers": who meets, and nobody is met
GATHERINGS = frozenset({"gathering", "hearing", "meeting", "reading", "sitting"})
LOADED = frozenset({"NOUN", "PROPN", "VERB", "PUNCT", "NUM", "SPACE"})


class Match(NamedTuple):
    """A trigger found in a sentence.

    start (int): First token.
    end (int): End token, exclusive.
    head (int): The token whose roles fill the slots.
    nodes (dict[str, int]): The tokens of a dependency pattern by node name.
    """

    pattern: Pattern
    order: int
    start: int
    end: int
    head: int
    nodes: dict[str, int]


# The words that a step of a trigger may be, None for any, and how often it may stand.
Row = tuple[tuple[frozenset[int] | None, int, int], ...]
# Roles, and the tests of which one must hold of what stands in each.
Conditions = tuple[tuple[str, tuple[Tests, ...]], ...]


class Compiled:
    """A pattern made ready to be tried at a token."""

    def __init__(self, pattern: Pattern, order: int) -> None:
        """Compile a pattern.

        pattern (Pattern): The pattern.
        order (int): Its place among all patterns; the earlier wins.
        """
        self.pattern = pattern
        self.order = order
        self.suppress = pattern.suppress
        self.not_in = pattern.not_in
        self.anchor_ids: frozenset[int] = frozenset()
        self.read_as: str | None = None
        self.offsets = range(1)
        if pattern.trigger is not None:
            self._anchor_trigger(pattern.trigger)
        else:
            first = (pattern.dependency or ({"RIGHT_ATTRS": {}},))[0]["RIGHT_ATTRS"]
            self.anchor_ids = lexical_ids(first) or frozenset()
            self.read_as = inflected_as(first)

    @cached_property
    def needed(self) -> tuple[frozenset[int], ...]:
        """What a sentence has to have beside an anchor: a word or label of each set.

        The words and labels are hashes.
        """
        pattern = self.pattern
        needed = [
            lexical_ids(token)
            for token in pattern.trigger or ()
            if repeats(token)[0] and token.get("OP") != "!"
        ]
        needed += [needed_ids(node["RIGHT_ATTRS"]) for node in pattern.dependency or ()]
        for name, tokens in pattern.requires.items():
            if name.startswith("prep:") and (word := name.split(":")[1]) != "*":
                needed.append(ids_of(frozenset({word})))
            needed.append(_any_of(tuple(needed_ids(token) for token in tokens)))
        others = [ids for ids in needed if ids and ids != self.anchor_ids]
        return tuple(dict.fromkeys(ids for ids in others if len(ids) <= MOST))

    @cached_property
    def alone(self) -> Tests | None:
        """The tests of a trigger of one token, beyond those of an anchor."""
        token, *more = self.pattern.trigger or ({},)
        if more or not token or repeats(token) != (1, 1) or token.get("OP") == "!":
            return None
        return compile_tests(token, anchored=True)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The tokens of a trigger."""
        return tuple(map(compile_step, self.pattern.trigger or ()))

    @cached_property
    def row(self) -> Row | None:
        """What the words of a trigger of several tokens may be, None if it has one."""
        trigger = self.pattern.trigger
        if trigger is None or len(trigger) == 1:
            return None
        row = []
        for token, step in zip(trigger, self.steps, strict=True):
            ids = None if step.negated else lexical_ids(token)
            row.append((ids, step.least, step.most))
        return tuple(row)

    @cached_property
    def nodes(self) -> tuple[tuple[str, Tests, str, str], ...]:
        """The nodes of a dependency pattern: name, tests, and the relation to which."""
        return tuple(
            (
                node["RIGHT_ID"],
                compile_tests(node["RIGHT_ATTRS"]),
                node.get("LEFT_ID", ""),
                node.get("REL_OP", ""),
            )
            for node in self.pattern.dependency or ()
        )

    @cached_property
    def requires(self) -> Conditions:
        """The conditions on roles that must hold, compiled when first asked for."""
        return _conditions(self.pattern.requires)

    @cached_property
    def forbids(self) -> Conditions:
        """The conditions on roles that must not hold, compiled when first asked for."""
        return _conditions(self.pattern.forbids)

    def _anchor_trigger(self, tokens: Iterable[dict[str, Any]]) -> None:
        low = high = 0
        for token in tokens:
            ids = lexical_ids(token)
            least, most = repeats(token)
            here = self.anchor_ids
            stands = least >= 1 and token.get("OP") != "!"
            if ids and stands and (not here or _rarity(ids) < _rarity(here)):
                self.anchor_ids, self.offsets = ids, range(low, high + 1)
                self.read_as = inflected_as(token)
            low, high = low + least, high + min(most, 9)

    def is_gerund(self, s: Sentence, i: int) -> bool:
        """Tell whether a pattern of one verb reads its gerund that is a noun.

        "The stoning of two men": what it is done to stands behind "of".
        """
        if self.read_as != "VERB" or s.tag[i] != "NN" or self.alone is None:
            return False
        if s.lower[i][-3:] != "ing" or s.lower[i + 1 : i + 2] != ["of"]:
            return False
        if s.lower[i] in GATHERINGS:
            return False
        return s.head[i + 1] == i and s.child(i + 1, "pobj") >= 0

    def stands(self, forms: Sequence[int], anchor: int) -> bool:
        """Tell whether the words of the trigger stand one behind the other.

        forms (Sequence[int]): The hash of the lower-case form of each token.
        anchor (int): The token of an anchor among them.
        RETURNS (bool): False only if the pattern cannot match there.
        """
        row = self.row
        return row is None or any(
            offset <= anchor and _stands(forms, row, 0, anchor - offset)
            for offset in self.offsets
        )

    def match(self, s: Sentence, anchor: int) -> Iterator[Match]:
        """Try the pattern with one of its anchors at a token."""
        if self.alone is not None:
            if _all_hold(self.alone, s, anchor) and self._holds(s, anchor):
                end = self._widened(s, anchor, anchor + 1)
                yield Match(self.pattern, self.order, anchor, end, anchor, {})
            return
        if self.nodes:
            for nodes in self._assign(s, anchor):
                if self._holds(s, nodes["trigger"]):
                    head = nodes["trigger"]
                    yield Match(self.pattern, self.order, head, head + 1, head, nodes)
                    return
            return
        for offset in self.offsets:
            start = anchor - offset
            if start < 0:
                continue
            end = _run(s, self.steps, 0, start)
            if end > anchor:
                head = trigger_head(s, start, end)
                if self._holds(s, head):
                    end = self._widened(s, head, end)
                    yield Match(self.pattern, self.order, start, end, head, {})
                    return

    def _widened(self, s: Sentence, head: int, end: int) -> int:
        # "claimed responsibility": the required word belongs to the trigger
        for name, wanted in self.requires:
            if name in ("modified", "subject", "possessor"):
                continue
            for found in role(s, head, name):
                close = end <= found.head <= end + 2 and s.lower[found.head] in FIXED
                close = close and LOADED.isdisjoint(s.pos[end : found.head])
                if close and any(wanted) and _any_holds(s, found.head, wanted):
                    return found.head + 1
        return end

    def _holds(self, s: Sentence, head: int) -> bool:
        for name, tests in self.requires:
            if not _filled(s, head, name, tests):
                return False
        for name, tests in self.forbids:  # noqa: SIM110
            if _filled(s, head, name, tests):
                return False
        return True

    def _assign(self, s: Sentence, anchor: int) -> Iterator[dict[str, int]]:
        first = self.nodes[0]
        if _all_hold(first[1], s, anchor):
            yield from self._extend(s, {first[0]: anchor}, 1, iter(range(TRIES)))

    def _extend(
        self, s: Sentence, nodes: dict[str, int], number: int, tries: Iterator[int]
    ) -> Iterator[dict[str, int]]:
        if number == len(self.nodes):
            yield nodes
            return
        name, tests, left, operator = self.nodes[number]
        # `zip` asks for a token first, and for a try if there is one
        for token, _ in zip(related(s, nodes[left], operator), tries, strict=False):
            if token not in nodes.values() and _all_hold(tests, s, token):
                yield from self._extend(s, {**nodes, name: token}, number + 1, tries)


Candidate = tuple[int, Compiled]
# A pattern behind one of the words that it needs, with what else it needs.
Gated = tuple[Compiled, list[frozenset[int]]]


def _order(entry: Compiled) -> int:
    return entry.order


@cache
def _any_of(either: tuple[frozenset[int] | None, ...]) -> frozenset[int] | None:
    """Join what tokens need, of which one has to match; None if one needs nothing."""
    found: frozenset[int] = frozenset()
    for ids in either:
        if ids is None:
            return None
        found = found | ids if found else ids
    return found


def _conditions(conditions: Any) -> Conditions:
    return tuple(
        (name, tuple(compile_tests(token) for token in tokens))
        for name, tokens in conditions.items()
    )


def _filled(s: Sentence, head: int, name: str, wanted: tuple[Tests, ...]) -> bool:
    for found in role(s, head, name):
        # "dozens of houses": the houses are meant, too
        measured = persons_of(s, found.head)
        if _any_holds(s, found.head, wanted):
            return True
        if measured != found.head and _any_holds(s, measured, wanted):
            return True
        # "captured Ali Khan, a leader of the gang", "Levant Front (HTS) seized two men"
        other = s.child(found.head, "appos") if s.pos[found.head] == "PROPN" else -1
        told = other >= 0 and (s.pos[other] == "NOUN" or s.text[other - 1] == "(")
        if told and _any_holds(s, other, wanted):
            return True
        # "the Taliban said they held two nurses"
        other = subject_meant(s, found.head) if s.pos[found.head] == "PRON" else -1
        if other >= 0 and _any_holds(s, persons_of(s, other), wanted):
            return True
    return False


def _all_hold(tests: Tests, s: Sentence, i: int) -> bool:
    for test in tests:  # noqa: SIM110
        if not test(s, i):
            return False
    return True


def _any_holds(s: Sentence, i: int, wanted: tuple[Tests, ...]) -> bool:
    for tests in wanted:  # noqa: SIM110
        if _all_hold(tests, s, i):
            return True
    return False


def _rarity(ids: frozenset[int]) -> tuple[bool, int]:
    return not COMMON.isdisjoint(ids), len(ids)


def _run(
    s: Sentence,
    steps: tuple[Step, ...],
    number: int,
    at: int,
    failed: set[tuple[int, int]] | None = None,
) -> int:
    """Match steps from a token on, greedily; the end, or -1.

    What failed once is not tried again, so that a row of "any words" ends.
    """
    if number == len(steps):
        return at
    if failed is None:
        failed = set()
    elif (number, at) in failed:
        return -1
    tests, least, most, negated = steps[number]
    count = 0
    most = min(most, len(s.text) - at)
    while count < most and _all_hold(tests, s, at + count) is not negated:
        count += 1
    while count >= least:
        end = _run(s, steps, number + 1, at + count, failed)
        if end >= 0:
            return end
        count -= 1
    failed.add((number, at))
    return -1


def _stands(forms: Sequence[int], row: Row, number: int, at: int) -> bool:
    """Tell whether words stand as the steps of a row ask, from a token on."""
    if number == len(row):
        return True
    words, least, most = row[number]
    count = 0
    while (
        count < most
        and at + count < len(forms)
        and (words is None or forms[at + count] in words)
    ):
        count += 1
    return any(
        _stands(forms, row, number + 1, at + taken)
        for taken in range(count, least - 1, -1)
    )


SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def trigger_head(s: Sentence, start: int, end: int) -> int:
    """Find the token of a trigger that governs the others."""
    for i in range(start, end):
        if not start <= s.head[i] < end or s.head[i] == i:
            return i
    return end - 1


def _siblings(s: Sentence, i: int) -> list[int]:
    return [k for k in s.kids[s.head[i]] if k != i] if s.head[i] != i else []


def _parent(s: Sentence, i: int) -> list[int]:
    return [s.head[i]] if s.head[i] != i else []


RELATIONS: dict[str, Callable[[Sentence, int], Iterable[int]]] = {
    ">": lambda s, i: s.kids[i],
    "<": _parent,
    ">>": lambda s, i: [k for k in s.subtree(i) if k != i],
    "<<": lambda s, i: s.path_up(i),
    ".": lambda s, i: [i + 1],
    ".*": lambda s, i: range(i + 1, len(s)),
    ";": lambda s, i: [i - 1],
    ";*": lambda s, i: range(i),
    "$+": lambda s, i: [k for k in _siblings(s, i) if k == i + 1],
    "$-": lambda s, i: [k for k in _siblings(s, i) if k == i - 1],
    "$++": lambda s, i: [k for k in _siblings(s, i) if k > i],
    "$--": lambda s, i: [k for k in _siblings(s, i) if k < i],
    ">+": lambda s, i: [k for k in s.kids[i] if k == i + 1],
    ">-": lambda s, i: [k for k in s.kids[i] if k == i - 1],
    ">++": lambda s, i: [k for k in s.kids[i] if k > i],
    ">--": lambda s, i: [k for k in s.kids[i] if k < i],
    "<+": lambda s, i: [k for k in _parent(s, i) if k == i + 1],
    "<-": lambda s, i: [k for k in _parent(s, i) if k == i - 1],
    "<++": lambda s, i: [k for k in _parent(s, i) if k > i],
    "<--": lambda s, i: [k for k in _parent(s, i) if k < i],
}


def _kids(s: Sentence, i: int) -> list[int]:
    """List what hangs on a token, and the subject that a verb shares with another.

    "Rebels left the town and said the army was to blame".
    """
    kids = s.kids[i]
    dep = s.dep[i]
    shares = dep == "conj" or (dep == "advcl" and s.tag[i] == "VBG")
    if not shares or not s.is_verb(i):
        return kids
    above = s.head[i]
    if not s.is_verb(above) or any(s.dep[k] in SUBJECTS for k in kids):
        return kids
    own = s.child(above, "nsubj")
    return kids if own < 0 else [*kids, own]


def related(s: Sentence, i: int, operator: str) -> list[int]:
    """List the tokens in a relation of spaCy's DependencyMatcher to a token."""
    if operator == ">":
        return _kids(s, i)
    return [k for k in RELATIONS[operator](s, i) if 0 <= k < len(s.text)]


class _Anchored:
    """The patterns of one anchor, by the words that they need beside it.

    alone (list[Compiled]): Those that need none.
    words (frozenset[int]): Words of which any other needs one.
    behind (dict[int, list]): For each of these the patterns that need it, and the other
        sets of which they need a word.
    """

    def __init__(self, entries: Iterable[Compiled]) -> None:
        """Sort patterns.

        entries (Iterable[Compiled]): The patterns, in the order of their rank.
        """
        self.alone: list[Compiled] = []
        self.behind: dict[int, list[Gated]] = {}
        for entry in entries:
            if not entry.needed:
                self.alone.append(entry)
                continue
            gate, *rest = sorted(entry.needed, key=_rarity)
            gated = entry, rest
            for form in gate:
                self.behind.setdefault(form, []).append(gated)
        self.words = frozenset(self.behind)

    def fitting(self, present: frozenset[int]) -> list[Compiled]:
        """List the patterns whose words a sentence has, in the order of their rank.

        present (frozenset[int]): The hashes of its words and of its entities' labels.
        """
        found = {
            entry
            for form in self.words.intersection(present)
            for entry, rest in self.behind[form]
            if not any(map(present.isdisjoint, rest))
        }
        found.update(self.alone)
        return sorted(found, key=_order)


class _Table(dict[int, _Anchored]):
    """The patterns of each anchor, sorted when it is first met.

    Most words of most patterns are never met, and need not be inflected.
    """

    def __init__(self, table: dict[int, list[Compiled]]) -> None:
        """Take the patterns by the words that anchor them."""
        super().__init__()
        self._table = table
        # forms of one word have the same patterns
        self._made: dict[tuple[Compiled, ...], _Anchored] = {}

    def __missing__(self, form: int) -> _Anchored:
        """Look a word up that was not asked for before."""
        entries = tuple(self._table[form])
        if entries not in self._made:
            self._made[entries] = _Anchored(entries)
        found = self[form] = self._made[entries]
        return found


class _ReadAs(dict[int, frozenset[str | None]]):
    """As what parts of speech patterns read a word, found when it is first met."""

    def __init__(self, table: dict[int, list[Compiled]]) -> None:
        """Take the patterns by the words that anchor them."""
        super().__init__()
        self._table = table

    def __missing__(self, form: int) -> frozenset[str | None]:
        """Look a word up that was not asked for before."""
        found = self[form] = frozenset(entry.read_as for entry in self._table[form])
        return found


class Index:
    """All patterns, to be looked up by the hash of a lower-case form.

    table (dict[int, list[Compiled]]): The patterns by the words that anchor them.
    read_as (dict[int, frozenset]): The parts of speech that these read a word as.
    labels (frozenset[int]): The hashes of the entity labels that any may need.
    """

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        """Compile and index patterns.

        patterns (Iterable[Pattern]): The patterns, in the order of their rank.
        """
        self.table: dict[int, list[Compiled]] = {}
        self.read_as = _ReadAs(self.table)
        self.labels = LABEL_IDS
        for order, pattern in enumerate(patterns):
            entry = Compiled(pattern, order)
            for form in entry.anchor_ids:
                self.table.setdefault(form, []).append(entry)
        self._anchors = frozenset(self.table)
        self._anchored = _Table(self.table)

    def __contains__(self, form: int) -> bool:
        """Tell whether the hash of a lower-case form anchors a pattern."""
        return form in self.table

    def hits(self, forms: Sequence[int]) -> list[tuple[int, int]]:
        """List the tokens of a sentence that anchor patterns, each with its form.

        forms (Sequence[int]): The hash of the lower-case form of each token.
        RETURNS (list[tuple[int, int]]): The tokens, counted from the first, and hashes.
        """
        table = self.table
        return [(i, form) for i, form in enumerate(forms) if form in table]

    def candidates(
        self, forms: Sequence[int], labels: Iterable[int]
    ) -> tuple[list[Candidate], list[Candidate]]:
        """List what may match in a sentence, by its words alone.

        forms (Sequence[int]): The hash of the lower-case form of each token.
        labels (Iterable[int]): The hashes of the labels of its entities, or `labels`
            where they are not known yet.
        RETURNS (tuple[list, list]): The patterns that may match, each with the token of
            its anchor, and the guards.
        """
        anchored = self._anchored
        present = frozenset(forms).union(labels)
        fitting: dict[int, list[Compiled]] = {}
        for form in self._anchors.intersection(present):
            of_form = anchored[form]
            if not of_form.words.isdisjoint(present):
                if entries := of_form.fitting(present):
                    fitting[form] = entries
            elif of_form.alone:
                fitting[form] = of_form.alone
        if not fitting:
            return [], []
        found = [
            (i, entry)
            for i, form in enumerate(forms)
            if form in fitting
            for entry in fitting[form]
        ]
        guards = [pair for pair in found if pair[1].suppress]
        if guards:
            found = [pair for pair in found if not pair[1].suppress]
        return found, guards

    def match(self, s: Sentence, i: int, form: int) -> Iterator[Match]:
        """Give the matches of all patterns anchored at a token."""
        return match_all(s, [(i, compiled) for compiled in self.table[form]])


def match_all(s: Sentence, candidates: Sequence[Candidate]) -> Iterator[Match]:
    """Give the matches of patterns, each tried at the token of its anchor."""
    pos = s.pos
    for i, compiled in candidates:
        wanted = compiled.read_as
        if (
            wanted is None
            or wanted == pos[i]
            or (compiled.is_gerund(s, i) and not _is_noun(candidates, i))
        ):
            yield from compiled.match(s, i)


def _is_noun(candidates: Sequence[Candidate], token: int) -> bool:
    """Tell whether some pattern reads a token as a noun, or as whatever it is."""
    return any(i == token and entry.read_as != "VERB" for i, entry in candidates)
