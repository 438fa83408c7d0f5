import Tenfold

/// The last caption goes with the last sound of the voice.
struct CaptionEndValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        guard let sound = subject.measurement.voiceEnd, let caption = subject.captions.last?.end else {
            return []
        }
        let limit = subject.limits.captionEnd
        return [
            CheckRecord(
                "caption end",
                passes: abs(caption - sound) <= limit,
                measured: "caption \(rounded(caption, digits: 2)) s, voice \(rounded(sound, digits: 2)) s",
                limit: "at most \(rounded(limit)) s apart"
            )
        ]
    }
}
