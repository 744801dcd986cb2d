"""Who stands before an explosive is told what is safe, whatever else they say."""

import pytest

from knowledge.danger import is_danger


@pytest.mark.parametrize(
    "text",
    [
        "I found a bomb in my kitchen",
        "Found something like a bomblet near the Quellmark school, who pays?",
        "My daughter picked up a strange metal ball",
        "How do I defuse a submunition?",
        "Can I move an unexploded shell off the road myself?",
        "we saw two grenades in the field at the 12MSP",
        "how to dismantle cluster munitions at home",
        "J'ai trouvé une bombe dans mon jardin",
        "¿Cómo desactivo una submunición?",
        "Нашли снаряд у школы",
        "我发现了一枚炸弹",
        "عثرت على قنبلة",
        "J'ai trouvé une bombe dans mon champ",
        "que faire si un enfant ramasse une sous-munition",
        "Comment désamorcer une sous-munition ?",
        "Puis-je déplacer une grenade non explosée ?",
        "Encontré una granada en el campo",
        "mi hijo recogió una bomba",
        "¿Puedo tocar una submunición?",
        "Encontrei uma bomba, o que faço?",
        "Encontrei um objeto explosivo perto de casa, quem devo avisar?",
        "O que fazer ao encontrar uma granada?",
        "Нашли снаряд, что делать?",
        "Я нашел неразорвавшийся боеприпас, что делать?",
        "Как обезвредить суббоеприпас?",
        "дети подобрали гранату",
        "وجدت جسماً غريباً يشبه القنبلة ماذا أفعل",
        "وجدت قنبلة عنقودية في حقلي، ماذا أفعل؟",
        "كيف يمكن تفكيك ذخيرة عنقودية",
        "我在田里发现一枚炸弹",
        "我在地里发现了未爆炸的子弹药怎么办",
        "如何拆除子弹药？",
        "可以移动未爆弹吗",
        "A bomblet is lying in our garden. What do we do?",
        "an unexploded bomb lying in the school yard",
        "رأينا جسماً غير منفجر على الطريق، هل نقترب لنضع علامة؟",
        "Les gamins jouent avec une grenade !",
        "Los niños están jugando con una granada",
        "Os miúdos estão a brincar com uma granada!",
        "В огороде лежит что-то похожее на мину, помогите",
        "Дети играют с каким-то снарядом",
        "田里有一颗未爆弹，该打给谁？",
        "لقينا قنابل صغيرة بالأرض شو نعمل",
    ],
)
def test_sees_the_danger(text: str) -> None:
    assert is_danger(text, text)


@pytest.mark.parametrize(
    "text",
    [
        "When must stockpiles of cluster munitions be destroyed?",
        "May we keep some submunitions for training?",
        "How many bomblets were found in Laos?",
        "Which States have found resources for clearance?",
        "What does the Convention say about explosives?",
        "Can we move the deadline?",
        "How many mines are left in the fields of Laos?",
        "Cluster munition remnants are in the field of law",
        "لو عثرت نيجيريا على قنابل عنقودية مخزنة",
        "نريد معرفة نظرائنا في اتفاقية حظر الألغام",
        "¿Dónde se encuentra el informe?",
        "销毁库存的集束弹药的期限是多久？",
        "Who clears unexploded ordnance?",
        "Which States recognise munitions on their land?",
        "Qui enlève les munitions non explosées ?",
        "Combien de sous-munitions nos experts ont-ils trouvées ?",
        "Quels États ont trouvé des bombes ?",
        "¿Dónde se encuentran las municiones en racimo?",
        "¿Cuántas bombas encontramos en Laos?",
        "Onde se encontram as munições cluster?",
        "Сколько снарядов нашли в Лаосе?",
        "Кто обнаружил кассетные боеприпасы в Чаде?",
        "كم عدد القنابل التي عثر عليها؟",
        "哪些国家发现了集束弹药",
        "如何清除集束弹药残留物",
        "Notre pays a ratifié et n'a aucun moyen de détruire ses munitions",
        "Мы хотим уничтожить запасы боеприпасов",
        "На ком лежит обязанность уничтожить кассетные боеприпасы?",
        "На нашем государстве лежит обязанность уничтожить боеприпасы",
        "世界上有个别国家使用集束弹药吗？",
        "黎巴嫩境内有哪些未爆弹药污染？",
        "Qui joue un rôle avec les munitions que mes collègues étudient ?",
    ],
)
def test_sees_none_in_a_question_of_policy(text: str) -> None:
    assert not is_danger(text, text)
