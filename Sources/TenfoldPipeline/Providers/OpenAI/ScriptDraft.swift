import Tenfold

/// A script as a model hands it over: plain JSON that is not trusted before it was read.
struct ScriptDraft: Decodable {
    struct Part: Decodable {
        var narration: String
        var headline: String
        var subject: String
        var figure: String
        var searchPhrase: String

        enum CodingKeys: String, CodingKey {
            case narration, headline, subject, figure
            case searchPhrase = "search_phrase"
        }
    }

    var title: String
    var description: String
    var tags: [String]
    var topic: String
    var scenes: [Part]

    /// What reading an answer gives.
    enum Reading: Equatable {
        case script(Script)
        case problems([String])
    }

    /// Reads an answer: JSON, then the schema, then what every script has to pass.
    static func read(_ text: String, pattern: Pattern?, model: String) -> Reading {
        let json = Array(unfenced(text).utf8)
        guard let document = try? CanonicalJSON.decode(JSONValue.self, from: json) else {
            return .problems(["it is no JSON object"])
        }
        let problems = SchemaCheck.problems(of: document, against: schema)
        guard problems.isEmpty else { return .problems(problems) }
        guard let draft = try? CanonicalJSON.decode(ScriptDraft.self, from: json) else {
            return .problems(["it does not fit the schema"])
        }
        let script = draft.script(pattern: pattern, model: model)
        let failures = ScriptCheck.records(for: script).filter { $0.grade == .failure }
        guard failures.isEmpty else {
            return .problems(failures.map { "\($0.name) is \($0.measured), asked for is \($0.limit)" })
        }
        return .script(script)
    }

    private func script(pattern: Pattern?, model: String) -> Script {
        Script(
            title: tidy(title),
            description: description.trimmed,
            tags: tags.map(tidy).filter { !$0.isEmpty },
            topic: tidy(topic).lowercased(),
            pattern: pattern?.id,
            sources: ["written by \(model); its figures are not checked"],
            scenes: scenes.enumerated().map { place, part in
                part.scene(Scene.Role(at: place, of: scenes.count))
            }
        )
    }

    /// The object itself, where a model without a form of answers has put it into a code block.
    private static func unfenced(_ text: String) -> Substring {
        guard let start = text.firstIndex(of: "{"), let end = text.lastIndex(of: "}"), start < end else {
            return text[...]
        }
        return text[start...end]
    }

    /// What the answer has to look like: every member required and no other, as strict endpoints ask for.
    static let schema: JSONValue = [
        "type": "object", "additionalProperties": false,
        "required": ["title", "description", "tags", "topic", "scenes"],
        "properties": [
            "title": text("At most 90 characters, no angle brackets."),
            "description": text("Two or three sentences about the video."),
            "tags": ["type": "array", "items": text("One tag, at most three words.")],
            "topic": text("What the video is about in two to four words, such as 'largest moons'."),
            "scenes": [
                "type": "array", "items": scene, "minItems": 4, "maxItems": 8,
                "description": "First the hook, then the beats, last the close.",
            ],
        ],
    ]

    private static let scene: JSONValue = [
        "type": "object", "additionalProperties": false,
        "required": ["narration", "headline", "subject", "figure", "search_phrase"],
        "properties": [
            "narration": text("What is spoken: plain words, no markup, no directions."),
            "headline": text("The line on the picture, at most 40 characters."),
            "subject": text("The thing the scene is about, or an empty text."),
            "figure": text("The figure to show large, such as '8,849 m', or an empty text."),
            "search_phrase": text("Two to four words to find a fitting photograph."),
        ],
    ]

    private static func text(_ description: String) -> JSONValue {
        ["type": "string", "description": .string(description)]
    }
}

extension ScriptDraft.Part {
    fileprivate func scene(_ role: Scene.Role) -> Scene {
        Scene(
            role: role,
            narration: tidy(narration),
            visual: VisualBrief(
                motif: "bars",
                headline: String(tidy(headline).prefix(40)),
                subject: tidy(subject).isEmpty ? nil : tidy(subject),
                figure: tidy(figure).isEmpty ? nil : tidy(figure),
                searchPhrase: tidy(searchPhrase)
            )
        )
    }
}

/// A text on one line, with single spaces.
private func tidy(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

extension String {
    fileprivate var trimmed: String {
        var rest = drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
