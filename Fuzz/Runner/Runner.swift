import Tenfold
import TenfoldLive

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Feeds made-up bytes to one of the readers: `reader-fuzzing TARGET [options of libFuzzer] CORPUS`.
///
/// Built with `-sanitize=fuzzer` it searches; otherwise it reads the files of a folder once, which is a test.
@main
enum Runner {
    nonisolated(unsafe) private static var reader: FuzzedReader?

    private typealias Callback = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
    private typealias Driver =
        @convention(c) (
            UnsafeMutablePointer<CInt>?,
            UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?,
            Callback?
        ) -> CInt

    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count > 1, let found = FuzzedReader.all.first(where: { $0.name == arguments[1] })
        else {
            print(FuzzedReader.all.map(\.name).joined(separator: "\n"))
            exit(arguments.count > 1 ? 2 : 0)
        }
        unsafe reader = found
        guard let symbol = unsafe dlsym(nil, "LLVMFuzzerRunDriver") else {
            return replay(found, arguments.dropFirst(2))
        }
        let driver = unsafe unsafeBitCast(symbol, to: Driver.self)
        var kept: [UnsafeMutablePointer<CChar>?] = unsafe (arguments.prefix(1) + arguments.dropFirst(2))
            .map { unsafe strdup($0) }
        unsafe kept.append(nil)
        var count = CInt(arguments.count - 1)
        let status = unsafe kept.withUnsafeMutableBufferPointer { buffer in
            var start = buffer.baseAddress
            return unsafe driver(&count, &start) { bytes, count in
                unsafe Runner.reader?.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
                return 0
            }
        }
        exit(status)
    }

    /// Reads all files of some folders once.
    private static func replay(_ reader: FuzzedReader, _ folders: some Sequence<String>) {
        let files = LocalFiles()
        for folder in folders {
            for name in (try? files.list(folder)) ?? [] {
                if let bytes = try? files.read("\(folder)/\(name)") { reader.read(bytes) }
            }
        }
    }
}
