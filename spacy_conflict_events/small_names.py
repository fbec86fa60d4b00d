"""Names of places in text without capitals, which taggers read as common nouns.

"In kherson", "near lyari": a noun in the singular that stands bare behind such a
preposition is a name, unless it is one of the words that English uses so ("in anger",
"at sea"), or has the ending of an abstract noun.
"""

from collections.abc import Container

from .time_phrases import is_in_time
from .tree import Sentence

BEFORE_NAMES = frozenset({"in", "at", "near", "across", "outside", "around"})
# "in northern kherson"
DIRECTIONS = frozenset({"north", "south", "east", "west", "central", "greater"})
DIRECTIONS |= {
    "new",
    "old",
    "northern",
    "southern",
    "eastern",
    "western",
    "upper",
    "lower",
}
DIRECTIONS |= {
    a + joint + b
    for a in ("north", "south")
    for joint in ("", "-")
    for b in ("east", "west", "eastern", "western")
}
# names that look like plurals
PLURALS = frozenset(
    ["algiers", "alps", "andes", "arkansas", "athens", "bahamas", "balkans"]
)
PLURALS |= {"barbados", "brussels", "cyprus", "dallas", "damascus", "himalayas"}
PLURALS |= {"homs", "honduras", "illinois", "indianapolis", "kansas", "lagos"}
PLURALS |= {"laos", "maldives", "mauritius", "memphis", "minneapolis", "nantes"}
PLURALS |= {"naples", "netherlands", "patras", "philippines", "seychelles"}
PLURALS |= {"texas", "tunis", "vilnius", "wales"}
# endings of what is no name of a town
ENDINGS: tuple[str, ...] = ("tion", "sion", "ment", "ness", "ity", "ence", "ance")
ENDINGS += ("ing", "ism", "ship", "hood", "ency", "ancy", "acy", "dom", "logy", "ics")
ENDINGS += ("ful", "ous", "ive", "able", "ible", "ery", "work", "time", "day", "night")
ENDINGS += ("ture", "sure", "tude", "cracy", "uptcy", "olicy", "ology", "graphy")
ENDINGS += ("light", "wear", "ware", "fare", "ical", "ly", "less", "ward", "wards")
# what stands bare behind such a preposition
WORDS = (
    "abeyance about absentia abundance accord action advance age agony agriculture"
    " aid air alarm alcohol all ambush anger anguish another anticipation anybody"
    " anyone apology apparel arithmetic armor armour army arrears art artillery"
    " asset attack attempt attic autumn avatar average aviation awe back baggage"
    " bail bandage bank base basic bath battle bay bed beef beer behalf behavior"
    " behaviour belief best birth black blame blast blood bloodshed blue body bold"
    " bond bondage bonus both breach breath bribe brick brief broad bronze bulk"
    " business cabinet camera cannabis capital captive care carnage carriage case"
    " cash cassava cause cereal chaos charge check chicken chief choice church"
    " cinema clash class classic clay clinic close coal cocaine code coffee cold"
    " collateral college color colour column coma combat comfort comic command"
    " common company comparison concert concrete conduct conflict consent contact"
    " contempt content contract contrast control copper cosmetic cotton council"
    " country courage court cover coverage credit cricket crime crisis crossfire"
    " crowd crude culture currency curry custody dark data dawn daylight deadlock"
    " death debate debris debt debut decline deed default defeat defense defiance"
    " degree delay delight demand denim depth despair detail detox dialogue diesel"
    " dire disarray disbelief disgrace disguise disgust disorder dispute dissent"
    " distress disuse divorce doubt drama draw dress drink droves drug dusk duty"
    " each ease east easter economics effect effort either end enemy energy english"
    " entirety error escrow essence ethic euros even ever everybody everyone excess"
    " exchange exile exit extra eyesight fact faith fall fame family fancy far"
    " fashion favor favour fear few field fight film finance fire firm first fiscal"
    " fish flames flight flux food foot footage football force foreign forex form"
    " freefall freeze french front fuel fulfillment full fun fund fur fury future"
    " gas gasoline gear general german glass gold golf good government grain"
    " gratitude great green grief group growth guilt gunpoint half halt hand"
    " handcuffs hardware harm hashish haste hatred health heart heat heaven hell"
    " help here heritage heroin hijab hindi hindsight history hock homage home honor"
    " honour hope horror hospital hostage house hurry ice image income industry"
    " infrastructure ink insurance interest iron issue italics jail jeans jeopardy"
    " jest joy jubilee keeping kerosene key khadi khaki kind knifepoint labor labour"
    " lace land language large last late law lead league leakage least leather leave"
    " length less liberty lieu life light limbo line lingerie linkage liquor"
    " litigation little live loan local lock lockdown logic loss lot love luck"
    " luggage lunch magic mail maize majority manner many marble marijuana market"
    " marriage mass matter meat media medicine memoriam memory message metal mid"
    " midair midday midfield midst midweek milk mind minority mishap money more"
    " mortgage most motion mourning much mud mufti murder music name nature need"
    " neither news nickel night nobody non none noon north nothing number oath odds"
    " offer office oil once opium opposition orbit order outage outrage overdrive"
    " overtime package pain panic paper parade paradise parallel parliament part"
    " particular party passage passing past pay peace pepper percentage peril person"
    " petrol petroleum pharma phase physics picnic pieces place plain plainclothes"
    " plastic platinum play pledge police politics poll polls pool pork port post"
    " poverty power practice prayer premium present press price pride prime"
    " principle print prison private process profile profit progress proof property"
    " proportion prose protest public publicity purdah pursuit quarantine quest"
    " question quota race rage raid rain rampage random range rank reach realty rear"
    " rebuke receipt recess record red redress regard region rehab relief remand"
    " remembrance remorse remote repair reply reproach request rescue research"
    " reserve respect response rest result retail retreat retrospect return revenge"
    " revenue revolt reward rhetoric rhythm rice right riot risk rotation round row"
    " rubble rugby ruin rum rupee rush sabotage safe saffron salt sand saree sarees"
    " sari satin satire scale school science scope score sea seafood search season"
    " second secret self sequence service session several shackles shambles shame"
    " shape shelter shock shop short shortage shot sight sign silence silk silver"
    " singles site situ size skirt sleep slumber smoke snow soccer society software"
    " soil some somebody someone somewhere sorrow source south space spades speech"
    " speed spirit spite splendor sport spring stake state status steel stock stone"
    " stop storage store stream street strength stress strife strike style sub"
    " substance sugar suit suits sum summer support surplus surprise surrender"
    " suspense sync synch tact talk tandem tatters tax tea team tears technology"
    " telecom telegram television tennis terror textile that theater theatre theory"
    " there thirst this thought timber time tin title tobacco topic torture total"
    " toto touch tourism tow town trade traffic transit transport trauma travel"
    " trial tribute triumph trouble truth tune turmoil turn tv uniform unison"
    " university unrest uranium urdu use vague vain value velvet venue verse victory"
    " view village virtue vitro vivo vodka vogue volume wage wait wake war waste"
    " water wave wax way ways wealth weather weight well west what wheat whisky"
    " white whole wholesale will wine winter wonder wood wool word work worry"
    " worship worth wrath wreckage wrong year yellow yen yield youth yuan zinc"
)
BARE = frozenset(WORDS.split())
VOWELS = frozenset("aeiouy")
# "bjp workers blocked the road", with the first read as a verb
MISREAD = frozenset({"VB", "VBD", "VBP", "VBZ", "VBN", "UH", "LS", "IN", "RB"})
LONGEST_ACRONYM = 5
NO_ACRONYMS = frozenset({"hmm", "mr", "mrs", "ms", "dr", "th", "rd", "nd", "st", "vs"})
# plurals without "s"
MANY = frozenset({"cattle", "children", "criteria", "men", "people", "police", "women"})
KNOWN_KIDS = frozenset({"det", "amod", "poss", "nummod", "nmod", "compound", "advmod"})
TAGS = frozenset({"NN", "NNS", "JJ", "RB", "FW"})


