import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct FactScriptWriterTests {
    private func idea(_ title: String, tags: [String] = []) -> Idea {
        Idea(
            title: title,
            source: "test",
            sourceItem: title,
            tags: tags,
            score: Score(parts: []),
            detectedAt: Date(timeIntervalSince1970: 0)
        )
    }

    @Test func `the same idea and seed give the same script, another seed another`() async throws {
        let writer = try FactScriptWriter()
        let idea = idea("Cassini's last look at Saturn", tags: ["space", "nasa"])
        var scripts: [Script] = []
        for seed in [1, 1, 2, 3] as [UInt64] {
            scripts.append(try await writer.writeScript(about: idea, pattern: nil, seed: seed).value)
        }
        #expect(scripts[0] == scripts[1])
        #expect(Set(scripts.map(\.narration)).count == 3)
    }

    @Test(arguments: [
        ("The highest mountains in the world", [String](), "mountains/height/most"),
        ("How deep is the deepest lake?", [], "lakes/depth/most"),
        ("Which planet is the coldest?", [], "planets/temperature/least"),
        ("A day in my life", ["river", "rivers", "kayak"], "rivers/length/most"),
        ("I climbed Mount Everest in Nepal", ["himalaya"], "mountains/height/most"),
        ("The smallest countries you never heard of", ["travel"], "countries/smallness/least"),
    ])
    func `an idea finds its topic`(title: String, tags: [String], topic: String) async throws {
        for seed in 0..<5 as Range<UInt64> {
            let script = try await FactScriptWriter().writeScript(
                about: idea(title, tags: tags),
                pattern: nil,
                seed: seed
            ).value
            #expect(script.topic == topic)
        }
    }

    @Test func `a pattern decides the form`() async throws {
        let pattern = Pattern(id: "top-five", title: "Top five", keywords: [], form: "ranking")
        let script = try await FactScriptWriter().writeScript(
            about: idea("The longest river"),
            pattern: pattern,
            seed: 1
        ).value
        #expect(script.pattern == "top-five")
        #expect(script.scenes[5].visual.rank == 1)
    }

    @Test func `an idea the tables know nothing of is refused with what to do`() async throws {
        let writer = try FactScriptWriter()
        let gossip = idea("Who wore it best?", tags: ["fashion", "celebrity"])
        #expect(!writer.canWrite(about: gossip))
        #expect(writer.canWrite(about: idea("The tallest skyscraper")))
        let error = await #expect(throws: StepFailure.self) {
            try await writer.writeScript(about: gossip, pattern: nil, seed: 1)
        }
        #expect(error?.kind == .bad)
        #expect(
            error?.description == "cannot write a script about 'Who wore it best?': no fact table fits; "
                + "configure `pipeline.script: { use: openai }` or a command of your own"
        )
    }

    @Test func `a ranking counts the true top five down`() throws {
        let topic = try #require(try FactScriptSamples.topics().first { $0.key == "planets/diameter/most" })
        var generator = SeededGenerator(seed: 3)
        let (script, _) = try FactScriptWriter().write(topic, .ranking, using: &generator)
        let beats = script.scenes.filter { $0.role == .beat }
        #expect(beats.compactMap(\.visual.subject) == ["Earth", "Neptune", "Uranus", "Saturn", "Jupiter"])
        #expect(beats.compactMap(\.visual.rank) == [5, 4, 3, 2, 1])
    }

    @Test func `scripts read as somebody would tell them`() throws {
        let writer = try FactScriptWriter()
        var text = ""
        for (key, form) in [
            ("planets/diameter/most", ScriptForm.ranking), ("inventions/year/most", .ranking),
            ("planets/temperature/most", .comparison), ("lakes/depth/most", .question),
        ] {
            let topic = try #require(try FactScriptSamples.topics().first { $0.key == key })
            var generator = SeededGenerator(seed: 42, purpose: key)
            let script = writer.write(topic, form, using: &generator).script
            text += "# \(script.title)\n" + script.scenes.map { $0.narration + "\n" }.joined() + "\n"
            if key == "planets/diameter/most" {
                text += script.description + "\n\n" + script.tags.joined(separator: ", ") + "\n\n"
            }
        }
        expectGolden(text, "scripts.txt")
    }
}
