"""Tells whether a day or a place of another clause is that of an event, too."""

from .belonging import (
    CAUSING,
    PERSONAL,
    TOLLS,
    is_aside,
    is_aside_of_demand,
    is_beside,
    is_condition,
    is_condition_of,
    is_contrast,
    is_doers,
    is_length,
    is_nth,
    is_of_cause,
    is_of_clause,
    lasts_over,
)
from .local_names import IN_HAND
from .places import TAKING, is_aimed
from .scenes import (
    is_deed,
    is_happening,
    scene,
    verb_above,
)
from .times_apart import is_of_matter, is_undone
from .tree import Sentence
from .voice import DYING, WOUNDS
from .whereabouts import (
    MARCHING,
)

# a noun behind these names what its verb tells
SAME_HAPPENING = frozenset({"in", "during", "by", "with"})
# a date in such a place is the noun's alone: "the weekend protests"
MODIFIERS = frozenset({"compound", "nmod", "poss", "amod", "nummod"})
ABOUT = frozenset({"for", "of", "over", "against", "to", "about"})
LASTING = frozenset({"since", "until", "till"})
BODIES = frozenset({"body", "corpse"})
DIRECTIONS = frozenset({"into", "onto", "toward", "towards"})
COMPELLING = frozenset({"compel", "force", "oblige", "order"})
NOW = frozenset({"are", "is"})
TAKING_AWAY = TAKING | {"capture", "hold", "imprison", "jail", "seize", "take"}
FREEING = frozenset({"free", "liberate", "regain", "release", "walk"})
GOING_ON = frozenset({"continue", "cripple", "disrupt", "enter", "escalate"})
GOING_ON |= {"paralyse", "paralyze", "persist", "spread"}
RESORTING = frozenset({"resort", "turn"})
# "a wave of attacks"
ROWS = frozenset({"barrage", "campaign", "chain", "series", "spate", "string", "wave"})
ROWS |= {"bout", "flurry", "orgy", "round", "spasm"}
SUSPECTED = frozenset({"accuse", "allege", "blame", "charge", "convict", "suspect"})
SUSPECTED |= {"believe", "sought", "seek", "want"}
BELONGING = frozenset({"be", "belong", "have", "link", "support", "tie", "work"})
DEAD = frozenset({"dead", "injured", "wounded"})
HARMS = frozenset({"injury", "wound", "casualty"})
# "took the town in May and has since killed dozens"
LATER = frozenset({"since", "later", "now", "subsequently", "afterwards"})
QUARRELS = frozenset({"altercation", "argument", "brawl", "chase", "confrontation"})
QUARRELS |= {"dispute", "fight", "quarrel", "robbery", "row", "scuffle", "standoff"}
# "before he was caught in Oro"
ENDED = frozenset(
    ["apprehend", "arrest", "capture", "catch", "detain", "die", "escape"]
)
ENDED |= {"flee", "nab", "overpower", "subdue", "surrender", "turn"}
HARMED = frozenset(["die", "hurt", "injure", "kill", "lose", "maim", "mow", "perish"])
HARMED |= {"wound", "shoot", "massacre", "slaughter", "murder", "retaliate"}
HARMED |= {"assassinate", "behead", "butcher", "decapitate", "execute", "fell", "gun"}
HARMED |= {"dead", "martyr", "hack", "lynch", "slay", "strangle", "succumb"}
HARMED |= {"eliminate", "neutralise", "neutralize"}
# "killed him and dumped the body beside a canal"
DUMPING = frozenset({"abandon", "bury", "burn", "dump", "hang", "hide", "leave"})
DUMPING |= {"discard", "display", "drop", "throw", "toss"}
Extent = tuple[int, int]
Adjunct = tuple[int, int, int]
CLINICS = frozenset(["centre", "center", "clinic", "facility", "hospital", "hospitals"])
CLINICS |= {"icu", "infirmary", "morgue", "mortuary", "ward"}
TREATING = frozenset(["admit", "hospitalise", "hospitalize", "operate", "receive"])
TREATING |= {"recover", "recuperate", "stabilise", "stabilize", "treat", "undergo"}


