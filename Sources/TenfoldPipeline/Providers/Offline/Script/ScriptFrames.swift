import Facts

/// The sentences one form chooses from, by their place in the script.
///
/// Every frame must read well with every table: names may be `Earth` or `the first walk on the Moon`, figures
/// lengths, years or shares. Frames of neighbouring places are all different.
struct ScriptFrames: Sendable {
    var hooks: [ScriptFrame]
    /// The first beat.
    var openings: [ScriptFrame]
    /// The second and third beat.
    var middles: [ScriptFrame]
    /// The fourth beat, the last before the winner.
    var runnersUp: [ScriptFrame]
    /// The winner's beat.
    var winners: [ScriptFrame]
    /// What it comes to, where the difference is worth a ratio.
    var payoffs: [ScriptFrame]
    /// The last words.
    var farewells: [ScriptFrame]

    /// What it comes to where first and last are nearly alike.
    static let closeCalls: [ScriptFrame] = [
        "Only {difference} separate {name} from {other}.",
        "From {name} to {other} it is a matter of {difference}.",
        "{Name} and {other} are just {difference} apart.",
        "Between {other} and {name} lie no more than {difference}.",
    ]

    /// The sentences of a form; years are told in their order, where nobody wins.
    static func of(_ form: ScriptForm, _ scale: FactMeasure.Scale) -> ScriptFrames {
        switch form {
        case .ranking: scale == .year ? timeline : ranking
        case .comparison: comparison
        case .question: question
        }
    }
}
