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
        // Put together digit by digit, from the end, as it is asked for thousands of files: strings take ten times as long.
        var digits = Digits()
        digits.put(Int(truncatingIfNeeded: facts.st_ino))
        digits.put("-", Int(changed.tv_nsec))
        digits.put(".", Int(changed.tv_sec))
        digits.put("-", Int(facts.st_size))
        return digits.text
    }

    /// See ``FileStore/size(_:)``.
    public func size(_ path: String) -> Int? {
        var facts = stat()
        guard unsafe stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(facts.st_size)
    }
}

/// Numbers in decimal, put down from the last to the first.
private struct Digits {
    /// Room for four numbers of twenty digits and what stands between.
    private var bytes = [UInt8](repeating: 0, count: 84)
    private var start = 84

    mutating func put(_ number: Int) {
        var rest = number.magnitude
        repeat {
            start -= 1
            bytes[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
    }

    /// A number, and after it the sign that keeps it from what was put down before.
    mutating func put(_ sign: Unicode.Scalar, _ number: Int) {
        start -= 1
        bytes[start] = UInt8(ascii: sign)
        put(number)
    }

    var text: String { String(decoding: bytes[start...], as: UTF8.self) }
}
