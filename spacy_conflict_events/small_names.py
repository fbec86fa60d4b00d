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
    "abeyance about absentia abundance abuse abuser access accord account ace"
    " action address advance advantage age agony agriculture aid air aircraft"
    " airline airplane airport alarm album alcohol all ambush ammo amount analysis"
    " anger anguish anime another anti anticipation anybody anyone apology app"
    " apparel apple approach approval arithmetic arm armor armour army arrears"
    " arrival art artillery ash asphyxia asset asylum attack attempt attic autumn"
    " avatar average aviation awe axe back baggage bail ball ballet bamboo banana"
    " band bandage bandh banditry bank barrel base basic basis bass bat bath battle"
    " bay bazaar bazar bear bed beef beer behalf behavior behaviour behest belief"
    " belt best beta bid bike bill bin bird birth bit black blame blast blockade"
    " blog blood bloodshed blue boat body bold bolt bomb bond bondage bone bonus"
    " book bookmark boost both bout bowl box boycott brain brake brand breach bread"
    " breakage breakthrough breath bribe brick bridge brief broad broadband"
    " broadcast bronze browser budget bug building bulb bulk bull bullet bus"
    " business buyer buyout cabin cabinet cable cache camera cancer cannabis cannon"
    " capital captain captive car card care cargo carnage carriage case cash cassava"
    " cat category cattle cause cease cereal chain chair change chaos charge chart"
    " chawl check chicken chief chip chlorine choice chowk church cinema clash class"
    " classic clay climate clinic close cloud club coach coal coastline cocaine code"
    " coffee coin cold collateral college color colour column coma combat comeback"
    " comedy comfort comic command common company comparison complaint complex"
    " compromise comptroller concert concrete conduct conflict consent console"
    " contact contempt content contraband contract contrast control controversy"
    " copper corner cosmetic cost cotton cough council country courage course court"
    " cover coverage cow credit crew cricket crime crisis crop cross crossfire crowd"
    " crown crude cruise culture cup currency curry cursor custody cycle dark data"
    " date dawn daylight deadline deadlock deal death debate debit debris debt debut"
    " decline deed default defeat defense defiance deficit degree delay delight"
    " demand demise denim depth desk desktop despair detail detox dharna dialogue"
    " diary diesel dire disarray disbelief disc disgrace disguise disgust disk"
    " disorder disposal dispute dissent distress disuse dive dividend divorce"
    " document dog dollar door dose doubt draft drama draw dress drill drink drop"
    " drought droves drug drum dusk dust duty each ear earth ease east easter"
    " economics effect effort egg either elephant email embargo emperor end enemy"
    " energy engine english entirety entry equipment equity error escrow essence"
    " ethic euro euros even ever everybody everyone exam excess exchange exercise"
    " exile exit expertise export extra eye eyesight fact factory faith fall fame"
    " family fan fancy fantasy far fare farm fashion fate favor favour fear february"
    " fee fellow fence ferry fever few field fight figure file film finance fine"
    " fire firewall firm first fiscal fish flag flame flames flat flight flood floor"
    " flour flower flu flux focus fog folder font food foot footage football force"
    " foreign forest forex form format formula founder fraud freefall freeze freight"
    " french front fruit fuel fulfillment full fun fund funeral fur fury future"
    " gadget gallon game gap gas gasoline gate gear general genre germ german ghee"
    " gherao giant gift gig glass goal goat gold golf good government grain grass"
    " gratitude great green grenade grey grid grief ground group growth guilt guitar"
    " gun gunpoint gurdwara hacker hair half hall halt hammer hand handcuffs handset"
    " hardware harm hashish haste hatred header health healthcare heart heat heaven"
    " hell help here heritage hero heroin hijab hill hindi hindsight hip history"
    " hock holdout hole homage home homeland honor honour hop hope horror horse"
    " hospital hostage house hub human hurdle hurry hydrogen ice icon image impact"
    " import inbox income increase index industry inflation infrastructure injury"
    " ink innings insider insurance interest internet iron issue italics jail jazz"
    " jeans jeopardy jest jet job journey joy joystick jubilee jump justice keeper"
    " keeping kerosene key keyboard khadi khaki kick kidney kind kitchen kite knee"
    " knife knifepoint label labor labour lace lake lamp land landmark lane language"
    " lap laptop large last late lathi law lead leaf league leakage least leather"
    " leave leg length less letter levy liberty lie lieu life light limbo line"
    " lineout lingerie linkage lion liquor list litigation little live liver loan"
    " local lock lockdown log logic login loss lot love luck luggage lull lunch lung"
    " luxury lyric machine magic mail maize majority maker mall manager manatee"
    " mandate mango manhunt manner manuscript many map marathon marble marijuana"
    " market marriage masjid mass match material matter meat medal media medicine"
    " mela memoriam memory menu merger message metal mid midair midday midfield"
    " midst midweek milk mill millennium mind mine minority mishap missile modem"
    " money monkey moon morcha more mortgage most motion motor mourning mouse mouth"
    " movie much mud mufti murder music mustard mutton nail name nature need neither"
    " nerve net network news nickel night nobody non none noon north nose note"
    " nothing nuclear number nut oath ocean odds offer office oil once onion opera"
    " opinion opium opposition orange orbit order outage outcome outlet output"
    " outrage over overdrive overtime oxygen package pact page pain panic paper"
    " parade paradise parallel pardon parliament parole part particular party pass"
    " passage passenger passing password past patch path pay peace penalty pension"
    " pepper percentage peril person petrol petroleum pharma phase phishing phone"
    " photo physics piano picnic picture piece pieces pig pilgrimage pill pilot pink"
    " pipe pipeline pistol pitch pixel place plain plainclothes plane planet plant"
    " plastic platinum play pledge plot plug point police politics poll polls pool"
    " pop pork port portal portrait post potato pound poverty power practice prayer"
    " premium present press price pride prime principle print printer prison private"
    " problem process product profile profit program progress project proof"
    " propaganda property proportion prose protege protest public publicity pump"
    " punk pupil purdah purple pursuit quarantine quarry quest question quota race"
    " radio radius rage raid rain rally rampage random range rank rap rat rate reach"
    " realty rear reason rebuke receipt recess recipient record red redress referee"
    " refinery reform refuge regard region rehab relay relief religion remand"
    " remembrance remorse remote removal renegade repair reply report reproach"
    " request rescue research reserve respect response rest restraint result retail"
    " retailer retreat retrospect return revenge revenue review revolt reward"
    " rhetoric rhythm rice rifle rift right ring riot rise risk river road roadside"
    " rock rocket role roof room rope rotation round route router row rubber rubble"
    " rugby ruin rule rum run rupee rush sabotage safe safety saffron salary sale"
    " sales salt sand saree sarees sari sarin satin satire save saw scale scanner"
    " scene school science scope score screen screw script scrum sea seafood seaport"
    " search season seat second secret seed self seller sequel sequence serve server"
    " service session set setback several sex shackles shambles shame shape share"
    " sheep shelf shell shelter ship shipping shock shop short shortage shot side"
    " sight sign silence silk silver single singles site situ size skin skirt sky"
    " sleep slot slumber smog smoke snake snow soccer society sodium software soil"
    " solar some somebody someone somewhere song sorrow sort soul sound source south"
    " sovereignty space spades spam span specter speech speed spill spirit spite"
    " splendor sport spring sprint squad stadium stage stake stand standoff star"
    " stash state status steel sterling stick stock stone stop storage store storm"
    " story strategy stream street strength stress strife strike striker struggle"
    " student studio stunt style sub subject substance subway success sugar suit"
    " suits sulfur sum summer sun supermarket supply support surge surplus surprise"
    " surrender survey survival suspense swim switch sword sync synch system table"
    " tablet tackle tact takeoff takeover talk tandem tank tariff tatters tax taxi"
    " tea teacher team tears technology telecom telegram television tennis term"
    " terror test testimony text textile that thaw theater theatre theft theory"
    " there thirst this thought thriller throw ticket tide tiger timber time tin tip"
    " tire title tobacco toilet tomato tool tooth top topic torture total toto touch"
    " tour tourism tow tower town track trade traffic trailer train trajectory tram"
    " transit transport trauma travel treaty tree trial tribute trip triumph trojan"
    " trophy trouble truce truck truth try tube tune turf turmoil turn turnover tv"
    " type tyre umbrella umpire uniform unison university unrest uranium urdu use"
    " user vaccine vague vain valley value valve van variety velvet venue verse vice"
    " victory video view viewer village villain vinyl violin virtue virus vitro vivo"
    " vodka vogue volley volume wage wait wake wall war warehouse waste wastewater"
    " water wave wax way ways wealth weather web website weight well west what wheat"
    " wheel whisky white whole wholesale wicket wild will win wind window wine"
    " winter wire wireless withdrawal wonder wood wool word work worm worry worship"
    " worth wrath wreckage wrong yatra year yellow yen yield youth yuan zinc"
)
BARE = frozenset(WORDS.split())
VOWELS = frozenset("aeiouy")
# "bjp workers blocked the road", with the first read as a verb
MISREAD = frozenset({"VB", "VBD", "VBP", "VBZ", "VBN", "UH", "LS", "IN", "RB"})
LONGEST_ACRONYM = 5
NO_ACRONYMS = frozenset({"hmm", "mr", "mrs", "ms", "dr", "th", "rd", "nd", "st", "vs"})
# plurals without "s"
MANY = frozenset({"cattle", "children", "criteria", "men", "people", "police", "women"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj"})
BEFORE_PERSONS = frozenset({"against", "by", "of", "with"})
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


def name_persons(s: Sentence, anchors: Container[int]) -> None:
    """Read two words in a row that are none of the language as a name.

    "police freed rakesh solanki", read as common nouns.

    s (Sentence): A sentence without capitals, which changes.
    anchors (Container[int]): The tokens on which some pattern's word stands.
    """
    for before, dep in enumerate(s.dep):
        i = before + 1
        if dep != "compound" or s.head[before] != i or s.tag[i] != "NN":
            continue
        if s.dep[i] not in ARGUMENTS or s.tag[before] not in ("NN", "NNP"):
            continue
        if s.dep[i] == "pobj" and s.lower[s.head[i]] not in BEFORE_PERSONS:
            continue
        if i in anchors or before in anchors:
            continue
        described = s.child(i, "det", "amod", "poss", "nummod") >= 0
        if not described and _may_be_name(s, i) and _may_be_name(s, before):
            for k in (before, i):
                s.tag[k], s.pos[k] = "NNP", "PROPN"


def name_acronyms(s: Sentence) -> None:
    """Read letters that spell no word as the name before those who belong to it.

    "bjp workers blocked the road", "sp leaders met".

    s (Sentence): A sentence without capitals, which changes.
    """
    for i, tag in enumerate(s.tag[:-1]):
        member = i + 1
        if tag not in MISREAD or s.pos[member] != "NOUN":
            continue
        if not _spells_no_word(s.lower[i]) or not s.has_list(member, "persons"):
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
    if word in BARE or s.ent[i] in ("NORP", "LANGUAGE"):
        return False
    if tag == "NNP":
        return not is_in_time(s, i)
    if tag not in TAGS or len(word) < 3 or not word.replace("'", "").isalpha():
        return False
    if tag == "NNS" and (word.endswith("s") or word in MANY):
        return False
    if s.lemma[i] in BARE or word.endswith(ENDINGS) or is_in_time(s, i):
        return False
    return not any(s.has_list(i, name) for name in s.lists)
