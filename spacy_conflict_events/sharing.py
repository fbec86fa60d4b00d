"""Shares slots between the events of one sentence.

Who did it often stands with another event: "killed when gunmen opened fire", "killed
in an encounter with troops", "claimed responsibility for the attack". The rules look
at the kinds of events and at the clauses that share circumstances, never at wording.
"""

from .belonging import comes
from .circumstances import LYING
from .parties import is_nobody, is_party, is_thing, persons_of
from .phrases import conjuncts
from .roles import BEHIND
from .scenes import zone
from .slots import Draft, put
from .tree import Sentence
from .victims import PURPOSE, against_what, resume, who_laid_it, whom_it_hit
from .voice import DYING, SUBJECTS, WOUNDS, is_passive

Extent = tuple[int, int]
AREAS = frozenset(["area", "capital", "city", "district", "hamlet", "province"])
AREAS |= {"enclave", "region", "settlement", "suburb", "territory", "town", "village"}
HARM = frozenset({"KILL", "INJURE", "ATTACK", "ABUSE", "DESTROY"})
# what does not take place where somebody else throws something
PLACED_APART = frozenset({"ARREST", "CLASH", "PROTEST"})
DOING = HARM | {"TAKE_TERRITORY", "ABDUCT"}
BEFALLEN = frozenset({"ABDUCT", "ARREST", "INJURE", "KILL"})
CLAIMED = "claims responsibility"
# nouns of harm that do not say that somebody did it
DOERLESS = frozenset({"casualty", "death", "fatality", "injury", "loss", "violence"})
ASSAILANTS = frozenset({"assailant", "attacker", "bomber", "robber", "sniper"})
# what those who come to kill do first
COMING = frozenset({"arrive", "block", "break", "encircle", "enter", "intercept"})
COMING |= {"invade", "overrun", "stop", "surround", "waylay"}
# what those who hold somebody do first
RAIDING = frozenset({"bust", "chase", "comb", "descend", "foil", "raid", "search"})
RAIDING |= {"smash", "storm", "swoop"}
LAWFUL = frozenset({"agent", "cop", "detective", "official", "police", "policeman"})
SCATTERING = frozenset(["break", "control", "disperse", "dispel", "quell", "repel"])
SCATTERING |= {"scatter", "stop", "subdue"}
OTHERS = frozenset({"another", "other", "second", "separate"})
SECURITY = frozenset(["constables", "forces", "guards", "jawans", "officers", "police"])
SECURITY |= {"personnel", "policeman", "policemen", "soldiers", "troopers", "troops"}
SECURITY |= {"commandos", "gendarmes", "marines"}
CORPS = frozenset({"army", "corps", "navy", "rangers", "rifles"})
RAIDS = frozenset({"crackdown", "operation", "raid", "swoop", "sweep"})
WITHIN = frozenset({"prep"})
BESIDE = WITHIN | {"agent", "dobj", "conj"}
ANYBODY = frozenset({"person", "people", "civilian", "other", "one", "man", "woman"})


def share(s: Sentence, events: list[Draft]) -> None:
    """Fill empty slots from the other events of the sentence.

    s (Sentence): The sentence.
    events (list[Draft]): Its events; their slots change.
    """
    for event in events:
        _identify(s, event)
    if len(events) < 2:
        for event in events:
            whom_it_hit(s, event, events)
            against_what(s, event)
            _from_clause(s, event)
            if event.type == "ARREST" and not event.heads.get("actor"):
                _from_raid(s, event)
        return
    for event in events:
        resume(s, event, events)
    for event in events:
        if event.type == "CLAIM_RESPONSIBILITY":
            _claimed(s, event, events)
        elif event.type == "ACCUSE":
            _accused(s, event, events)
        elif event.type == "CONDEMN":
            _reproached(s, event, events)
        elif event.type in ("WARN", "THREATEN"):
            _warned_off(s, event, events)
    for event in events:
        _not_a_happening(s, event, events)
    for event in events:
        if event.type in DOING and not event.heads.get("actor"):
            _from_happening(s, event, events)
            _from_clause(s, event)
        if event.type in ("ABDUCT", "ARREST") and not event.heads.get("actor"):
            _captors(s, event, events)
        if event.type == "ARREST" and not event.heads.get("actor"):
            _from_raid(s, event)
    for event in events:
        if event.type in ("KILL", "RELEASE"):
            _without_deeds(s, event, events)
        whom_it_hit(s, event, events)
        if event.type == "CLASH":
            _from_fighters(s, event, events)
            _other_side(s, event, events)
        elif event.type == "PROTEST" and not event.heads.get("target"):
            _same_protest(s, event, events)
            against_what(s, event)


