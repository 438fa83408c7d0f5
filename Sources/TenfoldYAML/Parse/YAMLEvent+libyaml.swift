import CYAML

extension YAMLEvent {
    /// Copies what libyaml found, so that its own event can be freed.
    init(_ event: yaml_event_t) {
        self.init(kind: unsafe Kind(event), position: unsafe YAMLPosition(event.start_mark))
    }
}

extension YAMLPosition {
    /// Counts from 1 where libyaml counts from 0.
    init(_ mark: yaml_mark_t) {
        self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }
}

extension YAMLEvent.Kind {
    fileprivate init(_ event: yaml_event_t) {
        switch unsafe event.type {
        case YAML_STREAM_START_EVENT: self = .streamStart
        case YAML_STREAM_END_EVENT: self = .streamEnd
        case YAML_DOCUMENT_START_EVENT: self = .documentStart
        case YAML_DOCUMENT_END_EVENT: self = .documentEnd
        case YAML_ALIAS_EVENT: self = unsafe .alias(text(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT: self = unsafe scalarKind(event)
        case YAML_SEQUENCE_START_EVENT:
            let start = unsafe event.data.sequence_start
            let isFlow = unsafe start.style == YAML_FLOW_SEQUENCE_STYLE
            self = unsafe .sequenceStart(isFlow ? .flow : .block, properties(start.anchor, start.tag))
        case YAML_SEQUENCE_END_EVENT: self = .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            let start = unsafe event.data.mapping_start
            let isFlow = unsafe start.style == YAML_FLOW_MAPPING_STYLE
            self = unsafe .mappingStart(isFlow ? .flow : .block, properties(start.anchor, start.tag))
        case YAML_MAPPING_END_EVENT: self = .mappingEnd
        default: preconditionFailure("libyaml gave an event it does not document")
        }
    }
}

private func scalarKind(_ event: yaml_event_t) -> YAMLEvent.Kind {
    let scalar = unsafe event.data.scalar
    let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let style: YAMLScalarStyle =
        switch unsafe scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    return unsafe .scalar(
        String(decoding: bytes, as: UTF8.self),
        style,
        properties(scalar.anchor, scalar.tag)
    )
}

private func properties(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?,
    _ tag: UnsafeMutablePointer<yaml_char_t>?
) -> YAMLEvent.Properties {
    unsafe YAMLEvent.Properties(anchor: text(anchor), tag: text(tag))
}

private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
}
