import Tenfold

/// Writes canonical JSON of many numbers, for which an encoder would make an object each; keys have to come sorted.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    /// Writes an object whose fields `fields` writes.
    mutating func object(_ fields: (inout JSONText) -> Void) { nest("{", "}", fields) }

    /// Writes a field that holds a list, each of whose elements `element` writes.
    mutating func list<Value>(
        _ key: String,
        _ values: [Value],
        _ element: (inout JSONText, Value) -> Void
    ) {
        begin(key)
        nest("[", "]") { json in
            for value in values { element(&json, value) }
        }
    }

    /// Writes a field that holds a text.
    mutating func text(_ key: String, _ value: String) {
        begin(key)
        text(value)
    }

    /// Writes a field that holds a number or a word of JSON.
    mutating func plain(_ key: String, _ value: String) {
        begin(key)
        plain(value)
    }

    /// Writes a number or a word of JSON.
    mutating func plain(_ value: String) {
        separate()
        bytes += value.utf8
    }

    /// Writes a text.
    mutating func text(_ value: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: bytes += "\\u00\(hexadecimal([byte]))".utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func begin(_ key: String) {
        text(key)
        bytes.append(UInt8(ascii: ":"))
        isFirst = true
    }

    private mutating func nest(_ open: String, _ close: String, _ inner: (inout JSONText) -> Void) {
        separate()
        bytes += open.utf8
        isFirst = true
        inner(&self)
        bytes += close.utf8
        isFirst = false
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }
}
