import Tenfold
import Testing

/// Quantiles without the values.
struct QuantileSketchTests {
    private func values(_ count: Int, seed: UInt64) -> [Double] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            let magnitude = Double.random(in: -3...5, using: &random)
            var power = 1.0
            for _ in 0..<Int(magnitude.magnitude) { power *= magnitude < 0 ? 0.1 : 10 }
            return Double.random(in: 0.1...9.9, using: &random) * power
        }
    }

    @Test(arguments: 1...20) func `every quantile is within the stated error of the true one`(seed: UInt64) {
        let values = values(1 + Int(seed) * 97, seed: seed).sorted()
        let sketch = QuantileSketch(values)
        for share in [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1] {
            let rank = max(1, Int((share * Double(values.count)).rounded(.up)))
            let found = sketch.quantile(share) ?? .nan
            #expect(abs(found - values[rank - 1]) <= values[rank - 1] * QuantileSketch.relativeError)
        }
        #expect(sketch.longest == values.last && sketch.count == values.count)
    }

    @Test(arguments: 1...20) func `sketches can be added in any order and grouping`(seed: UInt64) {
        let all = values(300, seed: seed)
        let parts = [Array(all[..<50]), Array(all[50..<51]), Array(all[51...])].map { QuantileSketch($0) }
        var left = parts[0]
        left.add(parts[1])
        left.add(parts[2])
        var right = parts[2]
        right.add(parts[1])
        right.add(parts[0])
        #expect(left == right && left == QuantileSketch(all.shuffled()))
    }

    @Test func `nothing has no quantile, and what is no time counts as none`() {
        #expect(QuantileSketch().quantile(0.5) == nil && QuantileSketch().spread == nil)
        let odd = QuantileSketch([.nan, .infinity, -3, 0])
        #expect(odd.count == 2 && odd.quantile(0.5) == 0 && odd.longest == 0)
    }

    @Test func `a sketch is the same after it was written and read`() throws {
        let sketch = QuantileSketch(values(100, seed: 7))
        #expect(try CanonicalJSON.decode(QuantileSketch.self, from: CanonicalJSON.line(sketch)) == sketch)
    }
}
