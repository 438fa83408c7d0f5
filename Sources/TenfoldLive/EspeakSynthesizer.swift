public import TenfoldPipeline
import TenfoldSpeech

/// Speaks with the libespeak-ng of this machine.
public struct EspeakSynthesizer: SpeechSynthesizer {
    private let engine = SpeechEngine()

    /// Makes the synthesizer; nothing is loaded until it speaks.
    public init() {}

    /// See ``SpeechSynthesizer/speak(_:as:)``.
    public func speak(_ texts: [String], as voice: SpeakingVoice) throws -> [SpokenText] {
        let options = SpeechOptions(
            voice: voice.name,
            wordsPerMinute: voice.wordsPerMinute,
            pitch: voice.pitch,
            pitchRange: voice.pitchRange
        )
        do throws(SpeechError) {
            return try engine.speak(texts, options).map { speech in
                SpokenText(
                    samples: speech.samples,
                    sampleRate: speech.sampleRate,
                    events: speech.words.map { SpokenText.Event(offset: $0.offset, sample: $0.sample) }
                )
            }
        } catch {
            throw StepFailure(.broken, error.description)
        }
    }
}
