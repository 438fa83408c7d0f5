import CEspeak

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The functions of libespeak-ng, loaded and started; the library stays loaded until the program ends.
///
/// It is loaded when first needed: its licence is the GPL, and programs that never speak need not have it.
@safe struct LoadedLibrary: Sendable {
    let sampleRate: Int
    let setVoice: @Sendable @convention(c) (UnsafePointer<CChar>?) -> CInt
    let setParameter: @Sendable @convention(c) (CInt, CInt, CInt) -> CInt
    let synthesize: Synthesize

    typealias Synthesize =
        @Sendable @convention(c) (
            UnsafeRawPointer?, Int, CUnsignedInt, CInt, CUnsignedInt, CUnsignedInt,
            UnsafeMutablePointer<CUnsignedInt>?, UnsafeMutableRawPointer?
        ) -> CInt

    init(names: [String], callback: tenfold_espeak_callback) throws(SpeechError) {
        let handle = try unsafe Self.open(names)
        let initialize = unsafe unsafeBitCast(
            try Self.function("espeak_Initialize", handle),
            to: tenfold_espeak_initialize.self
        )
        let setCallback = unsafe unsafeBitCast(
            try Self.function("espeak_SetSynthCallback", handle),
            to: tenfold_espeak_set_callback.self
        )
        unsafe setVoice = unsafeBitCast(
            try Self.function("espeak_SetVoiceByName", handle),
            to: (@Sendable @convention(c) (UnsafePointer<CChar>?) -> CInt).self
        )
        unsafe setParameter = unsafeBitCast(
            try Self.function("espeak_SetParameter", handle),
            to: (@Sendable @convention(c) (CInt, CInt, CInt) -> CInt).self
        )
        unsafe synthesize = unsafeBitCast(
            try Self.function("espeak_Synth", handle),
            to: Synthesize.self
        )
        let rate = initialize(
            CInt(TENFOLD_ESPEAK_SYNCHRONOUS),
            0,
            nil,
            CInt(TENFOLD_ESPEAK_DO_NOT_EXIT)
        )
        guard rate > 0 else { throw .noData }
        sampleRate = Int(rate)
        unsafe setCallback(callback)
    }

    private static func open(_ names: [String]) throws(SpeechError) -> UnsafeMutableRawPointer {
        var words = "no name to try"
        for name in names {
            if let handle = unsafe dlopen(name, RTLD_NOW | RTLD_LOCAL) { return unsafe handle }
            if let reason = unsafe dlerror() { words = unsafe String(cString: reason) }
        }
        throw .noLibrary(words)
    }

    private static func function(
        _ name: String,
        _ handle: UnsafeMutableRawPointer
    ) throws(SpeechError) -> UnsafeMutableRawPointer {
        guard let address = unsafe dlsym(handle, name) else { throw .noFunction(name) }
        return unsafe address
    }
}
