public import Tenfold
import TenfoldYAML

/// GitHub's own lock file of actions, `.github/workflows/actions.lock`; another tool writes it, we only compare.
///
/// A workflow that is listed there starts no job when one of its actions is missing from the list.
/// Source: the schema of `gh actions-lock`, v0.0.3.
public struct ActionsLockfile: Sendable {
    /// Where it lies below a repository.
    public static let path = ".github/workflows/actions.lock"

    private let root: YAMLNode

    /// Reads the file.
    ///
    /// - Throws: `DiagnosticsError` where it is no YAML.
    public init(_ bytes: [UInt8]) throws {
        do {
            root = try YAMLNode.parse(bytes)
        } catch {
            let place = TextPosition(line: error.position.line, column: error.position.column)
            throw DiagnosticsError([
                Diagnostic(file: Self.path, at: place, error.problem, suggestion: Self.advice)
            ])
        }
    }

    /// Finds actions of listed workflows that the file does not have, or has at another commit.
    public func check(_ uses: some Sequence<ActionUse>) -> [Diagnostic] {
        uses.compactMap { use in
            guard let listed = root["workflows"]?[use.file] else { return nil }
            let entry = "\(use.repository)@\(use.reference)"
            let words: String
            if !listed.values.contains(where: { $0.text == entry }) {
                words = "\(Self.path) lists this workflow without \(entry): its runs would not start"
            } else if root["dependencies"]?[entry]?["commit"]?.text != "sha1-\(use.reference)" {
                words = "\(Self.path) has \(entry) at another commit"
            } else {
                return nil
            }
            return Diagnostic(file: use.file, at: use.position, words, suggestion: Self.advice)
        }
    }

    private static let advice = "run gh actions-lock, and commit what it writes"
}
