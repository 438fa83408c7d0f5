import Tenfold
import TenfoldLive
import Testing

@testable import TenfoldPipeline

/// A short story to assemble: spoken by an organ pipe, illustrated by gradients, all made by ffmpeg.
struct VideoFixture {
    var workspace: Workspace
    var script: Script
    var narration: Narration
    var footage: Footage

    static let files = LocalFiles()
    static let runner = SubprocessRunner()

    /// Writes voice and pictures below a folder.
    static func make(in folder: String, seconds: Double = 6, scenes: Int = 3) async throws -> VideoFixture {
        let workspace = Workspace(root: folder)
        for name in ["voice", "visuals"] { try files.makeFolder(workspace.path(name)) }
        let words = Self.words(seconds: seconds, scenes: scenes)
        let narration = Narration(
            file: "voice/narration.wav",
            seconds: seconds,
            sceneStarts: (0..<scenes).map { seconds * Double($0) / Double(scenes) },
            words: words
        )
        let stills = (0..<scenes).map { Footage.Still(scene: $0, file: "visuals/scene-\($0).png") }
        try await ffmpeg(
            ["-f", "lavfi", "-i", "aevalsrc=\(voice):s=22050:d=\(seconds)"]
                + [workspace.path(narration.file)]
        )
        for (place, still) in stills.enumerated() {
            try await ffmpeg(picture(place) + [workspace.path(still.file)])
        }
        try await ffmpeg(
            picture(scenes) + ["-vf", "scale=1080:1920", workspace.path("visuals/thumbnail.png")]
        )
        return VideoFixture(
            workspace: workspace,
            script: script(words, scenes: scenes),
            narration: narration,
            footage: Footage(stills: stills, thumbnail: "visuals/thumbnail.png")
        )
    }

    /// Assembles it.
    func assembled(_ options: AssemblyOptions, seed: UInt64 = 1) async throws -> Rendering {
        try await FfmpegAssembly(runner: Self.runner, files: Self.files, options: options)
            .assemble(script, narration, footage, in: workspace, seed: seed).value
    }

    /// Runs ffmpeg and fails the test with its words.
    static func ffmpeg(_ arguments: [String]) async throws {
        let result = try await runner.run(
            ProcessCommand("ffmpeg", ["-nostdin", "-y", "-loglevel", "error"] + arguments)
        )
        try #require(result.exitCode == 0, "\(result.errorText)")
    }

    /// A tone with overtones, gated into words of 0.3 s with a rest of 0.1 s.
    private static let voice =
        "'0.25*lt(mod(t,0.4),0.3)*(sin(880*t)+0.6*sin(1760*t)+0.5*sin(5200*t)+0.3*sin(17000*t))'"

    private static func words(seconds: Double, scenes: Int) -> [Narration.Word] {
        (0..<Int(seconds / 0.4)).map { place in
            let start = Double(place) * 0.4
            let text = vocabulary[place % vocabulary.count]
            return Narration.Word(
                text: place % 5 == 4 ? "\(text)." : text,
                scene: min(scenes - 1, Int(start / seconds * Double(scenes))),
                start: start,
                end: start + 0.3
            )
        }
    }

    private static func script(_ words: [Narration.Word], scenes: Int) -> Script {
        Script(
            title: "Seven words",
            description: "A test.",
            tags: ["test"],
            topic: "test/words",
            sources: ["nobody"],
            scenes: (0..<scenes).map { scene in
                Scene(
                    role: scene == 0 ? .hook : scene == scenes - 1 ? .close : .beat,
                    narration: words.filter { $0.scene == scene }.map(\.text).joined(separator: " "),
                    visual: VisualBrief(motif: "bars", headline: "Words", searchPhrase: "words")
                )
            }
        )
    }

    private static func picture(_ seed: Int) -> [String] {
        [
            "-f", "lavfi", "-i", "gradients=s=1296x2304:seed=\(seed + 3):nb_colors=4:d=1:r=1",
            "-frames:v", "1",
        ]
    }
}

private let vocabulary = ["the", "moon", "is", "further", "away", "than", "you", "may", "think", "and", "so"]
