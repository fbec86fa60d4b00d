"""Scenes: the clauses of a sentence that share their time and place."""

from .parties import is_party
from .tree import Sentence

ARGUMENTS = frozenset({"of", "for", "with", "against", "about", "to", "into"})
APART = frozenset({"relcl", "ccomp", "parataxis", "csubj", "csubjpass", "appos"})
# what follows tells of another time
OTHER_TIMES = frozenset({"after", "before", "since", "until", "till", "following"})
HOURS = frozenset(
    ["dawn", "daybreak", "dusk", "midday", "midnight", "nightfall", "noon", "sunrise"]
)
HOURS |= {"sunset"}
# of the instruments, those that are bodies and no happenings
WEAPONS = frozenset(
    [
        "bomb",
        "bullet",
        "bus",
        "car",
        "debris",
        "device",
        "drone",
        "explosive",
        "grenade",
        "gun",
        "ied",
        "knife",
        "landmine",
        "mine",
        "missile",
        "mortar",
        "motorcycle",
        "projectile",
        "rifle",
        "rocket",
        "shell",
        "tank",
        "truck",
        "van",
        "vehicle",
        "weapon",
    ]
)

TAKEN = frozenset({"abduct", "arrest", "capture", "detain", "hold", "imprison", "jail"})
TAKEN |= {"kidnap", "seize", "take"}
MARKING = frozenset({"avenge", "commemorate", "mark", "mourn"})
FREED = frozenset(
    {"discover", "escape", "exchange", "find", "free", "liberate", "release", "rescue"}
)
FREED |= {"return"}

STATEMENTS = frozenset({"communique", "communiqué", "interview", "letter", "meeting"})
STATEMENTS |= {"message", "note", "post", "release", "report", "speech", "statement"}
STATEMENTS |= {"tweet", "video", "conference", "audio", "recording", "memo", "petition"}
ISSUING = frozenset({"air", "broadcast", "circulate", "date", "deliver", "hold"})
ISSUING |= {"issue", "make", "post", "publish", "read", "record", "release", "send"}
ISSUING |= {"file", "sign", "submit", "upload", "write"}

BLOODSHED = frozenset(
    ["bloodbath", "bloodshed", "carnage", "pogrom", "rioting", "slaughter"]
)

FIGHTS = frozenset(
    ["brawl", "firefight", "gunbattle", "gunfight", "melee", "scuffle", "skirmish"]
)


def zone(s: Sentence, i: int) -> int:
    """Find the head of the clause whose circumstances hold for a token.

    What is reported, what a relative clause tells, and what an act of speech is about
    have circumstances of their own; what happens when or as something else happens
    shares them.
    """
    key = (i, "zone")
    if key not in s.memo:
        at = i
        for _ in range(len(s)):
            head = s.head[at]
            if head == at or _is_part(s, at, head) or _is_told_of(s, at, head):
                break
            at = head
        s.memo[key] = at
    return s.memo[key]  # type: ignore[return-value]


def _is_told_of(s: Sentence, at: int, head: int) -> bool:
    if s.dep[at] == "advcl" and s.has_list(head, "threatening"):
        # "threatened on Friday to kill them"
        return s.tag[at] == "VB" and any(s.lower[k] == "to" for k in s.kids[at])
    if not s.has_list(head, "speaking"):
        return False
    if s.dep[at] == "prep":
        # "a shell slammed into a house": no speech
        crashed = s.lower[at] == "into" and s.has_list(head, "assailing")
        return s.lower[at] in ARGUMENTS and not crashed
    if s.dep[at] == "xcomp":
        # "are believed to have attacked", "claimed to have killed": no other happening
        done = s.tag[at] == "VBN" and any(s.lower[k] == "have" for k in s.kids[at])
        return s.child(head, "auxpass") < 0 and not done
    return s.dep[at] in ("dobj", "pcomp", "acl") or (
        s.dep[at] == "nsubjpass" and not is_party(s, at)
    )


def scene(s: Sentence, i: int) -> int:
    """Find the head of the clause whose time and place hold for a token.

    What happens after, before or since something else does not share them with it;
    what a relative clause tells of a happening ("the clash that broke out in Oro") is
    that happening.
    """
    key = (i, "scene")
    if key not in s.memo:
        at = i
        for _ in range(len(s)):
            head = s.head[at]
            if head == at or _is_apart(s, at, head):
                break
            at = head
        s.memo[key] = at
    return s.memo[key]  # type: ignore[return-value]


