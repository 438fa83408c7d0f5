import Tenfold
import TenfoldSpeech

/// libespeak-ng is there, with the voice that speaks.
@Sendable func checkSpeech(_ examination: Examination) async -> [Finding] {
    guard examination.uses("espeak", for: .voice) else { return [] }
    do {
        let speech = try SpeechEngine().speak("ten")
        return [.ok("speech", "libespeak-ng speaks at \(speech.sampleRate) Hz")]
    } catch {
        return [
            .error(
                "speech",
                error.description,
                mend: "install the packages libespeak-ng1 and espeak-ng-data (macOS: brew install espeak-ng)"
            )
        ]
    }
}
