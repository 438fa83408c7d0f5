import Tenfold
import Testing

struct CriterionTests {
    @Test(arguments: [
        (0.05, 1.5, 8.5), (0.15, 5, 15), (0.20, 6, 14), (0.90, 19.6, 0.4), (0.95, 49.5, 0.5),
    ])
    func `a floor has the reference's prior`(_ floor: Double, _ a: Double, _ b: Double) {
        let rate = RateFloor(.winners, floor: floor)
        #expect(abs(rate.priorMean * rate.priorStrength - a) < 1e-12)
        #expect(abs((1 - rate.priorMean) * rate.priorStrength - b) < 1e-12)
    }
}
