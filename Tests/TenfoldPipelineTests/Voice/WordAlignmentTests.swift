import Testing

@testable import TenfoldPipeline

struct WordAlignmentTests {
    @Test func `written words are what stands between spaces, and lone marks join the word before`() {
        let words = WrittenWord.words(
            of: "  — Isn't  it\u{A0}well-known – that 8,849 m² … is \u{201C}a lot\u{201D}? 🌋 "
        )
        #expect(
            words.map(\.text) == [
                "— Isn't", "it", "well-known –", "that", "8,849", "m² …", "is", "\u{201C}a", "lot\u{201D}?",
                "🌋",
            ]
        )
        #expect(words[1].scalars == 11..<13)
    }

    @Test func `a text of marks alone has no words`() {
        #expect(WrittenWord.words(of: " … — ! ").isEmpty)
    }

    @Test func `the first event inside a word is its beginning`() {
        let text = "high: 8,849 meters"
        let spoken = SpokenText(
            samples: [Int16](repeating: 9000, count: 1000),
            sampleRate: 1000,
            events: [
                .init(offset: 0, sample: 0), .init(offset: 6, sample: 200), .init(offset: 8, sample: 400),
                .init(offset: 9, sample: 500), .init(offset: 12, sample: 700),
            ]
        )
        let alignment = WordAlignment(WrittenWord.words(of: text), in: spoken)
        #expect(alignment.ranges == [0..<200, 200..<700, 700..<1000])
    }

    @Test func `words the library does not tell of share the time by their letters`() {
        let spoken = SpokenText(
            samples: [Int16](repeating: 9000, count: 1000),
            sampleRate: 1000,
            events: [.init(offset: 0, sample: 100), .init(offset: 16, sample: 900)]
        )
        let alignment = WordAlignment(WrittenWord.words(of: "aaaa bbbb ccccc dd"), in: spoken)
        #expect(alignment.ranges.map(\.lowerBound) == [100, 346, 592, 900])
        #expect(alignment.ranges.last?.upperBound == 1000)
    }

    @Test func `the pause after a word is not part of it`() {
        let samples = [Int16](repeating: 9000, count: 300) + [Int16](repeating: 20, count: 200)
        let spoken = SpokenText(samples: samples, sampleRate: 1000, events: [.init(offset: 0, sample: 0)])
        #expect(WordAlignment(WrittenWord.words(of: "one"), in: spoken).ranges == [0..<300])
    }

    @Test func `events that go back in time do not`() {
        let spoken = SpokenText(
            samples: [Int16](repeating: 9000, count: 100),
            sampleRate: 1000,
            events: [
                .init(offset: 0, sample: 50), .init(offset: 2, sample: 10), .init(offset: 4, sample: 500),
            ]
        )
        let ranges = WordAlignment(WrittenWord.words(of: "a b c"), in: spoken).ranges
        #expect(ranges == [50..<50, 50..<100, 100..<100])
    }
}