def holds_for(s: Sentence, token: int, i: int, *, speech: bool) -> bool:
    """Tell whether the adjunct of a wider clause holds for an event in it.

    "Was killed after a convoy left on Monday": the day of both; "died on Monday after
    he was shot": only of the death.
    """
    verb = verb_above(s, token)
    timed = s.dep[token] != "prep"
    if timed and (is_undone(s, token, verb, i) or is_of_matter(s, token)):
        return False
    told = verb >= 0 and s.has_list(verb, "reporting") and not _is_raised(s, verb, i)
    told = told and not (is_lethal(s, verb) or _is_of_dead(s, verb))
    if (told and _is_noted(s, verb, i)) or _is_of_harm(s, token, i):
        return True
    if told and not (token < verb and _is_second(s, verb, i)):
        return False
    claimed = s.dep[i] == "xcomp" and s.head[i] == verb and s.has_list(verb, "speaking")
    claimed = claimed and s.child(verb, "auxpass") < 0
    if claimed and s.dep[token] != "prep" and token < i:
        # "claimed on Friday to have shot down a drone": when they claimed it
        return False
    if verb >= 0 and s.lemma[verb] in DYING and s.head[verb] == i:
        # "were hurt and later died in hospital"
        return False
    if _is_of_treatment(s, token, verb) and i not in s.subtree(verb):
        return False
    hurt = s.lemma[i] in HARMED or s.lemma[i] in HARMS
    if _is_of_next(s, verb, i):
        return False
    if s.dep[token] == "dobj" and not hurt and s.ent[token] not in ("DATE", "TIME"):
        # "blasts rocked Oro as rebels fired on Ida"
        return False
    if (
        s.dep[token] == "prep"
        and verb != i
        and (_is_now(s, i) or _is_before_freeing(s, verb, i))
    ):
        return False
    named = s.has_list(s.head[token], "naming") and s.lemma[i] in TAKING
    # "died when a shell slammed into a bakery"
    struck = s.dep[s.head[token]] == "advcl" and s.has_list(s.head[token], "assailing")
    taken = s.lower[token] == "from" and s.lemma[s.head[token]] != "report"
    taken = taken or s.lower[s.head[token]] == "out"
    if (taken and not named) or (
        s.lower[token] in DIRECTIONS and token > i and not (hurt and struck)
    ):
        # "shot a guard and drove the cattle into the hills"
        return False
    if s.lower[token] == "on" and is_aimed(s, token) and not hurt:
        # "thwarted an attack on a mill and arrested six men"
        return False
    if s.lemma[s.head[token]] == "spend" and not hurt:
        # "was freed after spending a year in prison"
        return False
    if s.lower[s.head[token]] == "since" and _is_its_deed(s, i, verb):
        return True
    if s.lower[s.head[token]] in LASTING or is_length(s, token):
        # "the clash went on till May, leaving two dead"
        return False
    if s.dep[token] == "npadvmod" and s.dep[s.head[token]] == "pcomp":
        # "killed two men after taking the town last week"
        after = s.lower[s.head[s.head[token]]] == "after"
        if after and s.child(s.head[token], "auxpass") < 0 and s.head[token] != i:
            return False
    due = s.lower[s.head[token]] == "by" and is_deed(s, i) and s.dep[i] == "dobj"
    if due or s.lemma[i] == "toll":
        # "thwarted the attack and held the men by dusk", "taking the toll to nine"
        return False
    if _is_of_suspect(s, token, i):
        return False
    if _is_participle_of_subject(s, token, i) or _is_of_inquiry(s, token, i):
        return False
    if speech and s.dep[i] == "pcomp" and s.lower[s.head[i]] == "with":
        # "exchanged fire on Monday, with each side accusing the other"
        return False
    if s.dep[i] == "acl" and verb >= 0 and s.lemma[verb] in MARCHING:
        # "marched in Oro with pictures of a clerk shot by guards"
        return False
    dumped = s.dep[token] == "prep" and verb != i and _is_of_dumping(s, verb)
    if dumped and i not in s.subtree(verb):
        return False
    if s.dep[token] == "prep" and is_after_feast(s, token):
        return False
    if _is_of_earlier(s, token, i) or _is_of_end(s, token, i):
        return False
    if _is_of_middle(s, token, verb, i):
        return False
    if is_of_cause(s, token, i) or is_condition_of(s, token, i):
        return False
    if speech and (is_aside_of_demand(s, i) or s.lower[s.head[token]] == "from"):
        return False
    own, up = scene(s, i), scene(s, token)
    if _is_resumed(s, own, timed=timed) and not is_doers(s, token, up):
        own = scene(s, s.head[s.head[own]])
    if not timed and _tells_how(s, own):
        own = scene(s, s.head[own])
    while up != own and s.head[up] != up and lasts_over(s, up, timed=timed):
        if not timed and _is_other_scene(s, up, i):
            return False
        up = scene(s, s.head[up])
    if up != own or is_of_noun(s, token, i) or _is_elsewhere(s, token, i):
        return False
    if is_condition(s, token, i) or any(s.lower[k] in LATER for k in s.kids[i]):
        return False
    if s.dep[token] == "prep" and is_contrast(s, token, i):
        return False
    if s.dep[token] == "prep" and _is_backdrop(s, token, i):
        return False
    if s.dep[token] == "prep" and is_beside(s, token, i):
        # what hurt people was there: "were killed as gunmen fired on a market in Oro"
        return s.lemma[i] in HARMED or s.lemma[i] in HARMS
    return not speech or _governs(s, verb, i)


