import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

struct FileLockTests {
    @Test func `a held lock is refused, a let-go one is given`() async throws {
        try await withTemporaryFolder { folder in
            let path = "\(folder)/locks/job-1"
            do {
                let held = try #require(try FileLock(path: path))
                #expect(try FileLock(path: path) == nil, "a second owner was let in")
                withExtendedLifetime(held) {}
            }
            #expect(try FileLock(path: path) != nil, "the lock outlived its owner")
        }
    }

    @Test func `a lock ends with its process, also by a kill`() async throws {
        try await withTemporaryFolder { folder in
            let path = "\(folder)/lock"
            let script = "exec 9>\"$0\"; flock -n 9; kill -KILL $$"
            _ = try await SubprocessRunner().run(ProcessCommand("/bin/bash", ["-c", script, path]))
            #expect(try FileLock(path: path) != nil, "a killed process still holds the lock")
        }
    }
}
