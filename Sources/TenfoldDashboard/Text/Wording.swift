/// The words of the pages in one language: phrases by their English form, and how numbers and days are written.
public struct Wording: Sendable, Equatable {
    /// The language as a page names it, such as `de`.
    public var language: String
    /// Translations by English phrase; `{1}`, `{2}` … stand for figures and names in both.
    public var phrases: [String: String]
    /// What stands before the decimals.
    public var decimalMark: String
    /// What stands between thousands.
    public var groupMark: String
    /// The twelve months, as short as people write them.
    public var months: [String]

    /// Makes a wording; what is left out is English.
    public init(
        language: String = "en",
        phrases: [String: String] = [:],
        decimalMark: String = ".",
        groupMark: String = ",",
        months: [String] = Self.englishMonths
    ) {
        precondition(months.count == 12, "a year has twelve months")
        self.language = language
        self.phrases = phrases
        self.decimalMark = decimalMark
        self.groupMark = groupMark
        self.months = months
    }

    /// `Jan` to `Dec`.
    public static let englishMonths = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// English, the language the phrases are written in.
    public static let english = Wording()

    /// The wording of the site that is being built.
    @TaskLocal static var current = Wording.english
}

/// A phrase as it is written in the source: its English text, and the same with places for what varies.
struct Phrase: ExpressibleByStringInterpolation {
    /// The English text.
    var text: String
    /// The text with `{1}`, `{2}` … in place of what varies: what translations are found by.
    var key: String
    /// What varies, in order.
    var values: [String]

    init(stringLiteral value: String) {
        (text, key, values) = (value, value, [])
    }

    init(stringInterpolation parts: Interpolation) {
        (text, key, values) = (parts.text, parts.key, parts.values)
    }

    struct Interpolation: StringInterpolationProtocol {
        var text = ""
        var key = ""
        var values: [String] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) {
            text += literal
            key += literal
        }

        /// A noun that is part of the phrase itself.
        mutating func appendInterpolation(_ noun: NounPhrase) {
            appendLiteral(Figures.space + noun.text)
        }

        mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            let value = value.description
            values.append(value)
            text += value
            key += "{\(values.count)}"
        }
    }
}

/// A noun after its number, which translations see as part of the phrase.
struct NounPhrase {
    let text: String

    init(_ text: String) { self.text = text }
}

/// A phrase in the language of the site; the English one where it has no translation.
func say(_ phrase: Phrase) -> String {
    let phrases = Wording.current.phrases
    guard !phrases.isEmpty, let translation = phrases[phrase.key] else { return phrase.text }
    return phrase.filled(translation)
}

extension Phrase {
    /// A translation with the values in their places, whatever order it has them in.
    fileprivate func filled(_ translation: String) -> String {
        var result = ""
        var rest = translation[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let number = Int(rest[rest.index(after: open)..<close]) ?? 0
            result += values.indices.contains(number - 1) ? values[number - 1] : String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