def _is_backdrop(s: Sentence, token: int, i: int) -> bool:
    """Tell whether a place is of what went on elsewhere, too.

    "Were killed in Oro as unrest across the country continued".
    """
    for up in s.path_up(token):
        if s.lower[up] == "as" and s.dep[up] == "prep" and s.text[up - 1] == ",":
            # "as a month of riots went on", read as a phrase
            return up not in s.path_up(i)
        if s.dep[up] == "advcl" and s.lemma[up] in GOING_ON:
            return i not in s.subtree(up) and any(
                s.lower[k] == "as" for k in s.kids[up]
            )
    return False


def _is_now(s: Sentence, i: int) -> bool:
    # "was detained in Oro and is being held"
    auxiliaries = {s.lower[k] for k in s.children(i, "aux", "auxpass")}
    return s.dep[i] == "conj" and "being" in auxiliaries and bool(auxiliaries & NOW)


def _is_before_freeing(s: Sentence, verb: int, i: int) -> bool:
    # "of the nine seized in Oro, two were freed": where they were seized
    seized = (
        verb >= 0 and s.tag[verb] in ("VBN", "VBD") and s.lemma[verb] in TAKING_AWAY
    )
    return seized and s.lemma[i] in FREEING and s.child(verb, "auxpass") < 0


def _is_its_deed(s: Sentence, i: int, verb: int) -> bool:
    # "ten have been killed in air strikes since Monday"
    within = s.head[i]
    named = s.dep[i] == "pobj" and s.lower[within] in ("in", "during")
    return named and s.head[within] == verb and s.lemma[verb] in HARMED


def _is_of_treatment(s: Sentence, token: int, verb: int) -> bool:
    """Tell where the hurt are treated: "was hurt and is being treated at a clinic"."""
    if verb < 0 or s.dep[token] != "prep" or s.lemma[verb] not in TREATING:
        return False
    where = s.child(token, "pobj")
    return where >= 0 and s.lower[where] in CLINICS


def _is_of_next(s: Sentence, verb: int, i: int) -> bool:
    """Tell whether a verb begins what others did next.

    "Six men were freed in May, and the army found two more in Oro"; not "two men were
    killed, and ten were hurt in Oro".
    """
    if verb <= i or s.dep[verb] != "conj" or not s.is_verb(i):
        return False
    own = s.child(verb, "nsubj", "nsubjpass")
    if own < 0 and s.head[verb] == i and s.child(verb, "auxpass") >= 0:
        # "has been arrested many times and was shot in Oro"
        return _is_perfect(s, i) and not _is_perfect(s, verb)
    if own < 0 or s.text[min(s.subtree(own)) - 2] != "," or s.head[verb] != i:
        return False
    return s.lemma[i] not in HARMED


