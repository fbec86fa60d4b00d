"""Mends slips in terse reports of incidents: who did what."""

from .after_gerunds import SOURCES
from .lost_doers import acts
from .mends import Mend, tagged
from .noun_mends import FIRING
from .parties import is_party
from .scenes import is_deed
from .tree import NOUNS, Sentence
from .voice import FINITE, PAST, SUBJECTS

ENSUED = frozenset(["ensued", "erupted", "flared", "occurred", "raged", "started"])
ENSUED |= {"began", "happened", "resumed"}
STRIKES = frozenset(["bandh", "blockade", "boycott", "dharna", "hartal", "protest"])
STRIKES |= {"rally", "shutdown", "strike", "march", "demonstration", "stoppage"}
COMING = frozenset({"come", "follow", "happen", "occur"})
FIGHTS = frozenset(
    ["battle", "clash", "clashes", "encounter", "firefight", "gunbattle"]
)
FIGHTS |= {"gunfight", "shootout", "skirmish"}
EARLIER = frozenset({"earlier", "later", "meanwhile", "previously", "separately"})
INDULGED = frozenset({"indulged", "resorted", "retaliated"})
BURNT = frozenset(["burned", "burnt", "looted", "ransacked", "torched", "unleashed"])
BURNT |= {"vandalised", "vandalized"}
RAIDED = frozenset(
    ["attack", "break", "enter", "fire", "invade", "kill", "loot", "open"]
)
RAIDED |= {"raid", "ransack", "rob", "shoot", "smash", "storm", "torch"}
NOMINAL = frozenset({"dobj", "nsubj", "nsubjpass", "pobj"})
SHOWING = frozenset({"show", "showed", "shows"})
FOOTAGE = frozenset(["clip", "clips", "footage", "image", "images", "photo", "photos"])
FOOTAGE |= {"photographs", "picture", "pictures", "recordings", "video", "videos"}


def subject_behind_said(s: Sentence) -> None:
    """Find a subject: "A clerk said the head of Oro, Ali Sol, was abducted".

    The parser takes the head for a second who says it.
    """
    for i in s.at("ccomp", 3):
        verb = s.head[i]
        said = [k for k in s.children(verb, "nsubj") if k < i]
        if len(said) < 2 or not said[0] < verb < said[1] or not s.is_verb(i):
            continue
        if verb > i or s.child(i, *SUBJECTS, "expl", "csubj") >= 0:
            continue
        if not s.has_list(verb, "speaking") or not s.is_verb(verb):
            continue
        passive = s.child(i, "auxpass") >= 0
        s.head[said[1]], s.dep[said[1]] = i, "nsubjpass" if passive else "nsubj"
        for kid in s.kids[verb]:
            if said[1] < kid < i and s.dep[kid] == "punct":
                s.head[kid] = i
        s.link()


def side_between(s: Sentence) -> None:
    """Read a verb: "An encounter ensued between troops and rebels in Oro".

    The parser takes the encounter for the whole, and "ensued" for a participle.
    """
    for i in s.at("acl", 1, 2):
        deed = s.head[i]
        if s.lower[i] not in ENSUED or s.dep[deed] != "ROOT" or deed > i:
            continue
        if s.is_verb(deed) or not is_deed(s, deed):
            continue
        if s.child(i, "agent", "dobj", "auxpass") >= 0:
            continue
        for kid in s.kids[deed]:
            if kid > i:
                s.head[kid] = i
        s.head[i], s.dep[i], s.tag[i] = i, "ROOT", "VBD"
        s.head[deed], s.dep[deed] = i, "nsubj"
        s.link()
        return


