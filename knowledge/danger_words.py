"""How people tell of an explosive, or mean to handle one, in other languages than English."""

import re

from knowledge.text import fold


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(fold("|".join(patterns)))


ORDNANCE = _any(
    r"\b(?:bombes?|bombettes?|(?:sous-?)?munitions?|obus|grenades?|mines?|roquettes?|missiles?"
    r"|engins?\s+(?:explosif|non|suspect|de guerre)\w*|explosifs?|projectiles?)\b"
    r"|\b(?:objet|objeto|objecto|artefacto?)s?\b.{0,12}\b(?:suspe|estra|extra|etran|bizar|meta|expl)",
    r"\b(?:bombas?|bombetas?|(?:sub)?munici\w+|(?:sub)?munic\w+|granadas?|minas?|obuses|proyectil\w*"
    r"|projet\w+|cohetes?|foguetes?|explosivos?|artefacto?s?)\b",
    r"\b(?:бомб\w*|\w*боеприпас\w*|снаряд\w*|гранат\w*|мин(?:а|у|ы|ой|е)|ракет\w*|взрыв\w+)\b"
    r"|(?:металлич|подозрит|странн)\w*\s+(?:предмет|шар|объект)",
    "قنبل|قنابل|ذخير|متفجر|لغم|ألغام|قذيف|صاروخ|جسما?\\s+(?:ال)?(?:غريب|مشبوه|معدني|غير منفجر)",
    "弹|地雷|爆炸物|可疑物|金属球|金属物体",
    r"\b(?:\w*bomben?|granaten?|\w*munition|\w*munizion\w*|bomba)\b",
)
FOUND = _any(
    r"\b(?:trouv\w+|decouv\w+|ramass\w+|aper[cç]\w+|deterr\w+|marche sur|touche\w*"
    r"|jou(?:e|ent|er) avec)\b",
    r"\b(?:encontr\w+|hall(?:e|o|amos|aron|ado)|recog(?:i|io|e|en|er|ido|imos)|pis[eo]|toc[ao]\w*|toqu?e"
    r"|desenterr\w+|jug(?:ando|ar) con|juegan? con)\b",
    r"\b(?:ach(?:ei|amos|ou|aram)|peg(?:ou|uei)|pisei|apanh\w+|brinca\w* com)\b",
    r"\b(?:наш(?:ел|ла|ли)|найд\w+|нахо\w+|обнаруж\w+|увид\w+|наступи\w+|подобра\w+|подня\w+"
    r"|трон\w+|выкопа\w+|игра(?:ет|ют) с"
    r"|леж(?:ит|ат) (?:что-то|како?\w+-то|стар\w+|ржав\w+|неразорв\w+|неизвестн\w+))\b"
    r"|\b(?:бомб|мин|гранат|снаряд|боеприпас|предмет)\w* леж(?:ит|ат)\b",
    r"وجد|عثر|(?<!\w)[وف]?(?:رأيت|رأينا)|لمس|التقط|داس|لقيت|لقينا|شفت|شفنا|يلعبون? ب",
    "发现|找到|捡到|捡了|看到|看见|踩到|碰到|挖到|挖出|拾到|在玩"
    "|[里上下边旁近前后中]有(?:一?[个颗枚]|可疑|未爆)",
    r"\b(?:gefunden|trovat\w+)\b",
)
SOMEBODY = _any(
    r"\bj'?\s?ai\b|\bj’ai\b|\b(?:je|nous|on|mon|ma|mes|notre|nos|enfants?|fils|fille|gamins?"
    r"|quelqu'un|voisins?)\b",
    r"\b(?:he|hemos|yo|nosotros|mi|mis|nuestr[oa]s?|ninos?|hij[oa]s?|chicos|alguien|vecinos?)\b"
    r"|\b(?:encontre|encontramos|halle|hallamos|vi|vimos|pise|toque|recogi)\b",
    r"\b(?:eu|nos|meu|minha|nosso|nossa|criancas?|miudos?|meninos?|filh[oa]s?|alguem|vizinhos?"
    r"|encontrei|achei|achamos|pisei|toquei|peguei)\b",
    r"\b(?:я|мы|мой|моя|мои|наш|наша|наши|дети|детьми|ребенок|сын|дочь|кто-то|сосед\w*)\b"
    r"|^[^\w]*(?:нашел|нашла|нашли|обнаружил\w?)\b",
    r"(?:وجدت|وجدنا|عثرت|عثرنا|(?<!\w)[وف]?(?:رأيت|رأينا)|لمست|لمسنا|لقيت|لقينا|شفت|شفنا)"
    "|ابني|ابنتي|طفل|أطفال|أولاد|جاري",
    "我|孩子|小孩|儿子|女儿|农民|村民|有人|朋友|邻居|学生",
    r"\b(?:ich|wir|kinder|ho|abbiamo)\b",
)
WHAT_TO_DO = _any(
    r"\bque (?:dois-je )?faire\b|\bqui (?:appeler|prevenir|avertir)\b|\baide[zr]?[ -]moi\b",
    r"\bque (?:debo |hay que |puedo |hago|hacer)|\ba quien (?:llamo|aviso)\b|\bsocorro\b|\bayuda!",
    r"\bo que (?:eu )?(?:devo |posso )?(?:faco|fazer)|\bcomo agir\b|\bquem devo avisar\b",
    r"\bчто (?:мне |нам )?(?:делать|предпринять)\b|\bпомогите\b"
    r"|\b(?:куда|кому) (?:звонить|обратиться|сообщить)\b",
    "ماذا (?:أفعل|نفعل|علي|يجب|أعمل|نعمل)|كيف (?:أتصرف|نتصرف)|بمن (?:أتصل|نتصل)"
    "|(?:شو|ايش|وش) (?:أعمل|نعمل|بعمل|أسوي|نسوي)|ساعدوني|ساعدونا|النجدة",
    "怎么办|该怎么做|怎么处理|如何处理|该做什么|报警|救命|(?:打给|通知|找|告诉)谁",
)
HANDLE = _any(
    r"\b(?:desamorc\w+|desactiv\w+|desarm(?:er|ar|o|amos|orc\w+)|entscharf\w+|disinnesc\w+)\b",
    r"\b(?:puis-je|peut-on|pouvons-nous|dois-je|comment)\b.{0,20}\b(?:toucher|deplacer|ramasser"
    r"|neutraliser|manipuler|bouger|demonter|ouvrir|bruler)\b",
    r"\b(?:puedo|podemos|se puede|debo|como|posso|podemos|pode-se|devo)\b.{0,20}\b(?:tocar|mover"
    r"|recoger|manipular|neutralizar|desmontar|abrir|quemar|pegar|apanhar|queimar|mexer)\b",
    r"\b(?:обезвре\w+|разминир(?:овать|ую)\s+(?!территор|земл|район))",
    r"\b(?:как|можно ли|могу ли|можем ли|нужно ли)\b.{0,25}\b(?:трога\w+|тронуть|перен\w+"
    r"|передвин\w+|поднять|подобрать|разобрать|взорвать|убрать)\b",
    "(?:كيف|هل (?:يمكن|أستطيع|يجوز)).{0,25}(?:فك|تفكيك|لمس|نقل|تحريك|رفع|إبطال|تعطيل)",
    "(?:怎么|怎样|如何|能不能|能否|可以|可不可以|能).{0,8}(?:拆除|拆弹|拆解|拆掉|拆|触摸|碰|移动|搬|捡|引爆)",
)
# Whoever counts or compares stands before nothing that explodes.
POLICY = _any(
    r"\bhow many\b|\b(?:which|what) (?:states|countries)\b",
    r"\bcombien\b|\bquels? (?:pays|etats?)\b|\bcuant[oa]s\b|\bque (?:paises|estados)\b"
    r"|\bquant[oa]s\b|\bquais (?:paises|estados)\b|\bсколько\b|\bкакие (?:государства|страны)\b",
    "كم عدد|ما هي الدول|أي دول|多少|哪些国|哪个国",
    # What lies in a store has been found by an army or a ministry.
    r"\b(?:stocks?|stockpil\w*|existencias|arsenal\w*|estoques?|запас\w*)\b",
    "مخزون|مخزن|库存|储存",
)
