/// Which words and tags several rising channels share today, more than is usual.
///
/// Counted by channel, because one channel's own phrases under all its videos are no trend.
struct Recurrence {
    /// Made-up earlier items without the word, so that a short history does not call every word common.
    static let priorItems = 50.0
    /// How many of an item's words count; more would reward the longest list of tags.
    static let termsCounted = 3

    /// A word of an item with how far it exceeds what is usual.
    struct Term: Equatable {
        var word: String
        /// How many other rising channels have it.
        var channels: Int
        /// The logarithm of seen over expected.
        var strength: Double
    }

    private var channels: [Int: Set<String>] = [:]
    private var background: [Int: Int] = [:]
    private var backgroundItems = 0
    private var risers = 0
    private let vocabulary: Vocabulary

    init(
        _ histories: [ArraySlice<Trends.Sighting>],
        _ candidates: [Trends.Sighting],
        _ velocities: Ranking,
        _ vocabulary: Vocabulary
    ) {
        self.vocabulary = vocabulary
        for candidate in candidates where Self.isRising(candidate, velocities) {
            risers += 1
            for term in candidate.terms.union {
                channels[term, default: []].insert(candidate.observation.channel)
            }
        }
        let present = Set(candidates.map { [$0.observation.source, $0.observation.item] })
        for latest in histories.compactMap(\.last)
        where !present.contains([latest.observation.source, latest.observation.item]) {
            backgroundItems += 1
            for term in latest.terms.union { background[term, default: 0] += 1 }
        }
    }

    /// The faster half of the candidates; all of them where views are not counted.
    private static func isRising(_ candidate: Trends.Sighting, _ velocities: Ranking) -> Bool {
        candidate.logVelocity.map { velocities.share(below: $0) >= 0.5 } ?? true
    }

    /// The words of an item that recur most, strongest first.
    func strongest(of candidate: Trends.Sighting) -> [Term] {
        let terms = candidate.terms.union.compactMap { term(numbered: $0, of: candidate) }
        let sorted = terms.sorted { ($1.strength, $0.word) < ($0.strength, $1.word) }
        return sorted.prefix(Self.termsCounted).map { spelt($0, asIn: candidate.observation) }
    }

    /// A word as the item itself writes it.
    private func spelt(_ term: Term, asIn observation: TrendObservation) -> Term {
        let words = Words.content(observation.title) + observation.tags.compactMap(Words.phrase)
        var term = term
        term.word = words.first { $0.key == term.word }?.spelling ?? term.word
        return term
    }

    private func term(numbered number: Int, of candidate: Trends.Sighting) -> Term? {
        let word = vocabulary.words[number]
        guard let sharing = channels[number], !word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        let others = sharing.count - (sharing.contains(candidate.observation.channel) ? 1 : 0)
        let usual = Double(background[number] ?? 0) / (Double(backgroundItems) + Self.priorItems)
        let strength = Logarithms.log((1 + Double(others)) / (1 + usual * Double(risers)))
        guard others > 0, strength > 0 else { return nil }
        return Term(word: word, channels: others, strength: strength)
    }
}
