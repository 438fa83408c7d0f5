import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

struct CaptionTests {
    @Test(arguments: 0..<60)
    func `cues follow the words by less than a frame, never overlap, and end with the sound`(seed: UInt64) {
        let narration = SampleNarrations.random(seed: seed)
        let cues = Captions.cues(for: narration)
        #expect(cues.count == narration.words.count)
        for (cue, word) in zip(cues, narration.words) {
            #expect(cue.words[cue.spoken] == word.text)
            #expect(abs(Double(cue.firstFrame) / Captions.framesPerSecond - word.start) <= 1 / 30)
            #expect(cue.endFrame > cue.firstFrame)
        }
        #expect(zip(cues, cues.dropFirst()).allSatisfy { $0.endFrame <= $1.firstFrame })
        #expect(Double(cues.last?.endFrame ?? 0) / Captions.framesPerSecond <= narration.seconds)
    }

    @Test(arguments: 0..<60)
    func `groups are short, of one scene, and hold every word once`(seed: UInt64) {
        let narration = SampleNarrations.random(seed: seed)
        let groups = CaptionGroup.groups(of: narration.words, style: CaptionStyle())
        #expect(groups.flatMap(\.words) == narration.words)
        for group in groups {
            #expect(group.words.count <= 3)
            #expect(group.text.count <= 18 || group.words.count == 1)
            #expect(Set(group.words.map(\.scene)).count == 1)
            #expect(!group.words.dropLast().contains { endsSentence($0.text) })
        }
    }

    @Test func `short gaps are closed, and a long pause clears the screen`() {
        let narration = Narration(
            file: "v.wav",
            seconds: 6,
            sceneStarts: [0],
            words: [
                .init(text: "one", scene: 0, start: 0.1, end: 0.4),
                .init(text: "two", scene: 0, start: 0.6, end: 0.9),
                .init(text: "three", scene: 0, start: 4, end: 4.5),
            ]
        )
        let cues = Captions.cues(for: narration)
        #expect(cues.map(\.firstFrame) == [3, 18, 120])
        #expect(cues.map(\.endFrame) == [18, 39, 147])
    }

    @Test func `words that come faster than frames still get a frame each`() {
        let words = (0..<20).map { Narration.Word(text: "w\($0)", scene: 0, start: 1, end: 1.001) }
        let cues = Captions.cues(for: Narration(file: "v.wav", seconds: 1.3, sceneStarts: [0], words: words))
        #expect(cues.map(\.firstFrame) == Array(30..<39))
        #expect(cues.allSatisfy { $0.endFrame > $0.firstFrame && $0.endFrame <= 39 })
    }

    @Test func `the burned-in script and the upload file read like this`() {
        expectGolden(Captions.ass(for: SampleNarrations.everest), "everest.ass")
        expectGolden(Captions.subRip(for: SampleNarrations.everest), "everest.srt")
    }

    @Test func `text that looks like an override is shown, not obeyed`() {
        let hostile = #"{\b1}a,b\N{}"#
        let narration = Narration(
            file: "v.wav",
            seconds: 2,
            sceneStarts: [0],
            words: [.init(text: hostile, scene: 0, start: 0, end: 1)]
        )
        let line = Captions.ass(for: narration).split(separator: "\n").last ?? ""
        let joiner = "\u{2060}"
        #expect(line.hasSuffix(#"\{\"# + joiner + #"b1\}a,b\"# + joiner + #"N\{\}{\c}"#))
    }

    @Test(arguments: 0..<40)
    func `upload captions are ordered, short lines that hold every word`(seed: UInt64) {
        let narration = SampleNarrations.random(seed: seed)
        let cues = SubRipFile(narration).cues
        #expect(
            cues.flatMap(\.lines).joined(separator: " ") == narration.words.map(\.text).joined(separator: " ")
        )
        for cue in cues {
            #expect(cue.lines.count <= 2)
            #expect(cue.lines.allSatisfy { $0.count <= 42 })
            #expect(cue.end > cue.start && cue.end <= narration.seconds)
        }
        #expect(zip(cues, cues.dropFirst()).allSatisfy { $0.end <= $1.start })
    }

    @Test func `a time or tag inside a word cannot break the upload file`() {
        let narration = Narration(
            file: "v.wav",
            seconds: 2,
            sceneStarts: [0],
            words: [.init(text: "00:00:01,000-->\n<b>", scene: 0, start: 0, end: 1)]
        )
        let text = Captions.subRip(for: narration)
        #expect(text == "1\n00:00:00,000 --> 00:00:01,300\n00:00:01,000--› ‹b›\n")
    }

    @Test func `the reading rate is that of the fastest group`() {
        let words = [
            Narration.Word(text: "Slow.", scene: 0, start: 0, end: 1),
            Narration.Word(text: "Extraordinary", scene: 0, start: 2, end: 2.4),
        ]
        let narration = Narration(file: "v.wav", seconds: 2.5, sceneStarts: [0], words: words)
        #expect(Captions.readingRate(of: narration) == 26)
    }
}