def name_small(s: Sentence, anchors: Container[int]) -> None:
    """Read bare nouns behind prepositions of place as names.

    s (Sentence): A sentence without capitals, which changes.
    anchors (Container[int]): The tokens on which some pattern's word stands, which
        are no names: "in carnage".
    """
    for preposition, word in enumerate(s.lower):
        if word not in BEFORE_NAMES or s.dep[preposition] not in ("prep", "conj"):
            continue
        i = s.child(preposition, "pobj", "amod")
        if i <= preposition or i in anchors:
            continue
        if s.tag[i] == "NNP" and not s.ent[i] and s.lower[i] in BARE:
            # "men in khaki"
            s.tag[i], s.pos[i] = "NN", "NOUN"
        elif s.has_list(i, "places") or _is_bare(s, i, preposition):
            if not s.has_list(i, "places"):
                _name(s, i)
                # "in barpeta", read as an adjective
                s.dep[i] = "pobj"
            _name_row(s, i, anchors)


def name_acronyms(s: Sentence) -> None:
    """Read letters that spell no word as the name before those who belong to it.

    "bjp workers blocked the road", "sp leaders met".

    s (Sentence): A sentence without capitals, which changes.
    """
    for i in range(len(s) - 1):
        member = i + 1
        if s.tag[i] not in MISREAD or not _spells_no_word(s.lower[i]):
            continue
        if s.pos[member] != "NOUN" or not s.has_list(member, "persons"):
            continue
        verb = s.head[member]
        if verb == i or (s.head[verb] != i and s.kids[i]):
            continue
        if s.head[verb] == i:
            s.head[verb] = verb if s.head[i] == i else s.head[i]
            s.dep[verb] = s.dep[i]
            for kid in s.kids[i]:
                if kid != verb:
                    s.head[kid] = verb
        s.tag[i], s.pos[i] = "NNP", "PROPN"
        s.head[i], s.dep[i] = member, "compound"
        s.link()


