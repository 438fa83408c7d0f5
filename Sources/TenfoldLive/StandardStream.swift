#if canImport(System)
import System
#else
import SystemPackage
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The program's own output streams.
public enum StandardStream: Sendable {
    /// Standard output: results.
    case output
    /// Standard error: progress and problems.
    case error

    /// Writes all of a text at once.
    ///
    /// - Throws: `Errno` where the other end is gone.
    public func write(_ text: String) throws {
        try descriptor.writeAll(Array(text.utf8))
    }

    /// True where a person looks at it.
    public var isTerminal: Bool { isatty(descriptor.rawValue) == 1 }

    private var descriptor: FileDescriptor {
        switch self {
        case .output: .standardOutput
        case .error: .standardError
        }
    }
}
