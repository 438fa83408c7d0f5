/// Numbers for words, so that texts are compared as sorted lists of numbers.
struct Vocabulary: Sendable {
    /// The words by number.
    private(set) var words: [String] = []
    private var numbers: [String: Int] = [:]

    /// The words of an item: of its title, and its tags as phrases; each list sorted, without repeats.
    struct Terms: Sendable, Equatable {
        let title: [Int]
        let tags: [Int]
        /// Title words and tags together.
        let union: [Int]

        init(title: [Int], tags: [Int]) {
            self.title = title
            self.tags = tags
            self.union = Set(title).union(tags).sorted()
        }
    }

    mutating func terms(title: String, tags: [String]) -> Terms {
        Terms(title: sorted(Words.content(title)), tags: sorted(tags.compactMap(Words.phrase)))
    }

    private mutating func sorted(_ words: [Words.Word]) -> [Int] {
        Set(words.map { number(of: $0) }).sorted()
    }

    private mutating func number(of word: Words.Word) -> Int {
        if let number = numbers[word.key] { return number }
        numbers[word.key] = words.count
        words.append(word.key)
        return words.count - 1
    }
}
