"""The words by which a question asks for an opinion, by language, as `fold` leaves them."""

# In English whatever the words judge; elsewhere only what is said of somebody.
JUDGEMENT = (
    r"\b(?:(?<!we )violat\w*|in breach|breach(?:ed|ing|es)|guilty|to blame|lazy|liars?"
    r"|(?<!left )lying(?! (?:in|on|under|near|next|around|about|there|behind|beside|by|at|across"
    r"|between|out|outside|inside|along|open|for)\b)"
    r"|(?:doing|done|do|does|did|give|gave|given|giving|pay|paid) enough"
    r"|enough (?:money|effort|help)"
    r"|fair share|worst|shame\w*|fault|trustworth\w+|trusted|non-?complian\w*|laggards?|corrupt\w*"
    r"|(?:best|better|good|bad|worse) (?:donor|performer|partner|state|country)\w*"
    r"|poor (?:donor|performer|partner)\w*|(?:good|bad|great|poor) job"
    r"|deserve\w*|(?:your|personal) opinion|in your (?:view|eyes)|what do you think"
    r"|(?:do|did|would) you (?:think|find(?! (?:an?|the|your|my) answers?\b)|consider|like"
    r"|prefer|rate)"
    r"|disappoint\w+|(?:be|feel) (?:proud|ashamed|worried|satisfied|happy) (?:of|about|with|by))\b"
    r"|^(?:is|are|was|were) .*\b(?:better|worse|more \w+(?:ive|ful|able)) than\b"
    r"|^(?:is|are|was|were) .*\b(?:(?<!too )late(?=[^\w]*$| with\b| on\b| in \w+ing\b)"
    r"|behind schedule|delinquent|failing|irresponsible|in default)\b",
    r"\b(?:(?<!pour qui )(?<!quien )(?<!quem )viole|a viole|ont viole|enfreint|en infraction"
    r"|en violation|coupables?|menteurs?"
    r"|(?:fait|font)(?:[- ]ils?|[- ]elles?)? (?:assez|suffisamment)|le pire|la pire|votre avis"
    r"|(?:votre|ton) opinion|selon (?:vous|toi)|a ton avis|(?:pensez|trouvez)-vous|honte|decev\w+"
    r"|decue?s?"
    r"|faut-il (?:dissoudre|abolir))\b"
    r"|\b(?:est|etait|sont|etaient)[- ].*\b(?:meilleure?s?|pires?|plus efficaces?) que\b"
    r"|^(?!quel).*\b(?:est|sont)(?:[- ]\w+)? en retard(?=[^\w]*$| sur\b| dans\b)",
    r"\b(?:viola|violo|han? violado|incumple|incumplio|culpables?|mentiros[oa]s?|peor|verguenza"
    r"|(?:hac(?:en?|iendo)|hizo)(?: \w+){0,3} (?:lo )?(?:suficiente|bastante)"
    r"|(?:su|de|tu) opinion|opina usted"
    r"|cree usted|que opinas?|decepcion\w+)\b"
    r"|\b(?:es|era|fue) .*\b(?:mejor|peor|mas eficaz) que\b"
    r"|^(?:esta|estan)\b.*\b(?:atrasad\w+|retrasad\w+|con retraso)\b",
    r"\b(?:violou|violaram|descumpr(?:e|iu)|culpad[oa]s?|pior|vergonha"
    r"|(?:faz(?:em|endo)?|fez)(?: \w+){0,3} (?:o )?(?:suficiente|bastante)"
    r"|(?:sua|tua) opiniao|(?:voce|o que) acha|decepcion\w+)\b"
    r"|\b(?:e|era|foi) .*\b(?:melhor|pior|mais eficaz) (?:do )?que\b",
    r"\b(?:наруша(?:ет|ют)|нарушил[аи]?(?! ли мы\b)|винов(?:ат|ен|на)\w*|худш\w+|лжет"
    r"|(?:ваше|твое) мнение"
    r"|по-(?:твоему|вашему)|на (?:ваш|твой) взгляд"
    r"|(?:делает|делают|дает|дают)(?: \w+){0,3} достаточно|достаточно ли (?:делает|дает)"
    r"|(?:как|что) (?:вы|ты) (?:думае|считае)\w+|отстает"
    r"|стоит ли(?! (?:сам|нам|мне|вам))|разочаров\w+|(?:лучше|хуже|эффективнее),? чем)\b",
    r"(?:^|\s)(?:هل )?(?:ينتهك|تنتهك|انتهكت?|يخالف|تخالف)|أسوأ"
    r"|(?:يفعل|تفعل|يقدم|تقدم|يبذل|تبذل)(?: \w+){0,3} (?:ما يكفي|بما يكفي|ما فيه الكفاية)|رأيك"
    r"|برأيك|رأيكم"
    r"|هل تعتقد|(?:^|\s)هل (?:كان|كانت|هو|هي)? ?.*(?:أفضل|أسوأ|أنجح) من\s",
    r"违反了|是否违反|违约|最差|做得够|足够(?:的)?努力|你(?:怎么看|觉得|认为)|您(?:怎么看|觉得|认为)|的看法|值得吗|值不值得|失望|比.+更?(?:好|差"
    r"|有效)吗|^(?!哪).*落后",
)
