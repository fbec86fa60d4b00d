"""Finds the words on which the day and the place of an event may hang."""

from .belonging import (
    CAUSING,
    TOLLS,
    UNRESTS,
    is_aside,
    is_nth,
)
from .carried_over import (
    HARMS,
    ROWS,
    SAME_HAPPENING,
    is_apposed,
    is_lethal,
    is_of_deed,
    is_of_noun,
)
from .scenes import (
    follows,
    is_deed,
    is_happening,
    is_of_statement,
    tells_of_it,
    zone,
)
from .time_phrases import is_in_time
from .tree import Sentence
from .voice import SUFFERING, antecedent_of
from .whereabouts import (
    MARCHING,
)

NAMING_DEPS = frozenset(
    ["prep", "agent", "nsubj", "nsubjpass", "dobj", "acomp", "oprd", "ccomp", "advcl"]
)
NAMING_DEPS |= {"xcomp"}
CHARGES = frozenset({"charge", "charges", "count", "counts", "suspicion"})
# "broke into a run", "locked into a clash"
DRAWN_INTO = frozenset({"degenerate", "descend", "erupt", "escalate", "lock", "turn"})
CASES = frozenset({"case", "incident"})
FILING = frozenset({"file", "record", "register", "report"})
CONDUCTING = frozenset({"carry", "conduct", "execute", "launch", "mount", "perform"})
CONDUCTING |= {"realise", "realize", "stage"}
COMING = MARCHING | {"arrive", "camp", "come", "flock", "pitch"}
BECAUSE = frozenset({"because", "due", "owing"})
STIRRED = frozenset(["alarmed", "angered", "emboldened", "enraged", "incensed"])
STIRRED |= {"infuriated", "outraged", "provoked", "saddened", "shaken", "shocked"}
STAGED = frozenset(["bandh", "demonstration", "march", "protest", "rally", "strike"])
STAGED |= {"blockade", "hartal", "jam", "roko", "shutdown", "sit-in", "stoppage"}
STAGED |= {"walkout"}
# before the parties of a deed: "the killing of a priest and a nun in Oro"
PARTED = frozenset({"against", "between", "by", "of", "on", "with"})
STAYS = frozenset({"captivity", "exile", "hiding", "office", "opposition", "power"})
STAYS |= {"bail", "strike"}
ORDERING = frozenset({"approve", "authorise", "authorize", "order", "recommend"})
USING = frozenset({"deploy", "fire", "lob", "turn", "unleash", "use"})
LEAVING = frozenset({"leave", "claim"})
Extent = tuple[int, int]
Adjunct = tuple[int, int, int]


def being(s: Sentence, i: int) -> int:
    """Find the "be" of "is on strike", "is in custody"; -1 if there is none."""
    at = i if s.dep[i] == "prep" else s.head[i]
    if s.dep[at] != "prep" or s.lower[at] not in ("in", "on", "under"):
        return -1
    return s.head[at] if s.lemma[s.head[at]] == "be" else -1


