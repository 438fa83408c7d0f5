import Facts
import Tenfold
import TenfoldPipeline
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Three variations of one winner say the same idea in ways that are not copies of one another.
struct PatternVariationTests {
    private func scripts(_ title: String, _ form: String, seed: UInt64) async throws -> [Script] {
        let parent = Pattern(id: "top-five", title: "A top five", keywords: ["top"], form: form)
        let idea = Idea(
            title: title,
            source: "test",
            sourceItem: title,
            score: Score(parts: []),
            detectedAt: Date(timeIntervalSince1970: 1_795_000_000)
        )
        let writer = try FactScriptWriter()
        var scripts: [Script] = []
        for pattern in [parent] + parent.variations() {
            scripts.append(try await writer.writeScript(about: idea, pattern: pattern, seed: seed).value)
        }
        return scripts
    }

    /// Judges each script against those before it, as if all were about one idea.
    private func verdicts(_ scripts: [Script]) -> [SimilarityVerdict] {
        scripts.indices.dropFirst().map { index in
            SimilarityVerdict(
                title: scripts[index].title,
                fingerprint: Fingerprint(of: scripts[index].narration, topic: scripts[index].topic),
                past: scripts[..<index].map {
                    PastScript(
                        idea: "x",
                        title: $0.title,
                        fingerprint: Fingerprint(of: $0.narration, topic: $0.topic)
                    )
                },
                limits: SimilarityLimits(recentTopics: 0)
            )
        }
    }

    @Test(
        arguments: ["The largest planets", "The longest rivers", "The highest mountains"],
        ["ranking", "comparison", "question"]
    )
    func `variations of one idea differ in hook, order and title, and pass the near-duplicate check`(
        title: String,
        form: String
    ) async throws {
        let scripts = try await scripts(title, form, seed: 1)
        #expect(Set(scripts.dropFirst().compactMap(\.scenes.first?.narration)).count == 3)
        #expect(Set(scripts.dropFirst().map(\.title)).count == 3)
        #expect(Set(scripts.dropFirst().map { $0.scenes.map(\.visual.subject) }).count == 3)
        for verdict in verdicts(scripts) {
            #expect(verdict.decision == .pass, "\(verdict.record.measured)")
        }
    }

    /// Ten mountains of nearly one height cannot be compared; they are asked for in three ways.
    @Test func `variations of every table pass the near-duplicate check`() async throws {
        for table in try FactTables.all() {
            let title = "The \(table.measures[0].most?.superlative ?? "") \(table.many)"
            for verdict in verdicts(try await scripts(title, "ranking", seed: 1)) {
                #expect(verdict.decision == .pass, "\(table.id): \(verdict.record.measured)")
            }
        }
    }
}
