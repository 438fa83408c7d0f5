public import ArgumentParser
public import Tenfold

/// `winners=20%,per_day=4,days=365`.
extension MadeUpChannel: ExpressibleByArgument {
    /// Reads `winners=20%,per_day=4,days=365`.
    public init?(argument: String) {
        self.init()
        for part in argument.split(separator: ",") {
            guard let setting = DecideSetting(argument: String(part)), take(setting.key, setting.value) else {
                return nil
            }
        }
    }

    private mutating func take(_ key: String, _ text: String) -> Bool {
        switch key {
        case "winners": take(share(text, 0.001...0.999), into: \.winnerRate)
        case "ctr": take(share(text, 0.0001...0.5), into: \.clickThrough)
        case "drop": take(share(text, 0...0.99), into: \.drop)
        case "failed_jobs": take(share(text, 0...0.99), into: \.failedJobs)
        case "failed_checks": take(share(text, 0...0.99), into: \.failedChecks)
        case "per_day": take(number(text, 1...200), into: \.perDay)
        case "days": take(number(text, 1...2000), into: \.days)
        case "drop_day": take(number(text, 0...2000).map(Optional.some), into: \.dropDay)
        case "seed": take(UInt64(text), into: \.seed)
        case "day_kind":
            take(
                text == "dependent" ? .dependent : text == "independent" ? .independent : nil,
                into: \.dayKind
            )
        default: false
        }
    }

    private mutating func take<Value>(_ value: Value?, into property: WritableKeyPath<Self, Value>) -> Bool {
        guard let value else { return false }
        self[keyPath: property] = value
        return true
    }

    private func number(_ text: String, _ range: ClosedRange<Int>) -> Int? {
        Int(text).flatMap { range.contains($0) ? $0 : nil }
    }

    /// `20%` or `0.2`.
    private func share(_ text: String, _ range: ClosedRange<Double>) -> Double? {
        let value = text.hasSuffix("%") ? Double(text.dropLast()).map { $0 / 100 } : Double(text)
        return value.flatMap { range.contains($0) ? $0 : nil }
    }
}
