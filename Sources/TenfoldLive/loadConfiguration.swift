public import Tenfold
import TenfoldYAML

/// Reads and checks `tenfold.yml` of a repository.
///
/// - Throws: `DiagnosticsError` with every problem of the file; `FileStoreError` where it cannot be read.
public func loadConfiguration(
    repository: String,
    files: any FileStore,
    environment: [String: String]
) throws -> Configuration {
    let reading = try readConfiguration(repository: repository, files: files, environment: environment)
    guard let configuration = reading.configuration else { throw DiagnosticsError(reading.diagnostics) }
    return configuration
}

/// Reads `tenfold.yml` of a repository as if some of its keys had other values.
///
/// - Parameter overrides: Paths of keys, such as `gates.winner_views`, and what to read there.
/// - Throws: as ``loadConfiguration(repository:files:environment:)``; a key that does not exist is a problem too.
public func loadConfiguration(
    repository: String,
    files: any FileStore,
    environment: [String: String],
    overriding overrides: [(key: String, value: String)]
) throws -> Configuration {
    let path = repository == "." ? Configuration.fileName : "\(repository)/\(Configuration.fileName)"
    var source = SourceNode(try YAMLNode.parse(try files.read(path) ?? []))
    for override in overrides {
        source = source.setting(override.key.split(separator: ".").map(String.init)[...], to: override.value)
    }
    let reading = Configuration.read(source, file: "--what-if", environment: environment)
    guard let configuration = reading.configuration else { throw DiagnosticsError(reading.diagnostics) }
    return configuration
}

/// Reads `tenfold.yml` of a repository with everything there is to say about it, warnings too.
///
/// - Throws: `FileStoreError` where it cannot be read.
public func readConfiguration(
    repository: String,
    files: any FileStore,
    environment: [String: String]
) throws -> Configuration.Reading {
    let name = Configuration.fileName
    let path = repository == "." ? name : "\(repository)/\(name)"
    guard let bytes = try files.read(path) else {
        let missing = Diagnostic(
            file: path,
            "there is no such file",
            suggestion: "run tenfold init to write one"
        )
        return Configuration.Reading(configuration: nil, diagnostics: [missing])
    }
    return readConfiguration(bytes, file: path, environment: environment)
}

/// Reads the text of a configuration.
public func readConfiguration(
    _ bytes: [UInt8],
    file: String,
    environment: [String: String]
) -> Configuration.Reading {
    do {
        let source = SourceNode(try YAMLNode.parse(bytes))
        return Configuration.read(source, file: file, environment: environment)
    } catch {
        let position = TextPosition(line: error.position.line, column: error.position.column)
        let suggestion = quoteVariables(bytes, line: error.position.line) ?? error.suggestion
        let problem = Diagnostic(file: file, at: position, error.problem, suggestion: suggestion)
        return Configuration.Reading(configuration: nil, diagnostics: [problem])
    }
}

/// What to do about a line with a bare `${NAME}`, whose braces mean something else inside `{ }`.
private func quoteVariables(_ bytes: [UInt8], line: Int) -> String? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1),
        String(decoding: lines[line - 1], as: UTF8.self).contains(" ${")
    else { return nil }
    return "inside { } put variables in quotes: \"${NAME}\""
}

extension SourceNode {
    /// The same document with another value at a path of keys; mappings that are not there are made.
    fileprivate func setting(_ path: ArraySlice<String>, to value: String) -> SourceNode {
        guard let name = path.first else { return SourceNode(.scalar(value, isQuoted: false), at: position) }
        var entries: [Entry] = []
        if case .mapping(let present) = content { entries = present }
        let old = entries.first { $0.name == name }
        let child = (old?.value ?? SourceNode(.mapping([]), at: position)).setting(
            path.dropFirst(),
            to: value
        )
        let entry = Entry(name: name, position: old?.position ?? position, value: child)
        if let index = entries.firstIndex(where: { $0.name == name }) {
            entries[index] = entry
        } else {
            entries.append(entry)
        }
        return SourceNode(.mapping(entries), at: position)
    }
}
