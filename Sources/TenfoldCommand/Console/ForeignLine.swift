/// A text from outside as one line for a terminal or a log: no escape sequences, no workflow commands.
struct ForeignLine: CustomStringConvertible {
    /// The text with control characters taken out.
    let description: String

    init(_ text: String) {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            let isControl =
                scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
            return isControl ? " " : scalar
        }
        // The runner obeys a line that begins with '::' or '##[': a space in front makes it a text.
        let line = String(String.UnicodeScalarView(scalars))
        description = line.hasPrefix("::") || line.hasPrefix("##[") ? " \(line)" : line
    }
}
