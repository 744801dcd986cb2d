"""Names that nobody bears, in four scripts, and questions about those who would bear them."""

from hypothesis import strategies as st


def _names(*letters: str, syllables: tuple[int, int]) -> st.SearchStrategy[str]:
    syllable = st.tuples(*map(st.sampled_from, letters)).map("".join)
    fewest, most = syllables
    return st.lists(syllable, min_size=fewest, max_size=most).map("".join).map(str.title)


LATIN = _names("bdfgklmnprstvz", "aeiou", "bdfgklmnprstvz", syllables=(3, 4))
# The same names are asked about each time: how many of them are answered is compared.
ALWAYS_THE_SAME = {
    "latin": ("Bonfagrod", "Kelmodurvan", "Tirzuptal", "Sopredgam", "Vukbanrit", "Lasfemdok"),
    "ru": ("Бонфагрод", "Келмодур", "Тирзуптал", "Сопредгам", "Вукбанрит", "Ласфемдок"),
    "ar": ("بونفاقو", "ساريقودا", "تيرزوتي", "ماداليقو", "روموقيدا", "زاقافيتو"),
    "zh": ("邦罗格", "克莫提鲁", "塔维萨", "森布迪", "卡纳鲁格", "罗塔邦"),
}

INSTRUMENTS = {
    "en": (
        "What does Article {number} of the {name} Convention say?",
        "What does the {name} Treaty say about assistance to victims?",
        "How many States Parties does the {name} Protocol have?",
        "When is the report under the {name} Agreement due?",
    ),
    "de": (
        "Was sagt Artikel {number} der {name}-Konvention?",
        "Was sagt Artikel {number} des Übereinkommens von {name}?",
        "Wie viele Vertragsstaaten hat das {name}-Protokoll?",
    ),
    "fr": (
        "Que dit l'article {number} de la Convention de {name} ?",
        "Que dit le Traité {name} sur l'assistance aux victimes ?",
        "Combien d'États parties compte le Protocole de {name} ?",
        "Quelle est l'échéance du rapport au titre de l'Accord de {name} ?",
    ),
    "es": (
        "¿Qué dice el artículo {number} del Acuerdo de {name}?",
        "¿Qué dice el Tratado {name} sobre la asistencia a las víctimas?",
        "¿Cuántos Estados Partes tiene el Protocolo de {name}?",
        "¿Cuál es el plazo del informe según el Convenio de {name}?",
    ),
    "pt": (
        "O que diz o artigo {number} da Convenção de {name}?",
        "O que diz o Tratado {name} sobre a assistência às vítimas?",
        "Quantos Estados Partes tem o Protocolo de {name}?",
        "Qual é o prazo do relatório do Acordo de {name}?",
    ),
    "ru": (
        "О чём статья {number} {name}ского соглашения?",
        "Что говорит Конвенция {name} о помощи жертвам?",
        "Сколько государств-участников у {name}ского договора?",
        "Когда нужно сдать доклад по {name}скому протоколу?",
    ),
    "ar": (
        "ماذا تقول المادة {number} من اتفاقية {name}؟",
        "ماذا تقول معاهدة {name} عن مساعدة الضحايا؟",
        "كم عدد الدول الأطراف في بروتوكول {name}؟",
        "متى موعد التقرير بموجب اتفاق {name}؟",
    ),
    "zh": (
        "{name}公约第{number}条规定了什么？",
        "《{name}条约》关于援助受害者说了什么？",
        "{name}议定书有多少个缔约国？",
        "{name}协定的报告什么时候提交？",
    ),
}
PEOPLE_AND_BODIES = {
    "en": ("Who is {name}?", "Who chairs the {name} Committee?", "What is the {name} Fund?"),
    "de": ("Wer ist {name}?", "Wer leitet den {name}-Ausschuss?", "Was ist der {name}-Fonds?"),
    "fr": (
        "Qui est {name} ?",
        "Qui préside le Comité {name} ?",
        "Qu'est-ce que l'Organisation {name} ?",
    ),
    "es": (
        "¿Quién es {name}?",
        "¿Quién preside el Comité {name}?",
        "¿Qué es la Organización {name}?",
    ),
    "pt": ("Quem é {name}?", "Quem preside o Comitê {name}?", "O que é a Organização {name}?"),
    "ru": (
        "Кто такой {name}?",
        "Кто возглавляет {name}ский комитет?",
        "Что такое организация {name}?",
    ),
    "ar": ("من هو {name}؟", "من يرأس لجنة {name}؟", "ما هي منظمة {name}؟"),
    "zh": ("{name}是谁？", "谁主持{name}委员会？", "什么是{name}组织？"),
}
ACTIONS = (
    "LAP {number}?",
    "What does Action {number} of the Lausanne Action Plan ask for?",
    "Que demande l'action {number} du Plan d'action de Lausanne ?",
    "¿Qué pide la acción {number} del Plan de Acción de Lausana?",
    "O que pede a ação {number} do Plano de Ação de Lausanne?",
    "О чём действие {number} Лозаннского плана действий?",
    "ماذا يطلب الإجراء {number} من خطة عمل لوزان؟",
    "洛桑行动计划第{number}项行动要求什么？",
)
MEETINGS = (
    "When is {number}MSP?",
    "Who presided over the {number}th Meeting of States Parties?",
    "Quand a lieu la {number}e Réunion des États parties ?",
    "¿Dónde es la {number}ª Reunión de los Estados Partes?",
    "Quem preside a {number}ª Reunião dos Estados Partes?",
    "Когда состоится {number}-е Совещание государств-участников?",
    "متى يعقد الاجتماع {number} للدول الأطراف؟",
    "第{number}届缔约国会议什么时候举行？",
)
