extension ScriptFrames {
    /// Sets four things against a fifth.
    static let comparison = ScriptFrames(
        hooks: [
            "Take {other} as the yardstick. How do four other {many} compare?",
            "Put {name} next to {other}, and see what happens.",
            "We think we know {other}. Let us set four others beside it.",
            "{Other} against {name}: do you know what lies between them?",
            "How does {other} look once you have met {name}?",
            "Keep {other} in mind. By the end you will see it differently.",
            "Four {many} line up against {other}. Which is the {superlative}?",
        ],
        openings: [
            "Our yardstick, {name}, {says}.",
            "{Name} {says}. Keep that number in mind.",
            "First, {name}: {figure}.",
            "This is {name}: {figure}.",
            "Set the mark with {name}. It {says}.",
            "To begin with, {name} {says}.",
            "Everything starts from {name}, which {says}.",
        ],
        middles: [
            "{Name}: {figure}, {phrase}.",
            "{Name} {says}. That is {phrase}.",
            "{Name} {clause}.",
            "As for {name}, it {clause}.",
            "Now take {name}. It {says}, {phrase}.",
            "How about {name}? It {clause}.",
            "Next, {name}, which {clause}.",
            "{Name} stands beside it with {figure}, {phrase}.",
            "Look at {name}. It {clause}.",
            "Then {name}, which {says}, {phrase}.",
            "{Name} comes next: {figure}, {phrase}.",
        ],
        runnersUp: [
            "Further along, {name} {says}. So it {clause}.",
            "The last but one is {name}: {figure}, {phrase}.",
            "Before the finale, {name} {says}, {phrase}.",
            "And {name}? {Figure}, {phrase}.",
            "One before the end: {name}, which {clause}.",
            "Getting there: {name} {clause}.",
            "{Name} is next to last. It {clause}.",
        ],
        winners: [
            "And now {name}. It {says}. That is {phrase}!",
            "Finally, {name}: {figure}, {phrase}.",
            "Last of all, {name}. It {clause}.",
            "Enter {name}: {figure}, {phrase}.",
            "Which leaves {name}. It {says}, {phrase}.",
            "The last word goes to {name}, which {says}. It {clause}.",
        ],
        payoffs: [
            "So {name} is the {superlative} of the five.",
            "{Name}, then, is the {superlative}.",
            "No contest: {name} is the {superlative}.",
            "That makes {name} the {superlative} here.",
        ],
        farewells: [
            "Which comparison surprised you?", "What should we measure next?",
            "Would you have guessed that?", "Who should be the yardstick next time?",
            "Now picture them side by side.",
        ]
    )
}
