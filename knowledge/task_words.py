"""The words by which work is given out, which is no question, as `fold` leaves them.

"Prepare an extension request: what must it contain?" gives out none: an infinitive counts only
after "can you", and what may be prepared by a State only with "me" or "us".
"""

_TEXTS = r"(?:letter|speech|statement|presentation|slides?|poster|summary|poem|quiz|e-?mail|note)s?"
TASK = (
    r"^(?:(?:hi|hello|hey|ok|so|now|please|kindly|just|can|could|would|will|you|i (?:want|need"
    r"|would"
    r" like) you to)[ ,]+)*(?:(?:draft|write|compose|design|draw) (?:me|us|an?|some|my|our|\d+)"
    r"|(?:draft|write|compose) the (?:letter|speech|e-?mail|slides?|talking points)"
    r"|(?:make|create|prepare|build|generate) (?:(?:me|us)\b"
    rf"|(?:an?|some|my|our) (?:\w+ )?{_TEXTS})"
    r"|translate|proofread|rewrite|rephrase|reword|polish|calculate|remind (?:me|us) to"
    r"|(?:correct|edit|shorten|summari[sz]e|sum up) (?:my|our|this|these|the attached"
    r"|the following))\b",
    r"^(?:(?:bonjour|merci de|s'il (?:te|vous) plait|veuillez|stp|svp)[ ,]*)*(?:redigez?|ecri(?:s"
    r"|vez)"
    r"|tradui(?:s|sez)|corrigez?|reformulez?|dessinez?|calculez?"
    r"|(?:prepare|fai|fait)[sz]?(?:es)?[ -](?:moi|nous)|resumez?(?:[ -]moi)? (?:ce|mon))\b",
    r"\b(?:peux[ -]tu|pouvez[ -]vous|pourriez[ -]vous|pourrais[ -]tu|merci de|veuillez)(?: (?:me"
    r"|nous|m'))?"
    r" ?(?:rediger|ecrire|traduire|corriger|reformuler|preparer|faire|dessiner"
    r"|calculer) (?!parvenir)",
    r"^(?:(?:hola|por favor)[ ,]+)*(?:redact[ae](?:me|nos)?|escrib[ae](?:me|nos)?"
    r"|tradu(?:ce|zca)(?:me|nos)?|corri(?:ge|ja)(?:me)?|reformul[ae]|dibuj[ae](?:me)?|calcul[ae]"
    r"|prepar[ae](?:me|nos)|haz(?:me|nos)|haga(?:me|nos)|resum[ea](?:me)? (?:este|mi))\b",
    r"\b(?:puede[ns]?|podria[ns]?) (?:por favor )?(?:redactar|escribir|traducir|corregir|preparar"
    r"|hacer)(?:me|nos)\b",
    r"^(?:(?:ola|por favor)[ ,]+)*(?:redi(?:ge|ja)|escrev[ae](?:-me|-nos)?|tradu(?:z|za)(?:-me)?"
    r"|corri(?:ge|ja)|reformul[ae]|desenh[ae]|calcul[ae]|(?:prepar[ae]|fa[zc]a?)-(?:me|nos)"
    r"|resum[ea] (?:este|o meu|isto))\b",
    r"\b(?:pode[ms]?|poderia[ms]?) (?:por favor )?(?:redigir|escrever|traduzir|corrigir|preparar"
    r"|fazer)-(?:me|nos)\b",
    r"^(?:(?:здравствуйте|привет|пожалуйста)[ ,]+)*(?:напиши(?:те)?|составь(?:те)?|переведи(?:те)?"
    r"|исправь(?:те)?|подготовь(?:те)?|сделай(?:те)?|перепиши(?:те)?|отредактируй(?:те)?"
    r"|нарисуй(?:те)?|напомни(?:те)? мне|посчитай(?:те)?|вычисли(?:те)?)\b",
    r"\b(?:можешь|можете|могли бы вы|прошу)(?: (?:мне|нам|вас))? (?:написать|составить|перевести"
    r"|исправить|подготовить|нарисовать|посчитать)\b",
    r"^(?:(?:مرحبا|من فضلك|لو سمحت|رجاء|هل يمكنك أن|يرجى)[ ،]+)*"
    r"(?:(?:اكتب|أعد|ارسم|لخص|حضر|تكتب|تعد|جهز)(?:ي|وا)? (?:لي|لنا)|ترجم|صحح|صغ|تترجم|تصحح) ",
    "^(?:请|麻烦|能不能|能否|可以|可否|你|您|[,， ])*(?:(?:帮|替|给)我们?|帮忙)"
    "(?:写|起草|翻译|修改|润色|拟|撰写|画|制作|算|制定|准备|做|改|总结|校对)"
    "|^请?(?:写一|起草一|翻译|润色|请?提醒我)",
)
