import Tenfold
import TenfoldYAML

extension PinLock {
    /// Reads a lock file and finds all that is wrong with it.
    ///
    /// - Parameter file: How to name it in what is found.
    /// - Throws: `DiagnosticsError` with every problem and its place.
    public static func read(_ bytes: [UInt8], file: String = path) throws -> PinLock {
        var reader = PinReader(file: file)
        let root: YAMLNode
        do {
            root = try YAMLNode.parse(bytes)
        } catch {
            throw DiagnosticsError([reader.problem(error.position, error.problem, error.suggestion)])
        }
        let lock = reader.lock(root)
        guard reader.problems.isEmpty else { throw DiagnosticsError(reader.problems) }
        return lock
    }
}

/// Reads the tree of a lock file; JSON is YAML too, and this reader knows the places.
private struct PinReader {
    let file: String
    var problems: [Diagnostic] = []

    init(file: String) { self.file = file }

    func problem(_ position: YAMLPosition?, _ message: String, _ suggestion: String? = nil) -> Diagnostic {
        let place = position.map { TextPosition(line: $0.line, column: $0.column) }
        let remedy = suggestion ?? "restore the file from git, or remove it to begin with the shipped pins"
        return Diagnostic(file: file, at: place, message, suggestion: remedy)
    }

    mutating func lock(_ root: YAMLNode) -> PinLock {
        guard case .mapping(let pairs, _) = root.content else {
            problems.append(problem(root.position, "a lock file is a JSON object"))
            return PinLock()
        }
        var found: [Pin] = []
        var version: String?
        for pair in pairs {
            switch pair.key.text {
            case "about": break
            case "version": version = pair.value.text
            case "pins": found = pins(pair.value)
            default: unknown(pair.key)
            }
        }
        if version != "\(PinLock.formatVersion)" {
            let words = version.map { "format \($0) is not one this program knows" } ?? "'version' is missing"
            problems.append(problem(root.position, words, "use the release of tenfold that wrote it"))
        }
        return PinLock(found)
    }

    private mutating func pins(_ node: YAMLNode) -> [Pin] {
        guard case .mapping(let pairs, _) = node.content else {
            problems.append(problem(node.position, "'pins' is a JSON object"))
            return []
        }
        return pairs.compactMap { pin($0) }
    }

    private mutating func pin(_ pair: YAMLPair) -> Pin? {
        let name = pair.key.text ?? ""
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
            problems.append(problem(pair.key.position, "'\(name)' is no repository such as actions/checkout"))
            return nil
        }
        guard case .mapping(let members, _) = pair.value.content else {
            problems.append(problem(pair.value.position, "the pin of \(name) is a JSON object"))
            return nil
        }
        for member in members where !["version", "commit", "date", "source"].contains(member.key.text) {
            unknown(member.key)
        }
        let version = value("version", of: pair, "a full version such as v7.0.1") { ActionVersion($0) }
        let commit = value("commit", of: pair, "40 hexadecimal digits") { Pin.isCommit($0) ? $0 : nil }
        let date = value("date", of: pair, "a day such as 2026-11-23") { Day($0) }
        let sources = Pin.Source.allCases.map(\.rawValue).joined(separator: ", ")
        let source = value("source", of: pair, "one of \(sources)") { Pin.Source(rawValue: $0) }
        guard let version, let commit, let date, let source else { return nil }
        return Pin(name, version, commit: commit, date: date, source: source)
    }

    private mutating func value<Value>(
        _ name: String,
        of pin: YAMLPair,
        _ wanted: String,
        _ read: (String) -> Value?
    ) -> Value? {
        let owner = pin.key.text ?? ""
        guard case .mapping(let members, _) = pin.value.content,
            let member = members.first(where: { $0.key.text == name })
        else {
            problems.append(problem(pin.key.position, "the pin of \(owner) lacks its \(name)"))
            return nil
        }
        let text = member.value.text ?? ""
        if let value = read(text) { return value }
        problems.append(problem(member.value.position, "the \(name) '\(text)' of \(owner) is not \(wanted)"))
        return nil
    }

    private mutating func unknown(_ key: YAMLNode) {
        problems.append(problem(key.position, "'\(key.text ?? "")' has no meaning here"))
    }
}
