"""Fills the slots of a trigger: from roles to phrases of the sentence."""

from dataclasses import dataclass, field
from functools import partial

from .attachments import BESIDE, NAMED, compound, possessor, prepositional
from .attribution import attribution_of
from .capitals import DAYS
from .circumstances import places_of, times_of
from .counts import count_of, deed_count
from .doers import at_hands_of
from .factuality import Factuality, factuality
from .frames import is_reciprocal
from .matcher import Match
from .number_words import Quantities, Quantity
from .parties import (
    is_nobody,
    is_nominal,
    is_party,
    is_regiment,
    is_thing,
    persons_of,
)
from .phrases import conjuncts, is_named, noun_phrase
from .roles import STATEMENTS, noun_subject, role
from .scenes import is_deed
from .time_phrases import is_in_time
from .tree import Sentence
from .voice import REFLEXIVE, SUBJECTS, Argument, antecedent_of, is_passive
from .whereabouts import POSTERS

Extent = tuple[int, int]
# "police in Lagos", "nurses at the Mary Clinic"
SEATS = {"in": ("GPE", "LOC"), "at": ("FAC", "ORG"), "across": ("GPE", "LOC")}
AUXILIARY = frozenset({"advmod", "aux", "auxpass", "neg"})
ROADS = frozenset({"avenue", "highway", "outskirts", "road", "roadside", "street"})
ROADS |= {"axis", "bypass", "expressway", "lane", "motorway", "path", "route"}
ROADS |= {"stretch", "trail"}
CROSSINGS = frozenset(["chowk", "circle", "crossing", "crossroads", "intersection"])
CROSSINGS |= {"junction", "roundabout"}
ROADS |= {"stretch"}
# "a raid on the border"; not "massed troops on the border"
RIMS = frozenset({"border", "coast", "frontier", "occasion", "outskirt", "shore"})
NO_PARTY = frozenset({"once", "twice", "thrice", "air", "behalf", "sky"})
NO_PARTY |= {"random", "will", "magnitude", "scale"}
VAGUE = frozenset({"east", "north", "place", "scene", "south", "vicinity", "west"})
# weapons that are told for those who man them
CREWED = frozenset({"artillery", "battery", "frigate", "gunboat", "gunship"})
CREWED |= {"helicopter", "tank", "warship"}
EFFORTS = frozenset({"effort", "hunt", "manhunt", "operation", "search"})
# what makes others speak
FINDS = frozenset({"arrival", "collapse", "death", "departure", "discovery", "failure"})
FINDS |= {"increase", "loss", "revelation", "rise", "surge", "victory"}
STAGED = frozenset({"demonstration", "march", "procession", "protest", "rally"})
STAGED |= {"shutdown", "sit-in", "strike", "vigil", "walkout"}
STAGED |= {"bandh", "blockade", "dharna", "gherao", "hartal"}
CROWDS = frozenset(["crowd", "crowds", "dozens", "group", "handful", "hundreds"])
CROWDS |= {"lakhs", "millions", "scores", "tens", "thousands"}
LIMBS = frozenset(
    ["abdomen", "arm", "back", "chest", "eye", "face", "foot", "hand", "head", "leg"]
)
LIMBS |= {"neck", "shoulder", "skull", "spine", "stomach", "throat", "torso"}
FIRING = frozenset({"fire", "gunfire", "rocket", "round", "shell", "shelling", "shot"})
LAYING = frozenset({"bury", "drop", "fire", "hide", "hurl", "launch", "lay"})
LAYING |= {"leave", "lob", "place", "plant", "position", "rig", "set", "throw", "toss"}
BURSTING = frozenset({"burst", "detonate", "explode", "go"})
# what only a party can be the object of
TO_PARTIES = frozenset({"accuse", "ask", "beg", "caution", "exhort", "implore"})
TO_PARTIES |= {"order", "pressure", "tell", "urge"}
OBJECTS = frozenset({"dobj", "nsubjpass"})
# what befalls somebody at another's hands
BEFALLING = frozenset(["ABDUCT", "ABUSE", "ARREST", "ATTACK", "INJURE", "KILL"])
FORCE = ("ASSAULT", "COERCE")
# acts of speech that are about what is to come
AHEAD = frozenset({"DEMAND", "PLEDGE", "THREATEN", "WARN"})
PARTIES = ("actor", "target")
LOST = frozenset({"casualty", "fatality", "life"})
# "a leaflet signed by the front"
SIGNING = frozenset({"author", "distribute", "drop", "issue", "leave", "paste", "post"})
SIGNING |= {"publish", "release", "send", "sign", "write"}
SIGNING |= {"circulate", "display", "hang", "paint", "pin", "plaster", "put", "scatter"}
SIGNING |= {"stick", "throw", "unfurl"}
NAMED_BODIES = frozenset({"NORP", "ORG"})
WISHED = frozenset({"threatened", "feared", "demanded", "promised"})


