/// Things that will happen, by time; a binary heap of numbers, so that nothing is allocated on the way.
struct EventHeap: Sendable {
    /// What will happen.
    enum Kind: Int {
        case dayBegins, runBegins, jobsBegin, call, laneOpens, upload, collect, leaseLapses, track
    }

    /// Seconds in the upper 40 bits, then the kind, then 18 bits of what it is about.
    private var keys: ContiguousArray<UInt64> = []

    init() {
        keys.reserveCapacity(1024)
    }

    var isEmpty: Bool { keys.isEmpty }

    /// True where nothing happens up to a second.
    func isQuiet(until second: Int) -> Bool { keys.isEmpty || Int(keys[0] >> 24) > second }

    mutating func add(_ kind: Kind, at second: Int, _ subject: Int) {
        let key = UInt64(second) << 24 | UInt64(kind.rawValue) << 18 | UInt64(subject)
        var place = keys.count
        self.keys.append(key)
        var keys = keys.mutableSpan
        while place > 0 {
            let parent = (place - 1) >> 1
            guard keys[parent] > key else { break }
            keys[place] = keys[parent]
            place = parent
        }
        keys[place] = key
    }

    /// The earliest event; of several at one second, in the order of the kinds.
    mutating func next() -> (second: Int, kind: Kind, subject: Int) {
        let first = keys[0]
        let last = keys.removeLast()
        if !keys.isEmpty { sink(last) }
        let kind = Kind(rawValue: Int(first >> 18 & 0x3F)) ?? .dayBegins
        return (Int(first >> 24), kind, Int(first & 0x3FFFF))
    }

    private mutating func sink(_ key: UInt64) {
        var keys = keys.mutableSpan
        var place = 0
        while true {
            var child = place * 2 + 1
            guard child < keys.count else { break }
            if child + 1 < keys.count, keys[child + 1] < keys[child] { child += 1 }
            guard keys[child] < key else { break }
            keys[place] = keys[child]
            place = child
        }
        keys[place] = key
    }
}
