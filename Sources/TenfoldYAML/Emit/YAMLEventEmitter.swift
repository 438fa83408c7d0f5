import CYAML

/// Owns one libyaml emitter and the bytes it has written.
///
/// libyaml keeps a pointer to its output, and hands events on when it likes, so both live on the heap.
@safe struct YAMLEventEmitter: ~Copyable {
    private let emitter: UnsafeMutablePointer<yaml_emitter_t>
    private let output: UnsafeMutablePointer<[UInt8]>

    private init() {
        unsafe output = .allocate(capacity: 1)
        unsafe output.initialize(to: [])
        unsafe emitter = .allocate(capacity: 1)
        precondition(unsafe yaml_emitter_initialize(emitter) == 1, "out of memory")
        unsafe yaml_emitter_set_output(emitter, append, output)
        unsafe yaml_emitter_set_encoding(emitter, YAML_UTF8_ENCODING)
        unsafe yaml_emitter_set_unicode(emitter, 1)
        unsafe yaml_emitter_set_indent(emitter, 2)
        // Without a width, so that no line is ever folded.
        unsafe yaml_emitter_set_width(emitter, -1)
    }

    deinit {
        unsafe yaml_emitter_delete(emitter)
        unsafe emitter.deallocate()
        unsafe output.deinitialize(count: 1)
        unsafe output.deallocate()
    }

    /// The text of a tree, without its comments and blank lines.
    static func text(of value: YAMLValue) throws(YAMLEmitError) -> [UInt8] {
        let emitter = YAMLEventEmitter()
        try unsafe emitter.emit { unsafe yaml_stream_start_event_initialize($0, YAML_UTF8_ENCODING) }
        try unsafe emitter.emit { unsafe yaml_document_start_event_initialize($0, nil, nil, nil, 1) }
        try emitter.write(value)
        try unsafe emitter.emit { unsafe yaml_document_end_event_initialize($0, 1) }
        try unsafe emitter.emit { unsafe yaml_stream_end_event_initialize($0) }
        guard unsafe yaml_emitter_flush(emitter.emitter) == 1 else { throw emitter.failure() }
        return unsafe emitter.output.pointee
    }

    private func write(_ value: YAMLValue, isFlow: Bool = false) throws(YAMLEmitError) {
        switch value {
        case .text(let text): try write(text, .choose(for: text))
        case .integer(let number): try write("\(number)", .plain)
        case .boolean(let flag): try write(flag ? "true" : "false", .plain)
        case .null: try write(isFlow ? "null" : "", .plain)
        case .plain(let text): try write(text, .plain)
        case .list(let items, let style): try write(items, isFlow ? .flow : style)
        case .mapping(let entries, let style): try write(entries, isFlow ? .flow : style)
        }
    }

    private func write(_ items: [YAMLItem], _ style: YAMLCollectionStyle) throws(YAMLEmitError) {
        let written = style == .flow ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
        try unsafe emit { unsafe yaml_sequence_start_event_initialize($0, nil, nil, 1, written) }
        for (index, item) in items.enumerated() {
            do throws(YAMLEmitError) {
                try write(item.value, isFlow: style == .flow)
            } catch {
                throw error.below("\(index)")
            }
        }
        try unsafe emit { unsafe yaml_sequence_end_event_initialize($0) }
    }

    private func write(_ entries: [YAMLEntry], _ style: YAMLCollectionStyle) throws(YAMLEmitError) {
        let written = style == .flow ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
        try unsafe emit { unsafe yaml_mapping_start_event_initialize($0, nil, nil, 1, written) }
        for entry in entries {
            guard entry.key.utf8.count <= 128, !entry.key.unicodeScalars.contains(where: isLineEnd) else {
                throw YAMLEmitError(entry.key, "a name is one line of at most 128 bytes")
            }
            do throws(YAMLEmitError) {
                try write(entry.key, entry.keyIsPlain ? .plain : .choose(for: entry.key))
                try write(entry.value, isFlow: style == .flow)
            } catch {
                throw error.below(entry.key)
            }
        }
        try unsafe emit { unsafe yaml_mapping_end_event_initialize($0) }
    }

    private func write(_ text: String, _ style: YAMLScalarStyle) throws(YAMLEmitError) {
        let bytes = Array(text.utf8)
        guard let count = Int32(exactly: bytes.count) else {
            throw YAMLEmitError("", "the text has \(bytes.count) bytes")
        }
        try unsafe emit { event in
            unsafe bytes.withUnsafeBufferPointer {
                // A pointer to nothing would be refused, and an empty text has none.
                let start = unsafe $0.baseAddress ?? UnsafePointer(bitPattern: 1)
                return unsafe yaml_scalar_event_initialize(event, nil, nil, start, count, 1, 1, style.libyaml)
            }
        }
    }

    private func emit(_ fill: (UnsafeMutablePointer<yaml_event_t>) -> Int32) throws(YAMLEmitError) {
        var event = unsafe yaml_event_t()
        guard unsafe fill(&event) == 1 else {
            throw YAMLEmitError("", "the text is not UTF-8, or memory is short")
        }
        // The emitter owns the event from here on, also where it fails.
        guard unsafe yaml_emitter_emit(emitter, &event) == 1 else { throw failure() }
    }

    private func failure() -> YAMLEmitError {
        let problem = unsafe emitter.pointee.problem.map { unsafe String(cString: $0) }
        return YAMLEmitError("", problem ?? "libyaml gives no reason")
    }
}

/// True for what some version of YAML takes for the end of a line.
private func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
}

/// Takes what libyaml has written so far.
private func append(_ output: UnsafeMutableRawPointer?, _ bytes: UnsafeMutablePointer<UInt8>?, _ count: Int)
    -> Int32
{
    guard let output = unsafe output else { return 0 }
    unsafe output.assumingMemoryBound(to: [UInt8].self).pointee
        .append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    return 1
}

extension YAMLScalarStyle {
    fileprivate var libyaml: yaml_scalar_style_t {
        switch self {
        case .plain: YAML_PLAIN_SCALAR_STYLE
        case .singleQuoted: YAML_SINGLE_QUOTED_SCALAR_STYLE
        case .doubleQuoted: YAML_DOUBLE_QUOTED_SCALAR_STYLE
        case .literal: YAML_LITERAL_SCALAR_STYLE
        case .folded: YAML_FOLDED_SCALAR_STYLE
        }
    }
}
