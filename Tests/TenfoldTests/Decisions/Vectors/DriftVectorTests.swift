// swift-format-ignore-file: AlwaysUseLowerCamelCase

// The golden values keep their own names.
import Testing

@testable import Tenfold

struct DriftVectorTests {
    struct Mean: Decodable {
        var r: [Double]?
        var days: [[Double]]?
        var mu0, clip: Double
        var M_sr: [Double]
        var M_cusum: [Double]?
    }

    @Test(arguments: VectorSource.present, ["e_detector_bounded_mean", "e_detector_daily"])
    func `a fall under a known mean`(_ source: VectorSource, _ group: String) throws {
        let (c, tolerance) = try source.group(group, Mean.self)
        var detector = MeanDropDetector(under: c.mu0, clip: c.clip)
        var found: [(sum: Double, best: Double)] = []
        for (index, values) in (c.days ?? c.r?.map { [$0] } ?? []).enumerated() {
            detector.add(values, on: Day(number: index))
            found.append(
                (Elementary.exp(detector.evidence.logValue), Elementary.exp(detector.evidence.logCUSUM))
            )
        }
        expectClose(found.map(\.sum), c.M_sr, tolerance)
        if let golden = c.M_cusum { expectClose(found.map(\.best), golden, tolerance) }
    }

    struct Conformal: Decodable {
        var x, theta, M_sr: [Double]
        var u: Double
        var burn_in: Int
    }

    @Test(arguments: VectorSource.present)
    func `a fall of ranks`(_ source: VectorSource) throws {
        let (c, tolerance) = try source.group("conformal_sr", Conformal.self)
        var detector = DriftDetector(
            DriftSettings(alarmDays: 1e9, baselineDays: c.burn_in, baselineVideos: 1),
            dependence: .none
        )
        var found: [Double] = []
        for (index, value) in c.x.enumerated() {
            detector.add([DriftDetector.Value(value, tieBreak: c.u)], on: Day(number: index))
            if index >= c.burn_in { found.append(Elementary.exp(detector.evidence.logValue)) }
        }
        expectClose(found, c.M_sr, tolerance)
    }

    struct Success: Decodable {
        var x: [Int]
        var p0, p1: Double
        var S, M: [Double]
    }

    @Test(arguments: VectorSource.present)
    func `a fall of a success rate`(_ source: VectorSource) throws {
        let (c, tolerance) = try source.group("bernoulli_cusum", Success.self)
        var evidence = ShiryaevRoberts(bets: 1)
        var found: [(sum: Double, best: Double)] = []
        for (index, success) in c.x.enumerated() {
            let increment = SuccessAlarm.increment(success, of: 1, alternative: c.p1, expected: c.p0)
            evidence.step([increment], on: Day(number: index))
            found.append((Elementary.exp(evidence.logValue), evidence.logCUSUM))
        }
        expectClose(found.map(\.sum), c.M, tolerance)
        expectClose(found.map(\.best), c.S, tolerance)
    }
}