def _is_apart(s: Sentence, at: int, head: int) -> bool:
    if s.dep[at] == "relcl" and is_happening(s, head):
        return not tells_of_it(s, at)
    if _is_part(s, at, head) or _is_told_of(s, at, head):
        return True
    return follows(s, at)


def _is_part(s: Sentence, at: int, head: int) -> bool:
    if s.lemma[at] in MARKING and s.tag[at] == "VB" and s.lower[at - 1] == "to":
        # "set houses on fire to avenge the deaths": they befell them before
        return s.dep[at] in ("advcl", "xcomp", "acl")
    if s.dep[at] == "acl" and s.lemma[at] in TAKEN and s.tag[at] in ("VBN", "VBD"):
        # "freed two nuns kidnapped in May": it befell them before
        above = next((up for up in s.path_up(at) if s.is_verb(up)), at)
        return s.lemma[above] in FREED
    if s.dep[at] == "advcl" and s.lemma[at] in TAKEN and s.lemma[head] in FREED:
        # "freed 26 men, most of them jailed for years"
        own = s.child(at, "nsubj", "nsubjpass")
        return own >= 0 and s.lower[own + 1 : own + 3] == ["of", "them"]
    # "leaving ten people hurt" is no clause of its own
    left = s.dep[at] == "ccomp" and s.lemma[head] == "leave"
    left = left and s.tag[at] in ("VBN", "JJ", "VBD") and s.child(at, "aux") < 0
    return s.dep[at] in APART and not left


def tells_of_it(s: Sentence, relative: int) -> bool:
    """Tell whether a relative clause says what its happening did.

    "The clash that broke out in Oro".
    """
    own = s.child(relative, "nsubj", "nsubjpass")
    return own >= 0 and s.lower[own] in ("that", "which")


def is_happening(s: Sentence, i: int) -> bool:
    """Tell whether a noun names something that takes place."""
    if s.has_list(i, "happenings") or s.lemma[i] in FIGHTS:
        return True
    if s.lemma[i] == "exchange":
        # "an exchange of fire"
        of = s.child(i, "prep")
        inner = s.child(of, "pobj") if of >= 0 else -1
        return inner >= 0 and s.lower[inner] in ("fire", "gunfire", "shots")
    return s.has_list(i, "instruments") and not _is_body(s, i)


def _is_body(s: Sentence, i: int) -> bool:
    # "the Frontier Rifles": a name's plural is no lemma
    return s.lemma[i] in WEAPONS or s.lower[i].removesuffix("s") in WEAPONS


def is_of_statement(s: Sentence, participle: int) -> bool:
    """Tell of a participle of what words stand in: "in a letter dated May 5"."""
    if s.dep[participle] != "acl" or s.tag[participle] != "VBN":
        return False
    noun = s.head[participle]
    if s.lower[s.head[noun]] == "of" and s.dep[noun] == "pobj":
        # "in a meeting of the party held on Monday"
        above = s.head[s.head[noun]]
        met = s.lemma[above] in ("conference", "meeting")
        # not "the release of men held for weeks"
        noun = above if met == (s.lemma[participle] == "hold") else noun
    return s.lemma[noun] in STATEMENTS and s.lemma[participle] in ISSUING


def verb_above(s: Sentence, token: int) -> int:
    """Find the verb that an adjunct belongs to; -1 if there is none.

    "In a meeting held on Monday they condemned it": when they condemned it.
    """
    for up in s.path_up(token):
        told = s.dep[up] == "acl" and (
            s.has_list(up, "occurring") or s.has_list(s.head[up], "happenings")
        )
        if s.is_verb(up) and not (told or is_of_statement(s, up)):
            return up
    return -1


def follows(s: Sentence, at: int) -> bool:
    """Tell whether a clause or phrase tells what happened before, or the like."""
    if s.dep[at] == "advcl":
        # not "leaving two dead, before they fled"
        return any(s.lower[k] in OTHER_TIMES and k < at for k in s.kids[at])
    if s.lower[at] in HOURS:
        # "fired on them before dawn": no other happening
        return False
    return s.dep[at] in ("pcomp", "pobj") and s.lower[s.head[at]] in OTHER_TIMES


def is_deed(s: Sentence, i: int) -> bool:
    """Tell whether a noun names something done to somebody."""
    named = s.has_list(i, "instruments") or s.has_list(i, "deeds")
    return (named or s.lemma[i] in BLOODSHED) and not _is_body(s, i)
