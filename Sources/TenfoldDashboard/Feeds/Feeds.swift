import Tenfold

/// What other programs read of the site: feeds and badges.
enum Feeds {
    /// All of them; a new one is a new file and a word here.
    static let all: [@Sendable (Board) -> [GeneratedFile]] = [alertFeed, phaseFeed, badges]
}
