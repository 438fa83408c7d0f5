public import Tenfold

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension MessageHashing {
    /// The functions of libcrypto, where libcurl has brought it along; nil where it has not, or where it says anything
    /// else than ours.
    public static let libcrypto: MessageHashing? = {
        guard let sha1 = function("SHA1", size: 20), let sha256 = function("SHA256", size: 32)
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
    private static func function(_ name: String, size: Int) -> Function? {
        guard let first = unsafe dlsym(nil, "\(name)_Init"), let more = unsafe dlsym(nil, "\(name)_Update"),
            let last = unsafe dlsym(nil, "\(name)_Final")
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
