import Tenfold

/// An array of observations whose keys are the columns of the table; see ``CSVFormat``.
struct JSONObservationsFormat: SourceFormat {
    let name = "a JSON array of observations"
    let fileExtensions = ["json"]

    func recognises(_ text: SourceText) -> Bool { text.firstByte == UInt8(ascii: "[") }

    func read(_ text: SourceText, on day: Day) -> SourceReading {
        do throws(SourceProblem) {
            let root = try JSONParser.parse(text.bytes)
            guard let rows = root.array else {
                throw SourceProblem(
                    at: root.offset,
                    "an array of observations should be here, not \(root.kind)"
                )
            }
            return read(rows, text, end: text.bytes.count)
        } catch {
            return text.unreadable(error)
        }
    }

    private func read(_ rows: [PositionedJSON], _ text: SourceText, end: Int) -> SourceReading {
        var observations: [TrendObservation] = []
        var errors: [SourceProblem] = []
        for row in rows {
            do throws(SourceProblem) {
                observations.append(try observation(row, source: "json:\(text.sourceName)"))
            } catch {
                errors.append(error)
            }
        }
        if rows.isEmpty { errors.append(SourceProblem(at: 0, "the array is empty")) }
        return SourceReading(observations, text, errors: errors)
    }

    private func observation(_ row: PositionedJSON, source: String) throws(SourceProblem) -> TrendObservation
    {
        guard case .object = row.content else {
            throw SourceProblem(at: row.offset, "an observation should be an object, not \(row.kind)")
        }
        let reader = JSONRowReader(row: row)
        return TrendObservation(
            source: source,
            item: try reader.required("video_id", SourceFields.text),
            day: try reader.required("observed_on", SourceFields.day),
            title: try reader.required("title", SourceFields.text),
            channel: try reader.optional("channel", SourceFields.text) ?? source,
            category: try reader.optional("category_id", SourceFields.text),
            tags: try reader.tags(),
            views: try reader.required("views", SourceFields.count),
            likes: try reader.optional("likes", SourceFields.count),
            dislikes: try reader.optional("dislikes", SourceFields.count),
            comments: try reader.optional("comments", SourceFields.count)
        )
    }
}

/// Reads the members of one object, with the key in every message.
struct JSONRowReader {
    var row: PositionedJSON

    func required<Value>(
        _ key: String,
        _ read: (String) throws(SourceFields.Problem) -> Value
    ) throws(SourceProblem) -> Value {
        guard let value = try optional(key, read) else {
            throw SourceProblem(at: row.offset, "the key '\(key)' is missing")
        }
        return value
    }

    func optional<Value>(
        _ key: String,
        _ read: (String) throws(SourceFields.Problem) -> Value
    ) throws(SourceProblem) -> Value? {
        guard let value = row[key], !value.isNull else { return nil }
        let text = try text(of: value, key)
        do throws(SourceFields.Problem) {
            return try read(text)
        } catch {
            throw SourceProblem(at: value.offset, "\(key): \(error.message)", suggestion: error.suggestion)
        }
    }

    /// Tags as an array of strings, or as one string with bars between them.
    func tags() throws(SourceProblem) -> [String] {
        guard let value = row["tags"], !value.isNull else { return [] }
        var tags: [String] = []
        if let list = value.array {
            for tag in list {
                guard let text = tag.string else {
                    throw SourceProblem(at: tag.offset, "tags: a tag should be a string, not \(tag.kind)")
                }
                tags.append(text)
            }
        } else {
            tags = try text(of: value, "tags").split(separator: "|").map(String.init)
        }
        guard tags.count <= SourceLimits.breadth else {
            throw SourceProblem(at: value.offset, "tags: more than \(SourceLimits.breadth)")
        }
        return SourceFields.tags(tags)
    }

    private func text(of value: PositionedJSON, _ key: String) throws(SourceProblem) -> String {
        switch value.content {
        case .string(let text): return text
        case .number(let digits): return digits
        default: throw SourceProblem(at: value.offset, "\(key): \(value.kind) cannot stand here")
        }
    }
}
