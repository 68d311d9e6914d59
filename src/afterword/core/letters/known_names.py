"""Which names are right in a letter, and which belong to another case of the search."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from afterword.core.facts import Case, Contact, Person, Search
from afterword.core.letters.common_words import COMMON_WORDS
from afterword.core.letters.finding import Around, LetterText, Recipient
from afterword.core.letters.names import WORD, name_words

# Names that are ordinary words: only a greeting or a full name makes them names.
ORDINARY = COMMON_WORDS | frozenset(
    """
    grant will mark target max rose bill frank joy hope faith grace may june april rich art drew
    chase hunter dean miles pat sue rob jack guy gene penny ray rusty victor young long short brown
    white black green king page price cook baker gap apple square stripe shell oracle meta alphabet
    amazon visa indeed monday slack zoom box block notion ford discover progressive general unity
    bolt wise match lever workday snowflake carter cooper fisher mason porter potter sawyer taylor
    turner walker ward west north south east stone field wood woods hill rivers lane street church
    bishop abbot pope knight noble major sterling crystal amber ruby pearl jade ivy lily daisy iris
    violet heather holly olive ginger basil sage robin jay martin wren dawn summer autumn winter
    chance christian earl duke prince frost snow storm banks bond cash dollar franklin glen heath
    harmony honor honour melody charity mercy patience prudence constance merit valor reed reid rush
    sharp small swift strong wells bell ball bush cross day dale lake marsh moss park pool roach
    carpenter gardener archer brooks buck bud chip cliff clay colt dash dell denny dodge dusty
    flint gale gray grey hardy hawk hyde ironside jasper jet job lance link love lucky mack
    maker marble merry mild miller more new nick noel norm old orange pace paris parish peace piper
    post quick rain ram rank read rice rider ring rod roman rowan royal saint sailor salt shade
    shepherd silver skip sky smart sonny speed spring star steel sunny tab tanner teal tiger trip
    trace true tucker urban van vale vine wade wall walls waters way weaver web wild wing winner
    wolf worth yard lean
    """.split()
)
# So common that a word near a recorded name may be somebody else's.
GIVEN_NAMES = frozenset(
    """
    adam alan alex alexa alice amy ana andrea andreas andrew andy anita ann anna anne anton ben bill
    bob brian carl carla carlo carlos carol caroline chris christian christina christine claire
    clara dan dana daniel daniela dave david dean diana don donna ed elena elisa eliza ella ellen
    emil emily emma eric erica erik erika eva eve frank fred gary george gina hana hanna hannah
    harry helen helena henry ian ida ines ivan jack jacob jaime james jamie jan jana jane janet
    jason jay jean jeff jen jenny jim jo joan joanna joe joel john jon jonas jose josh julia juliana
    julie julius karen karin karl kate katie ken kevin kim lara larry laura lea lena leo leon lina
    linda lisa liz lou louis louisa louise luca lucas lucia lucy luis luke lynn mara marc marcel
    marco marcus maria marian marie marina mario marion mark markus marta martha martin martina
    mary matt max maya mia michael michaela michel michelle mike milan mina mira nadia nancy nick
    nicole nina nora olga oliver olivia pablo pam pat paul paula paulo peter phil pia ray rita rob
    robert roberta roger roman ron rosa ruth ryan sally sam sara sarah scott sean simon simone
    sofia sonia sophia sophie stefan stella stephan stephanie stephen steve steven sue susan tara
    ted teresa theo thomas tim tina todd tom tomas tony vera victor victoria walter wendy will zoe
    """.split()
)
GENERIC = frozenset(
    """
    inc ltd llc gmbh plc corp co company group holdings holding partners and the of robotics museum
    freight water health foods food bank insurance university college hospital school institute
    foundation trust council city county state national international global systems software
    technologies technology tech labs lab solutions services service consulting logistics energy
    power motors airlines media studios studio press pharma pharmaceuticals care center centre
    network networks digital data design research capital financial finance industries works
    dairy dairies farm farms store stores hotel hotels brothers sons
    healthcare clinic clinics medical dental pharmacy bakery brewery railways rail electric
    """.split()
)

LEGAL_FORMS = frozenset(
    """ab inc ltd llc llp gmbh plc corp ag sa bv nv oy oyj asa se kg group holding holdings co-op
    coop""".split()
)
PLAIN = GENERIC | ORDINARY


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownNames:
    """The names of a search, from the place of one letter.

    ``right_words`` holds every word that some right name, title, role or note of the case has.
    """

    companies: tuple[str, ...] = ()
    other_companies: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    other_people: tuple[str, ...] = ()
    right_words: frozenset[str] = frozenset()


def known_names(
    letter: LetterText, around: Around, vocabulary: frozenset[str] = frozenset()
) -> KnownNames:
    """Sort all names of the search into right ones and others; empty without a search.

    ``vocabulary`` are ordinary words of the letter's language, where that is not English.
    """
    search = around.search
    if search is None:
        return KnownNames()
    right = tuple(_companies(around.case, around.person))
    people = tuple(_people(search, around))
    notes = " ".join(_notes(search, around.case))
    told = notes.casefold()
    allowed = {name.casefold() for name in (*right, *_may_be_told(letter, search, around.case))}
    words = name_words(*right, *people, notes)
    return KnownNames(
        companies=right,
        other_companies=_others(_other_companies(search, around.case), allowed, told),
        people=people,
        other_people=_others(_other_people(search, around), {n.casefold() for n in people}, told),
        right_words=words | {word.casefold() for word in words} | vocabulary,
    )


def _others(names: Iterable[str], right: set[str], told: str) -> tuple[str, ...]:
    """Return the names that are neither right here nor written in the notes of this case."""
    found = dict.fromkeys(names)
    return tuple(n for n in found if n.casefold() not in right and n.casefold() not in told)


def _companies(case: Case | None, person: Recipient | None) -> Iterator[str]:
    if case:
        yield case.employer.name
        yield from case.employer.also
    if isinstance(person, Contact) and person.employer:
        yield person.employer


def _people(search: Search, around: Around) -> Iterator[str]:
    """Return the names that a letter may hold: this case's, references', contacts', one's own."""
    known: list[Recipient] = [*search.references, *search.contacts]
    known += around.case.people if around.case else ()
    known += [around.person] if around.person else []
    for each in known:
        yield from _names_of(each)
    if search.candidate.name:
        yield search.candidate.name


def _names_of(person: Recipient) -> Iterator[str]:
    if person.name:
        yield person.name
    if isinstance(person, Person) and person.called:
        yield person.called


def _other_companies(search: Search, case: Case | None) -> Iterator[str]:
    for each in search.cases:
        if case is None or each.id != case.id:
            yield each.employer.name
            yield from each.employer.also


def _other_people(search: Search, around: Around) -> Iterator[str]:
    for each in search.cases:
        if around.case is None or each.id != around.case.id:
            for person in each.people:
                yield from _names_of(person)


def _may_be_told(letter: LetterText, search: Search, case: Case | None) -> Iterator[str]:
    """Return the other employers that this kind of letter may name."""
    for each in search.cases:
        disclosed = letter.kind == "offer_news" and any(offer.disclose for offer in each.offers)
        named = letter.kind == "withdrawal"  # whom one joins instead is told or not, as one likes
        if disclosed or named or (letter.kind.startswith("reference_") and each is not case):
            yield each.employer.name
            yield from each.employer.also


def _notes(search: Search, case: Case | None) -> Iterator[str]:
    """Return every text of the case and of the candidate: names in them are right."""
    for strength in search.candidate.strengths:
        yield from filter(None, (strength.claim, strength.evidence, *strength.topics))
    if case is None:
        return
    yield from (case.role, *case.needs)
    yield from filter(None, (person.title for person in case.people))
    for interview in case.interviews:
        for moment in interview.moments:
            yield from filter(None, (moment.said, moment.mine))
        yield from (question.text for question in interview.questions)
    yield from (promise.what for promise in case.promises)


def distinctive(name: str) -> tuple[str, ...]:
    """Return the words of a company's name that stand for it alone: "Halden" of Halden Robotics."""
    words = WORD.findall(name)
    if len(words) == 1:
        return tuple(words)
    own = [word for word in words if word.casefold() not in PLAIN]
    return tuple(word for word in own[:1] if len(word) > 3)  # noqa: PLR2004 - a short word is an abbreviation
