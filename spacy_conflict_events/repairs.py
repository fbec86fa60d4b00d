"""Mends how words are read, each slip beside the sentence that forced it."""

from collections.abc import Sequence

from .abbreviations import join_abbreviations
from .absolutes import doer_behind_as
from .apostrophes import write_apostrophes
from .capitals import DAYS
from .coordination import COORDINATING
from .freed_days import free_days
from .garden_paths import find_verbs
from .harm_rows import mend_harm_rows
from .headline_subjects import verb_behind_of
from .headlines import (
    group_named_is,
    headline_verb,
    subject_among_nouns,
    verb_among_nouns,
)
from .log_doers import DOERS
from .log_harms import HARMS
from .log_places import PLACES
from .lost_objects import plural_before_verb
from .mends import Mends
from .parties import is_party
from .place_nouns import is_small
from .reattach import REATTACHING
from .shootings import shot_among_nouns
from .small_names import name_acronyms, name_persons, name_small
from .sources import SOURCE_VERBS
from .tree import NOMINAL, NOUNS, Sentence
from .voice import FINITE
from .wrong_rows import INFINITIVES

# nouns of violence and protest that are no names where they begin a sentence
DEED_NOUNS = frozenset(
    [
        "airstrike",
        "airstrikes",
        "ambush",
        "arson",
        "bandh",
        "blast",
        "blasts",
        "bombardment",
        "bombing",
        "bombings",
        "clash",
        "clashes",
        "demonstrations",
        "explosion",
        "explosions",
        "fighting",
        "firefight",
        "firing",
        "gunbattle",
        "gunfight",
        "gunfire",
        "gunshots",
        "hartal",
        "kidnapping",
        "kidnappings",
        "abduction",
        "abductions",
        "killing",
        "killings",
        "lynching",
        "protests",
        "riot",
        "riots",
        "shelling",
        "shooting",
        "shootings",
        "shootout",
        "skirmish",
        "skirmishes",
        "stabbing",
        "strikes",
        "unrest",
        "violence",
    ]
)
GUNS = frozenset({"artillery", "missile", "rocket", "tank"})
# nouns of protest that are no names behind the verb of a headline
STAGED = frozenset({"boycott", "march", "protest", "rally", "shutdown", "strike"})
STAGED |= {"sit-in", "walkout"}
# what violence does in a headline: "Gunfight rages in Oro"
RAGING = frozenset({"breaks", "claims", "continues", "erupts", "flares", "rages"})
ADVERBIALS = frozenset({"acomp", "advmod", "attr", "dep", "npadvmod", "oprd"})
# verbs whose object is a place in a headline
TAKING = frozenset(
    [
        "attack",
        "besiege",
        "bomb",
        "capture",
        "liberate",
        "lose",
        "occupy",
        "overrun",
        "pound",
        "recapture",
        "retake",
        "seize",
        "shell",
        "storm",
        "strike",
    ]
)
# "pounded Oro with artillery"
BESIDE_TAKING = frozenset({"after", "amid", "for", "since", "with"})
# the past of verbs that the parser takes for nouns
RETAKEN = frozenset({"overran", "retakes", "retook", "retaken", "overruns"})
PARTICIPLE_NOUNS = frozenset({"accused", "condemned", "convicted", "undertrial"})
NO_NAMES = DEED_NOUNS | STAGED | PARTICIPLE_NOUNS
ROW = frozenset({"pobj", "conj"})
# "gang-raped", "tear-gassed"
WAYS = frozenset({"baton", "car", "fire", "gang", "petrol", "pistol", "tear", "water"})
# the tags of what the parser takes for verbs and adjectives where it may be a noun
BECOME_NOUNS = frozenset({"VBG", "JJ", "VB", "VBP"})
PARTICIPLES = frozenset({"beaten", "held", "hurt", "overrun", "shot", "slain"})
ADJECTIVES = PARTICIPLE_NOUNS | {
    "alleged",
    "threatened",
    "promised",
    "demanded",
    "occupied",
}
AUXILIARIES = frozenset({"'d", "did", "had", "was", "were"})
AFTER_FIRST = frozenset({"along", "between", "by", "from", "near"})
Anchor = tuple[int, frozenset[str | None]]
_MENDS = Mends((*REATTACHING, *COORDINATING, *DOERS, *HARMS, *PLACES))


