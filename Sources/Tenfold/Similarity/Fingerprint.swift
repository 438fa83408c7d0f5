#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What is kept of a script so that later ones can be compared with it: about a kilobyte, and no text.
public struct Fingerprint: Sendable, Equatable {
    /// What the script is about, normalised, such as `planets/diameter/most`; empty where nobody knows.
    public var topic: String
    /// Hashes of all runs of three words, ascending: shared wording.
    public private(set) var triples: [UInt32]
    /// Hashes of all runs of five words of the skeleton, ascending: shared build, whatever it is filled with.
    public private(set) var skeleton: [UInt32]

    /// The fingerprint of a text; an empty text is like nothing.
    public init(of text: String = "", topic: String = "") {
        let words = ComparableWords.words(text)
        self.topic = topic
        self.triples = ComparableWords.hashedRuns(of: 3, in: words)
        self.skeleton = ComparableWords.hashedRuns(of: 5, in: ComparableWords.skeleton(words))
    }

    /// How much this script is like another.
    public func resemblance(to other: Fingerprint) -> Resemblance {
        let common = sharedCount(triples, other.triples)
        return Resemblance(
            wording: share(common, triples.count + other.triples.count - common),
            containment: share(common, min(triples.count, other.triples.count)),
            build: share(
                sharedCount(skeleton, other.skeleton),
                skeleton.count + other.skeleton.count - sharedCount(skeleton, other.skeleton)
            )
        )
    }
}

/// How much two scripts are like each other; every number is between 0 and 1.
public struct Resemblance: Sendable, Codable, Equatable {
    /// The share of runs of three words that both have, of those that either has (Jaccard, after Broder 1997).
    public var wording: Double
    /// The share of the shorter script's runs of three words that the longer one has too.
    public var containment: Double
    /// The share of runs of five skeleton words that both have, of those that either has.
    public var build: Double
}

extension Fingerprint: Codable {
    private enum CodingKeys: String, CodingKey {
        case topic, triples, skeleton
    }

    /// Reads the form that ``encode(to:)`` writes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        topic = try container.decode(String.self, forKey: .topic)
        triples = try Self.hashes(in: container, .triples)
        skeleton = try Self.hashes(in: container, .skeleton)
    }

    /// Writes each set as one Base64 string of big-endian words, a third of the size of a list of numbers.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(topic, forKey: .topic)
        try container.encode(Self.packed(triples), forKey: .triples)
        try container.encode(Self.packed(skeleton), forKey: .skeleton)
    }

    private static func packed(_ hashes: [UInt32]) -> String {
        let bytes = hashes.flatMap { hash in (0..<4).map { UInt8(truncatingIfNeeded: hash >> (24 - 8 * $0)) }
        }
        return Data(bytes).base64EncodedString()
    }

    private static func hashes(in container: KeyedDecodingContainer<CodingKeys>, _ key: CodingKeys) throws
        -> [UInt32]
    {
        let text = try container.decode(String.self, forKey: key)
        let bytes = Data(base64Encoded: text).map { Array($0) } ?? [0]
        let hashes = stride(from: 0, to: bytes.count - bytes.count % 4, by: 4).map { start in
            bytes[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        guard bytes.count.isMultiple(of: 4), zip(hashes, hashes.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw DecodingError.dataCorruptedError(
                forKey: key,
                in: container,
                debugDescription: "no Base64 of ascending 32-bit hashes"
            )
        }
        return hashes
    }
}

/// How many numbers two ascending lists share.
private func sharedCount(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var (first, second, shared) = (0, 0, 0)
    while first < left.count, second < right.count {
        let (a, b) = (left[first], right[second])
        if a == b { shared += 1 }
        if a <= b { first += 1 }
        if b <= a { second += 1 }
    }
    return shared
}

private func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
}