def places_to_look(s: Sentence, i: int) -> list[int]:
    """List the words beside a trigger on which its circumstances may hang, too.

    RETURNS (list[int]): The trigger, then the others, the nearer first.
    """
    found = [i]
    if not s.is_verb(i) and being(s, i) >= 0:
        found.append(being(s, i))
    noun = not s.is_verb(i)
    rowed = noun and s.dep[i] == "conj" and not s.is_verb(s.head[i])
    if rowed and not is_in_time(s, s.head[i]):
        found.append(s.head[i])
    if noun:
        # "riots and a strike in Oro": the place of both
        found += [k for k in s.children(i, "conj") if not s.is_verb(k)]
    if noun and s.lemma[i] in HARMS:
        # "died of the wounds he had suffered in a blast on Friday"
        found += [k for k in s.children(i, "relcl") if s.lemma[k] in SUFFERING]
    head = s.head[i]
    if s.dep[i] == "amod" and s.lower[i] == "sit":
        # "held a sit-in protest in Oro"
        found += [head, s.head[head]]
    if noun and s.dep[i] == "pobj":
        # "hundreds of killings in Oro", "two days of fighting"; "the toll from the
        # bombing in Oro"
        above = s.head[head]
        # "was arrested on suspicion of murder on Monday"
        rowed = s.lower[head] == "of" and s.lower[above] not in CHARGES
        if rowed or (s.lower[head] == "from" and s.lemma[above] in TOLLS):
            found.append(above)
        meeting = s.lemma[i] in STAGED or s.lower[i - 2] == "sit"
        if meeting and s.lower[head] == "for" and s.lemma[above] in COMING:
            # "gathered in Oro for a rally"
            found.append(above)
        staged = s.head[above]
        held = s.has_list(staged, "occurring") or s.lemma[staged] == "report"
        held = held and s.dep[above] in ("nsubj", "nsubjpass") and rowed
        if held and _lends(s, above, staged):
            # "a series of shootings took place in Oro"
            found.append(staged)
    case = head if s.dep[i] == "compound" and s.lemma[head] in CASES else i
    at = s.head[s.head[case]] if s.dep[case] == "pobj" else case
    if noun and s.dep[at] == "nsubjpass" and s.lemma[s.head[at]] in FILING:
        # "ten riot cases were registered in Oro"
        found.append(s.head[at])
    if noun and s.dep[i] in ("nsubj", "nsubjpass", "dobj") and _lends(s, i, head):
        found.append(head)
    within = noun and s.lower[head] in ("in", "during")
    if within and not s.is_verb(s.head[head]) and s.has_list(s.head[head], "deeds"):
        # "the killing of a clerk in a clash on Friday"
        found.append(s.head[head])
    if within and s.dep[s.head[head]] == "acl":
        # "two men gunned down in an attack on Friday"
        participle = s.head[head]
        told = s.has_list(participle, "speaking") or s.has_list(participle, "involved")
        if s.tag[participle] == "VBN" and not told:
            found.append(participle)
    row = s.head[head] if s.dep[i] == "pobj" and s.lower[head] == "of" else i
    if s.dep[row] == "attr" and s.child(s.head[row], "expl") >= 0:
        # "there was an arrest this morning", "there was a series of raids in May"
        found.append(s.head[row])
    if s.is_verb(i) and _is_cleft(s, i):
        # "it was in Oro that two were killed"
        found.append(head)
    if noun and _sums_up(s, i):
        # "killed two men in Oro, an attack that …"
        found += [up for up in s.path_up(i) if s.is_verb(up)][:1]
    # "a blast on Friday that killed five"
    top = zone(s, i)
    if s.dep[top] == "relcl":
        # "a blast in a market, which left ten dead": the parser takes the market
        above = antecedent_of(s, top)
        if above >= 0 and above != i and _sums_up(s, above):
            found += [up for up in s.path_up(above) if s.is_verb(up)][:1]
        if above >= 0 and is_within(s, top) and is_deed(s, above):
            # "the clash in which two died broke out in Oro"
            found.append(above)
            if s.dep[above] == "nsubj" and s.has_list(s.head[above], "occurring"):
                found.append(s.head[above])
        elif above >= 0 and s.has_list(above, "instruments"):
            found.append(above)
        elif above >= 0 and s.dep[above] == "pobj" and s.lemma[top] in LEAVING:
            # "went off in a market, which left ten dead"
            found += [up for up in s.path_up(above) if s.is_verb(up)][:1]
    return found


def _is_cleft(s: Sentence, i: int) -> bool:
    # "it was in Oro that two were killed"; not "it was feared that two were killed"
    being = s.head[i]
    if s.lemma[being] != "be" or s.dep[i] not in ("ccomp", "advcl", "relcl"):
        return False
    it = s.child(being, "nsubj")
    apart = s.child(being, "attr", "acomp") < 0 and s.dep[being] not in (
        "aux",
        "auxpass",
    )
    return it >= 0 and s.lower[it] == "it" and apart and being < i