def may_become(word: str, pos: str, tag: str, wanted: str, *, short: bool) -> bool:
    """Tell whether `repair` may read a token as another part of speech.

    A sentence in which no pattern's word is or may become what the pattern reads it as
    need not be looked at.

    word (str): The token's text.
    pos (str): Its part of speech.
    tag (str): Its tag.
    wanted (str): The other part of speech, VERB or NOUN.
    short (bool): Whether its sentence may be a headline.
    RETURNS (bool): False only if no mend does.
    """
    lower = word.lower()
    if wanted == "NOUN":
        return tag in BECOME_NOUNS or lower in NO_NAMES
    if lower in ("dead", "free", "open") or lower in SOURCE_VERBS or tag == "VBG":
        return True
    if lower == "down" and tag == "IN":
        # "nurses will down tools"
        return True
    if pos == "AUX":
        # "the envoy met striking nurses", with "met" as an auxiliary
        return tag == "VBD" and lower not in AUXILIARIES
    if pos not in NOUNS:
        if pos != "ADJ":
            return False
        # "Bishops of Oro urge settlers to leave", with "urge" as an adjective
        return short or _is_like_participle(lower) or lower in INFINITIVES
    return short or word[:1].isupper() or _is_like_participle(lower) or lower in RETAKEN


def repair(s: Sentence, anchors: Sequence[Anchor]) -> None:
    """Mend a sentence before triggers are looked for.

    s (Sentence): The sentence; its lists change, the Doc does not.
    anchors (Sequence[tuple[int, frozenset]]): The tokens that some pattern's word
        stands on, and the parts of speech that the patterns read them as.
    """
    pos, tag, lower = s.pos, s.tag, s.lower
    if "t" in lower:
        write_apostrophes(s)
    for i, read_as in anchors:
        if tag[i] == "VBG":
            _firing(s, i)
            if i == 0 and lower[i] in DEED_NOUNS and s.dep[i] == "nsubj":
                _deed_at_start(s, i)
        if lower[i] == "occupied" and s.dep[i] == "amod" and tag[i] == "VBN":
            # "in the occupied west bank", told of no taking
            pos[i], tag[i] = "ADJ", "JJ"
        if lower[i] in PARTICIPLE_NOUNS:
            _participle_noun(s, i)
        elif lower[i] in RETAKEN:
            _retaken(s, i)
        elif pos[i] == "PROPN" and lower[i] in DEED_NOUNS:
            _deed_noun(s, i)
        elif tag[i] == "NNP" and lower[i] in STAGED:
            _staged(s, i)
        if "VERB" in read_as:
            if lower[i] == "open" and lower[i + 1 : i + 2] == ["fire"]:
                _open_fire(s, i)
            if i == 1:
                group_named_is(s)
            if s.dep[i] == "compound":
                verb_among_nouns(s, i)
            elif s.dep[i] == "ROOT":
                subject_among_nouns(s, i)
            if lower[i] == "shot":
                _shot_dead(s, i)
            elif lower[i] == "gunned":
                shot_among_nouns(s, i)
            if pos[i] in NOUNS or pos[i] == "ADJ":
                verb_behind_of(s, i)
            if pos[i] in NOUNS or lower[i] == "free":
                headline_verb(s, i)
            if pos[i] in NOUNS or pos[i] == "ADJ" or lower[i] in ("hurt", "overrun"):
                _participle(s, i)
            elif (s.dep[i], tag[i]) == ("acomp", "VBN") and (
                lower[i - 2] in WAYS or lower[i] in PARTICIPLES
            ):
                # "was gang-raped", "ten people were slain"
                _take_over(s, i, s.head[i])
            _name_after_verb(s, i)
        if ("NOUN" in read_as and "VERB" not in read_as) or tag[i] in ("JJ", "VBG"):
            _noun(s, i, read_as)
    if "FW" in tag:
        _foreign_name(s)
    if is_small(s):
        stood_on = {i for i, _ in anchors}
        name_small(s, stood_on)
        name_persons(s, stood_on)
        name_acronyms(s)
    if "VBZ" in tag:
        plural_before_verb(s)
    _nouns_after_articles(s)
    _nouns_after_numbers(s)
    join_abbreviations(s)
    free_days(s)
    if "as" in lower:
        doer_behind_as(s)
    find_verbs(s)
    _MENDS.run(s)
    mend_harm_rows(s)


