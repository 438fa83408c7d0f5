import Tenfold

/// Pauses that grow and are spread at random over their whole range, so that writers who collided part ways.
struct Backoff {
    var generator: SeededGenerator
    var baseSeconds = 0.2
    var longestSeconds = 10.0

    /// The pause after so many failed attempts.
    mutating func pause(after attempts: Int) -> Double {
        let range = min(longestSeconds, baseSeconds * Double(1 << min(attempts, 16)))
        return Double.random(in: 0..<range, using: &generator)
    }
}
