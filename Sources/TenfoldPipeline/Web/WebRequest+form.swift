import Tenfold

extension WebRequest {
    /// A form handed to an address.
    static func form(_ values: [(String, String)], to address: String) -> WebRequest {
        WebRequest(
            "POST",
            MaskedText(address),
            headers: [("Content-Type", "application/x-www-form-urlencoded")],
            body: .bytes(
                Array(values.map { "\($0)=\(percentEncoded($1))" }.joined(separator: "&").utf8)
            )
        )
    }
}

/// A text as a value of a query or a form (RFC 3986 §2.3: only unreserved characters stay).
func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { result, byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            result.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
    }
}