def _foreign_name(s: Sentence) -> None:
    # "in central nigeria", read as a foreign word
    for i, tag in enumerate(s.tag):
        if tag == "FW" and s.dep[i] == "pobj" and s.lower[s.head[i]] in ("in", "near"):
            s.tag[i], s.pos[i] = "NNP", "PROPN"


def _nouns_after_articles(s: Sentence) -> None:
    # "a suspected trafficker was held", with "trafficker" tagged as a verb
    if "VB" not in s.tag and "VBP" not in s.tag:
        return
    for i, tag in enumerate(s.tag):
        if tag not in ("VB", "VBP") or s.dep[i] not in ("nsubj", "nsubjpass", "dobj"):
            continue
        if any(s.dep[k] == "det" and k < i for k in s.kids[i]):
            s.pos[i], s.tag[i] = "NOUN", "NN"


def _nouns_after_numbers(s: Sentence) -> None:
    # "Oro: 9 guards shot", with "guards" tagged as a verb
    if "VBZ" not in s.tag or "nummod" not in s.dep:
        return
    for i, tag in enumerate(s.tag):
        if tag != "VBZ" or i - 1 not in s.children(i, "nummod"):
            continue
        if s.child(i, "nsubj", "dobj") < 0:
            s.pos[i], s.tag[i] = "NOUN", "NNS"


def _participle(s: Sentence, i: int) -> None:
    """Read "-ed" adjectives and nouns as participles.

    "The injured man", "Two were injured" (adjective), "the wounded were moved".
    """
    word = s.lower[i]
    if word == "shot" and s.pos[i] == "NOUN":
        _shot_after_day(s, i)
    if word == "shot" and s.pos[i] == "NOUN":
        _shot_and(s, i)
        _and_shot(s, i)
    number = s.child(i, "nummod") if word in ("hurt", "shot") else -1
    if word == "shot" and (s.tag[i] != "NN" or s.lower[number] in ("1", "one")):
        # "Three shot at nightclub", with the many for one shot
        number = -1
    if number == i - 1 >= 0 and s.dep[i] in ("ROOT", "nsubj", "conj", "ccomp"):
        # a headline: "22 hurt as police fire on strikers", "Two killed, six hurt"
        s.pos[i], s.tag[i], s.dep[number] = "VERB", "VBN", "nsubjpass"
        s.link()
    if word == "overrun" and _overrun(s, i):
        return
    if s.pos[i] not in ("ADJ", "NOUN", "PROPN") or word in ADJECTIVES:
        return
    if not _is_like_participle(word):
        return
    if word in ("shot", "held") and s.pos[i] == "NOUN":
        return
    if word == "overrun" and s.dep[i] != "acomp" and s.child(i, "auxpass") < 0:
        # "a cost overrun"
        return
    s.pos[i], s.tag[i] = "VERB", "VBN"
    head = s.head[i]
    if s.dep[i] == "compound" and s.pos[head] == "NOUN":
        # "the slain trooper", read as a name of its kind
        s.dep[i] = "amod"
    if s.dep[i] in ("acomp", "attr") and s.lemma[head] in ("be", "get", "become"):
        _take_over(s, i, head)


