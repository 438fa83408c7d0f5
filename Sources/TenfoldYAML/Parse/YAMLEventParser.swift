import CYAML

/// Owns one libyaml parser and the bytes it reads.
///
/// libyaml keeps pointers into its own struct and to the input, so both live on the heap and never move.
@safe struct YAMLEventParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>

    /// Makes a parser of UTF-8 bytes that ``checkText(_:limits:)`` has let pass.
    init(_ bytes: [UInt8]) {
        unsafe input = .allocate(capacity: bytes.count)
        _ = unsafe input.initialize(from: bytes)
        unsafe parser = .allocate(capacity: 1)
        precondition(unsafe yaml_parser_initialize(parser) == 1, "out of memory")
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    }

    deinit {
        unsafe yaml_parser_delete(parser)
        unsafe parser.deallocate()
        unsafe input.deallocate()
    }

    /// The next event; after the end of the stream, never called again.
    mutating func next() throws(YAMLError) -> YAMLEvent {
        var event = unsafe yaml_event_t()
        guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        defer { unsafe yaml_event_delete(&event) }
        return unsafe YAMLEvent(event)
    }

    /// The parser's complaint in words a person understands, at the place they have to look at.
    private func failure() -> YAMLError {
        let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "cannot be read"
        if unsafe parser.pointee.error == YAML_READER_ERROR {
            let place = unsafe YAMLPosition(in: input, offset: Int(parser.pointee.problem_offset))
            return YAMLError(at: place, problem, suggestion: advice(on: problem))
        }
        let position = unsafe YAMLPosition(parser.pointee.problem_mark)
        if isTabbed(position) {
            return YAMLError(
                at: position,
                "a tab cannot be used to indent",
                suggestion: "write spaces"
            )
        }
        return YAMLError(at: position, problem + context(of: position), suggestion: advice(on: problem))
    }

    /// What the parser was doing, and where that began if it is another line.
    private func context(of position: YAMLPosition) -> String {
        guard let context = unsafe parser.pointee.context.map({ unsafe String(cString: $0) }) else {
            return ""
        }
        let start = unsafe YAMLPosition(parser.pointee.context_mark)
        return start.line == position.line ? " \(context)" : " \(context) that begins on line \(start.line)"
    }

    /// True where a position is in white space that indents a line and has a tab in it.
    private func isTabbed(_ position: YAMLPosition) -> Bool {
        let lines = unsafe input.split(
            separator: UInt8(ascii: "\n"),
            maxSplits: position.line,
            omittingEmptySubsequences: false
        )
        guard unsafe position.line <= lines.count else { return false }
        let indentation = unsafe Array(lines[position.line - 1].prefix { $0 == 0x20 || $0 == 0x09 })
        return position.column <= indentation.count && indentation.contains(0x09)
    }
}
