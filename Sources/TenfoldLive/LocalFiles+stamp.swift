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
        // Put together by hand, as it is asked for thousands of files: interpolation takes three times as long.
        return String(facts.st_size) + "-" + String(changed.tv_sec) + "." + String(changed.tv_nsec) + "-"
            + String(facts.st_ino)
    }

    /// See ``FileStore/size(_:)``.
    public func size(_ path: String) -> Int? {
        var facts = stat()
        guard unsafe stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(facts.st_size)
    }
}
