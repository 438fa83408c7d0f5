import Tenfold

/// The sound has the form that upload services ask for.
struct SoundFormatValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        guard let sound = subject.sound else { return [] }
        let measured = "\(sound.codec) \(sound.profile) \(sound.sampleRate) Hz, \(sound.channels) channels"
        let limit = "aac LC 48000 Hz, 2 channels"
        return [CheckRecord("sound format", passes: measured == limit, measured: measured, limit: limit)]
    }
}
