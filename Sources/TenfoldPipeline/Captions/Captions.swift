/// The captions of a narration: burned into the picture word by word, and as a file to upload beside it.
public enum Captions {
    /// The frames a second that cues are quantised to.
    public static let framesPerSecond = 30.0

    /// The captions to burn in, as Advanced SubStation text for a 1080×1920 picture.
    public static func ass(for narration: Narration, style: CaptionStyle = CaptionStyle()) -> String {
        SubStationScript(cues: cues(for: narration, style: style), style: style).text
    }

    /// The captions to upload beside the video, as SubRip text.
    public static func subRip(for narration: Narration) -> String {
        SubRipFile(narration).text
    }

    /// The fastest reading that any caption asks for, in characters a second; above 20 few people can follow.
    public static func readingRate(of narration: Narration) -> Double {
        let groups = CaptionGroup.groups(of: narration.words, style: CaptionStyle())
        let starts = groups.map { $0.words.first?.start ?? 0 } + [narration.seconds]
        return zip(groups, zip(starts, starts.dropFirst())).map { group, time in
            Double(group.text.count) / max(time.1 - time.0, 1 / framesPerSecond)
        }.max() ?? 0
    }
}