def riders_who_act(s: Sentence) -> None:
    """Find a clause: "Officials said men riding a motorbike hurled a grenade".

    The parser takes the men for what was said.
    """
    for i in s.at("acl", 3, 1):
        doer = s.head[i]
        riding = s.head[doer]
        if s.tag[riding] == "VBG" and s.dep[riding] == "acl":
            # with the motorbike for the one who hurled it
            doer = s.head[riding]
        said = s.head[doer]
        if s.tag[i] not in PAST or s.dep[doer] != "dobj" or s.lemma[said] != "say":
            continue
        if not said < doer < i or not is_party(s, doer) or not acts(s, i):
            continue
        s.head[i], s.dep[i], s.tag[i] = said, "ccomp", "VBD"
        s.head[doer], s.dep[doer] = i, "nsubj"
        for kid in s.kids[doer]:
            if kid > i:
                s.head[kid] = i
        s.link()
        return


def noun_for_clause(s: Sentence) -> None:
    """Find a subject: "Guerrillas of the banned group, the Front, raided a mill".

    The parser takes the guerrillas for a clause.
    """
    for i in s.at_any(("advcl", "dep", "npadvmod"), 0, 3):
        verb = s.head[i]
        if s.tag[i] not in ("NNS", "NNPS") or not i < verb or not is_party(s, i):
            continue
        if s.child(verb, *SUBJECTS, "expl", "csubj") >= 0 or not s.is_verb(verb):
            continue
        if s.child(i, "mark", "aux", "case") < 0 and s.tag[verb] in FINITE:
            passive = s.child(verb, "auxpass") >= 0
            s.dep[i] = "nsubjpass" if passive else "nsubj"
            s.link()
            return


def thing_set_up(s: Sentence) -> None:
    """Read a participle: "Bunkers set up by villagers were attacked".

    The parser takes it for the subject.
    """
    for i in s.at_any(("nsubjpass", "nsubj"), 1, 2):
        thing = s.child(i, "nsubj")
        if s.tag[i] not in PAST or not 0 <= thing < i or s.pos[thing] not in NOUNS:
            continue
        verb = s.head[i]
        if verb < i or s.child(i, "mark", "aux") >= 0:
            continue
        s.head[thing], s.dep[thing] = verb, s.dep[i]
        for kid in s.kids[i]:
            if kid < thing:
                s.head[kid] = verb
        s.head[i], s.dep[i], s.tag[i] = thing, "acl", "VBN"
        s.link()


def first_of_deeds(s: Sentence) -> None:
    """Read the first of some deeds: "The mob indulged in arson, threw stones and fled".

    The parser takes "indulged" for a participle.
    """
    for i in s.at("acl", 1, 2):
        doer = s.head[i]
        verb = s.head[doer]
        if s.lower[i] not in INDULGED or s.dep[doer] != "nsubj" or doer + 1 != i:
            continue
        if not i < verb or s.tag[verb] not in FINITE or s.child(verb, "aux") >= 0:
            continue
        top = s.head[verb] == verb
        s.head[i], s.dep[i] = (i if top else s.head[verb]), s.dep[verb]
        s.tag[i], s.pos[i] = "VBD", "VERB"
        s.head[verb], s.dep[verb] = i, "conj"
        s.head[doer] = i
        s.link()
        return


def deed_before_thing(s: Sentence) -> None:
    """Read a verb: "They stormed a village and burnt homes", not homes that burnt."""
    for i in s.at("amod", 3, 1):
        thing = s.head[i]
        if s.lower[i] not in BURNT or s.dep[thing] != "conj" or thing != i + 1:
            continue
        first = s.head[thing]
        verb = s.head[first]
        if s.lower[i - 1] != "and" or s.dep[first] != "dobj" or first < verb:
            continue
        if s.lemma[verb] not in RAIDED or s.tag[verb] not in PAST:
            continue
        if s.child(thing, "conj", "cc") >= 0:
            continue
        s.head[i], s.dep[i], s.tag[i], s.pos[i] = verb, "conj", "VBD", "VERB"
        s.head[i - 1] = verb
        s.head[thing], s.dep[thing] = i, "dobj"
        s.link()
        return


