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

    /// Makes an engine; nothing is loaded until it speaks.
    public init(libraryNames: [String] = SpeechEngine.libraryNames) {
        names = libraryNames
    }

    /// Speaks one text, and returns when all of it is spoken.
    ///
    /// - Throws: ``SpeechError`` where the library, its data or the voice is missing.
    public func speak(_ text: String, _ options: SpeechOptions = SpeechOptions()) throws(SpeechError)
        -> Speech
    {
        try speak([text], options)[0]
    }

    /// Speaks texts one after the other, and returns when all are spoken.
    ///
    /// Each call starts the library anew, so equal calls give equal sound.
    ///
    /// - Throws: ``SpeechError`` where the library, its data or the voice is missing.
    public func speak(_ texts: [String], _ options: SpeechOptions = SpeechOptions()) throws(SpeechError)
        -> [Speech]
    {
        try turn.withLock { (_) throws(SpeechError) -> [Speech] in
            let library = try unsafe LoadedLibrary(names: names, callback: collect)
            try library.choose(options)
            var speeches: [Speech] = []
            for text in texts {
                collected.withLock { $0 = Speech(sampleRate: library.sampleRate) }
                try library.speak(text)
                speeches.append(collected.withLock { $0 })
            }
            return speeches
        }
    }
}

/// Who holds it may use the library.
private let turn = Mutex<Void>(())

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
        guard unsafe event.text_position > 0 else { return }
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
