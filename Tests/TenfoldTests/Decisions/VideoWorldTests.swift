import Testing

@testable import Tenfold

/// A small sample of what Benchmarks/decisions measures at length; seeded, so that it cannot fail by chance.
struct VideoWorldTests {
    private func promotions(_ floor: Double, _ truth: Double, perDay: Int, days: Int, channels: Int) -> [Int?]
    {
        let rate = RateFloor(.winners, floor: floor)
        let first = VideoWorld(perDay: perDay, winnerRate: truth, days: .dependent, seed: 0)
        return (0..<channels).map { channel in
            var world = first.another(seed: UInt64(channel) &* 31 &+ 7)
            var watch = RateWatch(rate)
            for day in 0..<days {
                watch.take(
                    DayFacts(day: Day(number: day), tallies: [.winners: .init(world.winners(), of: perDay)])
                )
                if watch.logEvidence(Dependence()) >= 2.995732273553991 { return day + 1 }
            }
            return nil
        }
    }

    @Test func `few channels at the floor are ever promoted, though days depend on each other`() {
        let promoted = promotions(0.15, 0.15, perDay: 12, days: 200, channels: 150).compactMap(\.self)
        #expect(promoted.count <= 12)
    }

    @Test func `good channels are promoted about as fast as the reference's`() {
        let days = promotions(0.15, 0.25, perDay: 12, days: 400, channels: 150).compactMap(\.self)
        #expect(days.count == 150)
        #expect((24...36).contains(Double(days.reduce(0, +)) / 150))
    }

    @Test func `a world has the figures it says`() {
        var world = VideoWorld(perDay: 40, winnerRate: 0.2, seed: 3)
        let clicks = (0..<200).flatMap { _ in world.clickThroughs() }
        #expect(abs(clicks.reduce(0, +) / Double(clicks.count) - 0.045) < 0.001)
        let views = (0..<200).flatMap { _ in world.views() }
        #expect(abs(Double(views.count { $0 > 1000 }) / Double(views.count) - 0.2) < 0.015)
        var dependent = VideoWorld(perDay: 40, winnerRate: 0.2, days: .dependent, seed: 3)
        let winners = (0..<2000).map { _ in Double(dependent.winners()) / 40 }
        let mean = winners.reduce(0, +) / 2000
        let variance = winners.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 2000
        #expect(abs(mean - 0.2) < 0.01)
        // One day's share varies by p(1−p)/m (1 + (m−1)ρ).
        #expect(abs(variance / (0.16 / 40 * (1 + 39 * 0.05)) - 1) < 0.15)
    }
}
