/// The one encode of a video: pictures, captions and the mixed sound into an MP4 file.
struct Encode: Sendable {
    var picture: PictureGraph
    /// The mixed sound's file.
    var sound: String
    /// The captions to burn in.
    var captions: String
    /// The frames in which a caption comes or goes, and the last of all.
    var captionChanges: [Int]
    /// The length in seconds.
    var seconds: Double
    var options: AssemblyOptions

    /// The arguments for ffmpeg; the pictures are its first inputs and the sound its last.
    func arguments(pictures: [String], target: String) -> [String] {
        ["-filter_complex_threads", "1"]
            + zip(picture.shots, pictures).flatMap { input($0, $1) }
            + ["-i", sound, "-filter_complex", graph(soundInput: pictures.count).description]
            + ["-map", "[captioned]", "-map", "[sound]", "-t", decimal(seconds)]
            + options.encoderArguments + audio + container + [target]
    }

    /// A clip is begun again where its scene is longer.
    private func input(_ shot: Shot, _ file: String) -> [String] {
        guard shot.isClip else { return ["-threads", "1", "-i", file] }
        let seconds = Double(shot.frames) / Double(options.framesPerSecond) + 1
        return ["-threads", "1", "-stream_loop", "-1", "-t", decimal(seconds), "-an", "-i", file]
    }

    private func graph(soundInput: Int) -> FilterGraph {
        picture.graph
            + FilterGraph([
                FilterChain([.named("picture")], captioned, to: [.named("captioned")]),
                FilterChain([.sound(soundInput)], early + [Filter("apad")], to: [.named("sound")]),
            ])
    }

    /// Draws captions once for each picture that differs, and repeats the result by reference.
    private var captioned: [Filter] {
        guard let changes = picture.changes else { return [subtitles] }
        let drawn = FrameSet(changes + captionChanges.map { $0...$0 })
        return [
            Filter("select", ["expr": drawn.expression]), subtitles,
            Filter("fps", ["fps": "\(options.framesPerSecond)"]),
        ]
    }

    private var subtitles: Filter {
        guard let fonts = options.fontsFolder else { return Filter("ass", ["filename": captions]) }
        return Filter("ass", ["filename": captions, "fontsdir": fonts])
    }

    /// An AAC encoder begins with 1024 samples of its own, which a file without edit list cannot hide: the
    /// sound starts that much earlier, and is heard in time.
    private var early: [Filter] {
        [Filter("atrim", ["start_sample": "1024"]), Filter("asetpts", ["expr": "N/SR/TB"])]
    }

    /// The encoder's thorough search costs three times as much and is not heard at this rate.
    private var audio: [String] {
        [
            "-c:a", "aac", "-aac_coder", "fast", "-b:a", "192k", "-ar", "48000", "-ac", "2",
            "-flags:a", "+bitexact",
        ]
    }

    /// YouTube asks for the index first and for no edit list; without one, frames may be shown before their
    /// turn only with negative offsets.
    private var container: [String] {
        [
            "-map_metadata", "-1", "-fflags", "+bitexact", "-use_editlist", "0",
            "-movflags", "+faststart+negative_cts_offsets", "-f", "mp4",
        ]
    }
}
