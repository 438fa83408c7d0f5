/// A sentence with places to fill, written `{name}`, or `{Name}` where a sentence begins; its id is its text.
struct ScriptFrame: Sendable, Equatable, ExpressibleByStringLiteral {
    /// What a place is filled with.
    enum Slot: String, Sendable, CaseIterable {
        /// The thing, such as `the Nile`.
        case name
        /// The predicate with the figure, such as `measures 4,879 kilometres across`.
        case says
        /// The figure alone.
        case figure
        /// The place in the ranking, `fourth` and `four`.
        case ordinal, number
        /// The end that wins, `widest` and `wider`.
        case superlative, comparative
        /// The things, `planet` and `planets`.
        case one, many
        /// The five together, such as `the five widest planets`.
        case list
        /// A comparison, `is twice as wide as Earth`, and the same without its verb.
        case clause, phrase
        /// The thing compared with.
        case other
        /// The difference, such as `364 metres`.
        case difference
        /// The five as a list, such as `Mars, Venus or Earth`, and two of them.
        case candidates, pair
        /// What the winner says of itself, without its name.
        case teaser
    }

    private struct Place: Equatable {
        var slot: Slot
        var capital: Bool
        /// The text that follows.
        var text: String
    }

    let id: String
    private let start: String
    private let places: [Place]

    init(stringLiteral text: String) {
        let parts = text.split(separator: "{", omittingEmptySubsequences: false)
        id = text
        start = String(parts[0])
        places = parts.dropFirst().map { part in
            let pieces = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            guard pieces.count == 2, let slot = Slot(rawValue: pieces[0].lowercased()) else {
                preconditionFailure("the frame '\(text)' has a place that does not exist")
            }
            return Place(slot: slot, capital: pieces[0].first?.isUppercase == true, text: String(pieces[1]))
        }
    }

    /// The sentence with every place filled; nil where there is nothing to fill one with.
    func filled(_ values: [Slot: String]) -> String? {
        var sentence = start
        for place in places {
            guard let value = values[place.slot] else { return nil }
            sentence += (place.capital ? capitalised(value) : value) + place.text
        }
        return sentence
    }
}
