"""The words by which work is given out, which is no question, as `fold` leaves them."""

# Work that somebody is to do, not something that somebody wants to know.
TASK = (
    r"^(?:(?:hi|hello|hey|ok|so|now|please|kindly|just|can|could|would|will|you|i (?:want|need"
    r"|would"
    r" like) you to)[ ,]+)*(?:(?:draft|write|compose|design|draw|make|create|prepare|build"
    r"|generate)"
    r" (?:(?:me|us|an?|some|my|our|\d+)\b|the (?:letter|speech|e-?mail|slides?|talking points))"
    r"|translate|proofread|rewrite|rephrase|reword|polish|calculate|remind (?:me|us) to"
    r"|(?:correct|edit|shorten|summari[sz]e|sum up) (?:my|our|this|these|the attached"
    r"|the following))\b",
    r"^(?:(?:bonjour|merci de|s'il (?:te|vous) plait|veuillez|(?:peux|pouvez|pourriez|pourrais)"
    r"[ -](?:tu|vous)|nous|me|m'|stp|svp)[ ,]*)*(?:redige[rz]?|ecri(?:s|vez|re)"
    r"|tradui(?:s|sez|re)|corrige[rz]?|reformule[rz]?|prepare[rz]?|fai(?:s|tes)[ -](?:moi|nous|un)"
    r"|dessine[rz]?|calcule[rz]?|resume[rz]?[ -](?:moi )?(?:ce|mon|le texte))\b",
    r"^(?:(?:hola|por favor|puede[ns]?|podria[ns]?|me|nos|quiero que)[ ,]+)*(?:redact(?:[ae]"
    r"|ar)(?:me)?"
    r"|escrib(?:[ae]|ir)(?:me|nos)?|tradu(?:ce|zca|cir)(?:me|nos)?|corri(?:ge|ja)(?:me)?"
    r"|corregir(?:me)?"
    r"|prepar(?:[ae]|ar)(?:me|nos)?|haz(?:me|nos)?|haga(?:me|nos)|hacerme|dibuj(?:[ae]|ar)(?:me)?"
    r"|calcul(?:[ae]|ar)|resum(?:e|a|ir)(?:me)? (?:este|mi)|reformul(?:[ae]|ar))\b",
    r"^(?:(?:ola|por favor|pode[ms]?|poderia[ms]?|me|nos|quero que)[ ,]+)*(?:redi(?:ge|ja|gir)"
    r"|escrev(?:[ae]|er)(?:-me|-nos)?|tradu(?:z|za|zir)(?:-me)?|corri(?:ge|ja|gir)"
    r"|reformul(?:[ae]|ar)"
    r"|prepar(?:[ae]|ar)(?:-me|-nos)?|fa[zc]a?-(?:me|nos)|faca (?:um|uma)|desenh(?:[ae]|ar)"
    r"|calcul(?:[ae]|ar)|resum(?:e|a|ir) (?:este|o meu|isto))\b",
    r"^(?:(?:здравствуйте|привет|пожалуйста|можешь|можете|прошу|мне|нам|не могли бы вы)[ ,]+)*"
    r"(?:напиши(?:те)?|написать|составь(?:те)?|составить|переведи(?:те)?|перевести|исправь(?:те)?"
    r"|подготовь(?:те)?|сделай(?:те)?|перепиши(?:те)?|отредактируй(?:те)?|нарисуй(?:те)?"
    r"|напомни(?:те)? мне|посчитай(?:те)?|вычисли(?:те)?)\b",
    r"^(?:(?:مرحبا|من فضلك|لو سمحت|رجاء|هل يمكنك أن|يرجى)[ ،]+)*"
    r"(?:(?:اكتب|أعد|ارسم|لخص|حضر|تكتب|تعد|جهز)(?:ي|وا)? (?:لي|لنا)|ترجم|صحح|صغ|تترجم|تصحح) ",
    "^(?:请|麻烦|能不能|能否|可以|可否|你|您|[,， ])*(?:(?:帮|替|给)我们?|帮忙)"
    "(?:写|起草|翻译|修改|润色|拟|撰写|画|制作|算|制定|准备|做|改|总结|校对)"
    "|^请?(?:写一|起草一|翻译|润色|请?提醒我)",
)
