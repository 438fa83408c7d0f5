/// How long a text takes to say, which is not how long it is to read: `142,984` is one word on the page.
public enum SpokenLength {
    /// How many words, numbers spelled out, the voice says in a minute at its usual setting, pauses included.
    ///
    /// Measured with espeak-ng at 150 over scripts of the fact tables.
    public static let wordsPerMinute = 149.0
    /// The pause after a scene, in seconds.
    public static let pauseSeconds = 0.2

    /// The number of words a voice says.
    public static func words(in text: String) -> Int {
        text.split { $0.isWhitespace || $0 == "-" }.reduce(0) { $0 + spokenWords(of: $1) }
    }

    /// How long the scenes take at the usual pace, in seconds.
    public static func seconds(of scenes: [Scene]) -> Double {
        scenes.reduce(0) { total, scene in
            total + Double(words(in: scene.narration)) * 60 / wordsPerMinute + pauseSeconds
        }
    }

    private static func spokenWords(of token: Substring) -> Int {
        let number = token.filter { $0.isNumber || $0 == "," || $0 == "." }
        guard let first = number.first, first.isNumber else {
            return token.contains(where: \.isLetter) ? 1 : 0
        }
        let parts = number.split(separator: ".")
        let digits = parts[0].filter(\.isNumber)
        let whole = isYear(parts[0]) ? 4 : groups(of: digits).reduce(0) { $0 + $1 }
        let fraction = parts.count > 1 ? parts[1].count + 1 : 0
        return max(1, whole) + fraction
    }

    private static func isYear(_ number: Substring) -> Bool {
        number.count == 4 && (number.first == "1" || number.first == "2") && number.allSatisfy(\.isNumber)
    }

    /// The words of each group of three digits, with the name of its power of a thousand.
    private static func groups(of digits: String) -> [Int] {
        var rest = Array(digits)
        var groups: [Int] = []
        while !rest.isEmpty {
            let group = Int(String(rest.suffix(3))) ?? 0
            groups.append(words(below1000: group) + (groups.isEmpty || group == 0 ? 0 : 1))
            rest.removeLast(min(3, rest.count))
        }
        return groups
    }

    private static func words(below1000 number: Int) -> Int {
        let hundreds = number >= 100 ? 2 : 0
        return switch number % 100 {
        case 0: hundreds
        case 1...20, 30, 40, 50, 60, 70, 80, 90: hundreds + 1
        default: hundreds + 2
        }
    }
}
