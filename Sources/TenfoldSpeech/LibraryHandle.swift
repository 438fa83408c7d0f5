#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A library loaded at run time, unloaded with the value.
@safe struct LibraryHandle: ~Copyable {
    private let handle: UnsafeMutableRawPointer

    /// Loads the first library that is there.
    init(names: [String]) throws(SpeechError) {
        var words = "no name to try"
        for name in names {
            if let handle = unsafe dlopen(name, RTLD_NOW | RTLD_LOCAL) {
                unsafe self.handle = handle
                return
            }
            if let reason = unsafe dlerror() { words = unsafe String(cString: reason) }
        }
        throw .noLibrary(words)
    }

    deinit { unsafe dlclose(handle) }

    /// The function of a name; the caller says its type.
    @unsafe func function<Function>(_ name: String) throws(SpeechError) -> Function {
        guard let address = unsafe dlsym(handle, name) else { throw .noFunction(name) }
        return unsafe unsafeBitCast(address, to: Function.self)
    }
}
