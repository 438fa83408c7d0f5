import Tenfold

/// Titles that sound like a channel's.
enum HistoryTitles {
    static func video(using random: inout SeededGenerator) -> String {
        pick(videos, using: &random)
    }

    static func trend(using random: inout SeededGenerator) -> String {
        pick(trends, using: &random)
    }

    private static func pick(_ titles: [String], using random: inout SeededGenerator) -> String {
        titles[Int.random(in: 0..<titles.count, using: &random)]
    }

    private static let videos = [
        "Five planets ranked by their longest day", "The five longest rivers, and the one nobody guesses",
        "Which element melts last? A ranking", "Mountains you could not climb in a week",
        "Five inventions older than you think", "The deepest lakes on Earth, counted down",
        "Fast, faster, cheetah: five sprinters of nature",
        "Seven bridges that should not stand: the top five",
    ]

    private static let trends = [
        "SpaceX launch seen from the ISS!!", "I climbed Everest in 4 days (not clickbait)",
        "Top 10 facts about Jupiter", "Why is the Nile moving?", "Mercury melts in my hand?",
    ]
}
