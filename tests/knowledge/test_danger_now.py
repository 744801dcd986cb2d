"""Accidents, and what nobody has a word for; see test_danger for what is called by its name."""

import pytest

from knowledge.danger import is_danger


@pytest.mark.parametrize(
    "text",
    [
        "mate theres this tennis-ball shaped metal thingy w a ribbon in my field, kids r poking it",
        "I think I stepped near a bombie, my cousin is bleeding",
        "my cousin is bleeding after an explosion in the field",
        "My brother lost his hand, something exploded in the orchard",
        "yellow can with little parachute hanging in tree, safe?",
        "Kinder haben eine Streubombe gefunden, was tun?",
        "someone is hurt, we hit a cluster bomb",
        "j'ai marché sur un truc métallique qui a fait clic, je ne bouge plus",
        "I stepped on something and it clicked",
        "we are in a field full of bomblets how do we get out",
        "a boy was hurt by a bomblet just now, what do we do",
        "Mon frère saigne, quelque chose a explosé dans le champ",
        "Mi hermano está herido, explotó una bomba en el campo",
        "A minha filha está a sangrar, rebentou uma bomba na horta",
        "Брат ранен, в поле что-то взорвалось",
        "أخي ينزف، انفجر شيء في الحقل",
        "我弟弟被炸伤了，在流血，怎么办",
        "there is a green cylinder with fins in our yard",
        "pisé algo metálico que hizo clic, no me muevo",
        "я наступил на что-то металлическое, щёлкнуло, не двигаюсь",
        "我踩到一个金属东西，咔嗒一声，不敢动",
        "دست على شيء معدني وسمعت طقة ولا أتحرك",
        "help my friend's leg is gone after he kicked a metal ball",
    ],
)
def test_sees_that_somebody_is_hurt_or_stands_before_it(text: str) -> None:
    assert is_danger(text, text)


@pytest.mark.parametrize(
    "text",
    [
        "How many people were injured by cluster munitions?",
        "A farmer lost his leg to a bomblet in 2010: what is he entitled to?",
        "Which help do persons hurt by cluster munitions get?",
        "What does the Convention say about wounded children?",
        "Is a man who lost a hand to a submunition a victim under Article 2?",
        "Was anybody hurt in the explosion at the depot in Peru?",
        "Who pays for a prosthesis for somebody injured by a bomblet?",
        "Combien de personnes ont été blessées par des bombes à sous-munitions ?",
        "Les personnes blessées ont-elles droit à une indemnisation ?",
        "Какие права у раненых взрывом?",
        "受伤者有权获得什么援助",
        "ما حقوق المصابين بالذخائر العنقودية؟",
        "Has the metal of destroyed munitions to be recycled?",
        "My country was hurt by the funding cuts, who helps?",
        "We hit a wall with our extension request, what now?",
        "Did Lebanon step on the brakes in its clearance?",
        "The deadline blew up in our faces, what now?",
        "Which States are hurt most by cluster bombs?",
        "we are on safe ground with our request, right?",
        "somebody stepped down as coordinator",
        "Our stock exploded in a depot fire: must we report it under Article 7?",
        "We lost our mine action expert, who can help?",
        "My minister is bleeding me dry: who funds clearance of submunitions?",
        "Has anyone been hurt while destroying submunitions in Bulgaria?",
        "survivor who lost a hand: what assistance is due?",
        "Who helps children injured by bomblets?",
        "How do we help people injured by cluster munitions?",
        "What obligations do we have towards persons injured by cluster bombs?",
        "Are we obliged to help people injured by mines?",
        "Where can I find data on persons injured by cluster munitions?",
        "Is a child injured by a cluster bomb a casualty?",
        "Can submunitions with a parachute be excluded?",
        "Can a weapon with a parachute count as a cluster munition?",
        "Which submunitions can have a ribbon or fins?",
        "What if a deminer stepped on a mine during clearance: who is liable?",
        "Когда истекает срок уничтожения кассетных боеприпасов?",
        "Когда истекает срок очистки от кассетных боеприпасов для Ирака?",
        "Does our State have to support a man wounded by a submunition?",
        "多少平民被子弹药炸伤？",
        "被集束炸弹炸伤的人，政府按公约该给什么照顾？",
    ],
)
def test_whoever_asks_of_rights_figures_or_a_request_is_in_no_danger(text: str) -> None:
    assert not is_danger(text, text)