def _spells_no_word(word: str) -> bool:
    if not 2 <= len(word) <= LONGEST_ACRONYM or word in NO_ACRONYMS:
        return False
    return word.isalpha() and VOWELS.isdisjoint(word)


def _name(s: Sentence, i: int) -> None:
    if s.tag[i] in TAGS:
        s.tag[i], s.pos[i] = "NNP", "PROPN"
    if s.ent[i] in ("", "DATE", "TIME"):
        # "in dorani this morning", with the name in the phrase of time
        s.ent[i], s.ent_iob[i] = "GPE", 3
        if s.ent_iob[i + 1 : i + 2] == [1]:
            s.ent_iob[i + 1] = 3


def _name_row(s: Sentence, i: int, anchors: Container[int]) -> None:
    """Read what stands beside a name as names: "in lahore, islamabad and multan"."""
    for kid in s.children(i, "conj", "appos"):
        alone = not any(k < kid and s.dep[k] in KNOWN_KIDS for k in s.kids[kid])
        if not alone or kid in anchors or not _may_be_name(s, kid):
            continue
        if s.dep[kid] == "appos":
            # "in mysore, hubli and udupi", with the second read as telling of the first
            if s.child(kid, "conj") < 0:
                continue
            s.dep[kid] = "conj"
        _name(s, kid)
        _name_row(s, kid, anchors)


def _is_bare(s: Sentence, i: int, preposition: int) -> bool:
    """Tell whether a name may stand there: "in kherson", "in northern kherson"."""
    start = i
    owner = s.child(i, "poss")
    if owner >= 0 and s.pos[owner] == "PROPN":
        # "in nigeria's kaduna"
        start = s.subtree(owner)[0]
    while start - 1 > preposition and s.lower[start - 1] in DIRECTIONS:
        start -= 1
    if start - 1 > preposition and s.lower[start - 1] == "the":
        # "in the philippines"
        start -= s.lower[i] in PLURALS
    return start - 1 == preposition and _may_be_name(s, i)


def _may_be_name(s: Sentence, i: int) -> bool:
    word, tag = s.lower[i], s.tag[i]
    if word in PLURALS:
        return True
    if s.ent[i] in ("NORP", "LANGUAGE") or is_in_time(s, i):
        return False
    if tag == "NNP":
        return word not in BARE
    if tag not in TAGS or len(word) < 3 or not word.replace("'", "").isalpha():
        return False
    if tag == "NNS" and (word.endswith("s") or word in MANY):
        return False
    if word in BARE or s.lemma[i] in BARE or word.endswith(ENDINGS):
        return False
    return not any(s.has_list(i, name) for name in s.lists)