def _overrun(s: Sentence, i: int) -> bool:
    """Read "overrun" as done: "the base was overrun", "Border post overrun by rebels".

    The parser takes it for an adjective or a noun. Not "a cost overrun".
    """
    above, by = s.head[i], s.child(i, "prep")
    while by >= 0 and s.lower[by] != "by":
        by = next((k for k in s.children(i, "prep") if k > by), -1)
    if s.dep[i] in ("acomp", "attr", "dobj") and s.lemma[above] in ("be", "get"):
        if s.child(i, "det", "amod", "compound") >= 0:
            return False
        _take_over(s, i, above)
    elif s.dep[i] == "ROOT" and s.dep[i - 1] == "compound" and _is_site(s, i - 1):
        # "border post overrun in Oro by rebels"
        for kid in [k for k in s.kids[i] if k < i - 1]:
            s.head[kid] = i - 1
        s.dep[i - 1] = "nsubjpass"
    else:
        return False
    s.pos[i], s.tag[i] = "VERB", "VBN"
    if by >= 0:
        s.dep[by] = "agent"
    s.link()
    return True


def _is_site(s: Sentence, i: int) -> bool:
    return s.has_list(i, "places") or s.has_list(i, "sites")


def _is_like_participle(word: str) -> bool:
    return word.endswith("ed") or word in PARTICIPLES


def _shot_after_day(s: Sentence, i: int) -> None:
    """Read "shot" as a verb after a day: "Gunmen on Friday night shot and hurt a boy".

    The parser makes one phrase of "Friday night shot".
    """
    day, on = i - 1, s.head[i]
    doer = s.head[on]
    if s.dep[i] != "pobj" or s.head[day] != i or s.ent[day] not in ("DATE", "TIME"):
        return
    if s.dep[on] != "prep" or s.is_verb(doer) or doer > on or not is_party(s, doer):
        return
    for kid in s.kids[i]:
        if kid < day:
            s.head[kid] = day
    for kid in s.kids[doer]:
        if kid > i:
            s.head[kid] = i
    above, label = s.head[doer], s.dep[doer]
    s.head[i], s.dep[i] = (i if above == doer else above), label
    s.pos[i], s.tag[i] = "VERB", "VBD"
    s.head[day], s.dep[day], s.head[on] = on, "pobj", i
    s.head[doer], s.dep[doer] = i, "nsubj"
    s.link()


def _open_fire(s: Sentence, i: int) -> None:
    # a headline: "Police open fire on miners", with "open" for an adjective
    if s.pos[i] == "ADJ" and s.child(i, "nsubj") >= 0 and s.child(i, "dobj") == i + 1:
        s.pos[i], s.tag[i] = "VERB", "VBP"


def _shot_and(s: Sentence, i: int) -> None:
    """Read "shot" as a verb before another: "A robber shot and killed a clerk"."""
    second = s.child(i, "conj")
    doer = i - 1
    if second != i + 2 or s.tag[second] != "VBD" or s.lower[i + 1] != "and":
        return
    if s.dep[doer] != "compound" or s.head[doer] != i:
        return
    s.pos[i], s.tag[i] = "VERB", "VBD"
    s.dep[doer] = "nsubj"
    for kid in [k for k in s.kids[i] if k < doer]:
        s.head[kid] = doer
    s.link()