@dataclass
class Draft:
    """An event while its slots are being filled.

    heads (dict[str, list[int]]): The head tokens of the parties by slot.
    extents (dict[str, list[tuple[int, int]]]): Token ranges by slot, end exclusive.
    paths (dict[str, str]): How each slot was reached, for `explain`.
    """

    match: Match
    type: str
    fact: Factuality
    heads: dict[str, list[int]] = field(default_factory=dict)
    extents: dict[str, list[Extent]] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    count: Quantity | None = None
    start: int = 0
    end: int = 0

    @property
    def is_speech(self) -> bool:
        """Tell whether the event is an act of speech, which a text can do, too."""
        pattern = self.match.pattern
        return pattern.target_kind == "party" and pattern.plover not in FORCE

    @property
    def head(self) -> int:
        """Give the head token of the trigger."""
        return self.match.head


def draft(s: Sentence, match: Match, quantities: Quantities) -> Draft:
    """Fill the slots that the pattern and the grammar give.

    s (Sentence): The sentence.
    match (Match): The trigger and its pattern.
    quantities (Mapping[str, tuple]): Quantity words with their bounds.
    RETURNS (Draft): The event, as far as its own clause tells it.
    """
    pattern = match.pattern
    speech = pattern.target_kind == "party" and pattern.plover not in FORCE
    staged = pattern.target_kind == "no_deed"
    fact = factuality(s, match.head, speech=speech, staged=staged)
    event = Draft(match, pattern.event_type, fact)
    event.start, event.end = match.start, match.end
    for slot, names in pattern.slots.items():
        _fill(s, event, slot, names)
    for name, node in match.nodes.items():
        if name in ("actor", "target", "about", "weapon", "location", "time"):
            put(s, event, name, _row(s, event, _antecedent(s, node)), "dependency")
    if event.type in BEFALLING and not event.heads.get("actor"):
        by = at_hands_of(s, match.head)
        if by >= 0:
            put(s, event, "actor", conjuncts(s, by), "at the hands of")
    taken = event.extents.get("target", [])
    places = places_of(s, match.head, taken=taken, speech=event.is_speech)
    named = event.extents.get("location", [])
    event.extents["location"] = [_lying(s, place, places) for place in named] or places
    # when somebody threatens it is not when it is to be
    wished = s.is_verb(match.head) and fact.modality in WISHED
    spoken = event.is_speech or event.type in AHEAD
    spoken = spoken and (pattern.modality or fact.modality) == "actual"
    ahead = event.type in AHEAD and not wished
    apart = event.is_speech or wished
    times = times_of(s, match.head, speech=apart, spoken=spoken, ahead=ahead)
    event.extents.setdefault("time", times)
    event.extents["attribution"] = attribution_of(s, match.head)
    recount(s, event, quantities)
    return event


def _lying(s: Sentence, place: Extent, places: list[Extent]) -> Extent:
    """Take in where a place lies: "occupied the hall in Oro"."""
    start, end = place
    inner = next((b for a, b in places if a == end + 1 and s.dep[end] == "prep"), end)
    return start, inner


def _antecedent(s: Sentence, i: int) -> int:
    """Go from a relative pronoun to its noun: "the monks who are in jail"."""
    if s.lower[i] not in ("who", "which") or not s.is_verb(s.head[i]):
        return i
    relative = next((up for up in s.path_up(i) if s.dep[up] == "relcl"), s.head[i])
    # "officials who it says are behind the raid"
    said = s.head[s.head[i]] == relative and s.dep[s.head[i]] == "ccomp"
    noun = antecedent_of(s, relative if said else s.head[i])
    if said and noun >= 0 and not is_party(s, noun):
        # "sanctions against officials who it says are behind the raid"
        last = min(s.subtree(relative)) - 1
        noun = last if s.pos[last] in ("NOUN", "PROPN") and is_party(s, last) else noun
    return noun if noun >= 0 else i


