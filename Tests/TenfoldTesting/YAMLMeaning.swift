public import Tenfold
public import TenfoldYAML

extension YAMLValue {
    /// What it means to a reader who knows no style; what stands plain is not resolved here.
    public var meaning: JSONValue {
        switch self {
        case .text(let text), .plain(let text): .string(text)
        case .integer(let number): .integer(number)
        case .boolean(let flag): .bool(flag)
        case .null: .null
        case .list(let items, _): .array(items.map(\.value.meaning))
        case .mapping(let entries, _): entries.meaning
        }
    }
}

extension [YAMLEntry] {
    /// What the mapping of them means.
    public var meaning: JSONValue {
        .object(Dictionary(map { ($0.key, $0.value.meaning) }) { first, _ in first })
    }
}

extension YAMLNode {
    /// What our own parser reads, with the few plain scalars that we write resolved.
    public var meaning: JSONValue {
        switch content {
        case .scalar("", .plain), .scalar("null", .plain): .null
        case .scalar("true", .plain): .bool(true)
        case .scalar("false", .plain): .bool(false)
        case .scalar(let text, .plain): Int(text).map { .integer($0) } ?? .string(text)
        case .scalar(let text, _): .string(text)
        case .sequence(let items, _): .array(items.map(\.meaning))
        case .mapping(let pairs, _):
            .object(Dictionary(pairs.map { ($0.key.text ?? "", $0.value.meaning) }) { first, _ in first })
        }
    }
}
