import Testing

@testable import Tenfold

@Suite struct SimilarityTests {
    private func verdict(_ text: String, after past: [PastScript], title: String = "new") -> SimilarityVerdict
    {
        SimilarityVerdict(title: title, fingerprint: Fingerprint(of: text), past: past)
    }

    private func past(_ text: String, title: String = "old", topic: String = "") -> PastScript {
        PastScript(idea: title, title: title, fingerprint: Fingerprint(of: text, topic: topic))
    }

    @Test(arguments: scriptFamilies)
    func `an edited copy is a copy`(family: ScriptFamily) {
        let verdict = verdict(family.edited, after: [past(family.original)])
        #expect(verdict.decision == .fail)
        #expect(verdict.reason == .copiedWording)
    }

    @Test(arguments: scriptFamilies)
    func `a reordered copy is not let through`(family: ScriptFamily) {
        let verdict = verdict(family.reordered, after: [past(family.original)])
        #expect(verdict.decision != .pass, "\(verdict.resemblance)")
    }

    @Test(arguments: scriptFamilies)
    func `a template filled with other names is not let through`(family: ScriptFamily) {
        #expect(family.templated != family.original)
        let verdict = verdict(family.templated, after: [past(family.original)])
        #expect(verdict.decision != .pass, "\(verdict.resemblance)")
    }

    @Test func `unrelated scripts have next to nothing in common`() {
        for (index, one) in scriptFamilies.enumerated() {
            for other in scriptFamilies[(index + 1)...] {
                let resemblance = Fingerprint(of: one.original).resemblance(
                    to: Fingerprint(of: other.original)
                )
                #expect(resemblance.wording <= 0.05, "\(one.name), \(other.name): \(resemblance)")
                #expect(resemblance.build <= 0.05, "\(one.name), \(other.name): \(resemblance)")
            }
        }
    }

    @Test func `a new script passes all earlier ones of other subjects`() {
        for family in scriptFamilies {
            let others = scriptFamilies.filter { $0.name != family.name }
            let verdict = verdict(family.original, after: others.map { past($0.original, title: $0.name) })
            #expect(verdict.decision == .pass)
            #expect(verdict.compared == others.count)
        }
    }

    @Test func `the copy is found wherever it stands among the earlier ones`() {
        let all = scriptFamilies.map { past($0.original, title: $0.name) }
        for family in scriptFamilies {
            #expect(verdict(family.edited, after: all).nearest == family.name)
        }
    }

    @Test func `a topic is held while it is recent and free again after that`() {
        let fresh = SimilarityLimits(recentTopics: 3)
        let topics = ["planets/diameter/most", "a", "b", "c"]
        let history = zip(topics, scriptFamilies).map { past($1.original, title: $1.name, topic: $0) }
        let text = scriptFamilies[10].original
        let script = Fingerprint(of: text, topic: "planets/diameter/most")
        let recent = SimilarityVerdict(
            title: "t",
            fingerprint: script,
            past: Array(history.prefix(3)),
            limits: fresh
        )
        #expect(recent.reason == .recentTopic)
        #expect(recent.decision == .hold)
        let later = SimilarityVerdict(title: "t", fingerprint: script, past: history, limits: fresh)
        #expect(later.decision == .pass)
    }

    @Test func `scripts without a topic are not alike for that`() {
        let history = [past(scriptFamilies[0].original)]
        #expect(verdict(scriptFamilies[1].original, after: history).decision == .pass)
    }

    @Test func `an earlier title is held, however it is written`() {
        let history = [past(scriptFamilies[0].original, title: "5 Widest Planets, Ranked")]
        let verdict = verdict(scriptFamilies[1].original, after: history, title: "5 widest planets: ranked!")
        #expect(verdict.reason == .sameTitle)
    }

    @Test func `a copy outweighs a shared topic and a shared title`() {
        let copied = past(scriptFamilies[0].original, title: "a", topic: "x")
        let titled = past(scriptFamilies[1].original, title: "b", topic: "x")
        let verdict = SimilarityVerdict(
            title: "b",
            fingerprint: Fingerprint(of: scriptFamilies[0].original, topic: "x"),
            past: [copied, titled]
        )
        #expect(verdict.nearest == "a")
        #expect(verdict.decision == .fail)
    }

    @Test func `the check says what was measured`() {
        let first = verdict("", after: [])
        #expect(first.record.grade == .pass)
        #expect(first.record.measured == "nothing to compare with yet")
        let copy = verdict(scriptFamilies[0].original, after: [past(scriptFamilies[0].original)])
        #expect(copy.record.grade == .failure)
        #expect(copy.record.measured == "copied: wording 100 %, build 100 % like 'old'")
    }

    @Test func `two thousand earlier scripts are compared in a moment`() {
        let history = (0..<2_000).map { index in
            past(
                scriptFamilies[index % scriptFamilies.count].templated + " \(index)",
                title: "Title \(index)"
            )
        }
        let clock = ContinuousClock()
        var held = 0
        let time = clock.measure {
            held += verdict(scriptFamilies[0].original, after: history).decision == .pass ? 0 : 1
        }
        #expect(held == 1)
        // An unoptimised build is some twenty times slower than a release build.
        #expect(time < .seconds(3), "took \(time)")
    }
}