def _row(s: Sentence, event: Draft, head: int) -> list[int]:
    """List a phrase and those beside it that the trigger is told of.

    "A monk seized in May was freed along with a driver": the monk was seized.
    """
    heads = conjuncts(s, head)
    if s.dep[event.head] in ("acl", "relcl") and s.head[event.head] == head:
        return [h for h in heads if h < event.head] or [head]
    return heads


def recount(s: Sentence, event: Draft, quantities: Quantities) -> None:
    """Count the persons that the event's type is about."""
    slot = event.match.pattern.count
    event.count = None
    if slot is not None:
        heads = event.heads.get(slot)
        if not heads and any(s.lower[k] in REFLEXIVE for k in s.kids[event.head]):
            # "two bombers killed themselves"
            heads = event.heads.get("actor")
        if heads:
            event.count = count_of(s, heads, quantities)
        noun = s.pos[event.head] == "NOUN" or s.dep[event.head] == "pobj"
        if event.count is None and noun and slot == "target":
            event.count = deed_count(s, event.head, quantities)
            if s.lemma[event.head] in ("injury", "wound") and event.count is not None:
                # "multiple injuries" are no persons; "no injuries" are
                event.count = event.count if event.count.high == 0 else None
        lost = s.child(event.head, "dobj") if s.is_verb(event.head) else -1
        if event.count is None and lost >= 0 and s.lemma[lost] in LOST:
            # "claiming three lives"
            event.count = count_of(s, [lost], quantities)
        if event.count is not None and event.count.low == event.count.high == 0:
            event.fact = event.fact._replace(polarity="negative")


def put(s: Sentence, event: Draft, slot: str, heads: list[int], path: str) -> None:
    """Put phrases into a slot by their heads."""
    if slot == "actor" or event.type == "CLASH":
        # "the gangs fought each other": who is told already
        heads = [head for head in heads if not is_reciprocal(s, head)]
    if slot in PARTIES:
        # "Saturday's second bomb went off": no party
        heads = [_with_measure(s, head) for head in heads if s.lower[head] not in DAYS]
    event.heads[slot] = heads
    clauses = slot == "target" or any(is_named(s, head) for head in heads)
    doer = slot == "actor"
    trigger = _participle_above(s, event.head)
    extents = [
        noun_phrase(s, h, clauses=clauses, doer=doer, without=trigger) for h in heads
    ]
    if doer:
        extents = list(map(partial(_with_seat, s), heads, extents))
        extents = list(map(partial(_with_mount, s), heads, extents))
    event.extents[slot] = [
        (event.end, end) if event.head < start < event.end <= head else (start, end)
        # "shot dead two guards": "dead" is no part of them
        for head, (start, end) in zip(heads, extents, strict=True)
    ]
    event.paths[slot] = path


def _with_measure(s: Sentence, i: int) -> int:
    """Go from persons to how many they are: "thousands of people who marched".

    Not "two of the men who fled".
    """
    of = s.head[i]
    many = s.head[of]
    if s.dep[i] != "pobj" or s.lower[of] != "of" or s.child(i, "det", "poss") >= 0:
        return i
    counted = s.lower[many] in CROWDS and s.tag[i] in ("NNS", "NNPS")
    return many if counted and many < of and is_party(s, i) else i


def _participle_above(s: Sentence, trigger: int) -> int:
    """Find the participle that the trigger stands in, which is no part of its parties.

    "Thirty people wounded", "the men involved in the raid".
    """
    at = trigger
    found = trigger - 1
    if s.dep[at] == "acl" and s.lower[found] == "found" and s.dep[found] == "acl":
        # "a girl found strangled"
        return found
    if s.dep[at] == "pobj" and s.lower[s.head[at]] in ("on", "with"):
        # "Nurses on strike", "left a man with wounds"
        return s.head[at]
    for _ in range(6):
        within = at == trigger or s.dep[at] in ("xcomp", "pcomp")
        if s.dep[at] == "acl" or (s.is_verb(at) and not within):
            break
        if s.dep[at] == "amod" and s.head[at] < at and at != trigger:
            # "a unit responsible for the raid"
            return at
        at = s.head[at]
    if s.dep[trigger] == "amod" and s.head[trigger] < trigger:
        # "leaving nine dead and three wounded"
        return trigger
    return at if s.dep[at] == "acl" else -1