def another_who_is_hurt(s: Sentence) -> None:
    """Read a person: "leaving a guard dead and another wounded", not an article."""
    for i in s.at("det", 1, 1):
        hurt = s.head[i]
        if s.lower[i] != "another" or hurt != i + 1 or s.tag[hurt] != "VBN":
            continue
        if s.is_verb(hurt) and s.child(hurt, "nsubj", "nsubjpass") < 0:
            s.dep[i] = "nsubj"
            s.link()


def footage_that_shows(s: Sentence) -> None:
    """Find a verb: "Footage posted online showed guards beating a monk".

    The parser takes "posted" for the verb, and "showed" for what the guards are like.
    """
    for i in s.at_any(("amod", "compound"), 3, 1):
        seen = s.head[i]
        first = s.head[seen]
        own = s.child(first, "nsubj")
        if s.lower[i] not in SHOWING or seen < i or s.dep[seen] != "dobj":
            continue
        if s.lower[own] not in FOOTAGE:
            continue
        if not 0 <= own < first < i or s.child(first, "aux", "auxpass") >= 0:
            continue
        for kid in s.kids[seen]:
            if kid < i:
                s.head[kid], s.dep[kid] = first, "advmod"
        above, label = s.head[first], s.dep[first]
        for kid in s.kids[first]:
            if kid > seen or kid < own:
                s.head[kid] = i
        s.head[i], s.dep[i] = (i if above == first else above), label
        s.head[own], s.dep[own] = i, "nsubj"
        s.head[first], s.dep[first], s.tag[first] = own, "acl", "VBN"
        s.head[seen], s.dep[seen] = i, "dobj"
        s.tag[i], s.pos[i] = "VBD" if s.lower[i] == "showed" else "VBP", "VERB"
        s.link()
        return


def another_before_deed(s: Sentence) -> None:
    """Read an article: "Another, smaller raid took place", not two subjects."""
    for i in s.at("nsubj", 0, 1):
        if s.lower[i] != "another" or s.text[i + 1 : i + 2] != [","]:
            continue
        deeds = [k for k in s.children(s.head[i], *SUBJECTS) if k > i]
        if (
            len(deeds) == 1
            and s.pos[deeds[0]] == "NOUN"
            and min(s.subtree(deeds[0])) > i
        ):
            for kid in (i, i + 1):
                s.head[kid] = deeds[0]
            s.dep[i] = "det"
            s.link()
            return


def deed_of_said_row(s: Sentence) -> None:
    """Hang a deed on the one before it: "said they set huts ablaze, broke in and fled".

    The parser hangs it on what was said.
    """
    for i in s.at("conj", 4, 1):
        said = s.head[i]
        if not s.has_list(said, "speaking") or s.tag[i] not in PAST:
            continue
        told = [k for k in s.children(said, "ccomp") if said < k < i]
        if (
            not told
            or s.child(i, *SUBJECTS) >= 0
            or s.text[min(s.subtree(i)) - 1] != ","
        ):
            continue
        if any(told[-1] < k < i for k in s.children(said, "cc")):
            continue
        s.head[i] = told[-1]
        s.link()


def deed_of_relative_row(s: Sentence) -> None:
    """Hang a deed on a row: "are chasing men who raided farms, and killed two".

    The parser hangs it on those who chase.
    """
    for i in s.at("conj", 5, 1):
        verb = s.head[i]
        if s.tag[i] != "VBD" or s.tag[verb] != "VBG" or s.child(verb, "aux") < 0:
            continue
        if s.child(i, *SUBJECTS, "aux") >= 0:
            continue
        held = s.child(verb, "dobj")
        clause = s.child(held, "relcl") if held >= 0 else -1
        if held < clause < i and s.tag[clause] == "VBD":
            s.head[i] = clause
            s.link()


