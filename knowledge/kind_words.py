"""The words by which a question asks for a person, a date, a number, an opinion …, by language."""

import re

from knowledge.judgement_words import JUDGEMENT
from knowledge.task_words import TASK
from knowledge.text import fold

_MONEY = r"(?:money|dollars?|euros?|usd|eur|chf|francs?|fund(?:s|ing)|million|billion)"
_WHY = (
    r"\bwhy\b|\bwhat (?:is|was|were|are) the reasons?\b|\bfor what reason\b|\bhow come\b",
    r"\bpourquoi\b|\bpour quelles? raisons?\b",
    r"\bpor que (?!no\b)|\ba que se debe\b",
    r"^porque\b|\bpor qual (?:motivo|razao)\b",
    r"\bпочему\b|\bзачем\b|\bпо какой причине\b|\bиз-за (?:чего|как\w+)\b",
    r"لماذا|لأي سبب|ما (?:هو )?سبب",
    "为什么|为何|为啥",
)
_CONTACT = (
    r"\b(?:tele)?phone\b|\bfax\b|\be-?mails?\b|\bwhatsapp\b|\bpostal address\b|\bcontact details\b",
    r"\btelephone\b|\bcourriel\b|\badresse (?:postale|electronique|mail)\b",
    r"\btelefono\b|\bcorreo\b|\bdireccion (?:postal|electronica)\b",
    r"\btelefone\b|\bcorreio eletr\w+\b|\bendereco (?:postal|eletronico)\b",
    r"телефон|электронн\w+ (?:почт|адрес)|почтовый адрес",
    "هاتف|فاكس|بريد(?:ه|ها)? (?:ال)?إلكتروني|(?:ال)?عنوان (?:ال)?بريدي",
    "电话|邮箱|电子邮件|传真|(?<!网)(?<!网站)地址",
)
_AMOUNT = (
    r"\bhow much\b(?!\s+(?:of (?:its|their|the|our) )?(?:time|longer|notice))"
    rf"|\bhow many {_MONEY}\b"
    r"|\bsalar(?:y|ies)\b|\bprice\b|\bwhat (?:did|does|do|will) .{1,60}\b(?:cost|pay|spend)\b",
    r"\bcombien (?:coute|ca coute|gagne|verse|d'argent|d'euros|de (?:dollars|fonds|millions))"
    r"|\bsalaires?\b|\bcombien .{1,60}\b(?:coute|paye)\b",
    r"\bcuanto (?:les? |nos )?(?:dinero|cuesta|costo|cuestan|gana|pago|paga|dio|dono)\b"
    r"|\b(?:salario|sueldo)s?\b",
    r"\bquanto (?:dinheiro|custa|custou|custam|ganha|pagou|paga|deu|doou)\b|\bsalarios?\b",
    r"\bзарплат\w*|\bсколько (?:денег|средств|стоит|стоят|стоила?|зарабатыва\w+|заплат\w+)",
    "\\bراتب|كم (?:من المال|من الأموال|يكلف|تكلف|تكلفة|دفعت?|يبلغ راتب)",
    "多少钱|多少(?:资金|美元|欧元|经费)|(?:费用|薪水|工资)是?多少",
)
# What nobody writes down of a plan or a meeting: its pages and words, the hour it closed.
_MEASURE = (
    r"\bhow (?:old|tall|big|large|far (?:is|are|away|from)|heavy|deep|high|rich|strong)\b|\b(?:at"
    r"|on) (?:which"
    r"|what) page\b(?! of the (?:web)?site)"
    r"|\bexact (?:time|hour|minute)\b|\bat (?:what|which) (?:time|hour)\b|\bwhat time (?:did|does"
    r"|do|is)\b"
    r"|\bhow many (?:words|letters|characters|lines|pages)\b|\bif (?:each|every"
    r"|all)\b.*\bhow m\w+y?\b",
    r"\bquel age\b|\ba quelle (?:page|heure)\b|\bcombien de (?:mots|lettres|lignes|pages)\b"
    r"|\bsi (?:chaque|tous)\b.*\bcombien\b",
    r"\bque edad\b|\bcuantos anos tiene\b|\ben que pagina del?\b(?! (?:sitio|la web))"
    r"|\ba que hora\b"
    r"|\bcuant[oa]s (?:palabras|letras|lineas|paginas)\b|\bsi (?:cada|todos)\b.*\bcuant[oa]s?\b",
    r"\bque idade\b|(?<!em )\bquantos anos tem\b|\bem que pagina d[oa]\b(?! (?:sitio|site))"
    r"|\ba que horas?\b"
    r"|\bquant[oa]s (?:palavras|letras|linhas|paginas)\b|\bse (?:cada|todos)\b.*\bquant[oa]s?\b",
    r"сколько (?:вам|тебе|ему|ей|им) лет|какого возраста"
    r"|сколько лет (?:вам|тебе|ему|ей|им|\w+(?:ору|енту|стру|слу))\b|\bна какой странице\b(?! сайт)"
    r"|\bв котором часу\b|\bво сколько (?:час|нач|закон)|\bсколько (?:слов|букв|строк|страниц)\b"
    r"|\bесли (?:каждое|каждая|каждый|все)\b.*\bсколько\b",
    r"كم عمر|(?:في )?أي صفحة من|في أي ساعة|كم (?:كلمة|حرفا|سطرا|صفحة)|عدد (?:كلمات|صفحات)",
    "多大(?:年纪|岁)|^.{0,12}多大$|多高|多远|几岁|第几页|在哪一?页|几点|多少(?:个字|字|页)|如果(?:每|所有).*多少",
)
_HOW_MANY = (
    r"\bhow many\b|\bnumber of\b(?! the)",
    r"\bcombien\b(?! (?:de temps|d'annees|de mois))|\bnombre (?:de|d'|des)\b",
    r"\bcuant[oa]s\b|(?<!un )\bnumero de\b(?! la\b| el\b)",
    r"\bquant[oa]s\b",
    r"\bсколько\b(?! (?:времен|лет|месяц|дне|недел))|\b(?:число|количество)\b",
    r"كم عدد|(?:^|\s)كم (?!من\b|مدة|المدة|الوقت)|^(?:ما )?عدد (?!من\b)",
    "多少(?!时间)|几个|几次|几国|有几",
)
_WHEN = (
    r"(?:^|[.,;:?!] |\b(?:and|but|until|since|by|so|then|know|tell me|remind me)\s)when\b"
    r"|\bwhen(?:'s| (?:is|are|was|were|will|did|does|do|must|should|can|could|has|have|had|would"
    r"|shall|may|might|to)\b)|\bwhen\s*\?*$|\bby what time\b|\bwhat (?:date|day|year)\b",
    r"\bquand\b|\bquelle (?:date|annee)\b|\bquel (?:jour|mois)\b",
    r"\bcuando\b|\b(?:en|desde|de) que (?:ano|mes|dia|fecha)\b|\bque (?:ano|fecha)\b",
    r"\bquando\b|\b(?:em|desde) que (?:data|ano|mes|dia)\b|\bqual (?:e )?a data\b",
    r"\bкогда\b|\b(?:в|с|к|до) как(?:ом|ого|ому) (?:год|месяц|числ|врем)\w*|\bкакого числа\b"
    r"|\bс каких пор\b|\bкакая дата\b",
    "متى|(?:في|منذ) أي (?:عام|سنة|تاريخ|يوم|شهر)|ما (?:هو )?تاريخ",
    "何时|什么时候|什么时间|几时|哪一?[年天]|哪个?月|几月",
)
_WHERE = (
    r"^where\b|\bwhere (?:is|was|are|were|will|did)\b",
    r"\b(?:dans|en) quel(?:le)? (?:lieu|ville|endroit)\b",
    r"(?<!de )\bdonde\b|\ben que (?:lugar|ciudad)\b",
    r"(?<!de )\bonde\b|\bem que (?:lugar|cidade)\b",
    r"\bгде\b|\bв каком (?:городе|месте)\b",
    "(?<!من )أين|في أي (?:مدينة|مكان)",
    "(?<!从)哪里|(?<!从)哪儿|在哪(?!一|年|个月)|何处|什么地方|哪个城市",
)
_WHO = (
    r"\bwho\b",
    r"(?:^|[.,;:?!] |\bet |\bpar )qui\b",
    r"(?<!\ba )\bquien(?:es)?\b",
    r"(?<!\ba )\bquem\b",
    r"\bкто\b",
    "من هم|من هو|من هي|^من (?:كان|كانت|كانوا|ترأس|يرأس|يتولى|يمول|ينسق|سيكون)",
    "谁|哪位|何人",
)
_PROCEDURE = (
    r"\bhow (?:can|do|does|should|must|may|could|would|to)\b|^(?:can|may|must)\b",
    r"\bcomment (?:puis|peut|pouvons|peuvent|faut|faire|doit|devons|demander|obtenir|soumettre)\b",
    r"\bcomo (?:puedo|puede\w*|podemos|debe\w*|hacer|pedir|solicitar|presentar|obtener)\b",
    r"\bcomo (?:posso|pode\w*|deve\w*|fazer|pedir|solicitar|apresentar|obter)\b",
    r"\bкак (?:можно|нам|мы можем|запросить|получить|подать|попросить|обратиться)\b",
    "كيف (?:يمكن|نطلب|تطلب|يطلب|نحصل|تحصل|نقدم|تقدم)",
    "如何(?:申请|请求|提交|获得|要求)|怎[么样](?:申请|请求|提交|获得|要求)",
)
_BY_KIND = (
    ("task", TASK),
    ("judgement", JUDGEMENT),
    ("why", _WHY),
    ("contact", _CONTACT),
    ("amount", _AMOUNT),
    ("measure", _MEASURE),
    ("how many", _HOW_MANY),
    ("when", _WHEN),
    ("where", _WHERE),
    ("who", _WHO),
    ("procedure", _PROCEDURE),
)
# `fold` puts capitals in small letters: patterns here say [^\w] for what is no letter.
# The values of `Kind` with what asks for each, in folded text. The first that fits is meant.
KINDS = tuple((kind, re.compile(fold("|".join(forms)))) for kind, forms in _BY_KIND)
