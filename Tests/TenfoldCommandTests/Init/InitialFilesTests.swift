import Templates
import Tenfold
import TenfoldTesting
import Testing

@testable import TenfoldCommand

struct InitialFilesTests {
    @Test func `an empty repository gets a configuration, data folders and lines for gitignore`() throws {
        let new = try InitialFiles(root: "r", files: MemoryFiles()).missing(replacing: false)
        #expect(
            new.map(\.path) == [
                "tenfold.yml", "data/metrics/.gitkeep", "data/patterns/patterns.json",
                ".gitignore",
            ]
        )
        #expect(new.first?.contents == Array(Template.initialConfiguration.utf8))
        #expect(new.last?.contents == Array("/.tenfold/\n/workspace_job_*/\n/handover/\n/outbox/\n".utf8))
    }

    @Test func `a gitignore keeps its lines and gets only those it lacks`() throws {
        let files = MemoryFiles()
        try files.write(Array("*.o\n/.tenfold/".utf8), to: "r/.gitignore")
        let new = try InitialFiles(root: "r", files: files).missing(replacing: false)
        #expect(
            new.last?.contents == Array("*.o\n/.tenfold/\n/workspace_job_*/\n/handover/\n/outbox/\n".utf8)
        )
    }

    @Test func `an existing configuration is only replaced on request, and data folders never touched`()
        throws
    {
        let files = MemoryFiles()
        for path in ["tenfold.yml", "data/metrics/x.jsonl", "data/patterns/patterns.json"] {
            try files.write(Array("mine".utf8), to: "r/\(path)")
        }
        let initial = InitialFiles(root: "r", files: files)
        #expect(throws: UsageProblem.self) { try initial.missing(replacing: false) }
        #expect(try initial.missing(replacing: true).map(\.path) == ["tenfold.yml", ".gitignore"])
    }
}
