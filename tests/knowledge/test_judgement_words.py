"""Who asks to judge a State is told from who asks for a fact in words like theirs."""

import pytest

from knowledge.kinds import Kind, kind_of


@pytest.mark.parametrize(
    ("question", "judges"),
    [
        ("Is Lebanon late?", True),
        ("Is Chad behind schedule with clearance?", True),
        ("Is it too late to ask for an extension?", False),
        ("Are bombs that an army left lying covered?", False),
        ("How do you find an answer?", False),
        ("How do you find Lebanon's work?", True),
        ("Faut-il prévoir des peines pour qui viole l'interdiction ?", False),
        ("Le Tchad viole-t-il la Convention ?", True),
        ("¿Hay penas para quien viole la prohibición?", False),
        ("Нарушили ли мы Конвенцию?", False),
        ("Ливан нарушил Конвенцию?", True),
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
        ("Should we be disappointed with the outcome?", True),
        ("Was the one plan better than the other?", True),
        ("Le plan de Dubrovnik était-il meilleur que l'autre ?", True),
        ("стоит ли распустить комитет", True),
        ("هل كانت الخطة الأولى أفضل من الثانية؟", True),
        ("How can we do better than last year?", False),
        ("Quels rapports sont en retard ?", False),
        ("Que se passe-t-il en cas de non-respect ?", False),
        ("Как сообщить о нарушении?", False),
        ("Could a poor country get support for its depots?", False),
        ("Is Chad a poor partner?", True),
        ("Are bomblets lying in a field covered?", False),
        ("Is Chad lying?", True),
        ("There is a thing lying behind our barn. What now?", False),
        ("Стоит ли самим съездить проверить?", False),
    ],
)
def test_knows_who_asks_to_judge_a_state(question: str, judges: bool) -> None:
    assert (kind_of(question) is Kind.JUDGEMENT) is judges
