"""Finds triggers: patterns indexed by the words that anchor them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, reduce
from itertools import chain
from operator import or_
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
# Words that stand in nearly every sentence: a pattern is looked up by another of its
# words if it has one.
_COMMON = (
    "a an and are as at be been being by for from had has have he her his in into is "
    "it its no not of off on or out over said she that the their them they this to up "
    "was were who will with would"
)
COMMON = ids_of(frozenset(_COMMON.split()))
# Tokens that a dependency pattern is tried with at one anchor: more than any sentence
# takes, unless several nodes may be anywhere in it.
TRIES = 20_000
# A list of more words, such as that of persons, is no gate to a pattern.
MANY = 300
# "a meeting of ministers": who meets, and nobody is met
GATHERINGS = frozenset({"gathering", "hearing", "meeting", "reading", "sitting"})
LABEL_IDS = ids_of(LABELS["ENT_TYPE"][1] - {""})
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
            needed = self._anchor_trigger(pattern.trigger)
        else:
            needed = self._anchor_dependency(pattern.dependency or ())
        for name, tokens in pattern.requires.items():
            if name.startswith("prep:") and (word := name.split(":")[1]) != "*":
                needed.append(ids_of(frozenset({word})))
            needed.append(_any_of(tuple(needed_ids(token) for token in tokens)))
        # of each of these, by hash, one word or label has to stand in the sentence
        others = [ids for ids in needed if ids and ids != self.anchor_ids]
        others = [ids for ids in others if len(ids) <= MOST]
        self.needed = (self.anchor_ids, *dict.fromkeys(others))

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

    def _anchor_trigger(
        self, tokens: Iterable[dict[str, Any]]
    ) -> list[frozenset[int] | None]:
        needed: list[frozenset[int] | None] = []
        low = high = 0
        for token in tokens:
            ids = lexical_ids(token)
            least, most = repeats(token)
            if ids and least >= 1 and token.get("OP") != "!":
                needed.append(ids)
                if not self.anchor_ids or _rarity(ids) < _rarity(self.anchor_ids):
                    self.anchor_ids, self.offsets = ids, range(low, high + 1)
                    self.read_as = inflected_as(token)
            low, high = low + least, high + min(most, 9)
        return needed

    def _anchor_dependency(
        self, nodes: Sequence[dict[str, Any]]
    ) -> list[frozenset[int] | None]:
        self.anchor_ids = lexical_ids(nodes[0]["RIGHT_ATTRS"]) or frozenset()
        self.read_as = inflected_as(nodes[0]["RIGHT_ATTRS"])
        return [needed_ids(node["RIGHT_ATTRS"]) for node in nodes]

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
# A pattern behind one of the words that it needs, with the bits of the others.
Gated = tuple[int, Compiled]


def _place(candidate: Candidate) -> tuple[int, int]:
    return candidate[0], candidate[1].order


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


class _Bits(dict[int, int]):
    """The sets that a word is in, a bit a set, found when it is first met.

    words (frozenset[int]): All words of the sets.
    """

    def __init__(self, sets: Iterable[frozenset[int]]) -> None:
        """Note which words are in which sets.

        sets (Iterable[frozenset[int]]): The sets, the first is the lowest bit.
        """
        super().__init__()
        self._places: dict[int, list[int]] = defaultdict(list)
        for place, words in enumerate(sets):
            for form in words:
                self._places[form].append(place)
        self.words = frozenset(self._places)

    def __missing__(self, form: int) -> int:
        """Look a word up that was not asked for before."""
        found = self[form] = reduce(or_, [1 << at for at in self._places[form]])
        return found


class _Gates(dict[int, tuple[int, list[Gated]]]):
    """What is behind a word: patterns, and sets of which any of them needs one.

    words (frozenset[int]): All words with patterns behind them.
    """

    def __init__(self, behind: dict[int, list[Gated]]) -> None:
        """Take the patterns behind each word, and the bits of the sets they need."""
        super().__init__()
        self._behind = behind
        self.words = frozenset(behind)

    def __missing__(self, form: int) -> tuple[int, list[Gated]]:
        """Look a word up that was not asked for before."""
        behind = self._behind[form]
        # the highest bit is the set that the fewest patterns need
        either = reduce(or_, [1 << need.bit_length() - 1 for need, _ in behind])
        found = self[form] = either, behind
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
        # those that need one word, by their anchors; those that need several, by the
        # words that the fewest patterns need, so that many on one verb cost nothing
        self._alone: dict[int, list[Compiled]] = {}
        entries = [Compiled(pattern, order) for order, pattern in enumerate(patterns)]
        rarity = _rarity_in(
            Counter(words for entry in entries for words in entry.needed)
        )
        behind: dict[int, list[Gated]] = defaultdict(list)
        split: list[tuple[frozenset[int], list[frozenset[int]], Compiled]] = []
        for entry in entries:
            alone = len(entry.needed) == 1
            for form in entry.anchor_ids:
                self.table.setdefault(form, []).append(entry)
                if alone:
                    self._alone.setdefault(form, []).append(entry)
            if not alone:
                gate, *rest = sorted(entry.needed, key=rarity)
                split.append((gate, rest, entry))
        # each set of words is a bit, and the often needed come first
        often = Counter(chain.from_iterable(rest for _, rest, _ in split))
        sets = [words for words, _ in often.most_common()]
        bits = {words: 1 << at for at, words in enumerate(sets)}
        for gate, rest, entry in split:
            pair = reduce(or_, [bits[words] for words in rest]), entry
            for form in gate:
                behind[form].append(pair)
        self._bits = _Bits(sets)
        self._gates = _Gates(behind)

    def __contains__(self, form: int) -> bool:
        """Tell whether the hash of a lower-case form anchors a pattern."""
        return form in self.table

    def candidates(
        self, hits: Sequence[tuple[int, int]], present: Iterable[int]
    ) -> tuple[list[Candidate], list[Candidate]]:
        """List what may match in a sentence, by its words alone.

        hits (Sequence[tuple[int, int]]): Tokens that anchor patterns, each with the
            hash of its lower-case form.
        present (Iterable[int]): These hashes of all its tokens, and those of the labels
            of its entities, or `labels` where they are not known yet.
        RETURNS (tuple[list, list]): The patterns that may match, each with the token of
            its anchor, and the guards.
        """
        alone, bits, gates = self._alone, self._bits, self._gates
        found = [
            (i, entry) for i, form in hits if form in alone for entry in alone[form]
        ]
        has = reduce(or_, map(bits.__getitem__, bits.words.intersection(present)), 0)
        gated: set[Compiled] = set()
        for either, behind in map(gates.__getitem__, gates.words.intersection(present)):
            if has & either:
                gated.update([entry for need, entry in behind if has & need == need])
        if gated:
            found += [
                (i, entry)
                for i, form in hits
                for entry in gated
                if form in entry.anchor_ids
            ]
            found.sort(key=_place)
        guards = [pair for pair in found if pair[1].suppress]
        if guards:
            found = [pair for pair in found if not pair[1].suppress]
        return found, guards

    def match(self, s: Sentence, i: int, form: int) -> Iterator[Match]:
        """Give the matches of all patterns anchored at a token."""
        return match_all(s, [(i, compiled) for compiled in self.table[form]])


def _rarity_in(
    sets: Mapping[frozenset[int], int],
) -> Callable[[frozenset[int]], tuple[bool, int]]:
    """Give what orders sets of words by how few patterns need one of them.

    sets (Mapping[frozenset[int], int]): The sets, and how many patterns need each.
    RETURNS (Callable): The order: whether a set has a word of every sentence, and how
        often its words are needed.
    """
    load = Counter(chain.from_iterable(words for words in sets if len(words) > MANY))
    for words, times in sets.items():
        if len(words) > MANY:
            continue
        if times == 1:
            load.update(words)
            continue
        for form in words:
            load[form] += times
    common = COMMON | LABEL_IDS

    @cache
    def rarity(words: frozenset[int]) -> tuple[bool, int]:
        if len(words) > MANY:
            return True, MANY * len(words)
        return not common.isdisjoint(words), sum(map(load.__getitem__, words))

    return rarity


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
