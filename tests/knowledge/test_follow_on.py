"""Follow-up questions: what they are read as, and that whole questions are left alone."""

import pytest

from bot.services import CurrentKnowledge
from knowledge.follow_on import complete
from tests.knowledge.entry_builder import TODAY

READ_AS = [
    ("When is the Article 3 deadline?", "And Article 4?", "When is the Article 4 deadline?"),
    ("When is the Article 3 deadline?", "et l'article 4 ?", "When is the article 4 deadline?"),
    (
        "Who were the coordinators in 2022?",
        "And in 2024?",
        "Who were the coordinators in 2024?",
    ),
    (
        "Who were the coordinators in 2022?",
        "And before 2012?",
        "Who were the coordinators before 2012?",
    ),
    ("Who are the coordinators?", "in 2024?", "Who are the coordinators (in 2024)?"),
    (
        "When is Lao PDR's Article 4 deadline?",
        "what about Lebanon?",
        "When is Lebanon's Article 4 deadline?",
    ),
    (
        "When is the Article 4 deadline?",
        "what about Lao PDR?",
        "When is the Article 4 deadline (Lao PDR)?",
    ),
    (
        "When is Lao PDR's Article 3 deadline?",
        "and Lebanon's under Article 4?",
        "When is Lebanon's Article 4 deadline?",
    ),
    (
        "Who are the current coordinators?",
        "and in 2022?",
        "Who are the coordinators (in 2022)?",
    ),
    ("Who coordinates today?", "and who did in 2022?", "Who coordinates in 2022?"),
    ("Who coordinated in early 2022?", "and in 2024?", "Who coordinated in 2024?"),
    ("Who presided over 10MSP?", "and who did in 2019?", "Who presided over 9MSP?"),
    (
        "Qui sont les coordonnateurs ?",
        "et qui étaient-ils en 2021 ?",
        "Qui sont les coordonnateurs (en 2021)?",
    ),
    (
        "Who are the coordinators?",
        "when was it in 2021?",
        "when was it in 2021 (coordinators)?",
    ),
    ("When is 12MSP?", "And 3RC?", "When is 3RC?"),
    ("What does Action 40 say?", "and 41?", "What does Action 41 say?"),
    ("What is activity b of the work plan?", "and c?", "What is activity c of the work plan?"),
    ("What does Article 6(2) say?", "and paragraph 4?", "What does Article 6(4) say?"),
    ("What does Article 6 say?", "what about para 9?", "What does Article 6(9) say?"),
    ("What does Article 6(10) say?", "and the next one?", "What does Article 6(11) say?"),
    ("Who presided over 8MSP?", "and the one before?", "Who presided over 7MSP?"),
    ("Que dit l'action 40 ?", "et la suivante ?", "Que dit l'action 41 ?"),
    (
        "Кто председательствовал на 11-м Совещании государств-участников?",
        "а на 12-м?",
        "Кто председательствовал на 12-м Совещании государств-участников?",
    ),
    ("Who presided over 10MSP?", "and in 2019?", "Who presided over 9MSP?"),
    (
        "Quelle est l'échéance de l'Irak au titre de l'article 4 ?",
        "et celle du Liban ?",
        "Quelle est l'échéance du Liban au titre de l'article 4 ?",
    ),
    ("من هم المنسقون في عام 2021؟", "وفي عام 2013؟", "من هم المنسقون في عام 2013؟"),
    ("What does Article 6(1) say?", "And Action 41?", "What does Action 41 say?"),
    ("Is Lao PDR a party?", "And Chad and Iraq?", "Is Chad and Iraq a party?"),
    ("What is 13MSP?", "when is it?", "when is it (13MSP)?"),
    ("What is Chad's deadline?", "is it a party?", "is Chad a party?"),
    (
        "Is Chad a party?",
        "And what is its Article 4 deadline?",
        "what is Chad's Article 4 deadline?",
    ),
    ("Is Chad a party?", "When did it join?", "When did Chad join?"),
    ("What is Chad's deadline?", "Are they a State Party?", "Are they a State Party (Chad)?"),
    ("What is Chad's deadline?", "What about Article 3?", "What is Chad's deadline (Article 3)?"),
    ("Is Lao PDR a party?", "Since when?", "Since when (Lao PDR a party)?"),
    (
        "Quelle est la date limite de l'article 3 ?",
        "et pour l'article 4 ?",
        "Quelle est la date limite de l'article 4 ?",
    ),
    (
        "¿Quiénes eran los coordinadores en 2022?",
        "¿Y en 2024?",
        "¿Quiénes eran los coordinadores en 2024?",
    ),
    (
        "Quem eram os coordenadores em 2022?",
        "E em 2024?",
        "Quem eram os coordenadores em 2024?",
    ),
    (
        "Кто был координаторами в 2022 году?",
        "А в 2024?",
        "Кто был координаторами в 2024 году?",
    ),
    ("من هم المنسقون في 2022؟", "وفي 2024؟", "من هم المنسقون في 2024؟"),
    (
        "ما هو الموعد النهائي للمادة 4؟",
        "وماذا عن لبنان؟",
        "ما هو الموعد النهائي للمادة 4 (لبنان)؟",
    ),
    ("谁是2022年的协调员？", "那2024年呢？", "谁是2024年的协调员？"),
    ("谁是2022年的协调员？", "2024年是谁？", "谁是2024年的协调员？"),
    (
        "What is Chad's Article 4 deadline?",
        "and for stockpiles?",
        "What is Chad's Article 3 deadline?",
    ),
    ("When is the Article 4 deadline?", "and for reports?", "When is the Article 7 deadline?"),
    ("What is Chad's deadline?", "and for its stockpile?", "What is Chad's deadline (stockpile)?"),
    (
        "What is Chad's deadline for clearance?",
        "and for its stockpiles?",
        "What is Chad's deadline for stockpiles?",
    ),
    (
        "Quelle est l'échéance du Tchad au titre de l'article 4 ?",
        "et pour les stocks ?",
        "Quelle est l'échéance du Tchad au titre de l'article 3 ?",
    ),
    ("Каков срок Перу по статье 3?", "а по очистке?", "Каков срок Перу по статье 4?"),
    ("黎巴嫩第4条的期限是什么时候？", "那库存呢？", "黎巴嫩第3条的期限是什么时候？"),
    ("What is a cluster munition?", "and a bomblet?", "What is a bomblet?"),
    ("What is the ISU?", "what about the GICHD?", "What is the GICHD?"),
    (
        "Qu'est-ce qu'une arme à sous-munitions ?",
        "et une bombinette ?",
        "Qu'est-ce qu'une bombinette ?",
    ),
    ("¿Qué es una munición en racimo?", "¿y una bombeta?", "¿Qué es una bombeta?"),
    ("Что такое кассетный боеприпас?", "а бомба?", "Что такое бомба?"),
    ("ما هي الذخيرة العنقودية؟", "والقنيبلة؟", "ما هي القنيبلة؟"),
    ("什么是集束弹药？", "那小炸弹呢？", "什么是小炸弹？"),
    ("集束弹药是什么？", "那小炸弹呢？", "小炸弹是什么？"),
    (
        "What was planned in the first quarter of 2024?",
        "and in the second?",
        "What was planned in the second quarter of 2024?",
    ),
    (
        "What was planned in the first half of 2024?",
        "and Q3?",
        "What was planned in the Q3 of 2024?",
    ),
    (
        "Quelles étapes au premier trimestre 2024 ?",
        "et au deuxième ?",
        "Quelles étapes au deuxième trimestre 2024 ?",
    ),
    (
        "Каков план на первый квартал 2024 года?",
        "а на второй?",
        "Каков план на второй квартал 2024 года?",
    ),
    (
        "ما هي الخطة في الربع الأول من 2024؟",
        "وفي الثاني؟",
        "ما هي الخطة في الربع الثاني من 2024؟",
    ),
    (
        "What did Lebanon and Switzerland do?",
        "who came before them?",
        "who came before Lebanon and Switzerland?",
    ),
    (
        "Le Liban et la Suisse étaient-ils coordonnateurs ?",
        "et avant eux ?",
        "avant Liban et la Suisse ?",
    ),
    (
        "Quels sont les délais du Liban ?",
        "et du Tchad et de la Mauritanie ?",
        "Quels sont les délais du Tchad et de la Mauritanie ?",
    ),
    ("¿Cuál es el plazo de Chad?", "¿ha sido prorrogado?", "¿ha sido prorrogado (Chad)?"),
    ("Define victim", "and contaminated area", "Define contaminated area"),
    ("What is Chad's deadline?", "under Article 4?", "What is Chad's deadline (Article 4)?"),
    (
        "Quelle est l'échéance du Tchad au titre de l'article 4 ?",
        "au titre de l'article 3 ?",
        "Quelle est l'échéance du Tchad au titre de l'article 3 ?",
    ),
    (
        "Comment demander une prolongation ?",
        "et pour l'article 3 ?",
        "Comment demander une prolongation (article 3)?",
    ),
    ("Quand le Liban a-t-il adhéré ?", "et l'Irak ?", "Quand l'Irak a-t-il adhéré ?"),
    ("¿Es Chad Estado parte?", "¿cuál es su plazo?", "¿cuál es su plazo (Chad)?"),
    ("Le Tchad est-il partie ?", "quel est son délai ?", "quel est son délai (Tchad)?"),
    ("Является ли Чад участником?", "каков его срок?", "каков его срок (Чад)?"),
    ("هل تشاد طرف؟", "ما هو موعدها النهائي؟", "ما هو موعدها النهائي (تشاد)?"),
    ("乍得是缔约国吗？", "其期限是什么时候？", "其期限是什么时候 (乍得)?"),
    ("2024年第一季度有什么计划？", "那第二季度呢？", "2024年第二季度有什么计划？"),
    ("What was planned in Q3 2024?", "and the second?", "What was planned in Q2 2024?"),
    (
        "¿Qué se preveía para el T1 de 2024?",
        "¿y el segundo?",
        "¿Qué se preveía para el T2 de 2024?",
    ),
    ("Who coordinated in 2022?", "and before that?", "Who coordinated before 2022?"),
    ("Who coordinated in 2022?", "who was it after?", "Who coordinated after 2022?"),
    ("Who coordinated in 2022?", "and the following year?", "Who coordinated in 2023?"),
    ("Qui coordonnait en 2022 ?", "et avant cela ?", "Qui coordonnait avant 2022 ?"),
    ("¿Quién coordinaba en 2022?", "¿y antes?", "¿Quién coordinaba antes de 2022?"),
    ("Quem coordenava em 2022?", "e depois disso?", "Quem coordenava depois de 2022?"),
    ("Кто был в 2022 году?", "а до этого?", "Кто был до 2022 года?"),
    ("من كان المنسق في عام 2022؟", "وقبل ذلك؟", "من كان المنسق قبل عام 2022؟"),
    ("谁是2022年的协调员？", "之前呢？", "谁是2022年之前的协调员？"),
    ("Who presided over 10MSP?", "and before that?", "Who presided over 2RC?"),
    ("Who presided over 10MSP?", "and the one before that?", "Who presided over 2RC?"),
    (
        "Who is the coordinator for victim assistance?",
        "and for universalization?",
        "Who is the coordinator for universalization?",
    ),
    (
        "Qui est le coordonnateur pour les victimes ?",
        "et pour le déminage ?",
        "Qui est le coordonnateur pour le déminage ?",
    ),
    (
        "Who coordinates victim assistance?",
        "and risk education?",
        "Who coordinates risk education?",
    ),
    ("Did Iraq ratify?", "did Chad?", "Did Chad ratify?"),
    ("When is 13MSP?", "who presides?", "who presides (13MSP)?"),
    ("When is the next review conference?", "where?", "where (next review conference)?"),
    ("Quand est la 13MSP ?", "où ?", "où (13MSP)?"),
    ("下次会议是什么时候？", "在哪里？", "在哪里 (下次会议是什么时候)?"),
    (
        "What is the Dubrovnik Action Plan?",
        "when was it adopted?",
        "when was it adopted (Dubrovnik Action Plan)?",
    ),
    (
        "Where do I send the Article 7 report?",
        "in which language?",
        "in which language (Article 7 report)?",
    ),
    (
        "How many States Parties are there?",
        "in Africa?",
        "How many States Parties are there (in Africa)?",
    ),
    (
        "How many States Parties are there (in Africa)?",
        "in Asia?",
        "How many States Parties are there (in Asia)?",
    ),
    (
        "What is a country coalition?",
        "does Lebanon have one?",
        "does Lebanon have one (coalition)?",
    ),
    ("有多少缔约国？", "在非洲？", "有多少缔约国 (在非洲)?"),
    ("Quantos Estados Partes há?", "na África?", "Quantos Estados Partes há (na África)?"),
    ("Quem coordenava em 2022?", "e no ano seguinte?", "Quem coordenava em 2023?"),
    ("谁主持了10MSP？", "之前呢？", "谁主持了2RC？"),
    (
        "Кто председательствовал на 10-м Совещании государств-участников?",
        "а до этого?",
        "Кто председательствовал на 2RC?",
    ),
    ("من ترأس الاجتماع العاشر للدول الأطراف؟", "وقبل ذلك؟", "من ترأس 2RC؟"),
    (
        "Qu'est-ce qu'une coalition de pays ?",
        "le Liban en a-t-il une ?",
        "le Liban en a-t-il une (coalition de pays)?",
    ),
    ("I found a bomb", "what should I do?", "I found a bomb"),
    ("I found a bomb", "can I burn it?", "I found a bomb"),
]
WHOLE = (
    "And when is 13MSP?",
    "And is Lithuania a party?",
    "And who is the ISU director?",
    "What is Article 6?",
    "Article 4?",
    "LAP 41?",
    "What about the budget of the ISU?",
    "¿Y quién dirige la ISU?",
    "今天天气怎么样？",
    "In Lao PDR, who clears land that was contaminated before the Convention was in force?",
)


