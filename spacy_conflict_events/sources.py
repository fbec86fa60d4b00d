"""Sets apart who reports: a closing source, a speaker behind the words."""

from .parties import is_party
from .place_mends import start_of_name
from .scenes import is_deed, is_happening
from .tree import Sentence
from .voice import SUBJECTS

# what the parser takes for an adjective before whom it is said of
SAID = frozenset(["admitted", "alleged", "argued", "claimed", "confirmed", "declared"])
SAID |= {"demanded", "denied", "feared", "hinted", "insisted", "said", "stressed"}
SAID |= {"suggested", "urged", "warned"}
QUOTES = frozenset({",", "”", '"', "''", "’", "'"})
CALLING = frozenset({"appeal", "call"})
GIVING = frozenset({"deny", "promise", "tell"})
SOURCE_VERBS = frozenset({"reports", "reported", "adds", "states"})
BYSTANDERS = frozenset({"resident", "source", "survivor", "villager", "witness"})
# "in another incident in Oro, police said"
CASES = frozenset({"case", "encounter", "episode", "incident", "operation"})
# what an attack does beside killing
RESULTING = frozenset({"causing", "forcing", "leaving", "prompting", "triggering"})
RESULTING |= {"setting", "sparking", "taking"}


def closing_source(s: Sentence) -> None:
    """Set a closing source apart: "X was killed and Y were hurt, reports the Post".

    The parser makes "reports" the second verb of the row, with "hurt" below it.
    """
    for i in s.at("conj"):
        if not s.has_list(i, "reporting") or not s.is_verb(i):
            continue
        first = s.head[i]
        told = [k for k in s.kids[i] if s.dep[k] == "ccomp" and first < k < i]
        speaker = s.child(i, "nsubj")
        if told and speaker > i:
            s.head[told[0]], s.dep[told[0]] = first, "conj"
            s.dep[i] = "parataxis"
            s.link()


def source_of_clause(s: Sentence) -> None:
    """Find who speaks after a place: "near Oro, witnesses and officials said".

    The parser sets the witnesses beside the place, and leaves "said" without subject.
    """
    for verb in range(3, len(s)):
        if not s.is_verb(verb) or not s.has_list(verb, "reporting"):
            continue
        if s.tag[verb] not in ("VBD", "VBZ") or s.child(verb, "nsubj", "aux") >= 0:
            continue
        told = [k for k in s.kids[verb] if s.dep[k] == "ccomp" and k < verb]
        first = verb - 1
        while first > 0 and (
            s.pos[first] in ("NOUN", "PROPN", "ADJ", "DET") or s.lower[first] == "and"
        ):
            first -= 1
        if not told or s.text[first] != "," or told[-1] > first:
            continue
        tops = [k for k in range(first + 1, verb) if not first < s.head[k] < verb]
        if len(tops) == 1 and s.dep[tops[0]] == "conj" and is_party(s, tops[0]):
            s.head[tops[0]], s.dep[tops[0]] = verb, "nsubj"
            s.link()


def deed_behind_source(s: Sentence) -> None:
    """Hang a deed on what is told: "were killed, police said, in an attack by rebels".

    The parser hangs it on "said".
    """
    changed = False
    for i in s.at("prep", 3, 1):
        verb = s.head[i]
        if s.lower[i] not in ("during", "in") or verb > i:
            continue
        inner = s.child(i, "pobj")
        if s.text[i - 1] != "," or not s.has_list(verb, "reporting") or inner < 0:
            continue
        told = [k for k in s.kids[verb] if s.dep[k] == "ccomp" and k < verb]
        if told and is_deed(s, inner) and s.pos[inner] == "NOUN":
            s.head[i] = told[-1]
            changed = True
    if changed:
        s.link()


def deed_before_source(s: Sentence) -> None:
    """Hang a deed on what is told: "In a raid in Oro, police said two men were held".

    The parser hangs it on "said".
    """
    for i in range(min(3, len(s))):
        verb = s.head[i]
        if s.dep[i] != "prep" or s.lower[i] not in ("during", "in"):
            continue
        inner, speaker = s.child(i, "pobj"), s.child(verb, "nsubj")
        if not i < inner < speaker < verb or not s.has_list(verb, "reporting"):
            continue
        told = [k for k in s.kids[verb] if s.dep[k] == "ccomp" and k > verb]
        deed = s.lemma[inner] in CASES or is_deed(s, inner) or is_happening(s, inner)
        if told and deed and "," in s.text[inner:speaker]:
            s.head[i] = told[0]
            s.link()
            return