def _shot_dead(s: Sentence, i: int) -> None:
    """Read "shot" as a verb before "dead": "Men on a motorcycle shot dead a guard".

    The parser takes "motorcycle shot" for a noun, and "dead" for the verb, or it hangs
    the guard on the preposition.
    """
    dead, before, preposition = i + 1, i - 1, s.head[i]
    if s.lower[dead : dead + 1] != ["dead"]:
        return
    if s.is_verb(i) and s.head[dead] == i:
        _dead_beside(s, i)
    victim = s.head[dead]
    while s.dep[victim] == "compound" and s.head[victim] > victim:
        victim = s.head[victim]
    done_to = s.dep[dead] == "amod" and victim > dead and s.head[victim] == i
    if s.is_verb(i) and done_to and s.dep[victim] == "dobj":
        # "shot dead gang leader Ali Sol"
        s.head[dead], s.dep[dead] = i, "oprd"
        s.link()
    if s.pos[i] == "NOUN" and s.dep[before] == "nummod" and s.head[before] == i > 0:
        # "Two shot dead in feud"
        s.pos[i], s.tag[i] = "VERB", "VBN"
        s.dep[before], s.head[dead], s.dep[dead] = "nsubjpass", i, "oprd"
        s.link()
        return
    if s.dep[i] not in ("dobj", "pobj"):
        shot_among_nouns(s, i)
        return
    top, thing = dead, s.child(dead, "dobj")
    if s.head[dead] == i and s.dep[i] == "pobj":
        top = s.head[preposition]
        thing = max(s.children(preposition, "pobj"))
    if thing < dead or before < 0:
        return
    if s.head[before] == i and s.dep[before] == "compound":
        for kid in s.kids[i]:
            if kid < before:
                s.head[kid] = before
        s.head[before], s.dep[before] = preposition, s.dep[i]
    for kid in s.kids[dead]:
        s.head[kid] = i
    s.head[i], s.dep[i] = (i if s.head[top] == top else s.head[top]), s.dep[top]
    if top != dead:
        s.head[top], s.dep[top] = i, "nsubj"
        s.head[thing], s.dep[thing] = i, "dobj"
    s.head[dead], s.dep[dead] = i, "oprd"
    s.pos[i], s.tag[i] = "VERB", "VBD"
    s.link()


def _dead_beside(s: Sentence, i: int) -> None:
    """Read who is shot: "burst in and shot dead a guard", "Man shot dead by police".

    The parser takes "dead" for an object, or who was shot for who shot.
    """
    dead, doer = i + 1, s.child(i, "nsubj")
    if s.dep[dead] == "dobj" and len(s.children(i, "dobj")) > 1:
        s.dep[dead] = "oprd"
    by = s.child(i, "agent")
    if by == dead + 1 and doer >= 0 and s.child(i, "auxpass") < 0:
        s.dep[doer], s.tag[i] = "nsubjpass", "VBN"
        for thing in s.children(i, "dobj"):
            # "in Oro slum", with "slum" for an object
            place = thing - 1
            if thing > by and s.dep[place] == "pobj":
                s.head[thing], s.dep[thing] = s.head[place], "pobj"
                s.head[place], s.dep[place] = thing, "compound"
        s.link()


def _and_shot(s: Sentence, i: int) -> None:
    """Read "shot" as a verb after another: "They burst in and shot two men"."""
    first = s.head[i]
    if s.dep[i] == "conj" and s.is_verb(first) and s.child(i, "dobj") > i:
        s.pos[i], s.tag[i] = "VERB", "VBD"


def _name_after_verb(s: Sentence, i: int) -> None:
    """Read a name as an object: "Army retakes Oro", with the name as an adverb."""
    name = i + 1
    if name >= len(s) or s.head[name] != i or s.dep[name] not in ADVERBIALS:
        return
    if not s.text[name][:1].isupper() or s.text[name].isupper() or s.ent[i]:
        return
    if s.tag[i] not in FINITE or s.child(i, "dobj", "auxpass") >= 0:
        return
    if any(s.lower[k] not in BESIDE_TAKING for k in s.children(i, "prep")):
        return
    if s.lemma[i] not in TAKING or s.ent[name] in ("DATE", "TIME"):
        return
    s.pos[name], s.tag[name], s.dep[name] = "PROPN", "NNP", "dobj"
    s.link()


