import Tenfold

extension FactScriptWriter {
    /// How many drafts a variation is chosen from.
    static let drafts = 12

    /// The draft of a variation that is least like its parent and the variations before it, all for the same idea.
    func variation(_ pattern: Pattern, of idea: Idea, seed: UInt64) throws -> Script {
        let relatives = try elders(of: pattern).map { elder in
            elder.variation == nil
                ? try draft(about: idea, elder, seed: seed) : try variation(elder, of: idea, seed: seed)
        }
        var best: (script: Script, nearness: Double)?
        for number in 0..<Self.drafts {
            let script = try draft(about: idea, pattern, seed: seed, number: number)
            let nearness = Self.nearness(of: script, to: relatives)
            if best.map({ nearness < $0.nearness }) ?? true { best = (script, nearness) }
            if nearness < Self.farEnough { break }
        }
        guard let best else { preconditionFailure("a variation has drafts") }
        return best.script
    }

    /// The parent, as each form it may have, and the variations that are made before this one.
    private func elders(of pattern: Pattern) -> [Pattern] {
        guard let variation = pattern.variation else { return [] }
        let forms = ScriptForm.allCases.compactMap { form -> [Pattern]? in
            let parent = Pattern(id: variation.parent, title: "", keywords: [], form: form.rawValue)
            let family = parent.variations()
            guard let place = family.firstIndex(where: { $0.variation == variation }) else { return nil }
            return [parent] + family[..<place]
        }
        var seen: Set<Pattern> = []
        return forms.flatMap(\.self).filter { seen.insert($0).inserted }
    }

    /// How near a script comes to a limit of the near-duplicate check, 1 where it is held; the same title or opening is
    /// nearer than anything.
    private static func nearness(of script: Script, to relatives: [Script]) -> Double {
        let limits = SimilarityLimits()
        let opening = script.scenes.first?.narration
        let own = Fingerprint(of: script.narration, topic: script.topic)
        return relatives.map { relative in
            let isTold = relative.title == script.title || relative.scenes.first?.narration == opening
            if isTold { return 2 }
            let other = own.resemblance(to: Fingerprint(of: relative.narration, topic: relative.topic))
            return max(other.wording / limits.heldWording, other.build / limits.heldBuild)
        }.max() ?? 0
    }

    /// A draft so far from all of its relatives is taken at once.
    private static let farEnough = 0.6
}
