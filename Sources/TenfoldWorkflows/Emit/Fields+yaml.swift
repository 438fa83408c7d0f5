import TenfoldYAML

extension Fields {
    /// A mapping; nil where there are no fields.
    var yaml: YAMLValue? {
        isEmpty ? nil : .mapping(list.map { YAMLEntry($0.name, $0.value.yaml) })
    }
}

extension FieldValue {
    var yaml: YAMLValue {
        switch self {
        case .text(let text): text.yaml
        case .integer(let number): .integer(number)
        case .boolean(let flag): .boolean(flag)
        }
    }
}

extension Text {
    var yaml: YAMLValue { .text(written) }
}

extension Expression {
    var yaml: YAMLValue { .text(embedded) }
}
