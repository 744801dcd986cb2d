"""The commonest words of everyday English: never a name, never repaired, never a surprise."""

from functools import lru_cache

from knowledge.language import is_small_word
from knowledge.text import stem

_TEXT = """
a an the this that these those some any each every all both either neither no none other another
such same own one two three four five six seven eight nine ten first second third last next many
much more most few less least several enough half whole only very too so as just even still yet
already also again ever never always often usually sometimes soon later before after now then
today tomorrow yesterday once twice here there where when why how what which who whom whose if
whether because since until while during although though unless and or but nor than not yes i me
my mine myself you your yours yourself he him his she her hers it its itself we us our ours
ourselves they them their theirs themselves someone somebody something anyone anybody anything
everyone everybody everything nobody nothing people person man woman child be is am are was were
been being have has had having do does did doing done can could may might must shall should will
would ought need needs needed let lets cannot dont doesnt isnt arent to of in on at by for with
from into onto out off over under above below up down about around across against along among
between through within without toward towards upon via per like unlike near beyond behind beside
besides except regarding concerning versus vs ask asks asked asking answer tell tells told say
says said saying speak talk mean means meant explain describe define give gives gave given
giving get gets got getting take takes took taken taking make makes made making go goes went
gone going come comes came coming put set keep keeps kept see sees saw seen look looks looking
find finds found know knows knew known think thinks thought believe want wants wanted wish hope
likes liked love try tries tried trying use uses used using work works worked help helps helped
helping show shows showed shown start starts started begin begins began begun stop stops stopped
end ends ended finish finished change changes changed happen happens happened become becomes
became seem seems feel leave leaves left stay stays bring brings brought send sends sent call
calls called write writes wrote written read reads hear heard hold holds held turn turns turned
move moves moved run runs follow follows followed allow allows allowed please thank thanks hello
hi hey dear sorry remind check checks checked learn understand remember forget wonder wondering
expect expects expected decide decides decided choose agree agrees agreed pay pays paid buy cost
costs spend spent meet meets met join joins joined sign signs signed add adds added open opens
close closes closed serve serves served offer offers offered provide provides provided receive
receives received include includes included contain contains contained cover covers covered
apply applies applied require requires required request requests requested submit submits
submitted exist exists matter matters depend depends refer refers concern concerns relate
relates involve involves involved thing things way ways time times day days week weeks month
months year years hour hours minute minutes part parts place places case cases point points fact
facts question questions problem problems reason reasons kind kinds sort type types form forms
number numbers name names word words list lists example examples detail details information idea
side line group level page document documents text rule rules role roles step steps plan plans
date dates deadline term terms good better best bad worse worst big bigger large larger great
small smaller little long longer short shorter high higher low lower new newer newest old older
young early earlier late latest right wrong true false real sure clear easy hard possible
impossible able available different similar important main general special certain full free
ready current currently recent recently exact exactly present past future previous previously
former formerly original actual actually really probably perhaps maybe likely quite rather
almost together instead however therefore thus else cent simple simply brief briefly quick
quickly country countries state states government governments world national international
public official office team colleague colleagues party parties member members meeting meetings
letter email address website online money fund funds total million billion dollar dollars euro
euros percent pls plz thx asap fyi etc btw
isn aren wasn weren don doesn didn hasn haven hadn won wouldn couldn shouldn mustn needn
"""


ORDINARY = frozenset(_TEXT.split())
_STEMS = frozenset(stem(word) for word in ORDINARY)


@lru_cache(maxsize=65536)
def is_ordinary(word: str) -> bool:
    """Whether ``word`` (folded) says nothing about the subject of a question."""
    return len(word) == 1 or word in ORDINARY or stem(word) in _STEMS or is_small_word(word)


def is_ordinary_stem(one: str) -> bool:
    """Whether the stem of a word says nothing; the stem of a stem may be that of another word."""
    return one in _STEMS or is_ordinary(one)
