import Tenfold

/// The glide of a window over a picture a fifth larger, by whole pixels: it costs next to nothing, and unlike
/// a zoom it never blurs.
struct Pan: Sendable, Equatable {
    /// Where the picture is larger than the window by how much, in pixels.
    var slackX: Int
    var slackY: Int
    /// The way to go: −1, 0 or 1 for each direction.
    var directionX: Int
    var directionY: Int

    /// Chooses a way that differs from the one before.
    init(slackX: Int, slackY: Int, after previous: Pan?, using generator: inout SeededGenerator) {
        let ways = [(0, -1), (0, 1), (-1, 0), (1, 0)].filter { way in
            previous.map { way != ($0.directionX, $0.directionY) } ?? true
        }
        let way = ways.randomElement(using: &generator) ?? (0, 1)
        self.slackX = slackX
        self.slackY = slackY
        self.directionX = way.0
        self.directionY = way.1
    }

    /// The window's left edge as an expression of the frame's number `n`.
    func x(frames: Int) -> String { Self.position(slack: slackX, direction: directionX, frames: frames) }
    /// The window's upper edge as an expression of the frame's number `n`.
    func y(frames: Int) -> String { Self.position(slack: slackY, direction: directionY, frames: frames) }

    /// Half of the slack is travelled, round the middle, in even steps: colour has half the resolution, so an
    /// odd step would tremble.
    private static func position(slack: Int, direction: Int, frames: Int) -> String {
        let middle = slack / 4 * 2
        let travel = min(slack / 2, frames * fastest) / 4 * 4
        guard direction != 0, travel > 0, frames > 1 else { return "\(middle)" }
        let start = middle - direction * travel / 2
        return "\(start)\(direction > 0 ? "+" : "-")2*floor(n*\(travel / 2)/\(frames - 1))"
    }
}

/// Pixels a frame: faster than this the picture hurries.
private let fastest = 2
