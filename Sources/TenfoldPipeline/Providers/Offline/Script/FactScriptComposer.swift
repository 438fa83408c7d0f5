import Facts
import Tenfold

/// Puts the sentences of one script together, never one frame twice.
struct FactScriptComposer {
    /// The sentences of one scene with the frames they came from.
    struct Passage {
        var sentences: [String]
        var frames: [String]
    }

    /// The most words a voice should say: 36 s at the usual pace.
    static let mostWords = 84
    /// The most words before anything is added that could be left out.
    static let mostNeeded = 80

    var lineup: FactLineup
    private let hook: PatternVariation.Hook?
    private let tellsOfWinner: Bool
    private var generator: SeededGenerator
    private var used: Set<String> = []
    private var frames: ScriptFrames { ScriptFrames.of(lineup.form, lineup.topic.measure.scale) }

    init(
        _ lineup: FactLineup,
        hook: PatternVariation.Hook? = nil,
        tellsOfWinner: Bool = true,
        seed: UInt64
    ) {
        self.lineup = lineup
        self.hook = hook
        self.tellsOfWinner = tellsOfWinner
        self.generator = SeededGenerator(seed: seed)
    }

    /// The hook, the five beats and the close, short enough for the time there is.
    ///
    /// Long names and long figures need short sentences, so it is drawn again until all fits; where nothing
    /// does, any of the short ones is taken and not the shortest, or all of them would begin alike.
    mutating func passages() -> [Passage] {
        var drafts = [draft()]
        while words(in: drafts[drafts.count - 1]) > Self.mostNeeded, drafts.count < 60 {
            drafts.append(draft())
        }
        let lengths = drafts.map(words)
        let enough = max(Self.mostNeeded, (lengths.min() ?? 0) + 4)
        guard let index = lengths.firstIndex(where: { $0 <= enough }) else { preconditionFailure("no draft") }
        var chosen = drafts[index]
        if lengths[index] > Self.mostNeeded { dropPayoff(from: &chosen) }
        return withFacts(chosen)
    }

    private mutating func draft() -> [Passage] {
        used = []
        let firstSaying = Int.random(in: 0..<lineup.topic.measure.says.count, using: &generator)
        let opening = hookValues(saying: firstSaying)
        var passages = [passage([FactVariation.hooks(hook, among: frames.hooks, opening)], opening)]
        for index in lineup.rows.indices {
            let saying = firstSaying + lineup.rows.count - index
            passages.append(passage([beatFrames(index)], beatValues(index, saying: saying)))
        }
        passages.append(passage([payoffFrames, frames.farewells], payoffValues))
        if tellsOfWinner { addFact(to: &passages, of: lineup.rows.count - 1) }
        return passages
    }

    /// Leaves the close with its last words; the winner's beat has told what matters.
    private func dropPayoff(from passages: inout [Passage]) {
        passages[passages.count - 1].sentences.removeFirst()
        passages[passages.count - 1].frames.removeFirst()
    }

    private func words(in passages: [Passage]) -> Int {
        passages.reduce(0) { $0 + SpokenLength.words(in: $1.sentences.joined(separator: " ")) }
    }

    private mutating func passage(
        _ places: [[ScriptFrame]],
        _ values: [ScriptFrame.Slot: String]
    ) -> Passage {
        var passage = Passage(sentences: [], frames: [])
        for frames in places {
            let choices = frames.compactMap { frame in frame.filled(values).map { (frame.id, $0) } }
                .filter { !used.contains($0.0) }
            guard let (id, sentence) = choices.randomElement(using: &generator) else {
                preconditionFailure("no frame is left for \(lineup.topic.key) as a \(lineup.form)")
            }
            used.insert(id)
            passage.sentences.append(sentence)
            passage.frames.append(id)
        }
        return passage
    }

    private func beatFrames(_ index: Int) -> [ScriptFrame] {
        switch index {
        case 0: frames.openings
        case lineup.rows.count - 1: frames.winners
        case lineup.rows.count - 2: frames.runnersUp
        default: frames.middles
        }
    }

