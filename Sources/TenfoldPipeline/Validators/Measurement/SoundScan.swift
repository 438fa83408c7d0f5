/// What decoding all sound of a file showed.
public struct SoundScan: Sendable, Codable, Equatable {
    /// What the decoder complained about.
    public var errors: [String] = []
    /// The integrated loudness in LUFS.
    public var loudness: Double?
    /// The highest peak between the samples, in dBTP.
    public var truePeak: Double?
    /// The highest sample, in dBFS.
    public var peak: Double?
    /// How flat the tops of the waves are: over 0 where they were cut off.
    public var flatness: Double?
    /// Where there is nothing to hear.
    public var silent: [TimeRange] = []

    /// Nothing heard yet.
    init() {}

    /// Reads the log of the graph.
    init(log text: String, seconds: Double) {
        let log = ScanLog(text)
        let reading = LoudnessReading(label: "sound", log: text)
        errors = log.errors
        loudness = reading?.integrated
        truePeak = reading?.truePeak
        peak = log.numbers(after: "Peak level dB:").last
        flatness = log.numbers(after: "Flat factor:").last
        silent = log.ranges(from: "silence_start:", to: "silence_end:", end: seconds)
    }
}

extension SoundScan {
    /// The arguments that decode all sound once.
    ///
    /// Peaks are counted in whole numbers as a player's converter has them, because waves that were cut off
    /// come out of the decoder rounded.
    static func arguments(_ file: String) -> [String] {
        let chain = FilterChain(
            [.sound(0)],
            [
                Filter("silencedetect", ["n": "-50dB", "d": "0.3"]),
                Filter("ebur128@sound", ["peak": "true", "framelog": "verbose"]),
                Filter("aformat", ["sample_fmts": "s16"]),
                Filter(
                    "astats",
                    ["measure_perchannel": "none", "measure_overall": "Peak_level+Flat_factor"]
                ),
            ],
            to: [.named("heard")]
        )
        return ["-vn", "-i", file, "-filter_complex", FilterGraph([chain]).description]
            + ["-map", "[heard]", "-f", "null", "-"]
    }

    /// The arguments that find the end of the voice in its own file.
    static func voiceArguments(_ file: String) -> [String] {
        [
            "-i", file, "-af", Filter("silencedetect", ["n": "-50dB", "d": "0.1"]).description, "-f", "null",
            "-",
        ]
    }
}
