import Tenfold

/// The words with which a script is asked for: instructions, a line `---`, and the task with names in `{{…}}`.
struct ScriptPrompt: Sendable, Equatable {
    /// What the model is told of its work.
    var instructions: String
    private var pattern: String

    /// The names that a task may hold.
    static let names: Set = ["title", "tags", "category", "form", "words", "schema"]

    /// Reads a prompt.
    ///
    /// - Throws: ``StepFailure`` where it lacks one of its parts or holds a name that nothing stands for.
    init(_ text: String) throws {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let mark = lines.firstIndex(of: "---") else {
            throw StepFailure(
                .broken,
                "cannot use the prompt templates/prompts/script.md: no line '---' parts instructions from task"
            )
        }
        instructions = lines[..<mark].joined(separator: "\n")
        pattern = lines[(mark + 1)...].joined(separator: "\n")
        for piece in pattern.split(separator: "{{", omittingEmptySubsequences: false).dropFirst() {
            guard let end = piece.firstRange(of: "}}"), Self.names.contains(String(piece[..<end.lowerBound]))
            else {
                throw StepFailure(
                    .broken,
                    "cannot use the prompt templates/prompts/script.md: '{{\(piece.prefix(20))' is none of "
                        + Self.names.sorted().map { "{{\($0)}}" }.joined(separator: ", ")
                )
            }
        }
    }

    /// The task about one idea.
    ///
    /// Titles and tags are foreign texts: they stand in quotation marks as JSON, in which they cannot end what holds
    /// them.
    func task(idea: Idea, pattern form: Pattern?) -> String {
        let values = [
            "title": quoted(idea.title), "tags": quoted(idea.tags.prefix(15).joined(separator: ", ")),
            "category": quoted(idea.category ?? ""), "form": form?.form ?? "ranking", "words": "85 to 95",
            "schema": (try? CanonicalJSON.line(ScriptDraft.schema)).map {
                String(decoding: $0, as: UTF8.self)
            }
                ?? "",
        ]
        var result = ""
        for (place, piece) in pattern.split(separator: "{{", omittingEmptySubsequences: false).enumerated() {
            guard place > 0, let end = piece.firstRange(of: "}}") else {
                result += piece
                continue
            }
            result += (values[String(piece[..<end.lowerBound])] ?? "") + piece[end.upperBound...]
        }
        return result
    }

    private func quoted(_ text: String) -> String {
        (try? CanonicalJSON.line(String(text.prefix(300)))).map { String(decoding: $0, as: UTF8.self) }
            ?? "\"\""
    }
}