@pytest.mark.parametrize(("earlier", "question", "reading"), READ_AS)
def test_reads_a_follow_up_with_the_question_before(
    knowledge: CurrentKnowledge, earlier: str, question: str, reading: str
) -> None:
    completed = complete(knowledge.base, question, earlier, TODAY)

    assert completed is not None
    assert (completed.text, completed.comes_first) == (reading, True)


@pytest.mark.parametrize("question", WHOLE)
def test_adds_nothing_to_a_question_of_its_own(knowledge: CurrentKnowledge, question: str) -> None:
    assert complete(knowledge.base, question, "Who coordinated in 2022?", TODAY) is None


def test_a_question_that_may_stand_alone_is_tried_alone_first(knowledge: CurrentKnowledge) -> None:
    completed = complete(knowledge.base, "Whom do we write to?", "What is 13MSP?", TODAY)

    assert completed is not None
    assert not completed.comes_first


@pytest.mark.parametrize(
    ("earlier", "question"),
    [
        ("When must Chad clear its land?", "and for stockpiles?"),  # "must Chad stockpiles"
        ("When was Chad's Article 4 deadline to clear land?", "and for stockpiles?"),
        ("Is Chad a party?", "and for stockpiles?"),
        ("What is the deadline for reports?", "and for their translation?"),
        ("What is a cluster munition?", "a bomblet?"),  # nothing joins them
        ("What is the deadline of a request?", "and a bomblet?"),
        ("Who signed the first report?", "and the second?"),
        ("What was planned in Q3 2024?", "and the last one?"),
        ("Who coordinated since 2022?", "and before that?"),
        ("Who coordinated in 2022 and in 2023?", "and before that?"),
        ("What was done in Q4 2023?", "and before?"),
        ("Who presided over 1MSP?", "and before that?"),
        ("What did 12MSP decide?", "and Article 4?"),
        ("Who asked for it?", "and for whom?"),
        ("Was it in the first quarter or the second quarter?", "and the third?"),
    ],
)
def test_nothing_is_put_where_it_makes_no_question(
    knowledge: CurrentKnowledge, earlier: str, question: str
) -> None:
    completed = complete(knowledge.base, question, earlier, TODAY)

    assert completed is None or not completed.is_replaced


def test_a_number_is_not_put_into_a_question_that_names_none(knowledge: CurrentKnowledge) -> None:
    assert complete(knowledge.base, "And Article 4?", "Who coordinated in 2022?", TODAY) is None