def _retaken(s: Sentence, i: int) -> None:
    """Read the past of a verb as one: "The army retook Oro".

    The parser takes it for a noun, or for a part of the name after it.
    """
    doer, after = i - 1, i + 1
    if s.pos[i] not in ("NOUN", "PROPN") or doer < 0 or s.dep[doer] != "compound":
        return
    if s.dep[i] == "compound" and s.head[i] == after and s.head[doer] in (i, after):
        _verb_before_name(s, i)
        return
    if s.head[doer] != i or s.child(i, "nsubj") >= 0:
        return
    for kid in s.kids[i]:
        if kid < doer:
            s.head[kid] = doer
    _past(s, i)
    for name in s.children(i, "npadvmod", "appos"):
        # "retook Oro", "overran Oro City"
        if after in (name, *s.children(name, "compound")):
            s.dep[name] = "dobj"
    s.link()


def _verb_before_name(s: Sentence, i: int) -> None:
    name = i + 1
    above = s.head[name]
    for kid in s.kids[name]:
        if kid != i:
            s.head[kid] = i if kid > name else i - 1
    s.head[i], s.dep[i] = (i if above == name else above), s.dep[name]
    s.head[name], s.dep[name] = i, "dobj"
    _past(s, i)
    s.link()


def _past(s: Sentence, i: int) -> None:
    s.pos[i], s.tag[i] = "VERB", "VBZ" if s.lower[i].endswith("s") else "VBD"
    s.head[i - 1], s.dep[i - 1] = i, "nsubj"


def _deed_noun(s: Sentence, i: int) -> None:
    """Read a noun that begins a sentence as one: "Gunfire erupted", "Gunfight rages".

    The parser takes it for a name.
    """
    after = i + 1
    begins = i == 0 or s.text[i - 1] in (":", '"', "-") or s.pos[i - 1] == "SPACE"
    if not begins or after >= len(s) or s.pos[after] == "PROPN":
        return
    plural = s.tag[i] == "NNPS" or s.lower[i] in ("clashes", "protests", "riots")
    s.pos[i], s.tag[i] = "NOUN", "NNS" if plural else "NN"
    if s.head[i] == after and s.lower[after] in RAGING and s.pos[after] == "NOUN":
        s.pos[after], s.tag[after] = "VERB", "VBZ"
        s.dep[i] = "nsubj"
        s.link()


def _deed_at_start(s: Sentence, i: int) -> None:
    """Read a deed as a noun: "Bombing on church by rebels kills ten"."""
    behind = {s.lower[k] for k in s.children(i, "prep")}
    if s.child(i, "dobj") < 0 and not behind.isdisjoint({"by", "in", "of", "on"}):
        s.pos[i], s.tag[i] = "NOUN", "NN"


def _staged(s: Sentence, i: int) -> None:
    # a headline: "Workers Begin Indefinite Strike"; not "Lawmakers back Oro Rally"
    verb = s.head[i]
    if s.dep[i] != "dobj" or not s.is_verb(verb) or not s.has_list(verb, "light_verbs"):
        return
    if s.is_headline() and s.text[verb][:1].isupper() and s.ent[i] == "":
        s.pos[i], s.tag[i] = "NOUN", "NN"


def _firing(s: Sentence, i: int) -> None:
    """Read a gerund after a force as a noun: "died in police firing".

    The parser reads "firing" as a participle of "police".
    """
    force = i - 1
    if (
        s.tag[i] != "VBG"
        or force < 0
        or not ((s.dep[i] == "acl" and s.head[i] == force) or s.dep[force] in ROW)
    ):
        return
    alone = s.child(i, "dobj", "prt", "advmod") < 0
    named = s.has_list(force, "armed") or s.has_list(force, "explosives")
    named = named or s.lower[force] in GUNS
    if not (alone and named and s.has_list(i, "instruments")):
        return
    above, governor = s.dep[force], s.head[force]
    kids = [k for k in s.kids[force] if k != i and k < force]
    s.attach(force, i, "compound")
    s.head[i], s.dep[i] = (i if governor == force else governor), above
    for kid in kids:
        s.head[kid] = i
    for kid in range(i + 1, len(s)):
        if s.head[kid] == force:
            s.head[kid] = i
    s.pos[i], s.tag[i] = "NOUN", "NN"
    s.link()


