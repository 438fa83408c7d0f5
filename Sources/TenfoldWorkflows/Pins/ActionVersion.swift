/// The version of an action, such as `v7.0.1`, ordered as Semantic Versioning 2.0.0 orders (section 11).
public struct ActionVersion: Sendable, Hashable, CustomStringConvertible {
    /// Major, minor and patch number.
    public let numbers: [Int]
    /// What follows the `-` of a version before its release, such as `beta` and `1`.
    public let preRelease: [String]

    /// Reads `v7.0.1`, `7.0.1` or `v3.0.0-beta.1`; nil for anything else, also for `v7`, which moves.
    public init?(_ text: String) {
        let plain = text.hasPrefix("v") ? text.dropFirst() : text[...]
        let parts = plain.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let digits = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        guard digits.count == 3, digits.allSatisfy(Self.isNumber) else { return nil }
        self.numbers = digits.compactMap { Int($0) }
        self.preRelease =
            parts.count == 1
            ? [] : parts[1].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard numbers.count == 3, preRelease.allSatisfy(Self.isIdentifier) else { return nil }
    }

    /// `v7.0.1`.
    public var description: String {
        let tail = preRelease.isEmpty ? "" : "-" + preRelease.joined(separator: ".")
        return "v" + numbers.map(String.init).joined(separator: ".") + tail
    }

    /// The first number; a new one may ask for other inputs.
    public var major: Int { numbers[0] }
    /// True where it was not yet released.
    public var isPreRelease: Bool { !preRelease.isEmpty }

    private static func isNumber(_ text: Substring) -> Bool {
        (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    private static func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                $0 == 45 || (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
            }
    }
}

extension ActionVersion: Comparable {
    /// True where `left` came earlier.
    public static func < (left: Self, right: Self) -> Bool {
        if left.numbers != right.numbers { return left.numbers.lexicographicallyPrecedes(right.numbers) }
        if left.isPreRelease != right.isPreRelease { return left.isPreRelease }
        return left.preRelease.lexicographicallyPrecedes(right.preRelease, by: precedes)
    }

    /// Numbers by value and before words.
    private static func precedes(_ left: String, _ right: String) -> Bool {
        switch (Int(left), Int(right)) {
        case (let left?, let right?): left < right
        case (.some, nil): true
        case (nil, .some): false
        case (nil, nil): left < right
        }
    }
}
