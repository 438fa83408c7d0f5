import CEspeak
import Synchronization

/// Speaks texts with libespeak-ng, into memory.
///
/// The library keeps its state in globals, so all engines of a process take turns.
public struct SpeechEngine: Sendable {
    /// The names the library goes by on Linux and macOS, in the order they are tried.
    public static let libraryNames = [
        "libespeak-ng.so.1", "libespeak-ng.so", "libespeak-ng.1.dylib", "libespeak-ng.dylib",
        "/opt/homebrew/lib/libespeak-ng.dylib", "/usr/local/lib/libespeak-ng.dylib",
    ]

    private let names: [String]

    /// Makes an engine; the library is loaded with the first text.
    public init(libraryNames: [String] = SpeechEngine.libraryNames) {
        names = libraryNames
    }

    /// Speaks a text, and returns when all of it is spoken.
    ///
    /// - Throws: ``SpeechError`` where the library, its data or the voice is missing.
    public func speak(_ text: String, _ options: SpeechOptions = SpeechOptions()) throws(SpeechError)
        -> Speech
    {
        try turn.withLock { (library) throws(SpeechError) -> Speech in
            let loaded: LoadedLibrary
            if let library, names == Self.libraryNames {
                loaded = library
            } else {
                loaded = try unsafe LoadedLibrary(names: names, callback: collect)
                library = loaded
            }
            return try Self.speak(text, options, loaded)
        }
    }

    private static func speak(
        _ text: String,
        _ options: SpeechOptions,
        _ library: LoadedLibrary
    ) throws(SpeechError) -> Speech {
        guard unsafe library.setVoice(options.voice) == 0 else { throw .noVoice(options.voice) }
        let parameters = [
            (TENFOLD_ESPEAK_RATE, options.wordsPerMinute), (TENFOLD_ESPEAK_PITCH, options.pitch),
            (TENFOLD_ESPEAK_RANGE, options.pitchRange),
        ]
        for (parameter, value) in parameters {
            _ = library.setParameter(CInt(parameter), CInt(value), 0)
        }
        collected.withLock { $0 = Speech(sampleRate: library.sampleRate) }
        let words = text.utf8.map { $0 == 0 ? UInt8(ascii: " ") : $0 } + [0]
        let code = unsafe words.withUnsafeBytes { bytes in
            unsafe library.synthesize(
                bytes.baseAddress,
                bytes.count,
                0,
                CInt(TENFOLD_ESPEAK_BY_CHARACTER),
                0,
                CUnsignedInt(TENFOLD_ESPEAK_UTF8),
                nil,
                nil
            )
        }
        guard code == 0 else { throw .refused(Int(code)) }
        return collected.withLock { $0 }
    }
}

/// Who holds it may use the library, which is loaded where it is not nil.
private let turn = Mutex<LoadedLibrary?>(nil)

/// What the library has said of the text that is being spoken.
private let collected = Mutex(Speech(sampleRate: 0))

/// Called by the library with each block of sound; 0 asks it to go on.
private func collect(
    _ samples: UnsafeMutablePointer<Int16>?,
    _ count: CInt,
    _ events: UnsafeMutablePointer<tenfold_espeak_event>?
) -> CInt {
    collected.withLock { speech in
        if let samples = unsafe samples, count > 0 {
            unsafe speech.samples.append(contentsOf: UnsafeBufferPointer(start: samples, count: Int(count)))
        }
        var next = unsafe events
        while let event = unsafe next, unsafe event.pointee.type != CInt(TENFOLD_ESPEAK_LIST_END) {
            unsafe speech.note(event.pointee)
            unsafe next = event + 1
        }
    }
    return 0
}

extension Speech {
    fileprivate mutating func note(_ event: tenfold_espeak_event) {
        let mark = unsafe Mark(
            offset: Int(event.text_position) - 1,
            length: Int(event.length),
            sample: Int(event.sample),
            milliseconds: Int(event.audio_position)
        )
        switch unsafe Int(event.type) {
        case TENFOLD_ESPEAK_WORD: words.append(mark)
        case TENFOLD_ESPEAK_SENTENCE: sentences.append(mark)
        default: break
        }
    }
}
