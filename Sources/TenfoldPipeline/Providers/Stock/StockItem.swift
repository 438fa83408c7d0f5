/// A photograph or clip of a stock library, with whom to credit.
struct StockItem: Sendable, Codable, Equatable {
    /// Its number in the library.
    var id: Int
    /// The library's page about it.
    var page: String
    /// Who made it.
    var author: String
    /// Where its file is.
    var file: String
    /// The file's width in pixels.
    var width: Int
    /// The file's height in pixels.
    var height: Int
    /// How long it plays, in seconds; nil for a photograph.
    var seconds: Double?

    /// True where it stands upright, as the video does.
    var isUpright: Bool { height > width }
}

/// What is looked for.
struct StockQuery: Sendable, Equatable {
    enum Kind: String, Sendable { case photos, videos }

    var kind: Kind
    /// Words in lower case: equal meanings ask once.
    var phrase: String

    init(_ kind: Kind, _ phrase: String) {
        self.kind = kind
        let words = phrase.lowercased().split { !$0.isLetter && !$0.isNumber }
        self.phrase = String(words.joined(separator: " ").prefix(80))
    }
}
