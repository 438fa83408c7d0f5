import Tenfold

/// A workflow command by which GitHub Actions shows a message beside the line it is about.
struct Annotation: CustomStringConvertible {
    /// `error`, `warning` or `notice`.
    let level: String
    /// The place, as far as it is known.
    let properties: [(name: String, value: String)]
    /// What to show.
    let message: String

    init(_ diagnostic: Diagnostic) {
        self.level = diagnostic.severity == .error ? "error" : "warning"
        self.properties = [
            ("file", diagnostic.file),
            ("line", diagnostic.position.map { "\($0.line)" }),
            ("col", diagnostic.position.map { "\($0.column)" }),
            ("title", diagnostic.keyPath),
        ].compactMap { name, value in value.map { (name, $0) } }
        self.message = [diagnostic.message, diagnostic.suggestion].compactMap(\.self).joined(separator: ": ")
    }

    init(error message: String) {
        self.level = "error"
        self.properties = []
        self.message = message
    }

    /// The command, as the runner reads it.
    var description: String {
        let list = properties.map { "\($0.name)=\(Self.escape($0.value, isProperty: true))" }
        return "::\(level)\(list.isEmpty ? "" : " ")\(list.joined(separator: ","))::\(Self.escape(message))"
    }

    /// Percent-encodes what would end the command or a property of it.
    static func escape(_ text: String, isProperty: Bool = false) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case ":" where isProperty: escaped += "%3A"
            case "," where isProperty: escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}
