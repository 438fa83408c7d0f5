import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldLive

struct LocalFilesTests {
    private let files = LocalFiles()

    @Test func `a file is written with the folders above it and read back`() async throws {
        try await withTemporaryFolder { folder in
            let bytes = (0...255).map { UInt8($0) }
            try files.write(bytes, to: "\(folder)/a/b/c.bin")
            #expect(try files.read("\(folder)/a/b/c.bin") == bytes)
            #expect(try files.read("\(folder)/a/b/other") == nil)
            #expect(try files.list("\(folder)/a/b") == ["c.bin"])
        }
    }

    @Test func `names may be in any script`() async throws {
        try await withTemporaryFolder { folder in
            let names = ["Ünïcode", "日本", "a b", "quote'\"", "🚀"]
            for name in names { try files.write(Array(name.utf8), to: "\(folder)/\(name)/\(name).txt") }
            #expect(try files.list(folder) == names.sorted())
            for name in names {
                #expect(try files.read("\(folder)/\(name)/\(name).txt") == Array(name.utf8))
            }
        }
    }

    @Test func `a reader sees the old file or the new one, never a part`() async throws {
        try await withTemporaryFolder { folder in
            let path = "\(folder)/file"
            let versions = (0..<4).map { [UInt8](repeating: UInt8($0), count: 200_000 + $0) }
            try files.write(versions[0], to: path)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for version in versions {
                    group.addTask { for _ in 0..<20 { try files.write(version, to: path) } }
                }
                group.addTask {
                    for _ in 0..<100 {
                        let seen = try files.read(path)
                        #expect(versions.contains { $0 == seen })
                    }
                }
                try await group.waitForAll()
            }
            #expect(try files.list(folder) == ["file"])
        }
    }

    @Test func `reading a folder is an error that says so`() async throws {
        try await withTemporaryFolder { folder in
            let error = #expect(throws: FileStoreError.self) { try files.read(folder) }
            #expect(error?.description.hasPrefix("cannot read \(folder): ") == true)
        }
    }

    @Test func `writing below a file is an error that names the path`() async throws {
        try await withTemporaryFolder { folder in
            try files.write([1], to: "\(folder)/file")
            let error = #expect(throws: FileStoreError.self) {
                try files.write([2], to: "\(folder)/file/below")
            }
            #expect(error?.path.hasPrefix("\(folder)/file") == true)
            #expect(try files.read("\(folder)/file") == [1])
        }
    }

    @Test func `removing and copying take whole folders and forgive what is not there`() async throws {
        try await withTemporaryFolder { folder in
            try files.write([1], to: "\(folder)/a/one")
            try files.write([9], to: "\(folder)/copies/one")
            try files.copy("\(folder)/a/one", to: "\(folder)/copies/one")
            #expect(try files.read("\(folder)/copies/one") == [1])
            #expect(try files.list("\(folder)/copies") == ["one"])
            try files.remove("\(folder)/a")
            try files.remove("\(folder)/a")
            #expect(!files.exists("\(folder)/a"))
            #expect(try files.list("\(folder)/a") == [])
            #expect(throws: FileStoreError.self) {
                try files.copy("\(folder)/nothing", to: "\(folder)/copies/two")
            }
            #expect(try files.list("\(folder)/copies") == ["one"])
        }
    }
}
