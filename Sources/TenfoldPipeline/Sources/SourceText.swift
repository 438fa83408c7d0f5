import Tenfold

/// The text of a source: proven UTF-8 without NUL, with a way from offsets to lines and columns.
struct SourceText: Sendable {
    /// The file as the person named it, or the address without what may be secret in it.
    let name: String
    /// The bytes, without a byte order mark.
    let bytes: [UInt8]
    private let lineStarts: [Int]

    private init(name: String, bytes: [UInt8]) {
        self.name = Self.shown(name)
        self.bytes = bytes
        self.lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// Checks size and encoding, and takes a byte order mark off.
    static func checked(_ bytes: [UInt8], name: String) -> Result<SourceText, DiagnosticsError> {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let text = SourceText(name: name, bytes: hasMark ? Array(bytes.dropFirst(3)) : bytes)
        let problem = text.problem
        return problem.map { .failure(DiagnosticsError([text.diagnostic($0)])) } ?? .success(text)
    }

    private var problem: SourceProblem? {
        if bytes.count > SourceLimits.bytes {
            let limit = SourceLimits.bytes >> 20
            return SourceProblem(
                at: 0,
                "the source is larger than \(limit) MiB",
                suggestion: "split it by month"
            )
        }
        if let offset = firstBadByte {
            return SourceProblem(at: offset, "the text is not UTF-8", suggestion: "save the file as UTF-8")
        }
        if let offset = bytes.firstIndex(of: 0) {
            return SourceProblem(at: offset, "the text holds a NUL character", suggestion: "remove it")
        }
        if bytes.allSatisfy(isSpace) {
            return SourceProblem(at: 0, "the source is empty")
        }
        return nil
    }

    private var firstBadByte: Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .error: return offset
            case .emptyInput: return nil
            }
        }
    }

    /// Takes user, password, query and fragment off an address: names end up in records and logs.
    private static func shown(_ name: String) -> String {
        guard let start = name.firstRange(of: "://")?.upperBound else { return name }
        let path = name.prefix { $0 != "?" && $0 != "#" }
        guard start < path.endIndex, let at = path[start...].prefix(while: { $0 != "/" }).lastIndex(of: "@")
        else {
            return String(path)
        }
        return String(path[..<start] + path[path.index(after: at)...])
    }

    /// The ending of the name after its last dot, lower case; empty where it has none.
    var fileExtension: String {
        let file = name.split(separator: "/").last ?? ""
        return file.contains(".") ? (file.split(separator: ".").last ?? "").lowercased() : ""
    }

    /// The name a source is known by: the address of a feed, or the file's name without its folders.
    var sourceName: String {
        name.contains("://") ? name : String(name.split(separator: "/").last ?? "")
    }

    /// The first byte that is no white space.
    var firstByte: UInt8? { bytes.first { !isSpace($0) } }

    /// The first few thousand bytes as text, for guessing at the format.
    var opening: String { String(decoding: bytes.prefix(4096), as: UTF8.self) }

    /// Line and column of an offset; columns count characters of Unicode, not bytes.
    func position(of offset: Int) -> TextPosition {
        let offset = min(max(0, offset), bytes.count)
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let characters = bytes[lineStarts[low]..<offset].count { $0 & 0xC0 != 0x80 }
        return TextPosition(line: low + 1, column: characters + 1)
    }

    /// Turns a problem into something to show.
    func diagnostic(_ problem: SourceProblem, _ severity: Diagnostic.Severity = .error) -> Diagnostic {
        Diagnostic(
            severity,
            file: name,
            at: position(of: problem.offset),
            problem.message,
            suggestion: problem.suggestion
        )
    }

    /// A reading of nothing but one error.
    func unreadable(_ problem: SourceProblem) -> SourceReading {
        SourceReading(diagnostics: [diagnostic(problem)])
    }
}

/// True for the white space of CSV, JSON and XML.
func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}
