import CEspeak

/// The functions of libespeak-ng, loaded and started; unloaded with the value.
///
/// It is loaded when needed: its licence is the GPL, and programs that never speak need not have it. Unloading
/// resets its globals, which carry the phase of the voice's flutter from one text into the next.
@safe struct LoadedLibrary: ~Copyable {
    let sampleRate: Int
    private let handle: LibraryHandle
    private let setVoice: tenfold_espeak_set_voice
    private let setParameter: tenfold_espeak_set_parameter
    private let synthesize: tenfold_espeak_synthesize
    private let terminate: tenfold_espeak_terminate

    init(names: [String], callback: tenfold_espeak_callback) throws(SpeechError) {
        let handle = try LibraryHandle(names: names)
        let initialize: tenfold_espeak_initialize = try unsafe handle.function("espeak_Initialize")
        let setCallback: tenfold_espeak_set_callback = try unsafe handle.function("espeak_SetSynthCallback")
        let setVoice: tenfold_espeak_set_voice = try unsafe handle.function("espeak_SetVoiceByName")
        let setParameter: tenfold_espeak_set_parameter = try unsafe handle.function("espeak_SetParameter")
        let synthesize: tenfold_espeak_synthesize = try unsafe handle.function("espeak_Synth")
        let terminate: tenfold_espeak_terminate = try unsafe handle.function("espeak_Terminate")
        let synchronous = CInt(TENFOLD_ESPEAK_SYNCHRONOUS)
        let sampleRate = initialize(synchronous, 0, nil, CInt(TENFOLD_ESPEAK_DO_NOT_EXIT))
        guard sampleRate > 0 else { throw .noData }
        unsafe setCallback(callback)
        self.sampleRate = Int(sampleRate)
        self.handle = handle
        unsafe self.setVoice = setVoice
        self.setParameter = setParameter
        unsafe self.synthesize = synthesize
        self.terminate = terminate
    }

    /// Ends the thread that the library runs even when it works synchronously: were the library unloaded
    /// before, the thread's code would be gone from under it.
    deinit { _ = terminate() }

    /// Chooses the voice and how it speaks.
    func choose(_ options: SpeechOptions) throws(SpeechError) {
        guard unsafe setVoice(options.voice) == 0 else { throw .noVoice(options.voice) }
        _ = setParameter(CInt(TENFOLD_ESPEAK_RATE), CInt(options.wordsPerMinute), 0)
        _ = setParameter(CInt(TENFOLD_ESPEAK_PITCH), CInt(options.pitch), 0)
        _ = setParameter(CInt(TENFOLD_ESPEAK_RANGE), CInt(options.pitchRange), 0)
    }

    /// Speaks a text to the callback, and returns when all of it is spoken.
    func speak(_ text: String) throws(SpeechError) {
        let bytes = text.utf8.map { $0 == 0 ? UInt8(ascii: " ") : $0 } + [0]
        let code = unsafe bytes.withUnsafeBytes { bytes in
            unsafe synthesize(
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
    }
}
