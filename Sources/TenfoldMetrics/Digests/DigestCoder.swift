import Tenfold

/// Writes values into a digest or reads them from one; which of the two, only the coder knows.
///
/// So what a digest holds is said once, in ``MonthDigest``, and reading cannot differ from writing.
protocol DigestCoder {
    mutating func code(_ whole: inout Int)
    mutating func code(_ number: inout Double)
    mutating func code(_ text: inout String)
    mutating func code(_ sketch: inout QuantileSketch)
    mutating func code(_ events: inout [Event])
    /// Codes how many elements follow.
    mutating func count(_ count: Int) -> Int
}

extension DigestCoder {
    mutating func list<Element>(
        _ list: inout [Element],
        of blank: @autoclosure () -> Element,
        _ code: (inout Self, inout Element) -> Void
    ) {
        let count = count(list.count)
        while list.count < count { list.append(blank()) }
        for index in list.indices { code(&self, &list[index]) }
    }

    mutating func table<Key: Comparable & Hashable, Value>(
        _ table: inout [Key: Value],
        of blank: (key: Key, value: Value),
        _ code: (inout Self, inout Key, inout Value) -> Void
    ) {
        let keys = table.isEmpty ? [] : table.keys.sorted()
        let count = count(keys.count)
        if keys.isEmpty, count > 0 { table.reserveCapacity(count) }
        for index in 0..<count {
            var (key, value) = blank
            if index < keys.count {
                key = keys[index]
                value = table[key] ?? value
            }
            code(&self, &key, &value)
            table[key] = value
        }
    }

    mutating func optional<Value>(
        _ value: inout Value?,
        of blank: @autoclosure () -> Value,
        _ code: (inout Self, inout Value) -> Void
    ) {
        guard count(value == nil ? 0 : 1) > 0 else { return }
        var known = value ?? blank()
        code(&self, &known)
        value = known
    }
}

/// Writes a digest.
///
/// A whole number takes as many bytes as it has groups of seven bits; a text that was there before is its number.
struct DigestWriter: DigestCoder {
    private(set) var bytes: [UInt8] = []
    /// What could not be written.
    private(set) var problem: (any Error)?
    private var texts: [String: Int] = [:]

    mutating func code(_ whole: inout Int) { append(whole) }

    mutating func code(_ number: inout Double) {
        let bits = number.bitPattern
        for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * place))) }
    }

    mutating func code(_ text: inout String) {
        guard let known = texts[text] else {
            append(texts.count)
            texts[text] = texts.count
            append(Array(text.utf8))
            return
        }
        append(known)
    }

    /// Ranges lie close together: each is told by its distance from the one before.
    mutating func code(_ sketch: inout QuantileSketch) {
        append(sketch.places.count)
        var before = 0
        for (place, count) in zip(sketch.places, sketch.counts) {
            append(place - before)
            append(count)
            before = place
        }
        var longest = sketch.longest
        code(&longest)
    }

    mutating func code(_ events: inout [Event]) {
        append(events.count)
        do {
            for event in events { append(try CanonicalJSON.line(event)) }
        } catch { problem = error }
    }

    mutating func count(_ count: Int) -> Int {
        append(count)
        return count
    }

    private mutating func append(_ part: [UInt8]) {
        append(part.count)
        bytes += part
    }

    private mutating func append(_ whole: Int) {
        var left = UInt(bitPattern: whole &<< 1 ^ whole &>> 63)
        while left > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: left) | 0x80)
            left &>>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: left))
    }
}

/// Reads what a ``DigestWriter`` wrote.
struct DigestReader: DigestCoder {
    /// False once something was not there.
    private(set) var isSound = true
    private let bytes: [UInt8]
    private var at: Int
    private var texts: [String] = []

    init(_ bytes: [UInt8], at start: Int) {
        self.bytes = bytes
        self.at = start
    }

    /// True where all was read, and nothing was missing.
    var isComplete: Bool { isSound && at == bytes.count }

    mutating func code(_ whole: inout Int) { whole = next() }

    mutating func code(_ number: inout Double) {
        guard at + 8 <= bytes.count else { return fail() }
        var bits: UInt64 = 0
        for place in 0..<8 { bits |= UInt64(bytes[at + place]) &<< UInt64(8 * place) }
        at += 8
        number = Double(bitPattern: bits)
    }

    mutating func code(_ text: inout String) {
        let number = next()
        if number >= 0, number < texts.count {
            text = texts[number]
            return
        }
        guard number == texts.count, let part = part() else { return fail() }
        text = String(decoding: bytes[part], as: UTF8.self)
        texts.append(text)
    }

    mutating func code(_ sketch: inout QuantileSketch) {
        let count = count(0)
        var (places, counts): ([Int], [Int]) = ([], [])
        places.reserveCapacity(count)
        counts.reserveCapacity(count)
        var place = 0
        for _ in 0..<count {
            place &+= next()
            places.append(place)
            counts.append(next())
        }
        var longest = 0.0
        code(&longest)
        guard let read = QuantileSketch(places: places, counts: counts, longest: longest) else {
            return fail()
        }
        sketch = read
    }

    mutating func code(_ events: inout [Event]) {
        for _ in 0..<count(0) {
            guard let part = part(), let event = Self.event(bytes, part) else { return fail() }
            events.append(event)
        }
    }

    /// No more elements than there are bytes, whatever is written there.
    mutating func count(_: Int) -> Int {
        let count = next()
        guard count >= 0, count <= bytes.count - at else {
            fail()
            return 0
        }
        return count
    }

    private static func event(_ bytes: [UInt8], _ part: Range<Int>) -> Event? {
        (try? FastDecoder.decode(Event.self, bytes, at: part.lowerBound))
            ?? (try? CanonicalJSON.decode(Event.self, from: bytes[part]))
    }

    private mutating func part() -> Range<Int>? {
        let count = count(0)
        guard isSound else { return nil }
        at += count
        return (at - count)..<at
    }

    /// Nearly all numbers take one byte.
    private mutating func next() -> Int {
        guard at < bytes.count, case let byte = bytes[at], byte < 0x80 else { return long() }
        at += 1
        return Int(byte &>> 1) ^ -Int(byte & 1)
    }

    private mutating func long() -> Int {
        var whole: UInt = 0
        var shift: UInt = 0
        while at < bytes.count, shift < 64 {
            let byte = bytes[at]
            at += 1
            whole |= UInt(byte & 0x7F) &<< shift
            if byte < 0x80 { return Int(bitPattern: whole &>> 1) ^ -Int(bitPattern: whole & 1) }
            shift += 7
        }
        fail()
        return 0
    }

    private mutating func fail() { isSound = false }
}