def _participle_noun(s: Sentence, i: int) -> None:
    """Read "accused" as a noun after an article: "the prime accused was arrested"."""
    follows = s.pos[i + 1] if i + 1 < len(s) else "PUNCT"
    if s.dep[i] in ("dobj", "pobj"):
        # "arresting the accused yesterday"
        follows = "PUNCT"
    if i == 0 or follows in ("NOUN", "PROPN", "ADJ") or s.child(i, "dobj") >= 0:
        return
    before = i - 1
    # "the 35-year-old accused"
    while before > 0 and (
        s.pos[before] in ("ADJ", "NUM") or s.lower[before] in ("-", "year", "years")
    ):
        before -= 1
    if s.tag[before] not in ("DT", "PRP$", "CD") and s.pos[i - 1] != "NUM":
        return
    s.pos[i], s.tag[i] = "NOUN", "NN"
    head = s.head[i]
    if s.dep[i] in ("acl", "amod") and before <= head < i:
        kids = list(s.kids[head])
        s.attach(head, i, "amod")
        for kid in kids:
            if kid != i:
                s.head[kid] = i
        s.link()


def _take_over(s: Sentence, i: int, auxiliary: int) -> None:
    """Make a participle the head of its clause and the verb above it an auxiliary."""
    kids = [kid for kid in s.kids[auxiliary] if kid != i]
    s.attach(auxiliary, i, "auxpass")
    for kid in kids:
        s.head[kid] = i
        if s.dep[kid] == "nsubj":
            s.dep[kid] = "nsubjpass"
    s.link()


def _noun(s: Sentence, i: int, read_as: frozenset[str | None]) -> None:
    """Read a noun of action as one where an article stands before it.

    "A Russia-backed regime offensive on the town" (offensive: adjective).
    """
    if s.pos[i] in NOUNS or "NOUN" not in read_as:
        return
    follows = s.pos[i + 1] if i + 1 < len(s) else "PUNCT"
    if follows == "PROPN" and s.lower[i + 1] in DAYS:
        # "in a shooting Friday"
        follows = "PUNCT"
    if follows in ("NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"):
        return
    if s.tag[i] == "VBG" and s.dep[i] == "pcomp" and s.has_list(i, "instruments"):
        # "fled from fighting in the north"
        if s.child(i, "dobj", "prt") < 0 and s.lower[s.head[i]] in (
            "from",
            "in",
            "amid",
        ):
            s.pos[i], s.tag[i], s.dep[i] = "NOUN", "NN", "pobj"
        return
    if s.tag[i] == "VBG" and s.dep[i] == "pobj" and s.has_list(i, "instruments"):
        # "died in firing by police"
        if s.child(i, "dobj", "prt") < 0:
            s.pos[i], s.tag[i] = "NOUN", "NN"
        return
    if s.tag[i] == "VBG":
        before = s.dep[i - 1] if i else ""
        named = s.child(i, "det") >= 0 and s.dep[i] in ("nsubj", "dobj", "pobj")
        # "Fighting between the army and rebels killed 12"
        named = named or (i == 0 and s.lower[1] in AFTER_FIRST)
        if before not in ("det", "amod", "compound", "poss", "case") and not named:
            return
        if s.child(i, "dobj") >= 0:
            return
        if i == 0 and s.dep[i] == "advcl" and s.child(s.head[i], "nsubj") < 0:
            # "Shelling from across the border hit a farm"
            s.dep[i] = "nsubj"
    elif s.tag[i] != "JJ" or i == 0 or s.pos[i - 1] not in NOMINAL:
        return
    s.pos[i], s.tag[i] = "NOUN", "NN"