def _sums_up(s: Sentence, noun: int) -> bool:
    """Tell whether a noun stands for what its sentence told before it."""
    if s.dep[noun] not in ("appos", "npadvmod") or not is_deed(s, noun):
        return False
    article = s.child(noun, "det")
    apart = s.lower[article] in ("a", "an") and s.text[article - 1] == ","
    return article > 0 and apart and s.child(noun, "relcl") >= 0


def _lends(s: Sentence, noun: int, verb: int) -> bool:
    """Tell whether what hangs on a verb holds for its subject or object."""
    if s.has_list(verb, "speaking") and not is_lethal(s, verb):
        # "fighting was reported on Sunday": then it took place
        return s.lemma[verb] == "report" and s.dep[noun] == "nsubjpass"
    if s.has_list(verb, "fearing"):
        return False
    if s.dep[noun] == "dobj" and s.lemma[verb] in ORDERING:
        return False
    if s.dep[noun] == "nsubj" and is_causing(s, verb):
        # "the killing triggered clashes on Friday"
        return False
    if s.has_list(noun, "speaking") and s.dep[noun] != "nsubj":
        return (
            s.lemma[verb] in CAUSING
            or s.has_list(verb, "light_verbs")
            or s.has_list(verb, "occurring")
        )
    return True


def shares_scene(s: Sentence, i: int) -> bool:
    """Tell whether a trigger takes circumstances from elsewhere in its clause.

    A noun does so only where it names what its verb tells: "were killed in an attack".
    """
    if s.is_verb(i):
        return True
    at = i
    for up in s.path_up(i):
        if s.is_verb(up):
            if s.dep[up] == "acl" or (s.lemma[up] == "suspect" and is_deed(s, i)):
                # "clashes triggered by the massacre": another happening
                return False
            if s.dep[at] == "dobj" and s.has_list(up, "fearing"):
                return False
            if s.dep[at] == "agent" and s.dep[up] == "advcl" and s.lower[up] in STIRRED:
                # "angered by the arrest of a clerk, the gang burned a bus in Oro"
                return False
            counted = s.child(up, "dobj")
            if counted >= 0 and s.lemma[counted] == "toll" and s.dep[at] == "prep":
                # "died on Friday, taking the toll in the ambush to six"
                return False
            return s.dep[at] in NAMING_DEPS
        if s.lower[up] in BECAUSE and (s.lemma[i] in STAGED or s.lemma[i] in UNRESTS):
            # "shops in Oro were shut because of a strike"
            at = up
            continue
        if s.lower[up] == "from" and s.lemma[s.head[up]] == "die":
            # "died from gunfire in Oro"
            at = up
            continue
        if s.lower[up] == "of" and s.lemma[s.head[up]] in ROWS:
            # "were hurt in a series of attacks in Oro"
            at = up
            continue
        if s.dep[up] == "prep" and s.lower[up] not in SAME_HAPPENING:
            if s.lower[up] == "under":
                # "came under fire"
                return s.has_list(s.head[up], "suffering_verbs")
            leading = s.head[up]
            if s.lower[up] == "to" and s.lower[leading] == "leading":
                # "riots broke out in Oro, leading to ten deaths"
                return s.dep[leading] == "advcl"
            joined = s.lower[up] in ("to", "into", "on", "at")
            if joined and (s.lemma[i] in UNRESTS or s.lemma[i] in STAGED):
                # "fired tear gas at a rally on Monday"
                struck = s.head[up]
                struck = s.head[struck] if s.dep[struck] == "dobj" else struck
                if s.has_list(struck, "assailing") or s.lemma[struck] in USING:
                    return True
            drawn = s.lower[up] == "into" and s.lemma[s.head[up]] in DRAWN_INTO
            drawn = drawn or s.lemma[s.head[up]] in ("get", "resort")
            return joined and (drawn or s.has_list(s.head[up], "joining_verbs"))
        # "leaving two youths dead", with "dead" read as what the youths are
        left = s.dep[at] == "amod" and at > up
        within = s.dep[at] in ("conj", "compound") or left
        # "sustained injuries in an attack"
        within = within or (s.dep[at] == "prep" and s.dep[up] == "dobj")
        within = within or (s.lower[at] == "of" and s.lemma[up] in ROWS)
        if s.pos[up] in ("NOUN", "PROPN") and not within:
            return False
        at = up
    return True


