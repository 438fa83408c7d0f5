import Tenfold
import Testing

struct DependenceTests {
    @Test func `independent videos count in full`() {
        for perDay in [1.0, 4, 40] {
            #expect(Dependence.none.caution(ofOutcomes: perDay) == 1)
            #expect(Dependence.none.caution(ofValues: perDay) == 1)
        }
    }

    @Test func `gates are a little more careful than the variance alone, the more the fuller the days`() {
        let dependence = Dependence()
        var before = 1.0
        for perDay in [1.0, 4, 12, 40, 120] {
            let inflation = dependence.inflation(ofOutcomes: perDay)
            let caution = dependence.caution(ofOutcomes: perDay)
            #expect(caution >= inflation && caution / inflation >= before)
            before = caution / inflation
            #expect(dependence.caution(ofValues: perDay) > dependence.inflation(ofValues: perDay))
        }
        #expect(abs(dependence.caution(ofOutcomes: 40) / 8.95 - 1.0795) < 1e-12)
        #expect(abs(dependence.caution(ofValues: 40) - 10.0666666) < 1e-6)
    }

    /// Where 40 videos a day resemble each other as assumed, the variance alone lets 5.9 % of such channels pass.
    @Test func `at most one channel of twenty at the floor ever passes in two years of daily looks`() {
        let gate = RateEvidence(over: 0.15, prior: BetaDistribution(5, 15))
        let eta = 1 / Dependence().caution(ofOutcomes: 40)
        let line = 2.995732273553991
        let first = VideoWorld(perDay: 40, winnerRate: 0.15, days: .dependent, seed: 0)
        // Early days decide: nearly all who ever pass have passed after half a year.
        let fewest = (1...180).map { gate.fewestSuccesses(of: $0 * 40, eta: eta, logLine: line) ?? .max }
        let passed = (0..<600).count { channel in
            var world = first.another(seed: UInt64(channel) &* 31 &+ 7)
            var winners = 0
            return fewest.contains { least in
                winners += world.winners()
                return winners >= least
            }
        }
        #expect(Double(passed) / 600 <= 0.05)
    }
}
