import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

struct DrawnVisualsTests {
    @Test func `every scene gets a picture of the agreed size, and the video a thumbnail`() async throws {
        try await withTemporaryFolder { folder in
            let visuals = DrawnVisuals(processes: SubprocessRunner(), files: LocalFiles())
            let workspace = Workspace(root: folder)
            let footage = try await visuals.makeVisuals(for: SampleScripts.mountains, in: workspace, seed: 7)
                .value
            #expect(footage.stills.map(\.scene) == Array(0..<7))
            for still in footage.stills {
                let size = try pictureSize(workspace.path(still.file))
                #expect(size == [1296, 2304], "\(still.file)")
            }
            #expect(try pictureSize(workspace.path(footage.thumbnail)) == [1080, 1920])
            let thumbnail = try #require(try LocalFiles().read(workspace.path(footage.thumbnail)))
            #expect(thumbnail.count < 2_000_000)
        }
    }

    @Test func `equal scripts and seeds give equal files, two drawn at a time`() async throws {
        try await withTemporaryFolder { folder in
            let programs = CountingPrograms()
            let visuals = DrawnVisuals(processes: programs, files: LocalFiles())
            var pictures: [[UInt8]?] = []
            for run in ["a", "b"] {
                let workspace = Workspace(root: "\(folder)/\(run)")
                let footage = try await visuals.makeVisuals(for: SampleScripts.rivers, in: workspace, seed: 4)
                let files = footage.value.stills.map(\.file) + [footage.value.thumbnail]
                pictures += try files.map { try LocalFiles().read(workspace.path($0)) }
            }
            #expect(pictures.count == 16 && pictures.allSatisfy { $0 != nil })
            for place in 0..<8 {
                let isEqual = pictures[place] == pictures[place + 8]
                #expect(isEqual, "picture \(place)")
            }
            #expect(await programs.most == 2)
        }
    }

    @Test(arguments: SampleScripts.hostile.prefix(2))
    func `names nobody planned for are drawn as text`(script: Script) async throws {
        try await withTemporaryFolder { folder in
            let workspace = Workspace(root: folder)
            let visuals = DrawnVisuals(processes: SubprocessRunner(), files: LocalFiles())
            var short = script
            short.scenes = [script.scenes[0], script.scenes[1], script.scenes[script.scenes.count - 1]]
            let footage = try await visuals.makeVisuals(for: short, in: workspace, seed: 1).value
            #expect(footage.stills.count == 3)
        }
    }

    @Test func `a missing rsvg-convert is named with the package that brings it`() async throws {
        let visuals = DrawnVisuals(processes: NoPrograms(), files: LocalFiles())
        let failure = await #expect(throws: StepFailure.self) {
            try await withTemporaryFolder { folder in
                try await visuals.makeVisuals(for: SampleScripts.bars, in: Workspace(root: folder), seed: 1)
            }
        }
        #expect(failure?.kind == .broken)
        #expect(
            failure?.description == "cannot start rsvg-convert: not found; install the package librsvg2-bin"
        )
    }

    @Test func `a script without scenes is bad`() async throws {
        var script = SampleScripts.bars
        script.scenes = []
        let visuals = DrawnVisuals(processes: NoPrograms(), files: LocalFiles())
        let failure = await #expect(throws: StepFailure.self) {
            try await visuals.makeVisuals(for: script, in: Workspace(root: "/nonexistent"), seed: 1)
        }
        #expect(failure?.kind == .bad)
    }

    private func pictureSize(_ path: String) throws -> [Int] {
        let bytes = try #require(try LocalFiles().read(path))
        try #require(bytes.count > 24 && bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        return [16, 20].map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    }
}

/// Runs programs, and counts how many run at once at most.
private actor CountingPrograms: ProcessRunner {
    private var running = 0
    private(set) var most = 0

    func run(_ command: ProcessCommand) async throws -> ProcessResult {
        running += 1
        most = max(most, running)
        defer { running -= 1 }
        return try await SubprocessRunner().run(command)
    }
}

private struct NoPrograms: ProcessRunner {
    func run(_ command: ProcessCommand) async throws -> ProcessResult {
        throw ProcessError(executable: command.executable, reason: .cannotStart("not found"))
    }
}
