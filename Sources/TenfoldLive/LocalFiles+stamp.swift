import Tenfold

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension LocalFiles {
    /// See ``FileStore/stamp(_:)``: size, moment of the last change, and place on the disk, as git's index looks at them.
    ///
    /// A file changed in the last two seconds has none: another change in the same tick could not be told.
    public func stamp(_ path: String) -> String? {
        var facts = stat()
        guard unsafe stat(path, &facts) == 0 else { return nil }
        #if canImport(Darwin)
        let changed = facts.st_mtimespec
        #else
        let changed = facts.st_mtim
        #endif
        guard time(nil) - changed.tv_sec > 2 else { return nil }
        // Put together digit by digit, as it is asked for thousands of files: strings take five times as long.
        var text: [UInt8] = []
        text.reserveCapacity(64)
        text.append(digitsOf: Int(facts.st_size), then: "-")
        text.append(digitsOf: Int(changed.tv_sec), then: ".")
        text.append(digitsOf: Int(changed.tv_nsec), then: "-")
        text.append(digitsOf: Int(truncatingIfNeeded: facts.st_ino), then: nil)
        return String(decoding: text, as: UTF8.self)
    }

    /// See ``FileStore/size(_:)``.
    public func size(_ path: String) -> Int? {
        var facts = stat()
        guard unsafe stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(facts.st_size)
    }
}

extension [UInt8] {
    /// Adds a number's decimal digits and a sign after them.
    fileprivate mutating func append(digitsOf number: Int, then sign: Unicode.Scalar?) {
        var rest = number.magnitude
        let start = count
        repeat {
            append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        self[start...].reverse()
        if let sign { append(UInt8(ascii: sign)) }
    }
}
