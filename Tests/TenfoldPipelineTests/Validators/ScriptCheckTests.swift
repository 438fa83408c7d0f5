import Tenfold
import Testing

@testable import TenfoldPipeline

@Suite struct ScriptCheckTests {
    private static let sentence = "The river runs to the sea and nobody knows how old it is."

    private func script(
        title: String = "Five rivers",
        description: String = "Figures.",
        tags: [String] = ["rivers"],
        beat: String = Array(repeating: sentence, count: 6).joined(separator: " ")
    ) -> Script {
        let visual = VisualBrief(motif: "bars", headline: "Rivers", searchPhrase: "river")
        return Script(
            title: title,
            description: description,
            tags: tags,
            topic: "t",
            sources: [],
            scenes: [
                Scene(role: .hook, narration: "Which is the longest of them all?", visual: visual),
                Scene(role: .beat, narration: beat, visual: visual),
                Scene(role: .close, narration: "Did you know that?", visual: visual),
            ]
        )
    }

    private func failures(_ script: Script, spokenSeconds: Double? = nil) -> [String] {
        ScriptCheck.records(for: script, spokenSeconds: spokenSeconds).filter { $0.grade == .failure }
            .map(\.name)
    }

    @Test func `a plain script passes every check`() {
        #expect(ScriptCheck.records(for: script()).allSatisfy { $0.grade == .pass })
    }

    @Test(arguments: [
        "**bold**", "see https://example.org", "[Scene 2]", "As an AI language model, I think", "{name}",
        "# one", "The JSON object follows.",
        "\u{1F600}", "a\u{FFFD}", "Narrator: hello", "two  spaces", "<b>",
    ])
    func `what nobody should hear is found`(residue: String) {
        let beat = Array(repeating: Self.sentence, count: 6).joined(separator: " ")
        #expect(failures(script(beat: beat + " " + residue)) == ["script residue"])
    }

    @Test func `scenes that say the same are found`() {
        #expect(failures(script(beat: "Which is the longest of them all?")).contains("script repetition"))
        #expect(failures(script(beat: "which is the longest OF them all")).contains("script repetition"))
    }

    @Test func `another language is found`() {
        let german = "Der Fluss ist sehr lang und niemand weiss genau wie alt er eigentlich ist."
        let beat = Array(repeating: german, count: 6).joined(separator: " ")
        #expect(failures(script(beat: beat)) == ["script language"])
    }

    @Test func `what is too long for the page is found`() {
        #expect(failures(script(title: String(repeating: "a", count: 101))) == ["script title"])
        #expect(failures(script(title: "a < b")) == ["script residue", "script title"])
        #expect(failures(script(description: String(repeating: "ä", count: 2_501))) == ["script description"])
        #expect(
            failures(script(tags: Array(repeating: String(repeating: "a", count: 99), count: 6))) == [
                "script tags"
            ]
        )
        #expect(failures(script(title: "")) == ["script title"])
    }

    @Test func `tags are counted as they are sent, with commas and quotes`() {
        #expect(ScriptCheck.tagLength(["ab", "c d"]) == 2 + 1 + 5)
        #expect(ScriptCheck.tagLength([]) == 0)
    }

    @Test func `pace and length follow the voice once there is one`() {
        #expect(failures(script(), spokenSeconds: 12) == ["script length", "script pace"])
        #expect(failures(script(), spokenSeconds: 36).isEmpty)
        #expect(failures(script(), spokenSeconds: 70).contains("script length"))
    }

    @Test func `a script without beats or with a silent scene is found`() {
        var silent = script()
        silent.scenes[2].narration = "..."
        #expect(failures(silent) == ["script structure"])
        var short = script()
        short.scenes.remove(at: 1)
        #expect(failures(short).contains("script structure"))
    }
}
