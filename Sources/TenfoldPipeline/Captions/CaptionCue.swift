/// What stands on the screen from one frame to another: a few words, one of them being spoken.
public struct CaptionCue: Sendable, Equatable {
    /// The words in order.
    public var words: [String]
    /// The place of the spoken word among them.
    public var spoken: Int
    /// The first frame it is seen in.
    public var firstFrame: Int
    /// The first frame it is no longer seen in; always greater than ``firstFrame``.
    public var endFrame: Int

    /// Makes a cue.
    public init(words: [String], spoken: Int, firstFrame: Int, endFrame: Int) {
        self.words = words
        self.spoken = spoken
        self.firstFrame = firstFrame
        self.endFrame = endFrame
    }
}

extension Captions {
    /// A cue for every spoken word: it begins at the frame nearest to the word and lasts until the next one,
    /// or lingers a moment where a pause follows.
    ///
    /// Cues never overlap, are never empty, and end with the sound at the latest.
    public static func cues(for narration: Narration, style: CaptionStyle = CaptionStyle()) -> [CaptionCue] {
        let lastFrame = Int((narration.seconds * framesPerSecond).rounded(.down))
        let groups = CaptionGroup.groups(of: narration.words, style: style)
        var cues: [CaptionCue] = []
        for group in groups {
            for (place, word) in group.words.enumerated() {
                let start = max(frame(at: word.start), (cues.last?.firstFrame ?? -1) + 1)
                guard start < lastFrame else { continue }
                let linger = frame(at: word.end + lingerSeconds)
                let end = min(max(linger, start + 1), lastFrame)
                cues.append(
                    CaptionCue(
                        words: group.words.map(\.text),
                        spoken: place,
                        firstFrame: start,
                        endFrame: end
                    )
                )
            }
        }
        return closingGaps(cues)
    }

    private static func closingGaps(_ cues: [CaptionCue]) -> [CaptionCue] {
        var closed = cues
        for place in cues.indices.dropLast() {
            let next = cues[place + 1].firstFrame
            let isPause = next - cues[place].endFrame > longestClosedGap
            closed[place].endFrame = isPause ? cues[place].endFrame : next
        }
        return closed
    }

    private static func frame(at seconds: Double) -> Int {
        Int((max(0, seconds) * framesPerSecond).rounded())
    }
}

/// How long a caption stays after its last word where a long pause follows.
private let lingerSeconds = 0.4
/// Gaps up to this many frames are closed, because a caption that blinks is harder to read than one that stays.
private let longestClosedGap = 12
