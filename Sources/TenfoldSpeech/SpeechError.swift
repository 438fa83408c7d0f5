/// A text that could not be spoken.
public enum SpeechError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The library is not on this machine; in the loader's words.
    case noLibrary(String)
    /// The library lacks a function of its interface.
    case noFunction(String)
    /// The library found no data to speak from.
    case noData
    /// There is no such voice.
    case noVoice(String)
    /// The library refused the text, with its code.
    case refused(Int)

    /// One sentence, and what to do.
    public var description: String {
        switch self {
        case .noLibrary(let words):
            "cannot load libespeak-ng: \(words); install the package libespeak-ng1 (macOS: espeak-ng)"
        case .noFunction(let name):
            "cannot use libespeak-ng: it has no function \(name); install version 1.50 or newer"
        case .noData:
            "cannot start libespeak-ng: it finds no voice data; install the package espeak-ng-data"
        case .noVoice(let name):
            "cannot speak with the voice \(name): libespeak-ng has none of that name; see espeak-ng --voices"
        case .refused(let code):
            "cannot speak the text: libespeak-ng answered with code \(code)"
        }
    }
}
