/// What an endpoint's headers say is left of its limits for the moment.
struct ServiceAllowance: Sendable, Equatable {
    /// Tokens left; nil where it is not said.
    var tokens: Int?
    /// After how many seconds all tokens are there again.
    var tokensReset: Double?
    /// Requests left; nil where it is not said.
    var requests: Int?
    /// After how many seconds all requests are there again.
    var requestsReset: Double?

    init(_ headers: [String: String]) {
        func number(_ name: String) -> Int? { headers["x-ratelimit-remaining-\(name)"].flatMap { Int($0) } }
        func reset(_ name: String) -> Double? {
            headers["x-ratelimit-reset-\(name)"].flatMap(Self.seconds)
        }
        tokens = number("tokens")
        requests = number("requests")
        tokensReset = reset("tokens")
        requestsReset = reset("requests")
    }

    /// Reads a duration such as `6m0s`, `1.5s`, `20ms` or a plain number of seconds.
    static func seconds(_ text: String) -> Double? {
        if let plain = Double(text) { return plain.isFinite && plain >= 0 ? plain : nil }
        var total = 0.0
        var rest = text[...]
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isNumber || $0 == "." }
            let unit = rest.dropFirst(digits.count).prefix { $0.isLetter }
            guard let value = Double(digits), let scale = units[String(unit)] else { return nil }
            total += value * scale
            rest = rest.dropFirst(digits.count + unit.count)
        }
        return text.isEmpty ? nil : total
    }

    private static let units = ["ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86_400]
}