    /// Adds what else is known of the others while there is time.
    private mutating func withFacts(_ passages: [Passage]) -> [Passage] {
        var passages = passages
        for index in lineup.rows.indices.dropLast().shuffled(using: &generator) {
            let more = SpokenLength.words(in: lineup.rows[index].fact)
            guard words(in: passages) + more <= Self.mostWords else { continue }
            addFact(to: &passages, of: index)
        }
        return passages
    }

    private func addFact(to passages: inout [Passage], of index: Int) {
        let fact = lineup.rows[index].fact
        passages[index + 1].sentences.append(fact)
        passages[index + 1].frames.append("fact: \(fact)")
    }
}

// What the places of the frames are filled with.
extension FactScriptComposer {
    private var measure: FactMeasure { lineup.topic.measure }

    private func says(_ row: FactRow, _ saying: Int) -> String {
        let parts = measure.says[saying % measure.says.count].split(
            separator: "*",
            omittingEmptySubsequences: false
        )
        return parts[0] + FactFigure(row: row, measure: measure).spoken + parts[1]
    }

    private var commonValues: [ScriptFrame.Slot: String] {
        let end = lineup.topic.end
        return [
            .one: lineup.topic.table.one, .many: lineup.topic.table.many, .superlative: end.superlative,
            .comparative: end.comparative, .list: end.list,
        ]
    }

    private mutating func hookValues(saying: Int) -> [ScriptFrame.Slot: String] {
        let names = lineup.rows.map { FactName($0.name).inside }
        let pair = [names[names.count - 1], names[Int.random(in: 0..<names.count - 1, using: &generator)]]
        var values = commonValues
        values[.name] = FactName(lineup.winner.name).inside
        values[.other] = FactName(lineup.yardstick.name).inside
        values[.teaser] = says(lineup.winner, saying)
        values[.pair] = listed(pair.shuffled(using: &generator), "or")
        let candidates = listed(names.shuffled(using: &generator), "or")
        // Five long names are too much for the first seconds.
        values[.candidates] = candidates.count <= 55 ? candidates : nil
        return values
    }

    private func beatValues(_ index: Int, saying: Int) -> [ScriptFrame.Slot: String] {
        let row = lineup.rows[index]
        let numbers = ["one", "two", "three", "four", "five"]
        let ordinals = ["first", "second", "third", "fourth", "fifth"]
        let place = lineup.rows.count - 1 - index
        let comparison = FactComparison(measure: measure, one: row, other: lineup.yardstick)
        var common = commonValues
        if !lineup.isAscending { common[.comparative] = nil }
        return common.merging([
            .name: FactName(row.name).inside,
            .says: says(row, saying), .figure: FactFigure(row: row, measure: measure).spoken,
            .number: numbers[place], .ordinal: ordinals[place],
            .clause: comparison.shortClause, .phrase: comparison.shortPhrase,
        ]) { $1 }
    }

    /// The winner against the first told.
    private var payoff: FactComparison {
        let (rival, winner) = (lineup.rows[0], lineup.winner)
        // A ratio is told from the larger side: 'twice as wide' says more than 'half as wide'.
        let turned = measure.scale == .ratio && winner.value < rival.value
        return FactComparison(measure: measure, one: turned ? rival : winner, other: turned ? winner : rival)
    }

    private var payoffFrames: [ScriptFrame] {
        lineup.form == .comparison || payoff.isTelling ? frames.payoffs : ScriptFrames.closeCalls
    }

    private var payoffValues: [ScriptFrame.Slot: String] {
        commonValues.merging([
            .name: FactName(lineup.form == .comparison ? lineup.winner.name : payoff.one.name).inside,
            .other: FactName(payoff.other.name).inside,
            .clause: payoff.clause, .phrase: payoff.phrase, .difference: payoff.difference,
        ]) { $1 }
    }
}