def _without_deeds(s: Sentence, event: Draft, events: list[Draft]) -> None:
    """Leave out what befell persons before: "freed six men held since the raid".

    Not "those held", nor "one of the men held".
    """
    heads = event.heads.get("target", [])
    extents = event.extents.get("target", [])
    for other in events:
        at = other.head
        if other.type not in BEFALLEN or s.dep[at] != "acl" or at == event.head:
            continue
        for number, (head, (start, end)) in enumerate(zip(heads, extents, strict=True)):
            if s.head[at] == head < at < end and s.lower[head] not in ("those", "all"):
                extents[number] = (start, min(s.subtree(at)))


def _same_protest(s: Sentence, event: Draft, events: list[Draft]) -> None:
    """Find whom they march against: "marched to protest against the cuts"."""
    for other in events:
        heads = other.heads.get("target", [])
        if other.type != "PROTEST" or not heads or not s.is_verb(other.head):
            continue
        above = s.head[other.head]
        purpose = s.dep[other.head] in PURPOSE and s.tag[other.head] in ("VB", "VBG")
        purpose = purpose and s.child(other.head, "nsubj", "mark") < 0
        if purpose and event.head in (above, s.child(above, "dobj")):
            put(s, event, "target", heads, "what they protest against")
            return


def _captors(s: Sentence, event: Draft, events: list[Draft]) -> None:
    """Find who took those who are let go: "rebels freed two abducted guards".

    "Troops freed two abducted guards from rebels": the rebels.
    """
    taken = event.heads.get("target", [])
    for other in events:
        freed = [k for h in other.heads.get("target", []) for k in s.subtree(h)]
        if other.type != "RELEASE" or not taken or taken[0] not in freed:
            continue
        held = [
            k for f in s.children(other.head, "prep") for k in s.children(f, "pobj")
        ]
        held = [k for k in held if s.lower[s.head[k]] == "from"]
        for doers in (other.heads.get("actor", []), held):
            if doers and all(s.has_list(h, "insurgents") for h in doers):
                put(s, event, "actor", doers, "who let them go")
                return


def _not_a_happening(s: Sentence, event: Draft, events: list[Draft]) -> None:
    """Take a happening out of the actors: "a gun battle with rebels left two dead"."""
    # "a joint team arrested two men": the team acts, though it is told as an event
    nouns = {
        e.head: e for e in events if not (s.is_verb(e.head) or is_party(s, e.head))
    }
    heads = event.heads.get("actor", [])
    if event.is_speech or not any(head in nouns for head in heads):
        return
    found = [head for head in heads if head not in nouns]
    for head in heads:
        if head in nouns:
            other = nouns[head]
            side = "target" if other.type == "CLASH" else "actor"
            found += _free(s, other.heads.get(side, []), event)
    put(s, event, "actor", found, "behind the happening")


def _identify(s: Sentence, event: Draft) -> None:
    """Take the names in "the injured were identified as Ali and Omar"."""
    targets = event.heads.get("target", [])
    if len(targets) != 1 or event.head not in s.subtree(targets[0]):
        return
    top = targets[0]
    counted = s.child(top, "nummod") >= 0
    known = s.lower[top] == "those" or (top == event.head and not counted)
    if known and s.lower[s.head[top]] == "among":
        # "a priest and two nuns were among those killed", "were among the dead"
        verb = s.head[s.head[top]]
        named = s.child(verb, "nsubj") if s.lemma[verb] == "be" else -1
        if named >= 0:
            put(s, event, "target", conjuncts(s, named), "among them")
        return
    while s.dep[top] in ("pobj", "prep") and s.head[top] != top:
        top = s.head[top]
    verb = s.head[top]
    if s.dep[top] not in ("nsubj", "nsubjpass"):
        return
    names: list[int] = []
    if s.has_list(verb, "naming"):
        for kid in s.children(verb, "prep", "mark", "oprd"):
            inner = s.child(kid, "pobj")
            if s.lower[kid] == "as" and inner >= 0:
                names = [inner]
    elif s.lemma[verb] == "be":
        # "the dead are Ali and Omar"; not "the posts seized are Point 1 and Point 2"
        names = [k for k in s.children(verb, "attr") if s.pos[k] == "PROPN"]
        names = names if is_party(s, top) or s.dep[event.head] == "amod" else []
    if not names or s.pos[names[0]] != "PROPN":
        return
    for name in names:
        beside = [k for k in s.kids[name] if s.dep[k] in ("conj", "appos")]
        # "Ali, Omar" as an apposition; "Ali, a driver" and "his brother Ali" are one
        beside = [
            k
            for k in beside
            if s.dep[k] == "conj"
            or (s.pos[k] == "PROPN" and s.text[min(s.subtree(k)) - 1] == ",")
        ]
        names += [k for k in beside if s.pos[k] != "NUM"]
    put(s, event, "target", names, "identified as")


