extension Pattern {
    /// Three variations, each with a hook and title of its own, and told from another angle than this pattern.
    public func variations() -> [Pattern] {
        tellings.enumerated().map { index, telling in
            let variation = PatternVariation(
                parent: id,
                hook: telling.hook,
                angle: telling.angle,
                order: telling.order,
                title: .allCases[(index + 1) % PatternVariation.Title.allCases.count]
            )
            return Pattern(
                id: "\(id)-v\(index + 1)",
                title: "\(title), \(variation.words)",
                keywords: keywords,
                form: variation.angle,
                weight: weight,
                variation: variation
            )
        }
    }

    /// The other angles, the one that bears more orders twice; a ranking can only be counted down, and a question is
    /// not opened with a statement.
    private var tellings: [(angle: String, order: PatternVariation.Order, hook: PatternVariation.Hook)] {
        switch form {
        case "question":
            [
                ("ranking", .countdown, .question), ("comparison", .countdown, .statement),
                ("comparison", .detour, .challenge),
            ]
        default:
            [
                (form == "comparison" ? "ranking" : "comparison", .countdown, .statement),
                ("question", .detour, .question), ("question", .outward, .challenge),
            ]
        }
    }
}

extension PatternVariation {
    /// What differs, in words.
    public var words: String {
        let opening =
            switch hook {
            case .question: "opened with a question"
            case .statement: "opened with a statement"
            case .challenge: "opened with a dare"
            }
        let way =
            switch order {
            case .countdown: "counted down"
            case .detour: "told by a detour"
            case .outward: "told from the middle"
            }
        return "\(opening) as a \(angle), \(way)"
    }
}
