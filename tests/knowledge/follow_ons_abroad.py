"""Follow-up questions in French, Spanish and Portuguese: before, what was typed, the reading."""

ABROAD = [
    (
        "Qui sont les coordonnateurs ?",
        "et qui étaient-ils en 2021 ?",
        "Qui sont les coordonnateurs (en 2021)?",
    ),
    ("Que dit l'action 40 ?", "et la suivante ?", "Que dit l'action 41 ?"),
    (
        "Quelle est l'échéance de l'Irak au titre de l'article 4 ?",
        "et celle du Liban ?",
        "Quelle est l'échéance du Liban au titre de l'article 4 ?",
    ),
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
    ("Quem eram os coordenadores em 2022?", "E em 2024?", "Quem eram os coordenadores em 2024?"),
    (
        "Quelle est l'échéance du Tchad au titre de l'article 4 ?",
        "et pour les stocks ?",
        "Quelle est l'échéance du Tchad au titre de l'article 3 ?",
    ),
    (
        "Qu'est-ce qu'une arme à sous-munitions ?",
        "et une bombinette ?",
        "Qu'est-ce qu'une bombinette ?",
    ),
    ("¿Qué es una munición en racimo?", "¿y una bombeta?", "¿Qué es una bombeta?"),
    (
        "Quelles étapes au premier trimestre 2024 ?",
        "et au deuxième ?",
        "Quelles étapes au deuxième trimestre 2024 ?",
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
    (
        "¿Qué se preveía para el T1 de 2024?",
        "¿y el segundo?",
        "¿Qué se preveía para el T2 de 2024?",
    ),
    ("Qui coordonnait en 2022 ?", "et avant cela ?", "Qui coordonnait avant 2022 ?"),
    ("¿Quién coordinaba en 2022?", "¿y antes?", "¿Quién coordinaba antes de 2022?"),
    ("Quem coordenava em 2022?", "e depois disso?", "Quem coordenava depois de 2022?"),
    (
        "Qui est le coordonnateur pour les victimes ?",
        "et pour le déminage ?",
        "Qui est le coordonnateur pour le déminage ?",
    ),
    ("Quand est la 13MSP ?", "où ?", "où (13MSP)?"),
    ("Quem coordenava em 2022?", "e no ano seguinte?", "Quem coordenava em 2023?"),
]