def _free(s: Sentence, heads: list[int], event: Draft) -> list[int]:
    """Leave out those to whom it was done, and things."""
    targets = event.heads.get("target", [])
    named = [h for h in targets if s.pos[h] != "PRON"]
    done_to = {s.lower[h] for h in named}
    done_to |= {s.lemma[h] for h in named} - ANYBODY
    befell = s.is_verb(event.head) or event.type in ("KILL", "INJURE")
    own = befell and any(_is_same_force(s, h) for h in targets)
    return [
        h
        for h in heads
        if h not in targets
        # "policemen were killed while rebels died in firing by the corps"
        and not (own and _is_same_force(s, h))
        and s.lower[h] not in done_to
        and s.lemma[h] not in done_to
        and not is_thing(s, h)
        # "were killed when they attacked": those who were killed
        and not (targets and befell and s.pos[h] == "PRON" and s.lower[h] != "who")
    ]


def _is_same_force(s: Sentence, i: int) -> bool:
    """Tell whether somebody is of a force of which no country is told.

    "Troops", "the police"; not "Syrian troops".
    """
    foreign = any(s.ent[k] in ("NORP", "GPE") for k in (i, *s.kids[i]))
    return (s.lower[i] in SECURITY or s.lower[i] in CORPS) and not foreign


def _from_happening(s: Sentence, event: Draft, events: list[Draft]) -> None:
    """Find who did it in another event of the same happening."""
    own = zone(s, event.head)
    if event.fact.polarity == "negative":
        return
    if event.type in ("KILL", "INJURE") and _from_antecedent(s, event, events):
        return
    earlier = _is_earlier(s, event.head)
    if s.dep[event.head] == "xcomp" and s.dep[s.head[event.head]] == "acl":
        # "struck a base used to attack it": by others
        return
    if s.dep[event.head] == "amod" and event.head < s.head[event.head]:
        # "executed the wounded men": who wounded them is not told
        return
    lost = s.child(event.head, "dobj") if s.lemma[event.head] == "lose" else -1
    if lost in event.heads.get("target", []):
        # "took the hill, losing eight men"
        return
    unsure = _condition_above(s, event.head)
    near = sorted(events, key=lambda other: abs(other.head - event.head))
    for other in near:
        if other is event or zone(s, other.head) != own:
            continue
        if _is_told_apart(s, event.head, other.head):
            continue
        if unsure >= 0 and unsure not in s.path_up(other.head):
            # "will strike back if its cities come under attack"
            continue
        which = s.head[event.head] if s.dep[event.head] == "acl" else -1
        if which in other.heads.get("target", []) and s.dep[which] == "nsubjpass":
            # "the missile, fired at Oro, was shot down by the army"
            continue
        if _is_other_loss(s, event, other) or _is_of_victims(s, event, other):
            continue
        if _is_of_dispersed(s, event.head, other.head):
            continue
        # "after gunmen shot them in an ambush": both are earlier
        both = event.head in s.path_up(other.head) or _takes_place_in(
            s, event.head, other.head, links=WITHIN
        )
        if earlier and not both:
            continue
        above = {event.head, *s.path_up(event.head)}
        apart = [k for k in (other.head, *s.path_up(other.head)) if k not in above][:4]
        if any(comes(s, up) for up in apart):
            # "hours after six men died in a clash with troops, two were hurt"
            continue
        # "the deaths in the police firing"
        if not (
            _is_verbal(s, event.head)
            or _takes_place_in(s, event.head, other.head)
            or _takes_place_in(s, other.head, event.head, links=WITHIN)
        ):
            continue
        if other.type == "CLASH" and event.type in ("KILL", "INJURE"):
            heads = _side_against(s, event, other)
        elif other.type in DOING or _is_police_raid(s, event.head, other):
            heads = other.heads.get("actor", [])
        else:
            continue
        heads = _free(s, heads, event)
        if heads and other.fact.polarity == "positive":
            put(s, event, "actor", heads, f"shared with {other.match.pattern.id}")
            return


def _condition_above(s: Sentence, i: int) -> int:
    """Find the clause with "if" or "unless" that a token stands in; -1 for none."""
    for up in (i, *s.path_up(i)):
        mark = s.child(up, "mark") if s.dep[up] == "advcl" else -1
        if mark >= 0 and s.lower[mark] in ("if", "unless"):
            return up
    return -1


