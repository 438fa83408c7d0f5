/// Reading of answers whose shape a service decides: what is not there is nil.
extension JSONValue {
    /// The member of an object.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The element of a list.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let values) = self, values.indices.contains(index) else { return nil }
        return values[index]
    }

    /// The text itself.
    public var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The elements of a list; none where it is something else.
    public var list: [JSONValue] {
        guard case .array(let values) = self else { return [] }
        return values
    }
}
