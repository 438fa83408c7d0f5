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
        description = "\(LogText(String(String.UnicodeScalarView(scalars))))"
    }
}