def _is_police_raid(s: Sentence, i: int, other: Draft) -> bool:
    """Tell whether a raid is by who held somebody in it: "held two men in raids".

    Not "held two men in the raid", which may be why they were held.
    """
    if other.type != "ARREST" or s.lemma[i] not in RAIDS or s.is_verb(i):
        return False
    article = s.child(i, "det")
    known = article >= 0 and s.lower[article] not in ("a", "an")
    return not known and _takes_place_in(s, i, other.head, links=WITHIN)


def _is_when(s: Sentence, clause: int) -> bool:
    begins = {s.lower[k] for k in s.children(clause, "advmod", "mark")}
    return s.dep[clause] == "advcl" and not begins.isdisjoint({"when", "as", "after"})


def _side_against(s: Sentence, event: Draft, clash: Draft) -> list[int]:
    """Find the side that those who were hurt fought.

    "Ten were hurt when students fought the police": the police; "ten officers were hurt
    when students fought the police": the students.
    """
    heads = clash.heads.get("target", [])
    fighters = clash.heads.get("actor", [])
    below = event.head in s.path_up(clash.head)
    if not heads and below and s.is_verb(clash.head) and _is_when(s, clash.head):
        # "died when rival gangs clashed"
        return fighters
    harmed = event.heads.get("target", [])
    told = clash.paths.get("actor", "").startswith("subject") and bool(heads)
    told = told and clash.head in s.path_up(event.head)
    if told and all(s.lemma[h] in ANYBODY or s.pos[h] == "NUM" for h in harmed):
        # "students clashed with police, leaving ten people hurt": by which of them
        return []
    if not heads and clash.paths.get("actor", "").startswith("compound"):
        # "were shot dead in police encounters"
        return clash.heads.get("actor", [])
    for hurt in event.heads.get("target", []):
        for head in heads:
            both = s.lower[hurt] in SECURITY and s.lower[head] in SECURITY
            if both or s.lemma[hurt] == s.lemma[head]:
                return clash.heads.get("actor", [])
    return heads


def _from_clause(s: Sentence, event: Draft) -> None:
    """Find who came: "two were killed when gunmen burst into a bar"."""
    if event.type not in ("KILL", "INJURE") or event.heads.get("actor"):
        return
    clauses = s.children(event.head, "advcl")
    if s.dep[event.head] == "conj":
        clauses += s.children(s.head[event.head], "advcl")
    clauses += [
        k for c in s.children(event.head, "conj") for k in s.children(c, "advcl")
    ]
    for clause in clauses:
        begins = {s.lower[k] for k in s.children(clause, "advmod", "mark")}
        if not begins & {"when", "as", "after"}:
            continue
        laid = who_laid_it(s, clause)
        heads = _free(s, conjuncts(s, laid), event) if laid >= 0 else []
        if heads and event.fact.polarity == "positive":
            put(s, event, "actor", heads, "who laid it")
            return
        if not s.has_list(clause, "assailing") and s.lemma[clause] not in COMING:
            continue
        doer = s.child(clause, "nsubj")
        if doer >= 0 and (
            s.has_list(doer, "insurgents") or s.lemma[doer] in ASSAILANTS
        ):
            heads = _free(s, conjuncts(s, doer), event)
            if heads and event.fact.polarity == "positive":
                put(s, event, "actor", heads, "who came")
                return


def _from_raid(s: Sentence, event: Draft) -> None:
    """Find who came: "six men were held when police raided a house"."""
    if not is_passive(s, event.head) or event.fact.polarity == "negative":
        return
    for clause in s.children(event.head, "advcl"):
        doer = s.child(clause, "nsubj")
        if doer < 0 or not _is_when(s, clause) or is_passive(s, clause):
            continue
        raids = s.lemma[clause] in RAIDING or s.lemma[clause] in COMING
        if raids and _is_lawful(s, doer):
            heads = _free(s, conjuncts(s, doer), event)
            if heads:
                put(s, event, "actor", heads, "who raided")
            return


def _is_lawful(s: Sentence, i: int) -> bool:
    # "police", "a team of troops", "agents"
    i = persons_of(s, i)
    named = s.lower[i] in SECURITY or s.lower[i] in CORPS or s.lemma[i] in LAWFUL
    return named and not s.has_list(i, "insurgents")


