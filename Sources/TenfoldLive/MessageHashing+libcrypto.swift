public import Tenfold

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension MessageHashing {
    /// The functions of libcrypto, which the libraries for git and the web bring along; nil where the machine has none, or
    /// where it says anything else than ours.
    public static let libcrypto: MessageHashing? = {
        guard let library = unsafe dlopen("libcrypto.so.3", RTLD_LAZY | RTLD_LOCAL),
            let sha1 = unsafe function("SHA1", size: 20, of: library),
            let sha256 = unsafe function("SHA256", size: 32, of: library)
        else { return nil }
        let found = MessageHashing(sha1: sha1, sha256: sha256)
        let (head, bytes) = (Array("blob 300\0".utf8), [UInt8](repeating: 0x61, count: 300))
        let agrees =
            found.sha1(head, bytes, 0..<300) == own.sha1(head, bytes, 0..<300)
            && found.sha256(head, bytes, 7..<300) == own.sha256(head, bytes, 7..<300)
        return agrees ? found : nil
    }()

    private typealias Begin = @convention(c) (UnsafeMutableRawPointer?) -> CInt
    private typealias Update =
        @convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?, Int) -> CInt
    private typealias End = @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> CInt

    /// Of one of its hashes: `SHA256_Init`, `SHA256_Update` and `SHA256_Final` on a context that is never freed by it.
    private static func function(_ name: String, size: Int, of library: UnsafeMutableRawPointer) -> Function?
    {
        guard let first = unsafe dlsym(library, "\(name)_Init"),
            let more = unsafe dlsym(library, "\(name)_Update"),
            let last = unsafe dlsym(library, "\(name)_Final")
        else { return nil }
        let begin = unsafe unsafeBitCast(first, to: Begin.self)
        let update = unsafe unsafeBitCast(more, to: Update.self)
        let end = unsafe unsafeBitCast(last, to: End.self)
        return { head, bytes, part in
            precondition(part.lowerBound >= 0 && part.upperBound <= bytes.count)
            return unsafe withUnsafeTemporaryAllocation(byteCount: contextSize, alignment: 16) { context in
                let context = context.baseAddress
                _ = unsafe begin(context)
                _ = unsafe head.withUnsafeBytes { unsafe update(context, $0.baseAddress, $0.count) }
                _ = unsafe bytes.withUnsafeBytes { all in
                    unsafe update(context, all.baseAddress.map { unsafe $0 + part.lowerBound }, part.count)
                }
                return unsafe [UInt8](unsafeUninitializedCapacity: size) { digest, count in
                    _ = unsafe end(digest.baseAddress, context)
                    count = size
                }
            }
        }
    }

    /// More than the 112 bytes that the larger of the two contexts takes.
    private static let contextSize = 256
}
