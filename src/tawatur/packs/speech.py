"""Verbs and phrases by which a report hands words from one speaker to the next, and its marks of stance."""

from typing import Literal

from msgspec import Struct

from tawatur.core.claim import Modality
from tawatur.packs.files import DATA, read_pack
from tawatur.packs.languages import Language, inflect_all

Tone = Modality | Literal[""]  # "" = the words leave it open


class SpeechExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A made sentence with what must come out of it; `speaker` "" = the last one goes on."""

    text: str
    speaker: str
    content: str


class SpeechVerb(Struct, frozen=True, forbid_unknown_fields=True):
    """A verb of speech. `verbs` are [past, present] pairs (Arabic) or all forms (English).

    `takes`: the particle or preposition that opens what is said ("that" words are common to all);
    "object" = a bare noun phrase is what is said. `modality` is what the verb makes of a claim it
    introduces (denied, possible, planned, alleged ...). `goes_on`: without a new subject the last
    speaker goes on. `refusal`: the speaker declines to speak of it.
    `tells`: the verb itself belongs to what is said («قدرت الوكالة قيمتها بمليار»).
    `accuses`: behind its subject stands whose deed it tells («اتهمت السويد غانا بقصف الميناء»).
    `contests`: without a that-word it must be about a word of `hearsays` ("rejected the claims").
    `voiced`: nothing but a voice can be its subject, whatever it takes («أعرب ... عن»).
    `judges`: to use the verb of an event is a statement by itself («أدان الهجوم»).
    `particle`: it is speech only with this word right behind it ("ruled out", "found that").
    `before_that`: it is speech only where this word stands right before a that-word («ذهب إلى أن»).
    `papers`: only a paper is its subject.
    `acts`: the verb is no speech unless a that-word, colon or quotation follows.
    `unless`: with one of these words right behind it, it is a deed and no speech ("claimed responsibility").
    `wants`: it is speech only with one of these words behind it in its clause ("put the toll at").
    """

    verbs: list[list[str]]
    takes: list[str] = []
    modality: Tone = ""
    goes_on: bool = False
    acts: bool = False
    papers: bool = False
    before_that: str = ""
    unless: list[str] = []
    wants: list[str] = []
    particle: str = ""
    judges: bool = False
    refusal: bool = False
    tells: bool = False
    contests: bool = False
    accuses: bool = False
    voiced: bool = False
    participles: list[str] = []
    nouns: list[str] = []
    examples: list[SpeechExample] = []


class According(Struct, frozen=True, forbid_unknown_fields=True):
    """A phrase that names the speaker outside the verb: «بحسب», «وفقا ل», "according to".

    `via`: the speaker stands behind the one named before (نقلا عن). `clause`: a verb follows
    (حسبما ذكر). `medium`: the newsroom behind it passes on the words of the speaker before («cité par»).
    `modality` as for verbs.
    """

    phrases: list[str]
    via: bool = False
    clause: bool = False
    medium: bool = False
    modality: Tone = ""
    examples: list[SpeechExample] = []


class Stance(Struct, frozen=True, forbid_unknown_fields=True):
    """Marks that say how firmly something is put. `marks` are folded runs of words; `future` are
    attached particles or words of the future. What is told before marks that only look `ahead` is as it was: «قصف الجيش
    القرية خشية هجوم».
    """

    modality: Modality
    marks: list[str]
    example: str
    ahead: bool = False


class SpeechPack(Struct, frozen=True, forbid_unknown_fields=True):
    """`speech.yaml` of one language.

    Prepositions: what stands behind `told_to` is the newsroom spoken to, behind `relayed_to` the one words are
    passed to, behind `relayed_from` the one they come from, behind `issued_through` who issues a statement,
    behind `where` a place, behind `around` one it was near or within, and behind any preposition after a word of
    `nearby` («près de»), behind `beside` who is met. `and_or` join two names.
    `each_of`: runs of two words that stand between a preposition and the names it governs.
    Behind a word of `of_any` an indefinite noun is any of its kind and none in particular ("any attack").
    Behind the name of a force, `members` are those who fight for it ("Taliban fighters").
    A word that ends like one of `adverb_ends` is an adverb and no noun over a name.
    `officials`: a voice is an official if its description begins with one of these, `officials_later` if a
    later word does. `no_negations` begin like a negation and are none («لا يزال»), `failings` are
    phrases as good as one ("failed to"). `pronouns` stand for the
    last speaker, of them `persons` for the person the text speaks of, `together` for several and `impersonal` for
    nobody in person, each behind a preposition as in `oblique`; `articles` belong to the name behind them,
    `definite` before a noun point to one told of before.
    `being` before a participle makes it passive, unless the participle ends like one of `going_on` or is one of
    `moving` («est arrivé»), or a word of `reflexive` stands before («s'est retiré»); the one who acts then stands
    behind a word of `agents`. Behind a word of `to` a verb that ends like one of `infinitives` is still one,
    and so is a participle behind a word of `bare`; its subject is then that of the verb before.
    `inverts`: behind quoted words the speaker may follow his verb with a date or place between.
    `tenses`: how the forms of a listed verb end that say it is to come, or only told («livrerait»).
    `her` and `his`: the pronouns of a feminine and a masculine one; `masculine`: the states that are;
    `feminine_nouns`: how feminine nouns and titles end; `feminine`: how a verb ends in the past, and begins in the
    present, that agrees with her; `several`: how a verb or participle of more than one ends; `behind`: what is put
    to a verb only where its subject stands before it («الوزيران قالا»). Nouns of `matters` are what is said
    and never who says it («وأكد أهمية»), those of `evidence` show it and say nothing («أكدت الأحداث أن»); a word of
    `turns_to` stands before the one who speaks next («أما المدير فقال»); a noun of `branches` is a part of the body
    told with it, which speaks («الجناح العسكري للحركة»); runs of two words of
    `no_that` hold a that-word that opens nothing («إن شاء», «قبل أن»), behind those of `prayers` («داعيا الله») none
    opens anything. What is quoted right behind a word of `titling` is a title
    ("titled"). Right behind a noun without article a verb of
    `suspecting` doubts only who it was («مسلحون يشتبه في أنهم»); a name beside one of `borders` tells where it lies
    («الحدود مع غانا»); behind one of `ranging` dead and wounded are told in one number («سبعة بين قتيل وجريح»). In
    the forms of `doer_objects` `doers` go first («إن مسلحين») or are those to whom it is done; by a word of
    `belonging` or a preposition of `of_bodies` they are those of a named body
    («عناصر تابعة للحركة»). Behind one of `raids` the adjective of a state tells who struck («غارة كينية»); behind a
    phrase of `hands` stands who did a deed («برصاص الجيش»), and so may the subject of a verb of `slaying`; behind one
    of `jointly` stands with whom («بالتعاون مع الجيش»). A word of `exceptives` behind a verb takes its negation back
    («لم يصب سوى ثلاثة»). Behind a
    comma a word of `likewise` and a verb tell a further deed («كما التقى»). By what is called with a word of
    `measures` things are done, not said («وفق الخطة»). Nobody is behind one of `expected` that has no subject
    («يتوقع أن»). Of verbs of `happening` the deed
    itself is the subject («تم اعتقال»). Before a deed one of `authored` makes it somebody's («يقف وراء الهجوم»).
    Words of `only_before_that` are verbs nowhere else («بيّن أن»).
    Behind one of `comparatives` a word of `breaks` only compares («أدنى مما تردد»). A noun behind one of `majorities`
    may speak of several («بعض المواقع»). Verbs of `untold` behind «بحسب ما» leave open who says it («بحسب ما نشر»).
    `what` opens a clause that stands for a noun («ما نشرته الصحيفة»). Who uses a verb of `ascribes` passes on the words
    of the one behind a word of `ascribed_to` («نسبت إليه قوله إن»), a newsroom that uses one of `learns` those of the
    one behind a word of `learned_from` («علمت الصحيفة من مصدر أن»); behind «ما» one of `calling` only calls a thing
    something («ما وصفته بالتدخل»). The subject of a verb of `hosting` is no visitor.
    Words that open with `occasioned` tell at what something was said, and are nobody's but the outlet's («وذلك خلال»).
    A time behind a noun that one of `since` leads is that of the noun («منذ توليه الحكم في يناير»).
    Behind a word of `reporters` a newsroom speaks («مراسل القناة»).
    `public`: voices that speak to anybody, and are of no newsroom beside them («محللون»); one called so with a
    word of `further` is of those told before, and of their newsroom ("a second official").
    `post_ends`: behind these words an office is told no further («خلفا»). What
    consists of words of `taken_up` speaks of the last event told («نفت ذلك»). What a relative clause behind one of
    `hearsays` or `charges` tells is what others said («الأنباء التي تحدثت عن»); who refuses `charges` denies them.
    Before a word of `agents` one of `run_by` tells whose a thing is ("a school run by").
    One of `cabinets` over a name is whose rule it is («إدارة الرئيس»).
    `involvement`: nouns for a part in
    what was done («ضلوعه في»). `strikers`: what or who strikes, told without a name («انتحاري», «عبوة»).
    `doers`: who does a deed, told without a name ("gunmen", "armed men", «مسلحون»), by a count of
    them behind one of `crowds` ("dozens of rebels").
    `crews`: arms that act for the state whose adjective they have, as subjects of a verb of `crewed`
    («قصفت المدفعية التشادية»).
    Behind a phrase that names who says it, a word of `answering` opens what he says («ووفقا للمصدر فقد وصلت»).
    `manners` tell how something was said or decided and `presiding` under whom («بالإجماع», «برئاسة»), `occasions` call
    what somebody spoke at («جلسته»): between him and what he says they are no part of it.
    Behind one of `besides` persons are added to those counted before («عشرة جنود إضافة إلى ثلاثة عمال»).
    Those behind one of `among` are some of the persons counted before it.
    A long time behind one of `superlatives` is that of the comparison («الأعنف منذ 2003»).
    A place behind one of `topics`, or behind a verb of `dwelling`, is that of what is talked about, not of the talks
    («تناولت المحادثات الوضع في»).
    `existing` stand between a negation and what there is none of («لا توجد أي صفقة»). Who keeps back a word of
    `identity` with his pronoun will not be named («رفض الإفصاح عن هويته»).
    Of the negations, `noun_negations` stand before a noun and open no clause («باطلة وغير صحيحة»).
    `homelands`: nouns that are the speaker's own country with his pronoun, written onto them («بلاده») or, a word of
    `owned`, before them ("his country"); words of `selves` in somebody's mouth stand for his side ("we have ordered").
    `glosses`: words with which an aside between dashes opens.
    `me`: the pronoun of the speaker himself, where it stands before its verb ("I").
    `means`: what somebody speaks by, who is then no agent behind a word of `agents` ("said by telephone").
    `afterwards` and `meanwhile`: an event came after another, or was part of it. `signed` tell that a paper was: a
    time behind them is that of its signing. Behind `terms` stands the paper by which something is done («بموجب عقد»).
    `counted`: words for people killed and wounded, by the casualty word they stand for.
    `both` stand for the two sides of the last meeting, `both_states` for their states. `accusative`: a word that
    is spelled like a country and ends so is its adjective («توجها ليبيًا»).
    `adverbial`: no subject ends so («قال مازحا»).
    Behind a comma and the one who says what stands before it, his words go on at one of `resumes`.
    Who stands before a phrase of `refusals` declines to speak ("would not be drawn").
    `notes` open a remark of the outlet's own, whoever spoke before («يذكر أن»).
    `interviews`: the newsroom behind them was spoken to. `people`: a count of them may be followed by its parts.
    `reported_future`: outside quotation marks they tell the future, inside them only what is supposed ("would").
    `unnamed`: a clause that begins so says that the speaker will not be named, and cuts nothing off.
    Behind a statement a word of `issued` leads to who issued it («بيان صادر عن»).
    A statement behind one of `spoken_of` is what is talked about, not what is talked through («إثر التصريحات»).
    `addressing` verbs are followed by who is told,
    never by the speaker. `asides` open a list of parts between commas ("including"); with
    `particulars` a clause goes on, whatever mark stands before («لا سيما»). `indefinite` makes a voice one.
    `empty_subjects` open a subject that is no voice ("there"). `plurals`: how a noun of several ends.
    `undoing`: negations that make a present form tell of the past («لم»).
    `reduced`: participles that before a preposition only tell of the one named ("an official briefed on the talks").
    `nouns_too`: forms of verbs that are nouns as well ("attacks"); what stands around them tells which.
    `floating`: words that take a subject up before its verb ("the two have both denied it"). Behind one of `naming` a
    voice without a name is called by one ("a group called Sons of the Coast").
    `hearsays`: nouns for what others say, which a verb of denial denies ("denied claims that"). `reasons`: nouns
    for what is cited and is no voice ("citing security concerns"). `befalling`: verbs by which a disaster comes over a
    place ("a quake that struck Togo").
    `finite_ends`: how a past form ends that stands in no list.
    `intentions`: verbs that carry the noun of an event as planned or possible («تدرس بيع») or deny it («فشل في بيع»),
    by what they make of it.
    `correctness`: who confirms this confirms another's claim; `knowledge`: who denies his own denies no deed.
    `finite_begins` and `finite_never_ends`: how a verb begins, and never ends, that stands in no list.
    """

    about: str
    made_by: str
    that: list[str]
    verbs: list[SpeechVerb]
    according: list[According]
    statements: list[str]
    named_by: list[str]
    documents: list[str]
    carries: list[list[str]]
    relays: list[list[str]]
    passive: list[str]
    text_follows: list[str]
    auxiliaries: list[list[str]]
    adverbs: list[str]
    comments: list[str]
    future: list[str]
    being: list[str] = []
    moving: list[str] = []
    reflexive: list[str] = []
    inverts: bool = False
    agents: list[str] = []
    to: list[str] = []
    infinitives: list[str] = []
    bare: list[str] = []
    tenses: dict[Modality, list[str]] = {}
    going_on: list[str] = []
    negations: list[str] = []
    failings: list[str] = []
    no_negations: list[str] = []
    undoing: list[str] = []
    pronouns: list[str] = []
    persons: list[str] = []
    articles: list[str] = []
    definite: list[str] = []
    may: list[str] = []
    stances: list[Stance] = []
    finite: list[list[str]] = []
    not_finite: list[str] = []
    breaks: list[str] = []
    particulars: list[str] = []
    intentions: dict[Modality, list[list[str]]] = {}
    relatives: list[str] = []
    resumes: list[str] = []
    refusals: list[str] = []
    owned: list[str] = []
    selves: list[str] = []
    both: list[str] = []
    both_states: list[str] = []
    accusative: str = ""
    adverbial: list[str] = []
    interviews: list[str] = []
    people: list[str] = []
    reported_future: list[str] = []
    gatherings: list[str] = []
    homelands: list[str] = []
    her: str = ""
    his: str = ""
    masculine: list[str] = []
    feminine_nouns: list[str] = []
    feminine: tuple[str, str] = ("", "")
    several: list[str] = []
    behind: list[str] = []
    matters: list[str] = []
    evidence: list[str] = []
    together: list[str] = []
    impersonal: list[str] = []
    oblique: dict[str, str] = {}
    comparatives: list[str] = []
    majorities: list[str] = []
    untold: list[list[str]] = []
    public: list[str] = []
    what: list[str] = []
    ascribes: list[list[str]] = []
    learns: list[list[str]] = []
    calling: list[list[str]] = []
    hosting: list[list[str]] = []
    occasioned: list[str] = []
    since: list[str] = []
    ascribed_to: list[str] = []
    run_by: list[str] = []
    cabinets: list[str] = []
    charges: list[str] = []
    learned_from: list[str] = []
    reporters: list[str] = []
    further: list[str] = []
    turns_to: list[str] = []
    branches: list[str] = []
    only_before_that: list[str] = []
    authored: list[str] = []
    no_that: list[str] = []
    prayers: list[str] = []
    titling: list[str] = []
    likewise: list[str] = []
    suspecting: list[str] = []
    borders: list[str] = []
    doer_objects: list[str] = []
    belonging: list[str] = []
    of_bodies: list[str] = []
    raids: list[str] = []
    hands: list[str] = []
    jointly: list[str] = []
    exceptives: list[str] = []
    slaying: list[list[str]] = []
    ranging: list[str] = []
    existing: list[str] = []
    identity: list[str] = []
    expected: list[str] = []
    measures: list[str] = []
    happening: list[list[str]] = []
    post_ends: list[str] = []
    taken_up: list[str] = []
    involvement: list[str] = []
    strikers: list[str] = []
    doers: list[str] = []
    crowds: list[str] = []
    crews: list[str] = []
    crewed: list[list[str]] = []
    answering: list[str] = []
    besides: list[str] = []
    manners: list[str] = []
    presiding: list[str] = []
    occasions: list[str] = []
    superlatives: list[str] = []
    among: list[str] = []
    topics: list[str] = []
    noun_negations: list[str] = []
    dwelling: list[list[str]] = []
    afterwards: list[str] = []
    glosses: list[str] = []
    means: list[str] = []
    me: list[str] = []
    signed: list[str] = []
    terms: list[str] = []
    meanwhile: list[str] = []
    told_to: list[str] = []
    relayed_to: list[str] = []
    relayed_from: list[str] = []
    issued_through: list[str] = []
    issued: list[str] = []
    spoken_of: list[str] = []
    where: list[str] = []
    around: list[str] = []
    nearby: list[str] = []
    adverb_ends: list[str] = []
    members: list[str] = []
    beside: list[str] = []
    and_or: list[str] = []
    each_of: list[str] = []
    of_any: list[str] = []
    officials: list[str] = []
    officials_later: list[str] = []
    counted: dict[str, list[str]] = {}
    addressing: list[str] = []
    asides: list[str] = []
    indefinite: list[str] = []
    empty_subjects: list[str] = []
    plurals: list[str] = []
    nouns_too: list[str] = []
    floating: list[str] = []
    naming: list[str] = []
    reduced: list[str] = []
    hearsays: list[str] = []
    reasons: list[str] = []
    befalling: list[str] = []
    finite_ends: list[str] = []
    correctness: list[str] = []
    knowledge: list[str] = []
    unnamed: list[str] = []
    notes: list[str] = []
    finite_begins: list[str] = []
    finite_never_ends: list[str] = []


def load_speech(languages: list[str]) -> dict[str, SpeechPack]:
    """The speech pack of each language."""
    return {name: read_pack(DATA.joinpath("languages", name, "speech.yaml"), SpeechPack) for name in languages}


def list_speech_words(language: Language, pack: SpeechPack) -> set[str]:
    """All single words of the pack, verbs inflected."""
    verbs = [pair for entry in pack.verbs for pair in entry.verbs]
    verbs += pack.carries + pack.relays + pack.untold + pack.finite + pack.auxiliaries
    words = set(inflect_all(language, verbs))
    for entry in pack.verbs:
        words.update(entry.participles, entry.nouns)
    for listed in (pack.that, pack.statements, pack.documents, pack.passive, pack.relatives):
        words.update(listed)
    for phrases in (pack.breaks, [p for a in pack.according for p in a.phrases]):
        words.update(word for phrase in phrases for word in phrase.split() if len(word) > 1)
    words.difference_update(pack.articles)
    return words
