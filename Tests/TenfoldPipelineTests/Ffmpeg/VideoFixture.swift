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
            ["-f", "lavfi", "-i", "aevalsrc=\(voice(words)):s=22050:d=\(seconds)"]
                + [workspace.path(narration.file)]
        )
        for (place, still) in stills.enumerated() {
            try await ffmpeg(picture(place) + [workspace.path(still.file)])
        }
        try await ffmpeg(
            picture(scenes) + ["-vf", "scale=540:960", workspace.path("visuals/thumbnail.png")]
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

    /// A tone with overtones while a word is spoken.
    private static func voice(_ words: [Narration.Word]) -> String {
        let gate = words.map { "between(t,\($0.start),\($0.end))" }.joined(separator: "+")
        return "'0.25*(\(gate))*(sin(880*t)+0.6*sin(1760*t)+0.5*sin(5200*t)+0.3*sin(17000*t))'"
    }

    /// Words as irregular as speech: a rhythm would fit captions at any distance.
    private static func words(seconds: Double, scenes: Int) -> [Narration.Word] {
        var generator = SeededGenerator(seed: 11)
        var words: [Narration.Word] = []
        var start = 0.0
        while start < seconds - 0.7 {
            let length = Double(Int.random(in: 18...45, using: &generator)) / 100
            let text = vocabulary[words.count % vocabulary.count]
            words.append(
                Narration.Word(
                    text: words.count % 5 == 4 ? "\(text)." : text,
                    scene: min(scenes - 1, Int(start / seconds * Double(scenes))),
                    start: start,
                    end: start + length
                )
            )
            start += length + 0.07
        }
        return words
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
            "-f", "lavfi", "-i", "gradients=s=648x1152:seed=\(seed + 3):nb_colors=4:d=1:r=1",
            "-frames:v", "1",
        ]
    }
}

private let vocabulary = ["the", "moon", "is", "further", "away", "than", "you", "may", "think", "and", "so"]