def _is_perfect(s: Sentence, verb: int) -> bool:
    return any(s.lower[k] in ("has", "have") for k in s.children(verb, "aux"))


def _is_of_end(s: Sentence, token: int, i: int) -> bool:
    """Tell whether an adjunct is of what befell a doer afterwards.

    "Shot two men before surrendering in Oro", "before he was arrested in Oro".
    """
    for up in s.path_up(token):
        if up == i:
            return False
        if s.lemma[up] not in ENDED:
            continue
        before = s.dep[up] == "pcomp" and s.lower[s.head[up]] == "before"
        if before or any(s.lower[k] == "before" for k in s.children(up, "mark")):
            return i not in s.subtree(up)
    return False


def _is_of_middle(s: Sentence, token: int, verb: int, i: int) -> bool:
    """Tell whether a place is of one in the middle of a row of deeds.

    "Rode into the town, burned huts, shot an elder outside the mosque and took a boy":
    they shot the elder there.
    """
    inner = s.child(token, "pobj") if s.dep[token] == "prep" else -1
    if inner < 0 or verb < 0 or s.dep[verb] != "conj":
        return False
    if s.lower[token] in DIRECTIONS and verb < i:
        # "barged into the hall and broke the windows"
        return False
    if s.ent[inner] in ("DATE", "TIME", "GPE", "LOC") or s.pos[inner] == "PROPN":
        return False
    if not any(k > token and s.is_verb(k) for k in s.children(verb, "conj")):
        return False
    tops = []
    for top in (verb, i):
        while s.dep[top] == "conj" and s.is_verb(s.head[top]):
            top = s.head[top]
        tops.append(top)
    return tops[0] == tops[1] and verb != i


def _is_of_dumping(s: Sentence, verb: int) -> bool:
    # "dumped the body beside a canal", "dumped them in the desert"
    body = s.child(verb, "dobj") if verb >= 0 else -1
    if body >= 0 and s.lemma[verb] == "dump" and s.pos[body] == "PRON":
        return True
    return body >= 0 and s.lemma[body] in BODIES and s.lemma[verb] in DUMPING


def _is_of_harm(s: Sentence, token: int, i: int) -> bool:
    # "were killed following a shootout in Oro"; not "were arrested following riots"
    noun = s.head[token]
    following = s.head[noun]
    fought = is_happening(s, noun) or is_deed(s, noun) or s.lemma[noun] in QUARRELS
    if s.lower[following] not in ("after", "following") or not fought:
        return False
    verb = s.head[following]
    hurt = s.child(verb, "dobj")
    if hurt >= 0 and s.lower[hurt] in WOUNDS and s.dep[verb] == "conj":
        # "one was killed and two sustained injuries following a blast in Oro"
        return i == hurt or (s.head[verb] == i and s.lemma[i] in HARMED)
    return verb == i and s.lemma[i] in HARMED


def _is_noted(s: Sentence, verb: int, i: int) -> bool:
    # "the incident was reported on Monday when rebels fired on a bus"
    if s.lemma[verb] != "report" or s.child(verb, "nsubjpass") < 0:
        return False
    top = i
    while s.dep[top] == "conj" and s.is_verb(s.head[top]):
        top = s.head[top]
    when = any(s.lower[k] == "when" for k in s.kids[top])
    return s.head[top] == verb and s.dep[top] == "advcl" and when


