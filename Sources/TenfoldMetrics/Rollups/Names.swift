/// Texts that occur often, each kept once and named by a small number.
struct Names {
    private var slots: [Int32]
    private var hashes: [UInt64] = []
    private var starts: [Int] = [0]
    private var bytes: [UInt8] = []

    init() { slots = [Int32](repeating: -1, count: 256) }

    /// The number of a text that stands in a file.
    mutating func number(_ file: [UInt8], _ range: Range<Int>) -> Int32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range { hash = (hash ^ UInt64(file[index])) &* 0x0000_0100_0000_01B3 }
        hash ^= hash >> 29
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, isEqual(number, file, range) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return add(file[range], hash, slot)
    }

    /// The number of a text.
    mutating func number(_ text: String) -> Int32 {
        let file = Array(text.utf8)
        return number(file, 0..<file.count)
    }

    /// The text of a number.
    func text(_ number: Int32) -> String {
        String(decoding: bytes[starts[Int(number)]..<starts[Int(number) + 1]], as: UTF8.self)
    }

    private func isEqual(_ number: Int, _ file: [UInt8], _ range: Range<Int>) -> Bool {
        let start = starts[number]
        guard starts[number + 1] - start == range.count else { return false }
        for offset in 0..<range.count where bytes[start + offset] != file[range.lowerBound + offset] {
            return false
        }
        return true
    }

    private mutating func add(_ text: ArraySlice<UInt8>, _ hash: UInt64, _ slot: Int) -> Int32 {
        let number = Int32(hashes.count)
        hashes.append(hash)
        bytes += text
        starts.append(bytes.count)
        slots[slot] = number
        if hashes.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}
