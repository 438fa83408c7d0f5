import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Decodes canonical JSON where it lies; some ten times as fast as the decoder that knows all of JSON.
///
/// Throws at what it does not know (an escape, an exponent, white space); the caller then asks ``CanonicalJSON``.
enum FastDecoder {
    /// What this decoder does not know.
    struct Unusual: Error {}

    /// Decodes the value at a place.
    static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8], at start: Int) throws -> Value
    {
        try Place(scanner: ByteScanner(bytes, at: start)).value(type)
    }
}

/// A value in the text.
private struct Place: Decoder {
    var scanner: ByteScanner
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == Date.self {
            var scanner = scanner
            guard let date = scanner.moment().map({ Date(timeIntervalSince1970: Double($0)) }) as? Value
            else { throw FastDecoder.Unusual() }
            return date
        }
        return try Value(from: self)
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Fields<Key>(try Field.all(scanner), scanner))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try Elements(scanner) }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

    var isNull: Bool { scanner.at < scanner.bytes.count && scanner.bytes[scanner.at] == UInt8(ascii: "n") }

    func text() throws -> String {
        var scanner = scanner
        guard let range = scanner.text() else { throw FastDecoder.Unusual() }
        return String(decoding: scanner.bytes[range], as: UTF8.self)
    }

    func integer() throws -> Int {
        var scanner = scanner
        guard let value = scanner.integer() else { throw FastDecoder.Unusual() }
        return value
    }

    func number() throws -> Double {
        var scanner = scanner
        guard let value = scanner.number() else { throw FastDecoder.Unusual() }
        return value
    }

    func bool() throws -> Bool {
        var scanner = scanner
        guard let value = scanner.bool() else { throw FastDecoder.Unusual() }
        return value
    }

    func small<Value: FixedWidthInteger>() throws -> Value {
        guard let value = Value(exactly: try integer()) else { throw FastDecoder.Unusual() }
        return value
    }
}

extension Place: SingleValueDecodingContainer {
    func decodeNil() -> Bool { isNull }
    func decode(_ type: Bool.Type) throws -> Bool { try bool() }
    func decode(_ type: String.Type) throws -> String { try text() }
    func decode(_ type: Double.Type) throws -> Double { try number() }
    func decode(_ type: Float.Type) throws -> Float { Float(try number()) }
    func decode(_ type: Int.Type) throws -> Int { try integer() }
    func decode(_ type: Int8.Type) throws -> Int8 { try small() }
    func decode(_ type: Int16.Type) throws -> Int16 { try small() }
    func decode(_ type: Int32.Type) throws -> Int32 { try small() }
    func decode(_ type: Int64.Type) throws -> Int64 { try small() }
    func decode(_ type: UInt.Type) throws -> UInt { try small() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try small() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try small() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try small() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try small() }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try value(type) }
}

/// One field of an object: its key and where its value begins.
private struct Field {
    var key: Range<Int>
    var start: Int

    static func all(_ start: ByteScanner) throws -> [Field] {
        var scanner = start
        var fields: [Field] = []
        fields.reserveCapacity(12)
        let isRead = scanner.object { scanner, key in
            fields.append(Field(key: key, start: scanner.at))
            return scanner.skipValue()
        }
        guard isRead else { throw FastDecoder.Unusual() }
        return fields
    }
}

private struct Fields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let fields: [Field]
    let scanner: ByteScanner
    var codingPath: [any CodingKey] { [] }

    init(_ fields: [Field], _ scanner: ByteScanner) {
        self.fields = fields
        self.scanner = scanner
    }

    var allKeys: [Key] {
        fields.compactMap { Key(stringValue: String(decoding: scanner.bytes[$0.key], as: UTF8.self)) }
    }

    func contains(_ key: Key) -> Bool { start(key) != nil }

    private func start(_ key: Key) -> Int? {
        let name = key.stringValue.utf8
        return fields.first { $0.key.count == name.count && scanner.bytes[$0.key].elementsEqual(name) }?.start
    }

    private func place(_ key: Key) throws -> Place {
        guard let start = start(key) else { throw FastDecoder.Unusual() }
        return Place(scanner: ByteScanner(scanner.bytes, at: start))
    }

    func decodeNil(forKey key: Key) throws -> Bool { try place(key).isNull }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try place(key).bool() }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try place(key).text() }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try place(key).number() }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try place(key).number()) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try place(key).integer() }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try place(key).small() }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try place(key).small() }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try place(key).small() }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try place(key).small() }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try place(key).small() }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try place(key).small() }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try place(key).small() }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try place(key).small() }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try place(key).small() }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try place(key).value(type)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
        -> KeyedDecodingContainer<Nested>
    { try place(key).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try place(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { throw FastDecoder.Unusual() }
    func superDecoder(forKey key: Key) throws -> any Decoder { try place(key) }
}

private struct Elements: UnkeyedDecodingContainer {
    private let starts: [Int]
    private let bytes: [UInt8]
    private(set) var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var count: Int? { starts.count }
    var isAtEnd: Bool { currentIndex == starts.count }

    init(_ start: ByteScanner) throws {
        var scanner = start
        var starts: [Int] = []
        let isRead = scanner.list { scanner in
            starts.append(scanner.at)
            return scanner.skipValue()
        }
        guard isRead else { throw FastDecoder.Unusual() }
        self.starts = starts
        self.bytes = scanner.bytes
    }

    private mutating func next() throws -> Place {
        guard !isAtEnd else { throw FastDecoder.Unusual() }
        defer { currentIndex += 1 }
        return Place(scanner: ByteScanner(bytes, at: starts[currentIndex]))
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, Place(scanner: ByteScanner(bytes, at: starts[currentIndex])).isNull else {
            return false
        }
        currentIndex += 1
        return true
    }

    mutating func decode(_ type: Bool.Type) throws -> Bool { try next().bool() }
    mutating func decode(_ type: String.Type) throws -> String { try next().text() }
    mutating func decode(_ type: Double.Type) throws -> Double { try next().number() }
    mutating func decode(_ type: Float.Type) throws -> Float { Float(try next().number()) }
    mutating func decode(_ type: Int.Type) throws -> Int { try next().integer() }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try next().small() }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try next().small() }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try next().small() }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try next().small() }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try next().small() }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next().small() }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next().small() }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next().small() }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next().small() }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next().value(type) }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws
        -> KeyedDecodingContainer<Nested>
    { try next().container(keyedBy: type) }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try next() }
}