def hangs_on(s: Sentence, token: int, i: int) -> bool:
    """Tell whether a token hangs on a trigger with no other verb between."""
    if token == i:
        return True
    if is_of_noun(s, token, i):
        return False
    at = token
    for up in s.path_up(token):
        if is_aside(s, at) or (is_apposed(s, at) and is_nth(s, at)):
            return False
        if up == i:
            if s.dep[at] == "relcl" and (
                is_happening(s, i) or s.has_list(i, "instruments")
            ):
                return tells_of_it(s, at) or is_within(s, at)
            return s.dep[at] not in ("advcl", "conj", "relcl", "ccomp")
        if s.dep[at] == "relcl" or (s.dep[at] == "conj" and not _is_beside(s, at)):
            return False
        if s.dep[at] == "pobj" and follows(s, at) and is_deed(s, at):
            # "arrested them in Oro after clashes in Ida"
            return False
        stays = s.lower[at] in STAYS and s.dep[token] != "prep"
        if stays and s.dep[at] == "pobj" and s.lower[up] in ("in", "on"):
            # "the leader, in hiding since May, urged them": since when he hid; so
            # "nurses, on strike since May, marched"
            return False
        if s.dep[at] == "appos" and s.dep[token] == "prep":
            return False
        if s.lower[up] == "as" and s.dep[up] == "prep" and s.text[up - 1] == ",":
            # "died in Oro, as a month of riots in the north went on"
            return False
        own = s.dep[up] in ("acl", "relcl") and s.head[up] == i
        # "marched following Friday prayers"
        following = s.lower[up] == "following" and s.dep[token] != "prep"
        own = own or following or is_of_statement(s, up) or _is_conduct(s, up)
        if s.is_verb(up) and not own:
            return False
        if is_of_deed(s, up):
            return False
        at = up
    return False


def _is_conduct(s: Sentence, participle: int) -> bool:
    # "were held in an operation carried out in Oro"
    noun = s.head[participle]
    if s.dep[participle] != "acl" or s.lemma[participle] not in CONDUCTING:
        return False
    told = s.lower[s.head[noun]] in SAME_HAPPENING and s.tag[participle] == "VBN"
    done = s.lemma[noun] == "operation" or is_deed(s, noun) or is_happening(s, noun)
    return told and done


def is_causing(s: Sentence, verb: int) -> bool:
    """Tell whether a verb says what its subject led to.

    "The killing sparked protests"; not "the violence ignited on Monday".
    """
    caused = s.child(verb, "dobj")
    if s.lemma[verb] == "draw" and s.has_list(caused, "persons"):
        # "the march drew 200 people"
        return False
    return s.lemma[verb] in CAUSING and caused >= 0


def _is_beside(s: Sentence, at: int) -> bool:
    # "clashes between herders and farmers in Oro"; not "the raid and a clash in Oro"
    above = s.head[at]
    beside = s.dep[above] == "pobj" and s.lower[s.head[above]] in PARTED
    done = s.is_verb(at) or is_deed(s, at) or is_happening(s, at)
    # "the expulsion of envoys and closure of a consulate in Oro"
    return beside and not (done or s.lower[at].endswith(("sure", "ion", "ment")))


def is_within(s: Sentence, relative: int) -> bool:
    """Tell whether a relative clause is of what befell in something.

    "The clash, in which two died on Monday".
    """
    for kid in s.children(relative, "prep"):
        inner = s.child(kid, "pobj")
        if inner >= 0 and s.lower[inner] == "which" and kid < relative:
            return s.lower[kid] in ("in", "during")
    return False
