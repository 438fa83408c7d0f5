/// What decoding every picture of a file showed.
public struct PictureScan: Sendable, Codable, Equatable {
    /// What the decoder complained about.
    public var errors: [String] = []
    /// How many pictures there are.
    public var frames = 0
    /// Where the picture is black.
    public var black: [TimeRange] = []
    /// Where nothing moves for three seconds or more.
    public var frozen: [TimeRange] = []
    /// For each frame from the second on, how much of the captions' place changed, in percent.
    public var captionChange: [Int] = []

    /// Nothing seen yet.
    init() {}

    /// Reads the log of the graph.
    init(log text: String, seconds: Double) {
        let log = ScanLog(text)
        errors = log.errors
        captionChange = log.numbers(after: "pblack:").map { 100 - Int($0) }
        frames = captionChange.isEmpty ? 0 : captionChange.count + 1
        black = log.ranges(from: "black_start:", to: "black_end:", end: seconds)
        frozen = log.ranges(from: "freeze_start:", to: "freeze_end:", end: seconds)
    }
}

extension PictureScan {
    /// The arguments that decode all pictures once, at a quarter of the size.
    ///
    /// The captions' place is compared from frame to frame; a changed pixel is one that is no longer black.
    static func arguments(_ file: String) -> [String] {
        ["-threads", "2", "-i", file, "-filter_complex", graph.description]
            + ["-map", "[seen]", "-an", "-fps_mode", "passthrough", "-f", "null", "-"]
    }

    private static var graph: FilterGraph {
        let small = Filter("scale", ["w": "270", "h": "480", "flags": "fast_bilinear"])
        return FilterGraph([
            FilterChain(
                [.picture(0)],
                [
                    small,
                    Filter("blackdetect", ["d": "0.1", "pic_th": "0.98", "pix_th": "0.10"]),
                    Filter("freezedetect", ["n": "0.001", "d": "3"]),
                    Filter("split", ["outputs": "2"]),
                ],
                to: [.named("seen"), .named("captions")]
            ),
            FilterChain(
                [.named("captions")],
                [
                    captionPlace,
                    Filter("format", ["pix_fmts": "gray"]),
                    Filter("tblend", ["all_mode": "difference"]),
                    Filter("blackframe", ["amount": "0", "threshold": "24"]),
                    Filter("nullsink"),
                ]
            ),
        ])
    }

    /// One line of captions, where the style puts it.
    private static var captionPlace: Filter {
        let style = CaptionStyle()
        let bottom = (Double(style.bottom) - 0.4 * style.emSize) / 4
        let height = style.emSize * 1.7 / 4
        return Filter(
            "crop",
            ["w": "270", "h": "\(Int(height))", "x": "0", "y": "\(480 - Int(bottom + height))"]
        )
    }
}
