import Tenfold

/// One thing that is checked about a finished video.
protocol Validator: Sendable {
    /// The verdicts, each with its evidence; empty where there is nothing to judge.
    func records(for subject: ValidationSubject) -> [CheckRecord]
}

/// The list of all checks; a new one is a file beside these and a line here.
enum Validators {
    static let all: [any Validator] = [
        IntegrityValidator(),
        ContainerValidator(),
        DurationValidator(),
        PictureFormatValidator(),
        FrameRateValidator(),
        SoundFormatValidator(),
        StreamEndsValidator(),
        BitRateValidator(),
        ThumbnailValidator(),
        BlackValidator(),
        FrozenValidator(),
        SilenceValidator(),
        LoudnessValidator(),
        TruePeakValidator(),
        ClippingValidator(),
        CaptionOrderValidator(),
        CaptionCoverageValidator(),
        CaptionTimingValidator(),
        BurnedCaptionsValidator(),
        CaptionEndValidator(),
        ReadingRateValidator(),
        ScriptValidator(),
        SimilarityValidator(),
    ]
}

/// A finished video with all that is known of it.
struct ValidationSubject: Sendable {
    var rendering: Rendering
    var script: Script
    var narration: Narration
    var past: [PastScript]
    /// The captions as they are in the file beside the video.
    var captions: [CaptionTrack.Cue]
    var measurement: VideoMeasurement
    var limits: ValidationLimits

    /// The first stream of pictures.
    var picture: PictureStream? { measurement.pictures.first }
    /// The first stream of sound.
    var sound: SoundStream? { measurement.sounds.first }
}

extension CheckRecord {
    /// A verdict with two grades.
    init(_ name: String, passes: Bool, measured: String, limit: String) {
        self.init(name: name, grade: passes ? .pass : .failure, measured: measured, limit: limit)
    }
}

/// A number with a fixed count of digits after the point, as people read it.
func rounded(_ value: Double, digits: Int = 1) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let text = decimal((value * scale).rounded() / scale)
    let fraction = text.split(separator: ".").dropFirst().first?.count ?? 0
    guard fraction < digits else { return text }
    return text + (fraction == 0 ? "." : "") + String(repeating: "0", count: digits - fraction)
}
