/// What to do about libyaml's most common complaints; nil for the others, which say enough.
func advice(on problem: String) -> String? {
    let known: KeyValuePairs = [
        "mapping values are not allowed": "put a text that holds ': ' in quotes",
        "did not find expected key": "check the indentation of this line and those above it",
        "did not find expected '-' indicator": "check the indentation of this line and those above it",
        "found unknown escape": "write \\\\ for a backslash, or use single quotes",
        "did not find expected ',' or '}'": "close the brace, or put the text in quotes",
        "did not find expected ',' or ']'": "close the bracket, or put the text in quotes",
        "found unexpected end of stream": "close the quotes",
        "could not find expected ':'": "write 'key: value', with a space after the colon",
        "found incompatible YAML document": "remove the line, or write %YAML 1.2",
        "control characters are not allowed": "remove the character",
    ]
    return known.first { problem.contains($0.key) }?.value
}