def speaker_behind_place(s: Sentence) -> None:
    """Find who speaks: "... in North West, army spokesman Ali Sol announced Sunday".

    The parser sets him beside the place.
    """
    for i in s.at("conj", 5):
        speaker = s.head[i - 1] if s.text[i - 1] == "," else i - 1
        if not s.has_list(i, "speaking") or s.tag[i] not in PAST:
            continue
        if s.child(i, *SUBJECTS) >= 0 or s.child(i, "cc") >= 0:
            continue
        top = speaker
        while (
            s.dep[top] in ("conj", "appos") and s.text[min(s.subtree(top)) - 1] == ","
        ):
            above = s.head[top]
            if s.has_list(above, "spokespersons") or s.has_list(top, "spokespersons"):
                speaker = top
            if s.ent[above] in ("GPE", "LOC", "FAC"):
                break
            top = above
        else:
            continue
        if not (
            s.has_list(top, "spokespersons") or s.has_list(speaker, "spokespersons")
        ):
            continue
        s.head[top], s.dep[top] = i, "nsubj"
        s.link()
        return


def moment_before_subject(s: Sentence) -> None:
    """Hang a moment on the verb: "Earlier a clerk was shot dead", read of the clerk."""
    for i in s.at("advmod", 0, 3):
        doer = s.head[i]
        if i > 1 or s.lower[i] not in EARLIER or s.dep[doer] not in SUBJECTS:
            continue
        if i < doer and s.is_verb(s.head[doer]):
            s.head[i] = s.head[doer]
            s.link()
        return


def purpose_of_strike(s: Sentence) -> None:
    """Read a purpose: "A bandh called by traders to condemn the murder".

    The parser takes it for what they are called to do.
    """
    for i in s.at("xcomp", 3):
        called = s.head[i]
        if s.lower[called] != "called" or s.tag[i] != "VB" or called > i:
            continue
        strike = s.head[called] if s.dep[called] == "acl" else -1
        if s.dep[called] != "acl":
            strike = s.child(called, "nsubjpass")
        if strike >= 0 and s.lemma[strike] in STRIKES:
            s.dep[i] = "advcl"
            s.link()


def exchange_of_firing(s: Sentence) -> None:
    """Read a noun: "was killed in exchange of firing with troops", read as a gerund."""
    for i in s.at("pcomp", 2, 1):
        of = s.head[i]
        if s.lower[i] != "firing" or s.lower[s.head[of]] not in (
            "exchange",
            "exchanges",
        ):
            continue
        s.dep[i], s.pos[i], s.tag[i] = "pobj", "NOUN", "NN"
        for kid in s.kids[i]:
            if s.lower[kid] in ("with", "between", "in", "near", "at"):
                s.head[kid] = s.head[of]
        s.link()


def name_before_letters(s: Sentence) -> None:
    """Read a name: "fired at a Quick Reaction Team (QRT)", with its letters for it."""
    for opened in range(1, len(s) - 2):
        if s.text[opened] != "(" or s.text[opened + 2] != ")":
            continue
        name, letters = opened - 1, opened + 1
        if s.head[name] != letters or s.dep[name] not in ("nmod", "compound", "amod"):
            continue
        if s.dep[letters] not in NOMINAL or not s.text[letters].isupper():
            continue
        s.head[name], s.dep[name] = s.head[letters], s.dep[letters]
        for kid in s.kids[letters]:
            if kid != name:
                s.head[kid] = name
        s.head[letters], s.dep[letters] = name, "appos"
        s.link()


