"""Names of towns that the model reads as persons: "the rebels captured Oro"."""

from .tree import Sentence

# one word beside these is a town where an armed force does it
TAKEN = frozenset({"besiege", "capture", "liberate", "lose", "occupy", "overrun"})
TAKEN |= {"recapture", "reconquer", "regain", "retake", "seize", "take"}
# a state's forces do these to persons, too: "troops captured Khan"
OF_BOTH = frozenset({"capture", "lose", "seize", "recapture"})
# of these the name may be two words, as no person's can
OVERRUN = frozenset({"overrun", "regain", "retake", "take", "occupy", "besiege"})
CAPTURES = frozenset({"capture", "recapture", "seizure", "fall", "loss", "liberation"})
TAKING = frozenset(
    word + ending
    for word in ("captur", "recaptur", "liberat", "seiz", "besieg", "tak", "retak")
    for ending in ("e", "es", "ed", "ing", "en")
)
TAKING |= {"took", "retook", "lost", "lose", "losing", "occupied", "overran", "overrun"}
TAKING |= {"regained", "reconquered", "regain", "occupy", "seizure", "fall", "loss"}
TAKING |= {"liberation"}
STATES = frozenset({"army", "commando", "force", "forces", "marine", "peacekeeper"})
STATES |= {"paratrooper", "soldier", "troop", "troops", "unit", "regime"}
FORCES = STATES | {"battalion", "brigade", "column", "contra", "fighter", "infantry"}
FORCES |= {"junta", "loyalist", "mutineer", "peshmerga", "tiger", "tigers"}
FORCES |= {"tribesman", "invader", "islamist", "militiaman", "guerilla", "ally"}
FORCES |= {"secessionist"}
# short names of bodies that take no towns
NO_FORCES = frozenset({"AFP", "ANC", "AP", "BBC", "BJP", "CBI", "CIA", "CNN", "DEA"})
NO_FORCES |= {"EU", "FBI", "FIA", "GOP", "ICC", "IMF", "MI5", "MI6", "NIA", "UK", "UN"}
NO_FORCES |= {"US", "USA", "WHO"}
LONGEST_SHORT_NAME = 7
WHOSE = frozenset({"it", "they"})
ROWS = frozenset({"conj", "xcomp", "advcl", "ccomp", "relcl", "pcomp", "prep"})
NO_TOWN = frozenset({"PERSON", "ORG", "PRODUCT", "NORP", "WORK_OF_ART", "EVENT", ""})
# what tells of a person: "captured Oro, a general", "General Oro"
OF_PERSONS = frozenset({"appos", "relcl", "nummod", "poss", "amod", "det"})


def taken_object(s: Sentence) -> None:
    """Read an object as a town: "The rebels captured Oro and Bor"."""
    for i in s.at("dobj", 1):
        verb = s.head[i]
        if (
            s.lemma[verb] in TAKEN
            and verb < i
            and _is_armed(s, _subject(s, verb), verb)
        ):
            _read_as_town(s, i, verb)


def taken_subject(s: Sentence) -> None:
    """Read the subject of a passive as a town: "Oro was captured by the rebels"."""
    for i in s.at("nsubjpass", 0, 3):
        verb = s.head[i]
        if s.lemma[verb] in TAKEN and i < verb:
            agent = s.child(verb, "agent")
            if agent >= 0 and _is_armed(s, s.child(agent, "pobj"), verb):
                _read_as_town(s, i, verb)


def taken_of_noun(s: Sentence) -> None:
    """Read what is taken as a town: "the capture of Oro by the rebels"."""
    for i in s.at("pobj", 2):
        of = s.head[i]
        noun = s.head[of]
        if s.lower[of] != "of" or s.lemma[noun] not in CAPTURES or s.is_verb(noun):
            continue
        doers = [s.child(k, "pobj") for k in s.kids[noun] if s.lower[k] in ("by", "to")]
        doers += [s.child(k, "pobj") for k in s.kids[i] if s.lower[k] in ("by", "to")]
        doers.append(s.child(noun, "poss"))
        if any(_is_armed(s, doer, noun) for doer in doers):
            _read_as_town(s, i, noun)


def _subject(s: Sentence, verb: int) -> int:
    """Find who does it, also where the verb hangs on another: "stormed and took"."""
    for up in (verb, *s.path_up(verb)):
        doer = s.child(up, "nsubj")
        if doer >= 0 and s.lower[doer] not in WHOSE:
            return doer
        if s.dep[up] not in ROWS:
            break
    return -1


def _is_armed(s: Sentence, doer: int, taking: int) -> bool:
    if doer < 0:
        return False
    if s.lemma[doer] in STATES and s.lemma[taking] in OF_BOTH:
        return s.child(doer, "compound") >= 0
    if s.has_list(doer, "insurgents") or s.lemma[doer] in FORCES:
        return True
    if s.lower[doer] in FORCES:
        return True
    name = s.text[doer]
    short = 2 < len(name) <= LONGEST_SHORT_NAME and name.isupper()
    return short and name not in NO_FORCES and s.pos[doer] == "PROPN"


def _read_as_town(s: Sentence, i: int, taking: int) -> None:
    changed = False
    for name in (i, *s.children(i, "conj")):
        first = s.child(name, "compound", "nmod")
        if first >= 0 and (first != name - 1 or s.lemma[taking] not in OVERRUN):
            continue
        if _may_be_town(s, name) and (first < 0 or _may_be_town(s, first)):
            for k in (name, first):
                if k >= 0:
                    s.ent[k] = "GPE"
            changed = True
    if changed:
        s.link()


def _may_be_town(s: Sentence, i: int) -> bool:
    if s.pos[i] != "PROPN" or s.ent[i] not in NO_TOWN or s.text[i].isupper():
        return False
    if s.has_list(i, "persons") or s.has_list(i, "bodies") or s.has_list(i, "outfits"):
        return False
    if not s.text[i].replace("-", "").isalpha():
        return False
    return not any(
        s.dep[k] in OF_PERSONS
        and not (s.dep[k] == "appos" and s.has_list(k, "places"))
        and not (s.dep[k] == "relcl" and "who" not in s.lower[i + 1 : i + 4])
        for k in s.kids[i]
    )
