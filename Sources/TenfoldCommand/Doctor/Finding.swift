import Tenfold

/// What a check of this machine or repository found.
struct Finding: Codable, Sendable, Equatable {
    /// How serious it is.
    enum Grade: String, Codable, Sendable {
        /// As it should be.
        case ok
        /// Works, perhaps not as meant.
        case warning
        /// Does not work.
        case error
    }

    /// What was looked at, such as `ffmpeg`.
    var subject: String
    /// How serious it is.
    var grade: Grade
    /// What was found, in one sentence without a full stop.
    var words: String
    /// How to mend it.
    var remedy: String?

    /// Something that is as it should be.
    static func ok(_ subject: String, _ words: String) -> Finding {
        Finding(subject: subject, grade: .ok, words: words)
    }

    /// Something that works, perhaps not as meant.
    static func warning(_ subject: String, _ words: String, mend remedy: String?) -> Finding {
        Finding(subject: subject, grade: .warning, words: words, remedy: remedy)
    }

    /// Something that does not work.
    static func error(_ subject: String, _ words: String, mend remedy: String?) -> Finding {
        Finding(subject: subject, grade: .error, words: words, remedy: remedy)
    }
}

extension Finding {
    /// What a diagnostic says; its suggestion is the remedy.
    init(_ diagnostic: Diagnostic, about subject: String) {
        self.init(
            subject: subject,
            grade: diagnostic.severity == .error ? .error : .warning,
            words: diagnostic.finding,
            remedy: diagnostic.suggestion
        )
    }
}
