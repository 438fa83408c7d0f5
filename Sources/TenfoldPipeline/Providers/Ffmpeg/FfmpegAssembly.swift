public import Tenfold

/// Puts a video together with the installed ffmpeg: the sound in two short passes, then all in one encode.
///
/// Nothing is encoded twice, and equal arguments give equal bytes on one machine.
public struct FfmpegAssembly: AssemblyProvider {
    private let program: FfmpegProgram
    private let files: any FileStore
    private let options: AssemblyOptions

    /// Makes the provider.
    public init(
        runner: any ProcessRunner,
        files: any FileStore,
        options: AssemblyOptions = AssemblyOptions(),
        executable: String = "ffmpeg"
    ) {
        self.program = FfmpegProgram(
            runner: runner,
            executable: executable,
            timeoutSeconds: options.timeoutSeconds
        )
        self.files = files
        self.options = options
    }

    /// See ``AssemblyProvider/assemble(_:_:_:in:seed:)``.
    public func assemble(
        _ script: Script,
        _ narration: Narration,
        _ footage: Footage,
        in workspace: Workspace,
        seed: UInt64
    ) async throws -> Produced<Rendering> {
        let folder = workspace.path("assemble")
        try files.makeFolder(folder)
        let frames = Int(
            ((narration.seconds + options.tailSeconds) * Double(options.framesPerSecond)).rounded(.up)
        )
        let picture = try pictureGraph(narration, footage, frames: frames, seed: seed)
        let rendering = Rendering(
            file: "assemble/video.mp4",
            captions: "assemble/captions.srt",
            thumbnail: footage.thumbnail,
            seconds: Double(frames) / Double(options.framesPerSecond),
            width: options.width,
            height: options.height
        )
        try files.write(
            Array(Captions.subRip(for: narration).utf8),
            to: workspace.path(rendering.captions)
        )
        try files.write(Array(Captions.ass(for: narration).utf8), to: "\(folder)/captions.ass")
        let mix = SoundMix(
            program: program,
            options: options,
            bed: MusicBed(seed: seed),
            seconds: rendering.seconds
        )
        let sound = try await mix.mix(voice: workspace.path(narration.file), folder: folder)
        let encode = Encode(
            picture: picture,
            sound: sound,
            captions: "\(folder)/captions.ass",
            captionChanges: Captions.cues(for: narration).flatMap { [$0.firstFrame, $0.endFrame] }
                + [frames - 1],
            seconds: rendering.seconds,
            options: options
        )
        try await program.run(
            "assemble the video",
            encode.arguments(
                pictures: picture.shots.map { workspace.path($0.file) },
                target: workspace.path(rendering.file)
            )
        )
        for stem in ["voice-stem.wav", "music-stem.wav", "mix.wav"] {
            try files.remove("\(folder)/\(stem)")
        }
        return Produced(rendering)
    }

    private func pictureGraph(
        _ narration: Narration,
        _ footage: Footage,
        frames: Int,
        seed: UInt64
    ) throws -> PictureGraph {
        let shots = Shot.list(
            of: footage,
            sceneStarts: narration.sceneStarts,
            total: frames,
            framesPerSecond: options.framesPerSecond
        )
        guard !shots.isEmpty else {
            throw StepFailure(.bad, "cannot assemble the video: it has no pictures or no length")
        }
        var generator = SeededGenerator(seed: seed, purpose: "join style")
        let chosen = options.join ?? JoinStyle.allCases.randomElement(using: &generator) ?? .cuts
        // A clip has no picture to hold while another fades in.
        let join = chosen == .crossfade && shots.contains(where: \.isClip) ? .pan : chosen
        return PictureGraph(shots: shots, options: options, join: join, seed: seed)
    }
}
