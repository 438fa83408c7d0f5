/// When every written word begins and ends, in samples.
///
/// The library tells of spoken words: `8,849` is five of them, of `well-known` only the first is told. Each
/// written word begins with the first event inside it; words without one share the time between their
/// neighbours by their length.
struct WordAlignment {
    var ranges: [Range<Int>]

    init(_ words: [WrittenWord], in spoken: SpokenText) {
        let starts = Self.starts(of: words, in: spoken)
        let ends = starts.dropFirst() + [spoken.samples.count]
        ranges = zip(starts, ends).map { start, end in
            start..<Self.endOfSound(in: start..<max(start, end), spoken)
        }
    }

    private static func starts(of words: [WrittenWord], in spoken: SpokenText) -> [Int] {
        var known = words.map { word in
            spoken.events.first { word.scalars.contains($0.offset) }?.sample
        }
        if let first = known.first, first == nil { known[0] = 0 }
        var starts: [Int] = []
        for place in known.indices {
            let earliest = starts.last ?? 0
            if let sample = known[place] {
                starts.append(min(max(sample, earliest), spoken.samples.count))
            } else {
                let next = known[place...].firstIndex { $0 != nil } ?? known.endIndex
                let limit = next < known.endIndex ? known[next] ?? earliest : spoken.samples.count
                starts.append(share(of: words[(place - 1)..<next], from: earliest, to: max(limit, earliest)))
            }
        }
        return starts
    }

    /// Where the second of some words begins when each has time in proportion to its letters.
    private static func share(of words: ArraySlice<WrittenWord>, from: Int, to: Int) -> Int {
        let letters = words.map(\.text.count)
        let all = max(1, letters.reduce(0, +))
        return from + (to - from) * (letters.first ?? 0) / all
    }

    /// The pause after a word is no part of it.
    private static func endOfSound(in range: Range<Int>, _ spoken: SpokenText) -> Int {
        guard let last = spoken.samples[range].lastIndex(where: { $0.magnitude > silence }) else {
            return range.upperBound
        }
        return min(last + 1, range.upperBound)
    }
}

/// Samples up to this are no sound: 48 dB below full scale.
let silence: UInt16 = 130