def row_of_things(s: Sentence) -> None:
    """Set things in a row: "burned a van, a tractor, a mixer and a crane".

    The parser takes the tractor for what tells more of the van.
    """
    for i in s.at("appos", 2, 2):
        first = s.head[i]
        if s.dep[first] not in ("dobj", "nsubjpass") or s.pos[i] != "NOUN":
            continue
        counted = s.child(i, "nummod") >= 0 and s.child(first, "nummod") >= 0
        if s.pos[first] != "NOUN" or (
            (is_party(s, first) or is_party(s, i)) and not counted
        ):
            continue
        if s.child(i, "det", "nummod") < 0 or s.text[min(s.subtree(i)) - 1] != ",":
            continue
        last = i
        while (behind := s.child(last, "conj", "appos")) > last:
            if s.dep[behind] == "appos" and s.text[min(s.subtree(behind)) - 1] != ",":
                break
            last = behind
        if last == i or s.child(s.head[last], "cc") < 0 or s.child(i, "relcl") >= 0:
            continue
        if s.child(first, "det", "nummod") >= 0 and s.dep[last] == "conj":
            while last != first:
                s.dep[last] = "conj"
                last = s.head[last]
            s.link()
            return


def clause_of_when(s: Sentence) -> None:
    """Read a clause: "Two suffered wounds when rebels fired", read as a relative."""
    for i in s.at("relcl", 4):
        verb = s.head[i]
        if s.is_verb(verb) and any(
            s.lower[k] == "when" for k in s.children(i, "advmod")
        ):
            s.dep[i] = "advcl"
            s.link()


def clause_before_source(s: Sentence) -> None:
    """Hang "when" on its verb: "was hurt when rebels shot at a bus, reports Oro Times".

    The parser hangs it on "reports", and the clause, too.
    """
    for when in s.at("advmod", 3):
        said = s.head[when]
        if s.lower[when] != "when" or s.lower[said] not in SOURCES or said < when:
            continue
        above = s.head[said]
        verb = max(
            [k for k in s.children(said, "ccomp") if when < k < said], default=-1
        )
        if s.dep[said] not in ("advcl", "parataxis"):
            told = [k for k in s.children(said, "ccomp") if k < when]
            above = told[-1] if told else -1
        if verb < 0 or not 0 <= above < when or s.text[said - 1] != ",":
            continue
        s.head[when] = verb
        s.head[verb], s.dep[verb] = above, "advcl"
        s.link()
        return


def riders_behind_when(s: Sentence) -> None:
    """Find a doer: "was leaving when men riding a motorbike shot him".

    The parser takes the men for those of a clause of its own.
    """
    for i in s.at("advcl", 3, 2):
        verb = s.head[i]
        doer = s.child(i, "nsubj")
        if s.tag[i] != "VBG" or verb < i or doer < 0 or doer + 1 != i:
            continue
        if s.child(verb, *SUBJECTS) >= 0 or s.child(i, "aux") >= 0:
            continue
        if s.tag[verb] not in PAST or not is_party(s, doer):
            continue
        for kid in s.kids[i]:
            if kid < doer:
                s.head[kid] = verb
        s.head[doer], s.dep[doer] = verb, "nsubj"
        s.head[i], s.dep[i] = doer, "acl"
        s.tag[verb] = "VBD"
        s.link()
        return


def capital_before_verb(s: Sentence) -> None:
    """Find a doer: "After a blast in the capital Oro left six dead".

    The parser takes the town for the doer.
    """
    for i in s.at("nsubj", 4, 2):
        capital, verb = i - 1, s.head[i]
        if s.lower[capital] not in ("capital", "city", "town") or s.pos[i] != "PROPN":
            continue
        within = s.head[capital]
        if s.dep[capital] != "pobj" or s.lower[within] not in ("in", "at"):
            continue
        deed = next(
            (up for up in s.path_up(within) if is_deed(s, up) and s.dep[up] == "pobj"),
            -1,
        )
        if deed < 0 or s.head[s.head[deed]] != verb or s.head[deed] > deed:
            continue
        mark = s.head[deed]
        if s.lower[mark] not in ("after", "as", "before", "since"):
            continue
        s.head[i], s.dep[i] = capital, "appos"
        s.head[deed], s.dep[deed] = verb, "nsubj"
        s.dep[mark], s.pos[mark] = "mark", "SCONJ"
        s.link()
        return