def _with_seat(s: Sentence, head: int, extent: Extent) -> Extent:
    """Add to a subject where it has its seat: "Police in Lagos arrested two men"."""
    start, end = extent
    if s.dep[head] not in SUBJECTS or end >= len(s) or s.lower[end] not in SEATS:
        return extent
    place = s.child(end, "pobj")
    if place < 0 or s.head[end] != head or s.pos[head] == "PROPN":
        return extent
    whole = noun_phrase(s, place, places=True)[1]
    if _ends_before_verb(s, head, whole) and _is_seat(s, place):
        return start, whole
    seats = SEATS[s.lower[end]]
    named = place > end and s.ent[place] in seats and s.pos[place] == "PROPN"
    if place > end + 1 and s.has_list(place, "places"):
        # "gangs in the poor suburb"; not "gangs in the north"
        named = s.lemma[place] not in VAGUE
    if not named or s.dep[head] != "nsubj":
        return extent
    return start, noun_phrase(s, place)[1]


def _ends_before_verb(s: Sentence, head: int, end: int) -> bool:
    # "Nurses at the biggest hospital in Oro have struck"
    verb = s.head[head]
    return end <= verb and all(
        s.head[k] == verb and s.dep[k] in AUXILIARY for k in range(end, verb)
    )


def _is_seat(s: Sentence, place: int) -> bool:
    # "villagers in Oro", "unions at the copper pit"; not "rebels in the area"
    if s.ent[place] in ("DATE", "TIME") or s.lemma[place] in VAGUE:
        return False
    if s.pos[place] == "PROPN":
        return True
    told = s.child(place, "poss", "compound", "amod", "nummod") >= 0
    return told and any(s.has_list(place, kind) for kind in ("places", "sites"))


def _with_mount(s: Sentence, head: int, extent: Extent) -> Extent:
    """Add to a doer after "by" what he rides or wears: "by two men on a motorcycle"."""
    start, end = extent
    if s.lower[s.head[head]] != "by" or end >= len(s) or s.dep[end] != "prep":
        return extent
    lists = {"on": "mounts", "in": "outfits"}
    thing = s.child(end, "pobj")
    if thing < 0 or s.lower[end] not in lists:
        return extent
    if s.has_list(thing, lists[s.lower[end]]) and is_party(s, head):
        return start, noun_phrase(s, thing)[1]
    return extent


def _fill(s: Sentence, event: Draft, slot: str, names: tuple[str, ...]) -> None:
    for name in names:
        for found in role(s, event.head, name):
            if slot in PARTIES:
                heads = _parties(s, event, slot, found)
                for more in role(s, event.head, name) if heads else ():
                    if more.path == BESIDE and more != found:
                        heads = heads + _parties(s, event, slot, more)
                if heads:
                    put(s, event, slot, heads, f"{name}: {found.path}")
                    return
            elif slot == "about":
                event.extents[slot] = [_whole(s, found)]
                event.paths[slot] = f"{name}: {found.path}"
                return
            else:
                put(s, event, slot, conjuncts(s, found.head), f"{name}: {found.path}")
                return


