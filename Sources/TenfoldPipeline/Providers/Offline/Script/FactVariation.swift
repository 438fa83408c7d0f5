import Tenfold

/// What a pattern's variation asks of a script from the tables: which hooks, which titles, which order.
struct FactVariation {
    /// The hooks of a kind, or all where none of them can be filled.
    static func hooks(
        _ hook: PatternVariation.Hook?,
        among frames: [ScriptFrame],
        _ values: [ScriptFrame.Slot: String]
    ) -> [ScriptFrame] {
        guard let hook else { return frames }
        let wanted = frames.filter { frame in
            switch hook {
            case .question: asks(frame.id) && !dares(frame.id)
            case .statement: !asks(frame.id) && !dares(frame.id)
            case .challenge: dares(frame.id)
            }
        }
        return wanted.contains { $0.filled(values) != nil } ? wanted : frames
    }

    /// The titles of a kind, or all where there is none.
    static func titles(_ kind: PatternVariation.Title?, among titles: [String]) -> [String] {
        guard let kind else { return titles }
        let wanted = titles.filter { title in
            switch kind {
            case .question: asks(title) && !dares(title)
            case .statement: !asks(title) && !dares(title)
            case .challenge: dares(title)
            }
        }
        return wanted.isEmpty ? titles : wanted
    }

    private static func asks(_ text: String) -> Bool { text.contains("?") }

    /// True where the viewer is given something to do.
    private static func dares(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter }.map { $0.lowercased() }
        return words.contains {
            ["guess", "pick", "choose", "try", "make", "keep", "put", "can"].contains($0)
        }
    }
}

extension FactLineup {
    /// Tells the same five in another order, as far as the form's sentences stay true: the winner stays last and the
    /// second before it, and places in a ranking are not changed.
    mutating func arrange(_ order: PatternVariation.Order) {
        guard rows.count == 5 else { return }
        switch (form, order) {
        case (.ranking, _), (_, .countdown): return
        case (.comparison, _): rows.swapAt(1, 2)
        case (.question, .detour): rows.swapAt(0, 1)
        case (.question, .outward): rows.swapAt(0, 2)
        }
        isAscending = false
    }
}
