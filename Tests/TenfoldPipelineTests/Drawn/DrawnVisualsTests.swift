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
            let clock = ContinuousClock()
            let began = clock.now
            let footage = try await visuals.makeVisuals(for: SampleScripts.mountains, in: workspace, seed: 7)
                .value
            let took = clock.now - began
            #expect(footage.stills.map(\.scene) == Array(0..<7))
            for still in footage.stills {
                let size = try pictureSize(workspace.path(still.file))
                #expect(size == [1296, 2304], "\(still.file)")
            }
            #expect(try pictureSize(workspace.path(footage.thumbnail)) == [1080, 1920])
            let thumbnail = try #require(try LocalFiles().read(workspace.path(footage.thumbnail)))
            #expect(thumbnail.count < 2_000_000)
            #expect(took < .seconds(20), "\(took)")
        }
    }

    private func pictureSize(_ path: String) throws -> [Int] {
        let bytes = try #require(try LocalFiles().read(path))
        try #require(bytes.count > 24 && bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        return [16, 20].map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    }
}