def _parties(s: Sentence, event: Draft, slot: str, found: Argument) -> list[int]:
    """Turn an argument into the heads of parties, each of a row apart."""
    head = found.head
    if found.clause or s.lower[head] in ("which", "what", "there", "who"):
        return []
    if s.lower[head : head + 3] == ["one", "of", "which"] and slot == "actor":
        # "car bombs, one of which hit a bus"
        return []
    if slot == "actor":
        if found.path == "prep:from" and not is_party(s, head):
            # "came under fire from the hills"
            return []
        if s.lower[head] in ("it", "they") and s.lemma[event.head] in BURSTING:
            # "threw a grenade, but it exploded in the yard"
            if s.child(event.head, "dobj") >= 0:
                return [head]
            bombs = [k for k in range(head) if _thrown_by(s, k)]
            return _doers(s, event, bombs[-1]) if bombs else []
        if is_nobody(s, head) and not (event.is_speech or s.is_verb(event.head)):
            # "nobody admitted the murder"
            return []
        doers = _doers(s, event, head) if is_nominal(s, head) else []
        if found.path.endswith("relative clause"):
            # "the shot that left two dead and six hurt", with "six" in a row with it
            doers = [h for h in doers if h <= max(head, event.head)]
        return doers
    if found.path in ("participle as noun", "number", "itself", NAMED):
        return [head]
    if s.lower[head] in ("kind", "sort") and not s.is_verb(event.head):
        # "the second attack of its kind"
        return []
    if found.path == "prep:at" and s.lemma[head] in CROSSINGS:
        # "an attack by six youths at the Oro circle"
        return []
    rim = s.lemma[head] in RIMS and not s.is_verb(event.head)
    if found.path == "prep:on" and (rim or s.lemma[head] in ROADS):
        # "an attack on the airport road": there it took place
        return []
    hit = s.lemma[event.head] == "shoot" and is_passive(s, event.head)
    if found.path == "prep:at" and hit:
        # "a man was shot at a bar in Oro"
        return []
    if found.path == "prep:to" and s.lemma[head] in LIMBS:
        # "wounds to the head"
        return []
    if slot == "target" and s.pos[head] in ("VERB", "AUX", "ADV"):
        return []
    if slot == "target" and s.lower[head] in NO_PARTY:
        # "was shot at thrice", "fired into the air"
        return []
    if slot == "target" and found.path.startswith("prep:") and is_in_time(s, head):
        # "the shelling of the port resumed at dawn"
        return []
    heads = _row(s, event, head)
    kind = event.match.pattern.target_kind
    if len(heads) > 1 and not s.has_list(heads[0], "deeds"):
        # "the attacks on the posts and the kidnapping of guards"
        heads = [h for h in heads if not s.has_list(h, "deeds")]
    named = kind == "party" and found.path in OBJECTS
    return [
        h
        for h in heads
        if h != event.head
        and (TARGETS[kind](s, h) or (named and _must_be_party(s, event.head, h)))
    ]


def _must_be_party(s: Sentence, verb: int, i: int) -> bool:
    """Tell whether what a verb does is done to parties alone.

    "Urged Dosso to act", with "Dosso" read as a product, "accused military intelligence
    of theft"; not "urged restraint".
    """
    if not s.is_verb(verb) or s.lemma[verb] not in TO_PARTIES:
        return False
    dated = s.ent[i] in ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY")
    if s.pos[i] not in ("NOUN", "PROPN") or dated:
        return False
    if s.lemma[verb] == "caution" and s.child(i, "det") >= 0:
        # "cautioned the palace against it"
        return any(s.lower[k] == "against" for k in s.kids[verb])
    return s.text[i][0].isupper() or s.lemma[verb] == "accuse"


def _doers(s: Sentence, event: Draft, head: int) -> list[int]:
    """List those who act, behind a happening where one is named."""
    found: list[int] = []
    for beside in conjuncts(s, head):
        if s.lemma[beside] in EFFORTS and not event.is_speech:
            # "a manhunt is on to nab the robbers"
            continue
        if s.lemma[beside] in STAGED and event.is_speech:
            # "a protest calling for elections"
            found += through(s, beside) or []
            continue
        if event.is_speech and is_deed(s, beside) and not is_party(s, beside):
            # "a blast sparked a protest demanding justice"
            found += through(s, beside) or []
            continue
        behind = through(s, beside)
        crewed = s.lemma[beside] in CREWED and event.type in ("ATTACK", "DESTROY")
        if crewed and behind and all(_is_people(s, k) for k in behind):
            # "Kenyan helicopters fired on the rebels"
            found.append(beside)
        elif behind:
            found += behind
        elif crewed:
            # "tanks shelled the town"
            found.append(beside)
        elif event.is_speech and s.lemma[beside] in FINDS:
            # "the discovery of the bodies renewed demands"
            continue
        elif s.ent[beside] in ("DATE", "TIME") and s.tag[beside] != "CD":
            # "called yesterday's strike to demand her resignation"
            continue
        elif event.is_speech and (by := _signer(s, event, beside)) >= 0:
            found.append(by)
        elif event.is_speech and _is_unsigned(s, event, beside):
            continue
        elif event.is_speech or (behind is None and not is_thing(s, beside)):
            found.append(beside)
    return found


def _is_people(s: Sentence, i: int) -> bool:
    return s.ent[i] in ("NORP", "GPE") or s.has_list(i, "nationalities")


