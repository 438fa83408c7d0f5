extension ScriptFrames {
    /// Goes through the years, forward or back.
    static let timeline = ScriptFrames(
        hooks: [
            "When did each of them come? Here are {list}.",
            "Take {list}. Can you put a year to each?",
            "Guess the years first. Here are {list}.",
            "Which {one} is the {superlative}? Let us go through the years.",
            "One of them {teaser}. Here are {list}.",
            "{List}, year by year. How many can you date?",
        ],
        openings: [
            "We start with {name}. It {says}.",
            "To begin: {name}, {figure}.",
            "{Name} begins the story. It {says}.",
            "The year is {figure}. Enter {name}.",
            "Off we go to {figure}, the year of {name}.",
        ],
        middles: [
            "{Name} is {comparative}: {figure}.",
            "Next, {name}. It {says}.",
            "Then there is {name}, which {says}.",
            "What about {name}? That {says}.",
            "On to {figure}, and {name}.",
            "{Figure} was the year of {name}.",
        ],
        runnersUp: [
            "One stop before the last, {name} {says}.",
            "Almost there: {name} {says}.",
            "The last but one is {name}, which {says}.",
            "Only one is {comparative} than {name}. The year: {figure}.",
        ],
        winners: [
            "And the {superlative} of the five is {name}. It {says}.",
            "Last stop: {name}, which {says}.",
            "That leaves {name}. It {says}.",
            "Finally, {figure}: {name}.",
        ],
        payoffs: [
            "So {name} {clause}.",
            "From one end to the other: {name} {clause}.",
            "Think of it: {name} {clause}.",
            "All told, {name} {clause}.",
        ],
        farewells: [
            "Which year surprised you?", "How many did you get right?", "Which one would you miss the most?",
            "Which of them came earlier than you thought?", "What belongs on the list next?",
        ]
    )
}
