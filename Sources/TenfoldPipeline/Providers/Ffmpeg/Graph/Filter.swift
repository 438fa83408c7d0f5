/// One filter of a graph with its options, such as `scale=w=1080:h=1920`.
struct Filter: Sendable, Equatable {
    /// The filter's name as ffmpeg knows it, with `@label` where its log lines are to be told apart.
    var name: String
    /// Its options in the order they are written.
    var options: [Option]

    /// A named value; values are written plainly here and escaped when printed.
    struct Option: Sendable, Equatable {
        var name: String
        var value: String
    }

    init(_ name: String, _ options: KeyValuePairs<String, String> = [:]) {
        self.name = name
        self.options = options.map { Option(name: $0.key, value: $0.value) }
    }
}

extension Filter: CustomStringConvertible {
    /// The filter as it stands in a graph.
    var description: String {
        guard !options.isEmpty else { return name }
        let list = options.map { "\($0.name)=\(escaped($0.value, in: optionMarks))" }.joined(separator: ":")
        return "\(name)=\(escaped(list, in: graphMarks))"
    }
}

/// Ffmpeg reads a graph twice, first its chains and then each filter's options, so values are escaped twice.
private func escaped(_ text: String, in marks: Set<Character>) -> String {
    String(text.flatMap { marks.contains($0) ? ["\\", $0] : [$0] })
}

private let optionMarks: Set<Character> = ["\\", "'", ":"]
private let graphMarks: Set<Character> = ["\\", "'", "[", "]", ",", ";"]