def _from_antecedent(s: Sentence, event: Draft, events: list[Draft]) -> bool:
    """Find who did the deed that a relative clause tells more of.

    "Carried out the raid, which left two dead", "a raid in which two died".
    """
    clause = next(
        (up for up in (event.head, *s.path_up(event.head)) if s.dep[up] == "relcl"), -1
    )
    if clause < 0 or not _is_of_deed(s, clause) or _is_earlier(s, event.head):
        return False
    above = list(s.path_up(clause))[:4]
    for other in sorted(events, key=lambda e: -e.head):
        if other is event or other.type not in DOING or other.head > clause:
            continue
        near = other.head in above
        if other.paths.get("actor") == CLAIMED:
            # "claimed a bomb that killed two": not said to have killed them
            near = near and s.text[min(s.subtree(clause)) - 1] == ","
        if near and other.fact.polarity == "positive":
            heads = _free(s, other.heads.get("actor", []), event)
            if heads:
                put(s, event, "actor", heads, f"shared with {other.match.pattern.id}")
                return True
            if s.lower[s.head[other.head]] == "for" and s.dep[clause] == "relcl":
                # "struck in revenge for fire that had killed a man": by another
                return other.head == s.head[clause]
    return False


def _is_of_deed(s: Sentence, clause: int) -> bool:
    """Tell whether a relative clause tells of a deed: "which left two dead"."""
    if s.tag[clause] not in ("VBD", "VBN", "VBZ", "VBP"):
        return False
    for kid in s.kids[clause]:
        if s.lower[kid] == "where" and is_passive(s, clause):
            # "raided Oro, where two were killed"; not "where two had been killed"; not
            # "raided a house where two were killed"
            named = s.text[kid - 1] == "," or s.pos[kid - 1] == "PROPN"
            earlier = any(s.lower[k] == "had" for k in s.children(clause, "aux"))
            return named and not earlier
        inner = s.child(kid, "pobj") if s.dep[kid] == "prep" else kid
        if inner >= 0 and s.lower[inner] in ("which", "that") and inner < clause:
            return s.lower[kid] in ("in", "during", "which", "that")
    return False


def _is_told_apart(s: Sentence, verb: int, other: int) -> bool:
    # "rebels shot two men and the blast killed three"
    if _is_meanwhile(s, verb, other):
        return True
    own = s.child(verb, "nsubj")
    if own < 0 or not s.is_verb(verb) or is_passive(s, verb):
        return False
    if s.lemma[verb] in DYING and s.lower[own + 1 : own + 3] == ["of", "them"]:
        # "stoned two men, and one of them died"
        return False
    # "and one died when troops opened fire": the clause tells of the death
    beside = other == s.head[verb] and s.dep[verb] == "conj"
    beside = beside or (s.head[other] == verb and s.dep[other] == "conj")
    return beside and other != own


def _is_meanwhile(s: Sentence, verb: int, other: int) -> bool:
    """Tell of another's deed: "the blast hurt two, while another group fired at it"."""
    clause = next(
        (at for at in (other, *s.path_up(other)) if s.head[at] == verb and at != verb),
        -1,
    )
    if clause < 0 or s.dep[clause] not in ("advcl", "conj"):
        return False
    mark, doer = s.child(clause, "mark"), s.child(clause, "nsubj")
    if mark >= 0 and s.lower[mark] == "while" and s.text[mark - 1] == ",":
        return True
    told = s.children(doer, "det", "amod") if doer >= 0 and mark < 0 else []
    return any(s.lower[k] in OTHERS for k in told)


def _is_of_victims(s: Sentence, event: Draft, other: Draft) -> bool:
    """Tell whether a participle tells what was done to those who do the other thing.

    "Police opened fire in response to the bricks thrown at them".
    """
    if s.dep[event.head] not in ("acl", "relcl"):
        return False
    targets = event.heads.get("target", [])
    theirs = any(s.lower[k] in ("him", "her", "them") for k in targets)
    return theirs and other.head in s.path_up(event.head) and is_passive(s, event.head)


def _is_of_dispersed(s: Sentence, verb: int, other: int) -> bool:
    """Tell of those it is against: "gas was used to disperse men blocking the road"."""
    crowd = s.head[other]
    if s.dep[other] not in ("acl", "relcl") or s.dep[crowd] != "dobj":
        return False
    scatter = s.head[crowd]
    return s.lemma[scatter] in SCATTERING and verb in s.path_up(scatter)