def _signer(s: Sentence, event: Draft, text: int) -> int:
    """Find whose a text is: "a leaflet signed by the front warned"; -1 if not told."""
    if s.lemma[text] not in POSTERS and s.lemma[text] not in STATEMENTS:
        return -1
    for signed in s.children(text, "acl"):
        by = s.child(signed, "agent")
        author = s.child(by, "pobj") if by >= 0 and s.lemma[signed] in SIGNING else -1
        if author >= 0 and is_party(s, author):
            return author
    named = [
        k for k in s.children(text, "compound", "amod") if s.ent[k] in NAMED_BODIES
    ]
    # "an Oro Front video"; not "Narco-banners"
    named = [k for k in named if s.text[k + 1] != "-"]
    claimed = named and s.pos[named[-1]] == "PROPN"
    return named[-1] if claimed and _is_unsigned(s, event, text) else -1


def _is_unsigned(s: Sentence, event: Draft, text: int) -> bool:
    # "a note warned them"; a statement or letter may stand for who speaks in it
    # "Narco-banners hung from a bridge"
    word = s.lemma[text].rpartition("-")[2]
    posted = word in POSTERS and word not in ("letter", "message")
    claimed = event.type == "CLAIM_RESPONSIBILITY" and s.lemma[text] in STATEMENTS
    owned = s.child(text, "poss") >= 0 or s.lower[text + 1 : text + 2] == ["of"]
    return (posted or claimed) and not owned


def _is_no_deed(s: Sentence, head: int) -> bool:
    if s.has_list(head, "deeds"):
        return False
    if s.pos[head] != "NOUN" or not s.lower[head].endswith("ing"):
        return True
    # "against the manhandling of a doctor"; not "against the building of a dam"
    found = [a.head for a in role(s, head, "prep:of")]
    return not any(s.has_list(persons_of(s, k), "persons") for k in found)


def _is_other(s: Sentence, head: int) -> bool:
    return s.lower[head] not in REFLEXIVE


TARGETS = {"any": _is_other, "party": is_party, "no_deed": _is_no_deed}


def through(s: Sentence, head: int) -> list[int] | None:
    """Go from a thing or happening that acts to who is behind it.

    "A bombing by rebels killed": rebels. "The blast killed": nobody.

    RETURNS (Optional[list[int]]): The heads; None where the phrase is a party itself.
    """
    told = s.has_list(head, "instruments") or s.has_list(head, "happenings")
    if not told or is_regiment(s, head):
        # "an army helicopter fired on the village"
        armed = compound(s, head) if is_thing(s, head) else []
        return [a.head for a in armed if is_party(s, a.head)] or None
    for find in (noun_subject, possessor, compound, _firing_from, _thrown_by):
        for found in find(s, head):
            if is_party(s, found.head):
                return [h for h in conjuncts(s, found.head) if is_party(s, h)]
    return []


def _thrown_by(s: Sentence, i: int) -> list[Argument]:
    # "hurled bombs which did not explode", "planted the devices that exploded"
    verb = s.head[i]
    thrown = s.has_list(i, "explosives") and s.is_verb(verb)
    if not thrown or s.lemma[verb] not in LAYING or s.dep[i] not in OBJECTS:
        return []
    return role(s, verb, "subject")


def _firing_from(s: Sentence, i: int) -> list[Argument]:
    # "were hit by live fire from settlers"; not "by rockets from Oro"
    if s.lemma[i] not in FIRING:
        return []
    found = prepositional(s, i, "from")
    if s.dep[s.head[i]] == "agent":
        found += prepositional(s, s.head[s.head[i]], "from")
    return [a for a in found if not s.has_list(a.head, "places") and not s.ent[a.head]]


def _whole(s: Sentence, found: Argument) -> Extent:
    """Give a phrase or clause as it stands, without the full stop."""
    if not found.clause:
        return noun_phrase(s, found.head)
    tokens = [
        i for i in s.subtree(found.head) if s.dep[i] not in ("punct",) or i > found.head
    ]
    start, end = tokens[0], tokens[-1] + 1
    while s.lower[start] in ("that", "to") and s.dep[start] in ("mark", "aux"):
        start += 1
    while end > start + 1 and s.pos[end - 1] in ("PUNCT", "SPACE"):
        end -= 1
    return start, end
