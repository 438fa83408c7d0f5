#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The one JSON dialect of the product: keys sorted, slashes bare, moments as ISO 8601 in UTC.
public enum CanonicalJSON {
    /// Encodes on one line; equal values give equal bytes.
    ///
    /// - Throws: `EncodingError` where a number is not finite.
    public static func line(_ value: some Encodable) throws -> [UInt8] {
        Array(try encoder([.sortedKeys, .withoutEscapingSlashes]).encode(value))
    }

    /// Encodes for a person to read, with a line break at the end.
    ///
    /// - Throws: `EncodingError` where a number is not finite.
    public static func pretty(_ value: some Encodable) throws -> [UInt8] {
        Array(try encoder([.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]).encode(value)) + [
            UInt8(ascii: "\n")
        ]
    }

    /// Decodes either form.
    ///
    /// - Throws: `DecodingError` where the text is no JSON or not of this type.
    public static func decode<Value: Decodable>(_ type: Value.Type, from bytes: some Sequence<UInt8>) throws
        -> Value
    {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            guard let date = UTCTime.date(text) else {
                throw DecodingError.dataCorruptedError(
                    in: container,
                    debugDescription: "'\(text)' is no UTC time"
                )
            }
            return date
        }
        return try decoder.decode(type, from: Data(bytes))
    }

    private static func encoder(_ formatting: JSONEncoder.OutputFormatting) -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting
        encoder.dateEncodingStrategy = .custom { date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(UTCTime.text(date))
        }
        return encoder
    }
}
