import Tenfold
import TenfoldLive
import Testing

/// The machine's library hashes as we do.
struct MessageHashingTests {
    #if os(Linux)
    @Test func `the machine has a library that hashes`() {
        #expect(MessageHashing.libcrypto != nil)
    }
    #endif

    @Test func `whoever hashes, the hash is the same`() {
        guard let library = MessageHashing.libcrypto else { return }
        var random = SeededGenerator(seed: 5)
        for length in Array(0..<200) + [4096, 100_000] {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            let head = (0..<Int.random(in: 0...70, using: &random)).map { UInt8($0) }
            let start = Int.random(in: 0...length, using: &random)
            let part = start..<Int.random(in: start...length, using: &random)
            #expect(library.sha1(head, bytes, part) == MessageHashing.own.sha1(head, bytes, part))
            #expect(library.sha256(head, bytes, part) == MessageHashing.own.sha256(head, bytes, part))
        }
    }

    @Test func `a file has the id that git gives it`() {
        let library = MessageHashing.libcrypto ?? .own
        let bytes = Array("what is up, doc?".utf8)
        let id = hexadecimal(library.sha1(Array("blob 16\0".utf8), bytes, 0..<16))
        #expect(id == "bd9dbf5aae1a3862dd1526723246b20206e5fc37")
    }
}