def _is_resumed(s: Sentence, gerund: int, *, timed: bool) -> bool:
    """Tell whether those who did one thing did the other in the same place.

    "Attacked a post in Oro before killing two men", "stormed a bank in Oro after
    shooting a guard"; not "was arrested in Oro after killing two men". What they did
    before it they may have done on another day.
    """
    if s.dep[gerund] != "pcomp" or s.tag[gerund] != "VBG":
        return False
    word = s.lower[s.head[gerund]]
    verb = s.head[s.head[gerund]]
    if word not in ("before", "after") or not s.is_verb(verb):
        return False
    if timed and word == "after":
        return False
    shot = s.lemma[verb] in HARMED and s.child(verb, "auxpass") >= 0
    if s.child(gerund, "nsubj") >= 0 or (s.child(verb, "dobj") < 0 and not shot):
        return False
    return s.lemma[verb] not in TAKING and not s.has_list(verb, "speaking")


def _tells_how(s: Sentence, clause: int) -> bool:
    """Tell whether a clause says how those were hurt of whom the one above tells.

    "Two men were killed in Oro after gunmen opened fire"; not "two men were arrested in
    Oro after gunmen opened fire".
    """
    verb = s.head[clause]
    if s.dep[clause] != "advcl" or s.lemma[verb] not in HARMED or clause < verb:
        return False
    if not any(s.lower[k] == "after" for k in s.kids[clause]):
        return False
    hurt = s.child(verb, "auxpass") >= 0 or s.lemma[verb] in ("die", "lose", "perish")
    doer = s.child(clause, "nsubj")
    fired = s.lemma[clause] == "open" or s.has_list(clause, "assailing")
    return hurt and doer >= 0 and fired and s.lower[doer] not in PERSONAL


def _is_other_scene(s: Sentence, clause: int, i: int) -> bool:
    # "fired rockets after a helicopter struck a village in Oro"
    doer = s.child(clause, "nsubj")
    harmed = s.lemma[i] in HARMED or s.lemma[i] in HARMS or s.lemma[i] in DEAD
    return doer >= 0 and s.dep[clause] == "advcl" and not harmed


def _is_raised(s: Sentence, verb: int, i: int) -> bool:
    # "on Monday rebels are believed to have struck"
    return verb == i or any(s.head[k] == verb and s.dep[k] == "xcomp" for k in (i,))


def _is_participle_of_subject(s: Sentence, token: int, i: int) -> bool:
    """Tell whether a trigger tells which subject acted: its time is another.

    "Two of the men seized by rebels were found in Oro".
    """
    at = s.head[i]
    told = s.has_list(at, "persons") or s.lower[at] == "those"
    if s.dep[i] != "acl" or s.tag[i] != "VBN" or not told:
        return False
    for up in s.path_up(at):
        if s.is_verb(up):
            # "of the men seized by rebels, two were found in Oro"
            first = s.dep[at] == "prep" and s.lower[at] == "of" and at < up
            return (first or s.dep[at] in ("nsubj", "nsubjpass")) and token > i
        at = up
    return False


def _is_of_suspect(s: Sentence, token: int, i: int) -> bool:
    """Tell whether an adjunct is of what befell who is suspected of a deed.

    "A man suspected of killing two women was arrested on Monday".
    """
    for up in (i, *s.path_up(i)):
        subject = s.head[up]
        if s.dep[up] != "acl" or s.lemma[up] not in SUSPECTED:
            continue
        verb = s.head[subject]
        held = s.dep[subject] in ("nsubj", "nsubjpass") and s.is_verb(verb)
        return held and token > verb and verb in s.path_up(token)
    return False


def _is_of_inquiry(s: Sentence, token: int, i: int) -> bool:
    """Tell whether an adjunct is of a deed that a participle of the doers tells of.

    "Police investigating the killing of a boy on Sunday have arrested two men".
    """
    deed = False
    at = token
    for up in s.path_up(token):
        if up == i:
            return False
        deed = deed or is_deed(s, up) or (s.dep[up], s.tag[up]) == ("acl", "VBN")
        if s.dep[up] in ("acl", "xcomp") and s.tag[up] == "VBG":
            subject = s.head[up]
            doers = s.dep[subject] in ("nsubj", "nsubjpass") and s.head[subject] == i
            return deed and doers
        at = up
    return at == i


