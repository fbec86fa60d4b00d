"""The English verbs and nouns whose forms no rule gives.

A line of verbs holds base, past and participle; the participle is left out where it
is the past. A line of nouns holds singular and plural. A slash parts variants.
"""

_VERBS = """
abide abided/abode
arise arose arisen
awake awoke/awaked awoken/awaked
babysit babysat
backslide backslid
be was/were been
bear bore borne/born
beat beat beaten/beat
become became become
befall befell befallen
beget begot/begat begotten/begot
begin began begun
behold beheld
bend bent
bereave bereaved/bereft
beseech besought/beseeched
beset beset
bespeak bespoke bespoken/bespoke
bestride bestrode bestridden
bet bet/betted
bid bid/bade bid/bidden
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast broadcast/broadcasted
browbeat browbeat browbeaten
build built
burn burned/burnt
burst burst
bust busted/bust
buy bought
cast cast
catch caught
chide chided/chid chided/chidden
choose chose chosen
cleave cleaved/cleft/clove cleaved/cleft/cloven
cling clung
come came come
cost cost/costed
creep crept
cut cut
deal dealt
deepfreeze deepfroze deepfrozen
dig dug
dive dived/dove dived
do did done
draw drew drawn
dream dreamed/dreamt
drink drank drunk
drive drove driven
dwell dwelt/dwelled
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
fit fitted/fit
flee fled
fling flung
fly flew flown
forbear forbore forborne
forbid forbade/forbad forbidden
forecast forecast/forecasted
forego forewent foregone
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
forsake forsook forsaken
forswear forswore forsworn
freeze froze frozen
gainsay gainsaid
get got got/gotten
ghostwrite ghostwrote ghostwritten
gird girded/girt
give gave given
go went gone
grind ground
grow grew grown
hamstring hamstrung
handwrite handwrote handwritten
hang hung/hanged
have had
hear heard
heave heaved/hove
hew hewed hewn/hewed
hide hid hidden
hit hit
hold held
hurt hurt
inlay inlaid
input input/inputted
keep kept
kneel knelt/kneeled
knit knitted/knit
know knew known
lay laid
lead led
lean leaned/leant
leap leaped/leapt
learn learned/learnt
leave left
lend lent
let let
lie lay/lied lain/lied
light lit/lighted
lose lost
make made
mean meant
meet met
melt melted melted/molten
mistake mistook mistaken
misspell misspelled/misspelt
mow mowed mown/mowed
offset offset
partake partook partaken
pay paid
plead pleaded/pled
proofread proofread
prove proved proved/proven
put put
quit quit/quitted
read read
rend rent
rid rid/ridded
ride rode ridden
ring rang/ringed rung/ringed
rise rose risen
run ran run
saw sawed sawn/sawed
say said
see saw seen
seek sought
sell sold
send sent
set set
sew sewed sewn/sewed
shake shook shaken
shear sheared sheared/shorn
shed shed
shine shone/shined
shoe shod/shoed
shoot shot
show showed shown/showed
shrink shrank/shrunk shrunk/shrunken
shut shut
sightsee sightsaw sightseen
sing sang sung
sink sank/sunk sunk/sunken
sit sat
slay slew/slayed slain
sleep slept
slide slid
sling slung
slink slunk
slit slit
smell smelled/smelt
smite smote smitten
sneak sneaked/snuck
sow sowed sown/sowed
speak spoke spoken
speed sped/speeded
spell spelled/spelt
spend spent
spill spilled/spilt
spin spun
spit spat/spit
split split
spoil spoiled/spoilt
spread spread
spring sprang/sprung sprung
stand stood
stave staved/stove
steal stole stolen
stick stuck
sting stung
stink stank/stunk stunk
strew strewed strewn/strewed
stride strode stridden
strike struck struck/stricken
string strung
strive strove/strived striven/strived
sublet sublet
swear swore sworn
sweat sweated/sweat
sweep swept
swell swelled swollen/swelled
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
thrive thrived/throve thrived/thriven
throw threw thrown
thrust thrust
tread trod trodden/trod
typecast typecast
undergo underwent undergone
understand understood
upset upset
wake woke/waked woken/waked
waylay waylaid
wear wore worn
weave wove/weaved woven/weaved
wed wedded/wed
weep wept
wet wet/wetted
win won
wind wound
withdraw withdrew withdrawn
withhold withheld
withstand withstood
wring wrung
write wrote written
"""

_NOUNS = """
alumnus alumni
appendix appendices/appendixes
aircraft aircraft
apparatus apparatus/apparatuses
axis axes
bacterium bacteria
barracks barracks
bureau bureaux/bureaus
cactus cacti/cactuses
calf calves
cattle cattle
chateau chateaux/chateaus
child children
corps corps
criterion criteria
crossroads crossroads
curriculum curricula/curriculums
datum data
deer deer
die dice
dwarf dwarves/dwarfs
elf elves
fish fish/fishes
focus focuses/foci
foot feet
formula formulas/formulae
gallows gallows
gas gases/gasses
goose geese
half halves
headquarters headquarters
hoof hooves/hoofs
hovercraft hovercraft
index indexes/indices
knife knives
leaf leaves
life lives
loaf loaves
louse lice
man men
matrix matrices/matrixes
means means
medium media/mediums
memorandum memoranda/memorandums
mouse mice
nucleus nuclei
offspring offspring
ox oxen
passerby passersby
people people/peoples
person people/persons
personnel personnel
phenomenon phenomena
plateau plateaus/plateaux
police police
premises premises
quiz quizzes
radius radii/radiuses
referendum referendums/referenda
salmon salmon
scarf scarves/scarfs
self selves
series series
sheaf sheaves
sheep sheep
shelf shelves
spacecraft spacecraft
species species
staff staff/staffs
stimulus stimuli
stratum strata
syllabus syllabuses/syllabi
tableau tableaux/tableaus
thief thieves
tooth teeth
troops troops
vertebra vertebrae
vertex vertices/vertexes
watercraft watercraft
wharf wharves/wharfs
whereabouts whereabouts
wife wives
wolf wolves
woman women
"""

Variants = tuple[str, ...]


def _verbs() -> dict[str, tuple[Variants, Variants]]:
    """Read the table of verbs."""
    table = {}
    for line in _VERBS.strip().splitlines():
        base, past, *participle = line.split()
        table[base] = (
            tuple(past.split("/")),
            tuple((participle or [past])[0].split("/")),
        )
    return table


def _nouns() -> dict[str, Variants]:
    """Read the table of nouns."""
    pairs = (line.split() for line in _NOUNS.strip().splitlines())
    return {singular: tuple(plural.split("/")) for singular, plural in pairs}


VERBS = _verbs()
"""For an irregular verb its past forms and its participles."""

NOUNS = _nouns()
"""For an irregular noun its plurals."""

PREFIXES = (
    "counter",
    "fore",
    "inter",
    "mis",
    "out",
    "over",
    "pre",
    "re",
    "un",
    "under",
    "up",
)
"""What may stand before an irregular verb, as in "overthrow" or "retake"."""

REGULAR = frozenset({"relay"})
"""Verbs that only look like a prefix and an irregular verb."""
