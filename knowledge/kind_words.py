"""The words by which a question asks for a person, a date, a number, an opinion …, by language."""

import re

from knowledge.text import fold

_MONEY = r"(?:money|dollars?|euros?|usd|eur|chf|francs?|fund(?:s|ing)|million|billion)"
# In English whatever the words judge; elsewhere only what is said of somebody.
_JUDGEMENT = (
    r"\b(?:(?<!we )violat\w*|in breach|breach(?:ed|ing|es)|guilty|to blame|lazy|lying|liars?"
    r"|(?:doing|done|do|does|did|give|gave|given|giving|pay|paid) enough"
    r"|enough (?:money|effort|help)"
    r"|fair share|worst|shame\w*|fault|trustworth\w+|trusted|non-?complian\w*|laggards?|corrupt\w*"
    r"|(?:best|better|good|bad|poor|worse) (?:donor|performer|partner|state|country)\w*"
    r"|deserve\w*|(?:your|personal) opinion|what do you think"
    r"|(?:do|did|would) you (?:think|find|consider|like|prefer|rate)"
    r"|disappoint\w+|(?:be|feel) (?:proud|ashamed|worried|satisfied|happy) (?:of|about|with|by))\b"
    r"|^(?:is|are|was|were) .*\b(?:better|worse|more \w+(?:ive|ful|able)) than\b"
    r"|^(?:is|are|was|were) .*\b(?:(?<!too )late(?=[^\w]*$| with\b| on\b| in \w+ing\b)"
    r"|behind schedule|delinquent|failing|irresponsible|in default)\b",
    r"\b(?:viole|a viole|ont viole|enfreint|en infraction|en violation|coupables?|menteurs?"
    r"|(?:fait|font)(?:[- ]ils?|[- ]elles?)? (?:assez|suffisamment)|le pire|la pire|votre avis"
    r"|votre opinion|(?:pensez|trouvez)-vous|honte|decev\w+|decue?s?"
    r"|faut-il (?:dissoudre|abolir))\b"
    r"|\b(?:est|etait|sont|etaient)[- ].*\b(?:meilleure?s?|pires?|plus efficaces?) que\b"
    r"|^(?!quel).*\b(?:est|sont)(?:[- ]\w+)? en retard(?=[^\w]*$| sur\b| dans\b)",
    r"\b(?:viola|violo|han? violado|incumple|incumplio|culpables?|mentiros[oa]s?|peor|verguenza"
    r"|(?:hac(?:en?|iendo)|hizo)(?: \w+){0,3} (?:lo )?(?:suficiente|bastante)"
    r"|su opinion|(?:de|tu) opinion|opina usted"
    r"|cree usted|que opinas?|decepcion\w+)\b"
    r"|\b(?:es|era|fue) .*\b(?:mejor|peor|mas eficaz) que\b"
    r"|^(?:esta|estan)\b.*\b(?:atrasad\w+|retrasad\w+|con retraso)\b",
    r"\b(?:violou|violaram|descumpr(?:e|iu)|culpad[oa]s?|pior|vergonha"
    r"|(?:faz(?:em|endo)?|fez)(?: \w+){0,3} (?:o )?(?:suficiente|bastante)"
    r"|sua opiniao|(?:voce|o que) acha|decepcion\w+)\b"
    r"|\b(?:e|era|foi) .*\b(?:melhor|pior|mais eficaz) (?:do )?que\b",
    r"\b(?:наруша(?:ет|ют)|нарушил[аи]?|винов(?:ат|ен|на)\w*|худш\w+|лжет|ваше мнение"
    r"|(?:делает|делают|дает|дают)(?: \w+){0,3} достаточно|достаточно ли (?:делает|дает)"
    r"|(?:как|что) (?:вы|ты) (?:думае|считае)\w+|отстает"
    r"|стоит ли|разочаров\w+|(?:лучше|хуже|эффективнее),? чем)\b",
    r"(?:^|\s)(?:هل )?(?:ينتهك|تنتهك|انتهكت?|يخالف|تخالف)|أسوأ"
    r"|(?:يفعل|تفعل|يقدم|تقدم|يبذل|تبذل)(?: \w+){0,3} (?:ما يكفي|بما يكفي|ما فيه الكفاية)|رأيك"
    r"|هل تعتقد|(?:^|\s)هل (?:كان|كانت|هو|هي)? ?.*(?:أفضل|أسوأ|أنجح) من\s",
    r"违反了|是否违反|违约|最差|做得够|足够(?:的)?努力|你(?:怎么看|觉得|认为)|您(?:怎么看|觉得|认为)|的看法|值得吗|值不值得|失望|比.+更?(?:好|差|有效)吗|^(?!哪).*落后",
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
    rf"\bhow much\b(?!\s+(?:time|longer|notice))|\bhow many {_MONEY}\b"
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
_MEASURE = (
    r"\bhow (?:old|tall|big|large|far|heavy|deep|high|rich|strong)\b",
    r"\bquel age\b|\bque edad\b|\bcuantos anos tiene\b|\bquantos anos tem\b|\bque idade\b",
    r"сколько (?:вам|тебе|ему|ей|им) лет|какого возраста"
    r"|сколько лет (?:вам|тебе|ему|ей|им|\w+(?:ору|енту|стру|слу))\b"
    "|كم عمر|多大(?:年纪|岁)?|多高|多远|几岁",
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
    r"(?:^|[.,;:?!] |\b(?:and|but|until|since|by|so|then|know|tell me)\s)when\b"
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
    ("judgement", _JUDGEMENT),
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
