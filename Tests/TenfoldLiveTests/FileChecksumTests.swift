import Foundation
import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

struct FileChecksumTests {
    @Test(arguments: [0, 1, 1 << 20, 3_000_001])
    func `a checksum taken in parts is that of the whole file`(_ size: Int) async throws {
        try await withTemporaryFolder { folder in
            let contents = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
            try LocalFiles().write(contents, to: "\(folder)/file")
            let checksum = try #require(try LocalFiles().checksum(of: "\(folder)/file"))
            #expect(checksum.bytes == size)
            #expect(checksum.sha256 == SHA256.hex(contents))
        }
    }

    @Test func `a part is read at its place, what is not there is nil, a folder is refused`() async throws {
        try await withTemporaryFolder { folder in
            try LocalFiles().write(Array("0123456789".utf8), to: "\(folder)/file")
            #expect(try LocalFiles().read("\(folder)/file", at: 3, atMost: 4) == Array("3456".utf8))
            #expect(try LocalFiles().read("\(folder)/file", at: 8, atMost: 4) == Array("89".utf8))
            #expect(try LocalFiles().read("\(folder)/file", at: 10, atMost: 4) == [])
            #expect(try LocalFiles().checksum(of: "\(folder)/none") == nil)
            #expect(throws: FileStoreError.self) { try LocalFiles().checksum(of: folder) }
        }
    }
}
