import Tenfold
import TenfoldLive
import TenfoldPipeline

// Assembles the story in a folder, alone: `assembly-benchmark FOLDER JOIN [nearly-lossless]`.
// Without arguments it prints the encoder's arguments, so that x264 can be measured with the same ones.

let arguments = CommandLine.arguments.dropFirst()
if let folder = arguments.first {
    try await assemble(folder, JoinStyle(rawValue: arguments.dropFirst().first ?? "cuts"))
} else {
    print(AssemblyOptions().encoderArguments.joined(separator: "\n"))
}

func assemble(_ folder: String, _ join: JoinStyle?) async throws {
    var options = AssemblyOptions(join: join)
    if arguments.contains("nearly-lossless") {
        options.preset = "ultrafast"
        options.rateFactor = 1
    }
    let files = LocalFiles()
    guard let bytes = try files.read("\(folder)/story.json") else {
        throw StepFailure(.bad, "cannot assemble \(folder): there is no story.json in it")
    }
    let story = try CanonicalJSON.decode(Story.self, from: bytes)
    _ = try await FfmpegAssembly(runner: SubprocessRunner(), files: files, options: options)
        .assemble(story.script, story.narration, story.footage, in: Workspace(root: folder), seed: 1)
}

/// What an assembly needs.
struct Story: Decodable {
    var script: Script
    var narration: Narration
    var footage: Footage
}