def _is_other_loss(s: Sentence, event: Draft, other: Draft) -> bool:
    """Tell whether a clause with "while" tells of the losses of the other side.

    "Troops killed ten rebels while two soldiers lost their lives".
    """
    verb = event.head if s.is_verb(event.head) else s.head[event.head]
    mark = s.child(verb, "mark")
    apart = s.dep[verb] == "advcl" and mark >= 0 and s.lower[mark] == "while"
    own = s.child(verb, "nsubj") if apart and not is_passive(s, verb) else -1
    active = s.is_verb(other.head) and not is_passive(s, other.head)
    return own >= 0 and active and other.type == "KILL"


def _is_verbal(s: Sentence, i: int) -> bool:
    """Tell whether a trigger is a verb, or a noun or adjective that does its work."""
    if s.is_verb(i) or s.pos[i] == "ADJ":
        return True
    verb = s.head[i]
    if s.dep[i] in ("nsubj", "nsubjpass"):
        # "the killings took place when …"
        clause = s.child(verb, "advcl") if s.has_list(verb, "occurring") else -1
        # "the attack comes days after a gang attacked": another attack
        return clause >= 0 and not any(
            s.lower[k] in ("after", "before", "since") for k in s.kids[clause]
        )
    if s.dep[i] == "pobj" and s.lower[verb] == "with":
        # "fired on the crowd, leaving nine with wounds"
        up = s.head[verb]
        return "leave" in (s.lemma[up], s.lemma[s.head[up]])
    if s.dep[i] == "pobj" and s.lower[verb] in ("in", "to"):
        # "fired on the crowd, resulting in the death of a boy"
        return s.lower[s.head[verb]] in ("resulting", "leading")
    if s.dep[i] == "pobj" and s.lower[verb] == "of" and s.lower[i] in WOUNDS:
        # "sustained various degrees of injury"
        i = s.head[verb]
        verb = s.head[i]
    if s.dep[i] == "dobj" and s.lower[verb] in ("causing", "inflicting"):
        # "opened fire, causing injuries to ten men"
        return True
    return s.dep[i] == "dobj" and s.has_list(verb, "suffering_verbs")


def _takes_place_in(
    s: Sentence, noun: int, verb: int, *, links: frozenset[str] = BESIDE
) -> bool:
    """Tell whether a noun names what a verb tells: "killed five in an attack".

    links (frozenset[str]): How what leads to the noun may hang on the verb.
    """
    at = noun
    for up in s.path_up(noun):
        if s.dep[up] == "prep" and s.lower[up] not in ("in", "during", "with", "by"):
            return False
        if up == verb:
            return s.dep[at] in links
        if s.is_verb(up):
            return False
        at = up
    return False


def _is_earlier(s: Sentence, i: int) -> bool:
    # "troops retaliated after a blast killed two": the blast is another happening
    at = i
    for up in s.path_up(i):
        if s.dep[at] == "advcl" and s.child(at, "mark") >= 0:
            return s.lower[s.child(at, "mark")] in ("after", "before", "since")
        if s.dep[up] == "prep" and s.lower[up] in ("after", "before", "since"):
            return True
        at = up
    return False


def _from_fighters(s: Sentence, event: Draft, events: list[Draft]) -> None:
    """Find who fought in what the fight led to."""
    if event.heads.get("actor"):
        return
    own = zone(s, event.head)
    other_side = event.heads.get("target", [])
    for other in events:
        if other is event or zone(s, other.head) != own:
            continue
        if other.type in ("ARREST", "RELEASE", "SEIZE") and other_side:
            link = s.head[event.head]
            near = s.dep[event.head] == "pobj" and s.head[link] == other.head
            fought = near and s.lower[link] in ("after", "during", "following")
            if not fought or is_passive(s, other.head):
                continue
            # "freed two hostages after a gunfight with rebels"
        elif other.type not in DOING:
            continue
        heads = _free(s, other.heads.get("actor", []), event)
        suffered = is_passive(s, other.head) or s.lemma[other.head] in DYING
        suffered = suffered or _is_in_fight(s, other, event)
        if other_side and other.type in ("KILL", "INJURE") and suffered:
            heads = other.heads.get("target", [])
            heads = [h for h in heads if s.lemma[h] not in ANYBODY]
        if heads and not set(heads) & set(other_side):
            put(s, event, "actor", heads, f"shared with {other.match.pattern.id}")
            return


def _other_side(s: Sentence, event: Draft, events: list[Draft]) -> None:
    """Find whom they fought: "police killed four rebels in a shootout"."""
    if event.heads.get("target") or s.is_verb(event.head):
        return
    fighters = event.heads.get("actor", [])
    for other in events:
        if other.type != "KILL" or is_passive(s, other.head):
            continue
        if not _takes_place_in(s, event.head, other.head):
            continue
        heads = [h for h in other.heads.get("target", []) if s.lemma[h] not in ANYBODY]
        if fighters and fighters == other.heads.get("actor") and heads:
            put(s, event, "target", heads, "killed in the fight")
            return


