/// The word of a list that was most likely meant, if one is near enough to be worth asking about.
public func likelyMeant(_ word: String, among candidates: some Sequence<String>) -> String? {
    let plain = simplified(word)
    let ranked = candidates.map { (name: $0, distance: editDistance(plain, simplified($0))) }
    guard let best = ranked.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }) else { return nil }
    return best.distance <= max(1, min(plain.count, best.name.count) / 3) ? best.name : nil
}

/// The letters and digits of a word in lower case: `parallelJobs` and `parallel-jobs` are one.
private func simplified(_ word: String) -> [Character] {
    word.prefix(80).lowercased().filter { $0.isLetter || $0.isNumber }
}

/// How many characters to add, remove, replace or swap to get from one word to the other.
func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in first.indices {
        var current = [row + 1]
        for column in second.indices {
            let isSame = first[row] == second[column]
            var best = min(previous[column] + (isSame ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                best = min(best, beforePrevious[column - 1] + 1)
            }
            current.append(best)
        }
        (beforePrevious, previous) = (previous, current)
    }
    return previous[second.count]
}
