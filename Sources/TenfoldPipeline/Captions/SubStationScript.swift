import Tenfold

/// An Advanced SubStation Alpha script (v4.00+): one style, one event for each cue.
struct SubStationScript {
    var cues: [CaptionCue]
    var style: CaptionStyle

    /// The file's text.
    var text: String {
        sections.map { section in
            ([("[\(section.name)]")] + section.lines.map { "\($0.key): \($0.value)" } + [""]).joined(
                separator: "\n"
            )
        }.joined(separator: "\n")
    }

    private struct Section {
        var name: String
        var lines: [(key: String, value: String)]
    }

    private var sections: [Section] {
        [
            Section(
                name: "Script Info",
                lines: [
                    ("ScriptType", "v4.00+"), ("PlayResX", "1080"), ("PlayResY", "1920"), ("WrapStyle", "0"),
                    ("ScaledBorderAndShadow", "yes"), ("YCbCr Matrix", "TV.709"),
                ]
            ),
            Section(
                name: "V4+ Styles",
                lines: [
                    ("Format", styleFields.map(\.0).joined(separator: ", ")),
                    ("Style", styleFields.map(\.1).joined(separator: ",")),
                ]
            ),
            Section(
                name: "Events",
                lines: [
                    ("Format", "Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text")
                ] + cues.map { ("Dialogue", event($0)) }
            ),
        ]
    }

    private var styleFields: [(String, String)] {
        let side = Int((1080 - style.maximumWidth) / 2)
        return [
            ("Name", "Word"), ("Fontname", style.font),
            ("Fontsize", decimalText(lineSize(style.emSize), places: 1)),
            ("PrimaryColour", color(style.color)), ("SecondaryColour", color(style.color)),
            ("OutlineColour", color(style.outline)), ("BackColour", "&H80000000"), ("Bold", "-1"),
            ("Italic", "0"), ("Underline", "0"), ("StrikeOut", "0"), ("ScaleX", "100"), ("ScaleY", "100"),
            ("Spacing", "0"), ("Angle", "0"), ("BorderStyle", "1"), ("Outline", "7"), ("Shadow", "3"),
            ("Alignment", "2"), ("MarginL", "\(side)"), ("MarginR", "\(side)"),
            ("MarginV", "\(style.bottom)"),
            ("Encoding", "1"),
        ]
    }

    private func event(_ cue: CaptionCue) -> String {
        let times = "\(time(ofFrame: cue.firstFrame)),\(time(ofFrame: cue.endFrame))"
        return "0,\(times),Word,,0,0,0,,\(words(of: cue))"
    }

    private func words(of cue: CaptionCue) -> String {
        let em = fontSize(
            fitting: cue.words.joined(separator: " "),
            in: style.maximumWidth,
            largest: style.emSize
        )
        let size = em < style.emSize ? "{\\fs\(decimalText(lineSize(em), places: 1))}" : ""
        let words = cue.words.enumerated().map { place, word in
            place == cue.spoken ? "{\\c\(color(style.highlight))}\(literal(word)){\\c}" : literal(word)
        }
        return size + words.joined(separator: " ")
    }

    /// The format's font size is the height of a line, which is 1.21 em squares in Inter.
    private func lineSize(_ em: Double) -> Double { em * 1.21 }

    /// Colours are written as blue, green, red.
    private func color(_ rgb: String) -> String {
        let pairs = stride(from: 0, to: 6, by: 2).map { String(rgb.dropFirst($0).prefix(2)) }
        return "&H00\(pairs.reversed().joined())"
    }
}

/// The latest hundredth of a second before the frame, so that the frame is the first to show it.
///
/// The frame's own time would not do: the renderer may find it a hair earlier, and be a frame late.
private func time(ofFrame frame: Int) -> String {
    let hundredths = max(0, frame * 100 - 1) / Int(Captions.framesPerSecond)
    return "\(hundredths / 360_000):" + twoDigits(hundredths / 6000 % 60) + ":"
        + twoDigits(hundredths / 100 % 60)
        + "." + twoDigits(hundredths % 100)
}

/// Text in which nothing is an override: braces are escaped, a backslash is cut off from what follows it.
private func literal(_ word: String) -> String {
    word.reduce(into: "") { text, character in
        switch character {
        case "{": text += "\\{"
        case "}": text += "\\}"
        case "\\": text += "\\\u{2060}"
        case let other where other.isNewline || other == "\t": text += " "
        case let other: text.append(other)
        }
    }
}