def _claimed(s: Sentence, claim: Draft, events: list[Draft]) -> None:
    """Who claims an attack is its actor."""
    claimants = [organisation(s, head) for head in claim.heads.get("actor", [])]
    if not claimants:
        return
    denied = "negative" in (claim.fact.polarity, claim.match.pattern.polarity)
    if denied or is_nobody(s, claimants[0]):
        # "no group has said that it was behind the raid"
        for event in events:
            behind = event.paths.get("actor", "").endswith(BEHIND)
            if behind and _says_of_itself(s, event.heads["actor"], claim):
                put(s, event, "actor", [], "claimed by nobody")
        return
    for event in events:
        if event.type not in DOING:
            continue
        if event.heads.get("actor"):
            # "the front said it was behind the raid"
            if event.paths["actor"].endswith(BEHIND) and _says_of_itself(
                s, event.heads["actor"], claim
            ):
                put(s, event, "actor", claimants, CLAIMED)
        elif _is_told_by(s, event, claim) or _is_relative_of(s, event, claim):
            put(s, event, "actor", claimants, CLAIMED)


def _says_of_itself(s: Sentence, heads: list[int], claim: Draft) -> bool:
    """Tell whether a pronoun in the clause of a claim stands for the claimant."""
    (head, *others) = heads
    if others or s.lower[head] not in ("it", "they", "he", "she"):
        return False
    clause = s.head[head]
    # "said it was behind the raid": the claim stands in the clause or above it
    near = claim.head in (s.head[clause], clause) or s.head[claim.head] == clause
    return s.dep[clause] == "ccomp" and near


def _accused(s: Sentence, accusation: Draft, events: list[Draft]) -> None:
    """Who is accused of an attack is its alleged actor."""
    targets = accusation.heads.get("target", [])
    for event in events:
        if event.type not in DOING or event.heads.get("actor") or not targets:
            continue
        if any(e.type == "CLASH" and _is_in_fight(s, event, e) for e in events):
            # "blamed the minister for the deaths of six in clashes with police"
            continue
        told = _is_told_by(s, event, accusation) and event.head not in targets
        if told or _is_blamed(s, event, accusation):
            heads = _free(s, targets, event)
            if heads:
                put(s, event, "actor", heads, "accused of it")


def _reproached(s: Sentence, reproach: Draft, events: list[Draft]) -> None:
    """Who is reproached for a deed has done it: "slammed the army for the killing".

    Not "for its response to the killing", "for the deaths", "over the killing".
    """
    targets = reproach.heads.get("target", [])
    for event in events:
        if event.heads.get("actor") or s.is_verb(event.head) or not targets:
            continue
        first = event.head
        while s.dep[first] == "conj":
            first = s.head[first]
        link = s.head[first]
        if event.type not in (*DOING, "ARREST") or s.lower[link] != "for":
            continue
        above = {s.head[link], s.head[s.head[link]]}
        if s.dep[link] != "prep" or not above & {reproach.head, *targets}:
            continue
        if s.lemma[event.head] in DOERLESS or event.fact.polarity == "negative":
            continue
        heads = _free(s, targets, event)
        if heads:
            put(s, event, "actor", heads, "reproached for it")


def _warned_off(s: Sentence, warning: Draft, events: list[Draft]) -> None:
    """Who is warned of what any attack brings would make it.

    "Warned the rebels that any attack on the camp would be punished".
    """
    targets = warning.heads.get("target", [])
    for event in events:
        verb = s.head[event.head]
        if event.type not in DOING or event.heads.get("actor") or not targets:
            continue
        any_ = s.child(event.head, "det")
        if any_ < 0 or s.lower[any_] != "any" or s.dep[event.head] not in SUBJECTS:
            continue
        # the parser may hang the clause on who is warned
        told = s.dep[verb] == "ccomp" and s.head[verb] == warning.head
        if told or (s.dep[verb] == "relcl" and s.head[verb] in targets):
            put(s, event, "actor", targets, "warned off")


def _is_in_fight(s: Sentence, event: Draft, clash: Draft) -> bool:
    """Tell whether a noun of death is of a fight with somebody."""
    if event.type != "KILL" or s.is_verb(event.head) or not clash.heads.get("target"):
        return False
    return _takes_place_in(s, clash.head, event.head, links=WITHIN)


