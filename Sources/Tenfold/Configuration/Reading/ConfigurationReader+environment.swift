extension ConfigurationReader {
    /// The text with each `${NAME}` and `${NAME:-otherwise}` replaced; `$${` stands for `${` itself.
    ///
    /// Nil where a variable is missing, the notation is wrong, or a secret is where it would be shown; that is
    /// noted.
    mutating func expand(
        _ text: String,
        at position: TextPosition,
        mayHoldSecrets: Bool
    ) -> MaskedText? {
        guard text.contains("${") else { return MaskedText(text) }
        markVariable()
        var value = ""
        var masked = ""
        var rest = text[...]
        while let dollar = rest.firstRange(of: "${") {
            let before = rest[..<dollar.lowerBound]
            rest = rest[dollar.upperBound...]
            if before.hasSuffix("$") {
                value += before.dropLast() + "${"
                masked += before.dropLast() + "${"
                continue
            }
            guard let end = rest.firstIndex(of: "}"),
                let found = look(up: rest[..<end], at: position, mayHoldSecrets: mayHoldSecrets)
            else {
                if !rest.contains("}") {
                    problem(
                        at: position,
                        "'${' has no '}' after it",
                        suggestion: "write '$${' for the sign itself"
                    )
                }
                return nil
            }
            value += before + found
            masked += before + "***"
            rest = rest[rest.index(after: end)...]
        }
        return MaskedText(value: value + rest, shownAs: masked + rest)
    }

    private mutating func look(
        up reference: Substring,
        at position: TextPosition,
        mayHoldSecrets: Bool
    ) -> String? {
        let separator = reference.firstRange(of: ":-")
        let name = String(reference[..<(separator?.lowerBound ?? reference.endIndex)])
        guard isVariableName(name) else {
            problem(
                at: position,
                "'${\(name)}' names no variable",
                suggestion: "use letters, digits and '_', such as ${API_KEY}"
            )
            return nil
        }
        if !mayHoldSecrets, soundsSecret(name) {
            problem(
                at: position,
                "'\(name)' sounds like a secret, and this value is shown to everybody",
                suggestion: "keep secrets to 'environment', 'run' and 'sources'"
            )
            return nil
        }
        if let value = environment[name], !value.isEmpty { return value }
        if let separator { return String(reference[separator.upperBound...]) }
        problem(
            at: position,
            "the environment has no variable '\(name)'",
            suggestion: "set \(name), or write ${\(name):-…} with what holds without it"
        )
        return nil
    }
}

/// True for names as shells take them.
func isVariableName(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
        return false
    }
    return name.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0"..."9" ~= $0 || $0 == "_")
    }
}

/// True for the names that variables with secrets usually have.
public func soundsSecret(_ name: String) -> Bool {
    ["KEY", "TOKEN", "SECRET", "PASSWORD", "PASSPHRASE", "CREDENTIALS"].contains {
        name.uppercased().hasSuffix($0)
    }
}
