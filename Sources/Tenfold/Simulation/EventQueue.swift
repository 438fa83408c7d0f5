/// Things that will happen, by time: numbers in a sorted row, the earliest last, as what is new comes soon, mostly.
struct EventQueue: ~Copyable {
    /// What will happen.
    enum Kind: Int {
        case dayBegins, runBegins, jobsBegin, call, laneOpens, upload, collect, leaseLapses, track
    }

    /// Seconds in the upper 40 bits, then the kind, then 18 bits of what it is about.
    private var keys = OwnedRow<UInt64>()

    /// True where nothing happens up to a second.
    func isQuiet(until second: Int) -> Bool { keys.isEmpty || Int(keys[keys.count - 1] >> 24) > second }

    mutating func add(_ kind: Kind, at second: Int, _ subject: Int) {
        let key = UInt64(second) << 24 | UInt64(kind.rawValue) << 18 | UInt64(subject)
        var place = keys.count
        keys.append(key)
        while place > 0, keys[place - 1] < key {
            keys[place] = keys[place - 1]
            place -= 1
        }
        keys[place] = key
    }

    /// Takes the earliest event out, of several at one second in the order of the kinds; nil where none is left.
    mutating func next() -> (second: Int, kind: Kind, subject: Int)? {
        guard !keys.isEmpty else { return nil }
        let first = keys.removeLast()
        guard let kind = Kind(rawValue: Int(first >> 18 & 0x3F)) else { return nil }
        return (Int(first >> 24), kind, Int(first & 0x3FFFF))
    }
}