def _is_blamed(s: Sentence, event: Draft, accusation: Draft) -> bool:
    if _is_relative_of(s, event, accusation):
        return True
    # "an attack blamed on rebels"
    if s.head[accusation.head] == event.head:
        return s.dep[accusation.head] == "acl"
    # "the attack has been attributed to rebels"
    blamed = s.head[event.head] == accusation.head and s.is_verb(accusation.head)
    return blamed and s.dep[event.head] == "nsubjpass"


def _is_relative_of(s: Sentence, event: Draft, speech: Draft) -> bool:
    """Tell whether a relative clause about a deed is an act of speech about it.

    "The raid, for which rebels claimed responsibility", "which was blamed on them".
    """
    verb = speech.head
    if s.dep[verb] != "relcl" or s.head[verb] != event.head:
        return False
    told = s.children(verb, "dobj", "nsubjpass")
    told += [
        s.child(k, "pobj") for k in s.children(verb, "prep") if s.lower[k] == "for"
    ]
    return any(k >= 0 and s.lower[k] in ("which", "that") for k in told)


def _is_told_by(s: Sentence, event: Draft, speech: Draft) -> bool:
    """Tell whether an event is a noun or gerund that an act of speech is about."""
    at = event.head
    for _ in range(8):
        if s.dep[at] in ("relcl", "ccomp", "advcl", "nsubj", "nsubjpass"):
            return False
        if at != event.head and s.has_list(at, "bystanding"):
            # "accused of covering up the killings"
            return False
        at = s.head[at]
        if at == speech.head:
            return True
    return False


def organisation(s: Sentence, head: int) -> int:
    """Go from a spokesman to the body spoken for; a party is its own."""
    top = head
    for kid in s.kids[head]:
        if s.dep[kid] == "appos" and s.has_list(kid, "spokespersons"):
            return organisation(s, kid)
    if not any(s.has_list(i, "spokespersons") for i in (top, *s.kids[top])):
        return head
    for kid in s.kids[top]:
        if s.dep[kid] in ("compound", "nmod", "poss") and kid < top:
            if s.has_list(kid, "spokespersons"):
                inner = organisation(s, kid)
                return inner if inner != kid else _before(s, kid, head)
            if s.ent[kid] in ("ORG", "NORP", "GPE") or s.dep[kid] == "poss":
                return kid
    for kid in s.kids[top]:
        if s.dep[kid] == "prep" and s.lower[kid] in ("of", "for"):
            inner = s.child(kid, "pobj")
            if inner >= 0:
                return inner
    return _before(s, top, head) if s.has_list(top, "spokespersons") else head


def _before(s: Sentence, spokesman: int, head: int) -> int:
    named = spokesman > 0 and s.pos[spokesman - 1] == "PROPN"
    return spokesman - 1 if named else head


def part_places(s: Sentence, events: list[Draft]) -> None:
    """Tell what was hit from where it lies: "fired at a stall in Oro, killing two".

    The stall is what was fired at, and not the place where they were killed.

    s (Sentence): The sentence.
    events (list[Draft]): Its events; their places change.
    """
    struck = [
        (extent, s.is_verb(event.head))
        for event in events
        if event.type == "ATTACK"
        for extent in event.extents.get("target", ())
        if extent[0] and s.dep[extent[0] - 1] == "prep" and not _is_area(s, extent)
    ]
    for event in events if struck else ():
        if event.type in HARM:
            hit = [extent for extent, _ in struck]
        elif event.type in PLACED_APART:
            # "a rally, and threw stones at a bank"; not "held in a raid on a bank"
            hit = [extent for extent, verbal in struck if verbal]
        else:
            continue
        if hit:
            places = event.extents.get("location", [])
            left = [lies for place in places for lies in _beyond(s, place, hit)]
            torn = len(places) == 1 and s.lower[places[0][0] - 1] == "through"
            if left or not torn or event.type not in ("KILL", "INJURE"):
                # "a blast tore through a market, killing two": they died there
                event.extents["location"] = left


def _is_area(s: Sentence, extent: Extent) -> bool:
    # "a town near Oro", "the territory of the sect", where somebody is hurt, too
    if all(s.tag[i] == "NNP" for i in range(*extent)):
        # "the shelling of Oro", with a name that the model does not know
        return True
    return any(
        s.ent[i] in ("GPE", "LOC") or s.lemma[i] in AREAS for i in range(*extent)
    )


def _beyond(s: Sentence, place: Extent, struck: list[Extent]) -> list[Extent]:
    """Leave out what was struck at the start of a place phrase."""
    for start, end in struck:
        if start == place[0] and end <= place[1]:
            lies = end < place[1] and s.lower[end] in LYING
            return [(end + 1, place[1])] if lies else []
    return [place]
