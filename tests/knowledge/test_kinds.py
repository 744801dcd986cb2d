"""What a question asks for."""

import pytest

from knowledge.kinds import Kind, kind_of


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who coordinates?", Kind.WHO),
        ("When is the report due?", Kind.WHEN),
        ("Where do we send it?", Kind.WHERE),
        ("How many States are Parties?", Kind.HOW_MANY),
        ("How much did it give?", Kind.AMOUNT),
        ("What is the ISU's phone number?", Kind.CONTACT),
        ("How tall is the director?", Kind.MEASURE),
        ("Is this State in breach?", Kind.JUDGEMENT),
        ("Which State is the worst donor?", Kind.JUDGEMENT),
        ("How can we ask for help?", Kind.PROCEDURE),
        ("Quand faut-il remettre le rapport ?", Kind.WHEN),
        ("Сколько государств?", Kind.HOW_MANY),
        ("谁是协调员", Kind.WHO),
        ("En quelle année le Tchad a-t-il adhéré ?", Kind.WHEN),
        ("¿Desde cuándo es parte?", Kind.WHEN),
        ("¿En qué año entró en vigor?", Kind.WHEN),
        ("Em que ano aderiu?", Kind.WHEN),
        ("с какого года", Kind.WHEN),
        ("في أي عام", Kind.WHEN),
        ("哪一年加入的", Kind.WHEN),
        ("Où se tient la réunion ?", Kind.WHERE),
        ("В каком городе встреча?", Kind.WHERE),
        ("أين يعقد الاجتماع", Kind.WHERE),
        ("会议在哪里举行", Kind.WHERE),
        ("经费从哪里来", None),
        ("Combien d'États ?", Kind.HOW_MANY),
        ("كم دولة طرف", Kind.HOW_MANY),
        ("有几个国家", Kind.HOW_MANY),
        ("Combien coûte un détecteur ?", Kind.AMOUNT),
        ("¿Cuánto cuesta limpiar?", Kind.AMOUNT),
        ("Quanto custa?", Kind.AMOUNT),
        ("Сколько это стоит и сколько денег?", Kind.AMOUNT),
        ("费用是多少", Kind.AMOUNT),
        ("Quel âge a-t-il ?", Kind.MEASURE),
        ("Сколько лет директору?", Kind.MEASURE),
        ("Par qui est-elle présidée ?", Kind.WHO),
        ("Quem coordena?", Kind.WHO),
        ("من هو المدير", Kind.WHO),
        ("ما هو رقم الهاتف", Kind.CONTACT),
        ("Quelle est l'adresse électronique ?", Kind.CONTACT),
        ("Comment demander de l'aide ?", Kind.PROCEDURE),
        ("كيف تطلب دولة المساعدة", Kind.PROCEDURE),
        ("受影响国如何申请援助", Kind.PROCEDURE),
        ("Combien de temps avons-nous ?", None),
        ("Сколько времени есть?", None),
        ("多长时间", None),
        ("哪些国家加入了", None),
        ("A quem devemos escrever?", None),
        ("l'aide ou le soutien", None),
        ("What does Article 6 say?", None),
        ("How much time is there?", None),
        ("What did the workshop cost Germany?", Kind.AMOUNT),
        ("¿Cuánto le costó a Canadá?", Kind.AMOUNT),
        ("Quel est le salaire du directeur ?", Kind.AMOUNT),
        ("Какая зарплата у директора?", Kind.AMOUNT),
    ],
)
def test_tells_what_is_asked_for(question: str, kind: Kind | None) -> None:
    assert kind_of(question) == kind


@pytest.mark.parametrize(
    ("question", "judges"),
    [
        ("Is Lebanon late?", True),
        ("Is Chad behind schedule with clearance?", True),
        ("Is it too late to ask for an extension?", False),
        ("Which reports are late?", False),
        ("Le Tchad est-il en retard ?", True),
        ("La Suisse fait-elle assez pour les victimes ?", True),
        ("¿Cuál es el peor donante?", True),
        ("¿Hace Líbano lo suficiente?", True),
        ("O Brasil faz o suficiente?", True),
        ("هل يفعل لبنان ما يكفي؟", True),
        ("Делает ли Ливан достаточно?", True),
        ("Angola descumpriu a convenção?", True),
        ("Чад нарушил Конвенцию?", True),
        ("هل انتهكت تشاد الاتفاقية", True),
        ("乍得违反了公约吗", True),
        ("Quels rapports sont en retard ?", False),
        ("Que se passe-t-il en cas de non-respect ?", False),
        ("Как сообщить о нарушении?", False),
    ],
)
def test_knows_who_asks_to_judge_a_state(question: str, judges: bool) -> None:
    assert (kind_of(question) is Kind.JUDGEMENT) is judges
