/// Who can reach an address: what a stranger names may be as far away as what the owner named, and never nearer.
enum Nearness: Int, Comparable, Sendable {
    /// Everybody.
    case world
    /// Those in the same private network.
    case network
    /// This machine alone.
    case machine
    /// What has no name of its own: a link, a group of machines, the services that tell a cloud machine its keys.
    case link

    static func < (one: Nearness, other: Nearness) -> Bool { one.rawValue < other.rawValue }

    /// What such an address is, for a sentence.
    var words: String {
        switch self {
        case .world: "a public address"
        case .network: "an address of a private network"
        case .machine: "this very machine"
        case .link: "an address of the local link"
        }
    }
}

extension Nearness {
    /// Of an address as it stands in packets: 4 bytes or 16.
    ///
    /// All others are as near as can be.
    init(_ bytes: [UInt8]) {
        switch bytes.count {
        case 4: self = Self.ofFour(bytes)
        case 16: self = Self.ofSixteen(bytes)
        default: self = .link
        }
    }

    /// The ranges of RFC 6890.
    private static func ofFour(_ bytes: [UInt8]) -> Nearness {
        switch (bytes[0], bytes[1]) {
        case (127, _), (0, _): .machine
        case (10, _), (172, 16...31), (192, 168), (100, 64...127), (198, 18...19): .network
        case (169, 254), (224..., _): .link
        case (192, 0) where bytes[2] == 0: .link
        default: .world
        }
    }

    private static func ofSixteen(_ bytes: [UInt8]) -> Nearness {
        if let inner = embedded(bytes) { return ofFour(inner) }
        if bytes.dropLast().allSatisfy({ $0 == 0 }) { return .machine }
        // fd00:ec2::254 gives a machine at Amazon its keys, fd20:ce::254 one at Google.
        let keepers: [[UInt8]] = [[0xFD, 0x00, 0x0E, 0xC2], [0xFD, 0x20, 0x00, 0xCE]]
        if keepers.contains(Array(bytes.prefix(4))) { return .link }
        if bytes[0] & 0xFE == 0xFC { return .network }
        // Everybody's addresses begin with 001.
        return bytes[0] & 0xE0 == 0x20 ? .world : .link
    }

    /// The older address inside a newer one: mapped, translated (64:ff9b::/96) or tunnelled (2002::/16).
    private static func embedded(_ bytes: [UInt8]) -> [UInt8]? {
        let mapped: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]
        let translated: [UInt8] = [0, 0x64, 0xFF, 0x9B] + Array(repeating: 0, count: 8)
        let start = Array(bytes.prefix(12))
        if start == mapped || start == translated { return Array(bytes.suffix(4)) }
        return bytes.starts(with: [0x20, 0x02]) ? Array(bytes[2..<6]) : nil
    }
}
