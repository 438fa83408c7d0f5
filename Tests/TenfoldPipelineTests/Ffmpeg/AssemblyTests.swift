import Tenfold
import TenfoldLive
import TenfoldTesting
import Testing

@testable import TenfoldPipeline

struct AssemblyTests {
    @Test(arguments: JoinStyle.allCases)
    func `equal arguments give equal bytes`(join: JoinStyle) async throws {
        try await withTemporaryFolder { folder in
            let fixture = try await VideoFixture.make(in: folder, seconds: 4)
            let options = AssemblyOptions.quick(join)
            let rendering = try await fixture.assembled(options)
            let first = try VideoFixture.files.read(fixture.workspace.path(rendering.file))
            let again = try await fixture.assembled(options)
            let second = try VideoFixture.files.read(fixture.workspace.path(again.file))
            #expect(first != nil && first == second)
            #expect(rendering == again)
            #expect(rendering.seconds == 4.5)
        }
    }

    @Test(arguments: JoinStyle.allCases)
    func `a photograph and a clip that is too short are shown for their whole time`(join: JoinStyle)
        async throws
    {
        try await withTemporaryFolder { folder in
            var fixture = try await VideoFixture.make(in: folder, seconds: 4)
            let (clip, photo) = (fixture.workspace.path("clip.mp4"), fixture.workspace.path("photo.jpg"))
            try await tool(
                "ffmpeg -f lavfi -i testsrc=size=640x360:rate=25:duration=0.7 -pix_fmt yuv420p",
                clip
            )
            try await tool("ffmpeg -f lavfi -i testsrc2=size=800x1200 -frames:v 1", photo)
            fixture.footage.stills = [
                Footage.Still(scene: 0, file: "clip.mp4", isClip: true),
                Footage.Still(scene: 1, file: "photo.jpg"),
            ]
            let rendering = try await fixture.assembled(.quick(join))
            let video = fixture.workspace.path(rendering.file)
            let said = try await tool(
                "ffprobe -count_frames -select_streams v -show_entries stream=nb_read_frames,width,height -of csv=p=0",
                video
            )
            #expect(said.contains(",135"), "\(said)")
            // The clip moves while it is shown: its frames differ.
            let frames = try await tool(
                "ffmpeg -i",
                video,
                "-t 1.3 -vf crop=w=iw:h=ih/4:y=ih/8 -f framemd5 -"
            )
            let sums = frames.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap {
                $0.split(separator: " ").last
            }
            #expect(Set(sums).count > 15, "\(sums.count) frames, \(Set(sums).count) pictures")
        }
    }

    /// Runs a tool of ffmpeg's with words that hold no spaces, a path among them.
    @discardableResult
    private func tool(_ words: String, _ path: String, _ more: String = "") async throws -> String {
        let before = words.split(separator: " ").map(String.init)
        let after = more.split(separator: " ").map(String.init)
        return try await Program.shell(
            before[0],
            ["-loglevel", "error"] + before.dropFirst() + [path] + after
        )
    }
}