def _is_of_earlier(s: Sentence, token: int, i: int) -> bool:
    """Tell whether an adjunct is of a deed before: "after his arrest in May"."""
    for up in s.path_up(token):
        if s.is_verb(up) or up == i:
            return False
        word = s.lower[s.head[up]] if s.dep[up] == "pobj" else ""
        if word in ("after", "before", "since") and is_deed(s, up):
            owner = s.child(up, "poss")
            return owner >= 0 and s.tag[owner] == "PRP$"
    return False


def is_after_feast(s: Sentence, token: int) -> bool:
    """Tell whether an adjunct is of the rite after which something happened.

    "After prayers at the mosque, they marched to the square".
    """
    feast = s.head[token]
    after = s.head[feast]
    there = s.dep[feast] == "pobj" and s.lower[after] in (
        "after",
        "before",
        "following",
    )
    return there and s.has_list(feast, "occasions")


def _is_second(s: Sentence, verb: int, i: int) -> bool:
    # "a group on Friday denied the raid and blamed the army"
    at = i
    while s.dep[at] == "conj" and s.child(at, "nsubj", "nsubjpass") < 0:
        at = s.head[at]
    return at == verb and at != i


def _governs(s: Sentence, verb: int, i: int) -> bool:
    """Tell whether a verb stands one clause above a trigger."""
    at, clauses = i, 0
    for up in s.path_up(i):
        clauses += s.dep[at] in ("advcl", "acl", "ccomp")
        if s.dep[at] == "conj" and s.child(at, "nsubj", "nsubjpass") >= 0:
            clauses += 2 * (up == verb)
        at = up
        if up == verb:
            return clauses < 2
    return False


def _is_elsewhere(s: Sentence, token: int, i: int) -> bool:
    """Tell whether an adjunct belongs to a noun that tells of something else.

    "Attacked a rally held on Monday", "arrested a man over a theft in Oro".
    """
    at = token
    shared = {i, *s.path_up(i)}
    for up in s.path_up(token):
        if at in shared:
            # "received reports that troops shot at a crowd in Oro, killing two"
            return False
        if is_aside(s, at):
            return True
        if up == i:
            return False
        timed = s.dep[token] != "prep"
        if s.lemma[i] not in HARMED and is_of_clause(s, at, up, timed=timed):
            return True
        if is_of_deed(s, up):
            return True
        beside = s.dep[at] in ("dobj", "npadvmod")
        if beside and is_apposed(s, at) and is_nth(s, at):
            # "hurt his driver, the second such attack this year"
            return True
        if s.dep[at] == "appos" and (s.dep[token] == "prep" or is_nth(s, at)):
            # "in Oro, a town in Kenya"; "the second attack this month"
            return True
        forced = s.dep[up] == "pcomp" and s.lower[s.head[up]] == "after"
        if s.dep[at] == "xcomp" and s.lemma[up] in COMPELLING and not forced:
            # "leaving two dead and forcing the town to impose a curfew in the port"
            return True
        if s.dep[at] == "nsubj" and s.lemma[up] in CAUSING and is_happening(s, at):
            # "the killing in Oro sparked protests"
            return True
        if s.dep[at] == "acl" and s.lemma[at] in SUSPECTED and _is_of_crime(s, at):
            # "killed a man suspected of looting a shop in Oro"
            return True
        told = s.dep[at] == "acl" and s.dep[up] in ("dobj", "nsubj", "nsubjpass")
        if told and is_happening(s, up):
            # "the attack, carried out in Oro, left two dead": there they died
            hurt = s.dep[up] == "nsubj" and (s.lemma[i] in DEAD or s.lemma[i] in HARMED)
            return not (hurt and s.head[up] in (i, s.head[i]))
        at = up
    return False


