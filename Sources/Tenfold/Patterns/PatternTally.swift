/// How many ripe videos of a pattern were winners, and how many were not.
public struct PatternTally: Sendable, Codable, Equatable {
    /// Videos with more views at seven days than the frozen threshold.
    public var wins: Int
    /// The others.
    public var losses: Int

    /// Makes a tally.
    public init(wins: Int = 0, losses: Int = 0) {
        self.wins = wins
        self.losses = losses
    }

    /// All ripe videos.
    public var uses: Int { wins + losses }

    /// Counts one more video.
    public mutating func add(isWinner: Bool) {
        if isWinner { wins += 1 } else { losses += 1 }
    }

    /// The sum of two tallies.
    public static func + (left: PatternTally, right: PatternTally) -> PatternTally {
        PatternTally(wins: left.wins + right.wins, losses: left.losses + right.losses)
    }
}