def gerund_behind_source(s: Sentence) -> None:
    """Hang a gerund on who speaks: "Men beat a reporter, the guild said, blaming them".

    The parser hangs it on those of whom they speak.
    """
    for i in s.at("advcl", 4):
        verb, said = s.head[i], i - 2
        if s.tag[i] != "VBG" or s.text[i - 1] != ",":
            continue
        if not s.is_verb(said) or not s.has_list(said, "reporting") or verb > said:
            continue
        speaks = s.has_list(i, "speaking") or s.has_list(i, "demanding")
        told = [k for k in s.kids[said] if s.dep[k] == "ccomp" and k < said]
        if speaks and verb != said and s.child(said, "nsubj") >= 0:
            s.head[i] = said
            s.link()
        done = s.has_list(i, "transitive") or s.lower[i] in RESULTING
        if verb == said and told and done and not speaks:
            # "men beat a clerk, the guild said, killing him"
            s.head[i] = told[-1]
            s.link()


def source_at_end(s: Sentence) -> None:
    """Read "reports" as a verb in "…, reports the Daily Star on May 3".

    The parser often takes it for a noun, and the newspaper for a name beside it.
    """
    if SOURCE_VERBS.isdisjoint(s.lower):
        return
    for i in range(2, len(s) - 1):
        if s.lower[i] not in SOURCE_VERBS:
            continue
        if s.text[i - 1] != "," or s.pos[i + 1] not in ("PROPN", "DET"):
            continue
        if any(s.is_verb(k) for k in range(i + 1, len(s))) or s.child(i, "ccomp") >= 0:
            continue
        root = s.root()
        if root >= i:
            continue
        speaker = i + 1
        while speaker + 1 < len(s) and s.pos[speaker + 1] in ("PROPN", "NOUN", "ADJ"):
            speaker += 1
        s.pos[i], s.tag[i] = "VERB", "VBZ"
        s.head[i], s.dep[i] = root, "parataxis"
        for k in range(i + 1, len(s)):
            if k < speaker:
                s.head[k], s.dep[k] = (
                    speaker,
                    "det" if s.pos[k] == "DET" else "compound",
                )
            elif k == speaker:
                s.head[k], s.dep[k] = i, "nsubj"
            elif s.head[k] <= i or i < s.head[k] <= speaker:
                s.head[k] = i
        s.link()
        return


def second_of_source(s: Sentence) -> None:
    """Give who speaks a second verb: "said talks had failed and blamed the rebels".

    The parser sets it beside the verb of what is said. A verb of speech does not stay
    there if its subject is no party, or if the first is passive and the second not.
    """
    for i in s.at("conj", 4):
        told = s.head[i]
        if s.dep[told] != "ccomp" or told > i:
            continue
        saying = s.head[told]
        called = s.lemma[i] in CALLING and s.lower[i + 1 : i + 2] in (["on"], ["for"])
        if not (called or s.has_list(i, "speaking")):
            continue
        if not s.has_list(saying, "reporting") and s.lemma[saying] != "warn":
            continue
        if not (s.is_verb(i) and s.is_verb(saying)) or not saying < told:
            continue
        if s.child(i, "nsubj", "nsubjpass", "aux", "auxpass", "mark") >= 0:
            continue
        if _is_of_source(s, i, told, saying):
            s.head[i] = saying
            for kid in s.kids[told]:
                if s.dep[kid] == "cc" and told < kid < i:
                    s.head[kid] = saying
            s.link()