def is_of_noun(s: Sentence, token: int, i: int) -> bool:
    """Tell whether an adjunct only tells which noun is meant.

    "Ahead of the Monday vote"; not "was jailed during Monday's protests".
    """
    noun = s.head[token]
    if s.dep[token] in MODIFIERS and s.lower[noun] in IN_HAND and s.head[noun] == i:
        # "the Oro grenade attack"
        return False
    if s.dep[token] not in MODIFIERS or noun == i:
        return False
    if s.lower[noun] in IN_HAND and s.dep[noun] == "compound":
        noun = s.head[noun]
    preposition = s.head[noun]
    hurt = s.lemma[i] in HARMED or s.lemma[i] in DEAD or s.lemma[i] in HARMS
    if (
        s.dep[noun] == "nsubj"
        and (s.ent[token] in ("DATE", "TIME") or hurt)
        and (is_deed(s, noun) or s.lemma[noun] in ROWS)
        and not (
            s.has_list(s.head[noun], "speaking") and not is_lethal(s, s.head[noun])
        )
    ):
        # "Monday's shooting left two dead", "the Oro market blast killed two"
        return s.head[noun] not in (i, *s.path_up(i))
    if s.lemma[i] in TOLLS and s.lower[preposition] in ("from", "of"):
        # "the toll from Monday's shooting"
        return s.head[preposition] != i
    verb = s.head[preposition]
    if s.dep[verb] == "conj" and s.head[verb] == i and s.lemma[verb] in HARMED:
        # "nine dead, 20 hurt in Oro blast"
        verb = i if s.lemma[i] in HARMED or s.lemma[i] in DEAD else verb
    return verb != i or s.lower[preposition] not in SAME_HAPPENING


def _is_of_dead(s: Sentence, verb: int) -> bool:
    # "ten were reported dead in a blast in Oro": where they died
    dead = s.child(verb, "oprd")
    return dead >= 0 and s.lemma[dead] in DEAD and s.child(verb, "auxpass") >= 0


def is_lethal(s: Sentence, verb: int) -> bool:
    """Tell whether a verb takes lives: "Monday's raid claimed three lives"."""
    lost = s.child(verb, "dobj")
    return lost >= 0 and s.lemma[lost] == "life"


def _is_of_crime(s: Sentence, participle: int) -> bool:
    # "suspected of looting a shop"; not "suspected of belonging to a gang"
    for kid in s.children(participle, "prep"):
        gerund = s.child(kid, "pcomp", "pobj")
        if gerund >= 0 and s.lemma[gerund] not in BELONGING:
            return True
    return False


def is_apposed(s: Sentence, at: int) -> bool:
    """Tell whether a noun tells more of what stands before it.

    "Hit a column on Monday, the third such attack", with the attack read as an object.
    """
    if s.dep[at] not in ("dobj", "npadvmod"):
        return s.dep[at] == "appos"
    first = min(s.subtree(at))
    return s.text[first - 1] == "," and s.child(s.head[at], "dobj") < at


def is_of_deed(s: Sentence, noun: int) -> bool:
    """Tell whether a noun names a deed apart from what its verb tells.

    "Claimed responsibility for an attack in Oro", "arrested over a theft in Oro".
    """
    if s.dep[noun] != "pobj":
        return False
    if s.lower[s.head[s.head[noun]]] == "connection":
        # "no arrest in connection with the bottle thrown at a house in Oro"
        return True
    if not (is_happening(s, noun) or is_deed(s, noun)):
        return False
    word = s.lower[s.head[noun]]
    if s.lower[s.head[s.head[noun]]] in ("due", "owing", "thanks"):
        return False
    above = s.head[s.head[noun]]
    if s.has_list(above, "time_nouns") or s.lemma[above] in RESORTING:
        # "two days of fighting in Oro", "resorted to firing on a crowd in Oro"
        return False
    if word == "of" and s.lemma[above] in ROWS and s.dep[above] == "dobj":
        # "carried out a wave of attacks in Oro, killing ten men"
        return not s.has_list(s.head[above], "light_verbs")
    if word == "of" and s.dep[above] == "attr" and s.child(s.head[above], "expl") >= 0:
        # "there was a wave of attacks in Oro, resulting in deaths"
        return False
    if word == "of" and s.lemma[above] in ROWS and s.dep[above] == "pobj":
        # "shops were burned in a spate of violence in Oro"
        return s.lower[s.head[above]] not in SAME_HAPPENING
    return word in ABOUT
