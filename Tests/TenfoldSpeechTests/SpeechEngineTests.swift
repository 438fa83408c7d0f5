import TenfoldSpeech
import Testing

struct SpeechEngineTests {
    private let engine = SpeechEngine()

    @Test func `a text comes back as sound with the place of every word`() throws {
        let speech = try engine.speak("Hello brave world.")
        #expect(speech.words.map(\.offset) == [0, 6, 12])
        #expect(speech.words.map(\.length) == [5, 5, 5])
        #expect(speech.sentences.first?.offset == 0)
        #expect((0.8...2.5).contains(Double(speech.samples.count) / Double(speech.sampleRate)))
        #expect(speech.samples.contains { abs(Int($0)) > 3000 })
    }

    @Test func `samples and milliseconds tell the same time`() throws {
        let speech = try engine.speak("Mount Everest, 8,849 meters tall. Is it the highest?")
        for word in speech.words {
            #expect(abs(word.sample * 1000 / speech.sampleRate - word.milliseconds) <= 1)
        }
        #expect(zip(speech.words, speech.words.dropFirst()).allSatisfy { $0.sample <= $1.sample })
    }

    @Test func `letters beyond ASCII are counted as characters, not bytes`() throws {
        let speech = try engine.speak("Zoë 🌋 saw Łódź")
        #expect(speech.words.contains { $0.offset == 6 && $0.length == 3 })
        #expect(speech.words.contains { $0.offset == 10 })
    }

    @Test func `equal texts and options give equal sound`() throws {
        let options = SpeechOptions(voice: "en-us+max", wordsPerMinute: 150)
        let texts = ["The same words again.", "And some more."]
        let first = try engine.speak(texts, options)
        _ = try engine.speak(["Something else in between!"], SpeechOptions(voice: "en-us+f3", pitch: 70))
        let isEqual = try engine.speak(texts, options) == first
        #expect(isEqual)
    }

    @Test func `a higher rate takes less time`() throws {
        let text = "Ten rivers run to the sea, and one of them is longest."
        let slow = try engine.speak(text, SpeechOptions(wordsPerMinute: 120))
        let fast = try engine.speak(text, SpeechOptions(wordsPerMinute: 240))
        #expect(Double(slow.samples.count) > 1.5 * Double(fast.samples.count))
    }

    @Test(arguments: ["", " ", "\u{0}", "…", "[[h@l'oU]] <break time='9s'/> &amp;", "---"])
    func `strange texts are spoken as text or not at all`(text: String) throws {
        let speech = try engine.speak(text)
        #expect(speech.samples.count < 12 * speech.sampleRate)
    }

    @Test func `texts spoken at once from many tasks do not mix`() async throws {
        let texts = (1...8).map { String(repeating: "word ", count: $0) }
        let alone = try texts.map { try engine.speak($0) }
        let together = try await withThrowingTaskGroup(of: (Int, Speech).self) { group in
            for (place, text) in texts.enumerated() {
                group.addTask { (place, try SpeechEngine().speak(text)) }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        for (place, speech) in alone.enumerated() {
            let isEqual = together[place] == speech
            #expect(isEqual, "text \(place)")
        }
    }

    @Test func `a missing library is named with the package that brings it`() {
        let engine = SpeechEngine(libraryNames: ["libno-such-speech.so.9"])
        let error = #expect(throws: SpeechError.self) { try engine.speak("Hello") }
        #expect(error?.description.contains("install the package libespeak-ng1") == true)
        #expect(error?.description.contains("libno-such-speech.so.9") == true)
    }

    @Test func `a library that is no speech library is refused`() {
        let engine = SpeechEngine(libraryNames: ["libc.so.6"])
        #expect(throws: SpeechError.noFunction("espeak_Initialize")) { try engine.speak("Hello") }
    }

    @Test func `an unknown voice is an error that names it`() {
        #expect(throws: SpeechError.noVoice("klingon-qq")) {
            try engine.speak("Hello", SpeechOptions(voice: "klingon-qq"))
        }
    }
}
