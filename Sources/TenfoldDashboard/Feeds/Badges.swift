import Tenfold

extension Feeds {
    /// Each badge as a picture of our own, and as the document that shields.io's endpoint badge reads.
    static func badges(_ board: Board) -> [GeneratedFile] {
        all(board).flatMap { [$0.picture, $0.endpoint] }
    }

    private static func all(_ board: Board) -> [Badge] {
        let worst = Hero(board: board).worst
        let success = board.alert(.successRate)
        let videos = board.days.suffix(7).reduce(0) { $0 + $1.published }
        return [
            Badge(name: "state", label: "tenfold", message: worst.word, state: worst),
            Badge(name: "phase", label: "phase", message: board.phase?.rawValue ?? "none", state: .ok),
            Badge(
                name: "success-rate",
                label: "success",
                message: success?.measure.value.map { Figures.percent($0) } ?? "not yet",
                state: success?.state ?? .unknown
            ),
            Badge(
                name: "videos",
                label: "videos a week",
                message: Figures.number(Double(videos)),
                state: .ok
            ),
        ]
    }
}

/// A label and a message in the colour of a state; the words say what the colour says.
struct Badge {
    let name: String
    let label: String
    let message: String
    let state: AlertState

    private struct Endpoint: Encodable {
        let schemaVersion = 1
        let label: String
        let message: String
        let color: String
    }

    /// See https://shields.io/badges/endpoint-badge.
    var endpoint: GeneratedFile {
        let document = Endpoint(label: label, message: message, color: String(colour.dropFirst()))
        do {
            return GeneratedFile(
                path: "site/badges/\(name).json",
                contents: try CanonicalJSON.line(document) + [UInt8(ascii: "\n")]
            )
        } catch {
            preconditionFailure("a badge cannot be written: \(error)")
        }
    }

    /// The picture; widths are for a font of 11 px and a little generous.
    var picture: GeneratedFile {
        let (left, right) = (width(label), width(message))
        let svg = Element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "width": left + right, "height": 20, "role": "img",
                "aria-label": "\(label): \(message)",
            ]
        ) {
            Element("title") { "\(label): \(message)" }
            Element("rect", ["width": left + right, "height": 20, "rx": 3, "fill": colour])
            Element("path", ["d": "M3 0H\(left)V20H3A3 3 0 0 1 0 17V3A3 3 0 0 1 3 0Z", "fill": "#3b4754"])
            text(label, middle: left / 2)
            text(message, middle: left + right / 2)
        }
        return GeneratedFile(path: "site/badges/\(name).svg", text: svg.xmlDocument)
    }

    private func text(_ words: String, middle: Int) -> Element {
        Element(
            "text",
            [
                "x": middle, "y": 14, "fill": "#ffffff", "font-size": 11, "text-anchor": "middle",
                "font-family": "Verdana, 'DejaVu Sans', sans-serif",
            ]
        ) { words }
    }

    private func width(_ words: String) -> Int { 14 + 7 * min(60, words.unicodeScalars.count) }

    /// Each has at least 4.5:1 against white.
    private var colour: String {
        switch state {
        case .ok: "#1b7a3d"
        case .warning: "#8a5a00"
        case .critical: "#b3261e"
        case .unknown: "#59636e"
        }
    }
}