def gerund_behind_after(s: Sentence) -> None:
    """Hang a gerund: "It came after rebels raided Ida, setting huts on fire".

    The parser hangs it on what came.
    """
    for i in s.at("advcl", 6, 1):
        verb = s.head[i]
        if s.tag[i] != "VBG" or s.lemma[verb] not in COMING or verb > i:
            continue
        for clause in s.children(verb, "advcl"):
            mark = s.child(clause, "mark")
            if (
                clause < i
                and s.lower[mark] == "after"
                and s.child(clause, "nsubj") >= 0
            ):
                s.head[i] = clause
                s.link()
                return


def gerund_by_force(s: Sentence) -> None:
    """Read a noun: "shelling by the army killed six", read as a gerund."""
    for i in s.at_any(("csubj", "pcomp"), 0, 3):
        by = s.child(i, "prep", "agent")
        doer = s.child(by, "pobj") if by == i + 1 else -1
        if s.lower[i] not in FIRING or doer < 0 or s.lower[by] != "by":
            continue
        if s.child(i, "dobj", "aux") >= 0 or not is_party(s, doer):
            continue
        s.dep[i] = "nsubj" if s.dep[i] == "csubj" else "pobj"
        s.pos[i], s.tag[i], s.lemma[i] = "NOUN", "NN", s.lower[i]
        s.dep[by] = "prep"
        s.link()


def side_of_clash(s: Sentence) -> None:
    """Hang "with" on a fight: "six were killed in another clash with the army"."""
    for i in s.at("prep", 4, 1):
        verb, fight = s.head[i], i - 1
        if s.lower[i] != "with" or s.lower[fight] not in FIGHTS or not s.is_verb(verb):
            continue
        if s.dep[fight] == "pobj" and s.head[s.head[fight]] == verb:
            s.head[i] = fight
            s.link()


DOERS: tuple[Mend, ...] = (
    (gerund_by_force, "csubj", FIRING),
    (gerund_by_force, "pcomp", FIRING),
    (side_of_clash, "prep", FIGHTS),
    (clause_of_when, "relcl", frozenset({"when"})),
    (clause_before_source, "advmod", SOURCES),
    (riders_behind_when, "advcl", tagged("advcl", "VBG")),
    (capital_before_verb, "nsubj", frozenset({"capital", "city", "town"})),
    (gerund_behind_after, "advcl", frozenset({"after"})),
    (exchange_of_firing, "pcomp", frozenset({"firing"})),
    (moment_before_subject, "advmod", EARLIER),
    (deed_of_relative_row, "relcl", tagged("conj", "VBD")),
    (
        speaker_behind_place,
        "conj",
        frozenset({"announced", "said", "told", "confirmed"}),
    ),
    (row_of_things, "appos", frozenset({"and"})),
    (first_of_deeds, "acl", INDULGED),
    (deed_before_thing, "amod", BURNT),
    (footage_that_shows, "amod", SHOWING),
    (footage_that_shows, "compound", SHOWING),
    (another_who_is_hurt, "det", frozenset({"another"})),
    (another_before_deed, "nsubj", frozenset({"another"})),
    (noun_for_clause, "advcl", tagged("advcl", "NNS", "NNPS")),
    (noun_for_clause, "npadvmod", tagged("npadvmod", "NNS", "NNPS")),
    (name_before_letters, "punct", frozenset("(")),
    (thing_set_up, "nsubjpass", tagged("nsubjpass", *PAST)),
    (thing_set_up, "nsubj", tagged("nsubj", *PAST)),
    (deed_of_said_row, "conj", frozenset({","})),
    (riders_who_act, "acl", frozenset({"said", "say", "says"})),
    (purpose_of_strike, "xcomp", frozenset({"called"})),
    (subject_behind_said, "ccomp", None),
    (side_between, "acl", ENSUED),
)