def _is_of_source(s: Sentence, second: int, told: int, saying: int) -> bool:
    if s.tag[second] == "VBG":
        # "after saying that the vote was rigged and calling for a strike"
        return s.tag[saying] == "VBG" and s.child(told, "aux", "auxpass") >= 0
    if s.tag[second] not in ("VBD", "VBN") or s.tag[saying] == "VBG":
        return False
    own = s.child(told, "nsubj", "nsubjpass")
    passive = s.child(told, "auxpass") >= 0
    active = s.child(second, "dobj") >= 0 or s.lemma[second] in CALLING
    if passive and (
        s.lemma[second] in GIVING or (s.tag[second] == "VBN" and not active)
    ):
        # "said ten men were held and accused of spying", "were beaten and denied food"
        return False
    if passive or (own >= 0 and s.pos[own] == "NOUN" and not is_party(s, own)):
        return True
    if s.tag[told] == "VB" and any(s.tag[k] == "MD" for k in s.children(told, "aux")):
        # "insisted they must quit and condemned the raid"
        return active
    had = any(s.lower[k] in ("had", "has", "have") for k in s.children(told, "aux"))
    if _is_anyone(s, s.child(saying, "nsubj")) and own >= 0 and is_party(s, own):
        # "a man said that rebels had come and demanded money"
        return False
    return had and s.tag[second] == "VBD"


def speaker_before_clause(s: Sentence) -> None:
    """Read a verb of speech: "the union leader insisted ministers must resign".

    The parser takes it for what tells of the ministers.
    """
    for i in s.at("amod", 1, 3):
        noun, speaker = s.head[i], i - 1
        told = s.head[noun]
        if s.lower[i] not in SAID or not speaker < i < noun < told:
            continue
        if s.dep[noun] not in SUBJECTS or not s.is_verb(told):
            continue
        if s.head[speaker] not in (i, noun) or not is_party(s, speaker):
            continue
        if s.dep[speaker] not in ("nsubj", "nmod", "compound"):
            continue
        above, label = s.head[told], s.dep[told]
        s.head[i], s.dep[i] = (i if above == told else above), label
        s.pos[i], s.tag[i] = "VERB", "VBD"
        s.head[told], s.dep[told] = i, "ccomp"
        s.head[speaker], s.dep[speaker] = i, "nsubj"
        for kid in s.kids[noun]:
            if kid < speaker:
                s.head[kid] = speaker
        for kid in s.kids[told]:
            if s.dep[kid] == "punct" and kid > told:
                s.head[kid] = i
        s.link()


def _is_anyone(s: Sentence, speaker: int) -> bool:
    if speaker < 0:
        return False
    article = s.child(speaker, "det")
    anyone = article >= 0 and s.lower[article] in ("a", "an", "another", "one")
    return anyone or s.lemma[speaker] in BYSTANDERS


def inverted_speaker(s: Sentence) -> None:
    """Read the speaker after a verb of speech: "…," warned the mayor."""
    for i in range(1, len(s) - 1):
        if s.text[i - 1] not in QUOTES or not s.is_verb(i):
            continue
        if s.tag[i] not in ("VBD", "VBZ") or not s.has_list(i, "speaking"):
            continue
        after = s.child(i, "dobj")
        if after > i and s.child(i, "nsubj", "nsubjpass", "auxpass") < 0:
            told = any(s.dep[k] in ("ccomp", "parataxis") and k < i for k in s.kids[i])
            if told and is_party(s, after):
                s.dep[after] = "nsubj"
                s.link()


def name_of_source(s: Sentence) -> None:
    """Hang a name on whose it is: "According to the mayor, Ana Diaz, rebels fled".

    The parser takes the name for a subject beside the one that the verb has.
    """
    for name in s.at_any(SUBJECTS, 4, 2):
        verb = s.head[name]
        if s.pos[name] != "PROPN" or s.text[name + 1] != ",":
            continue
        first = start_of_name(s, name)
        told = s.child(verb, "prep")
        if not 0 <= told < first or s.lower[told] != "according":
            continue
        to = s.child(told, "prep")
        source = s.child(to, "pobj") if to >= 0 else -1
        others = [k for k in s.children(verb, *SUBJECTS) if k > name]
        if source < 0 or s.pos[source] != "NOUN" or s.text[first - 1] != ",":
            continue
        if others and max(s.subtree(source)) < first:
            s.head[name], s.dep[name] = source, "appos"
            s.link()
            return
