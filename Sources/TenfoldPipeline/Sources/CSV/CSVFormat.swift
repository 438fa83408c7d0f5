import Tenfold

/// A table of daily observations (RFC 4180), a header row first.
struct CSVFormat: SourceFormat {
    let name = "CSV"
    let fileExtensions = ["csv"]

    func recognises(_ text: SourceText) -> Bool {
        let first = text.opening.prefix { !$0.isNewline }
        return first.contains(CSVColumns.Name.observedOn.rawValue + ",")
            || first.contains("," + CSVColumns.Name.observedOn.rawValue)
    }

    func read(_ text: SourceText, on day: Day) -> SourceReading {
        var rows = CSVRows(text.bytes)
        var errors: [SourceProblem] = []
        var warnings: [SourceProblem] = []
        guard let header = rows.next() else { return SourceReading() }
        if let problem = header.problem { return text.unreadable(problem) }
        let columns = CSVColumns(header, errors: &errors, warnings: &warnings)
        var observations: [TrendObservation] = []
        while let columns, let row = rows.next() {
            if row.isBlank { continue }
            do throws(SourceProblem) {
                observations.append(try observation(row, columns, source: "csv:\(text.sourceName)"))
            } catch {
                errors.append(error)
            }
        }
        if errors.isEmpty, observations.isEmpty {
            errors.append(SourceProblem(at: text.bytes.count, "the table has no rows"))
        }
        return SourceReading(observations, text, errors: errors, warnings: warnings)
    }

    private func observation(_ row: CSVRows.Row, _ columns: CSVColumns, source: String) throws(SourceProblem)
        -> TrendObservation
    {
        if let problem = row.problem { throw problem }
        guard row.fields.count == columns.count else {
            let text = "the row has \(row.fields.count) fields where the header has \(columns.count)"
            throw SourceProblem(at: row.offset, text)
        }
        let reader = CSVRowReader(row: row, columns: columns)
        return TrendObservation(
            source: source,
            item: try reader.required(.videoID, SourceFields.text),
            day: try reader.required(.observedOn, SourceFields.day),
            title: try reader.required(.title, SourceFields.text),
            channel: reader.line(.channel) ?? source,
            category: reader.line(.categoryID),
            tags: try reader.tags(),
            views: try reader.required(.views, SourceFields.count),
            likes: try reader.optional(.likes, SourceFields.count),
            dislikes: try reader.optional(.dislikes, SourceFields.count),
            comments: try reader.optional(.comments, SourceFields.count)
        )
    }
}

/// Reads the fields of one row, with the column in every message.
private struct CSVRowReader {
    var row: CSVRows.Row
    var columns: CSVColumns

    func required<Value>(
        _ name: CSVColumns.Name,
        _ read: (String) throws(SourceFields.Problem) -> Value
    ) throws(SourceProblem) -> Value {
        guard let field = columns.field(name, of: row) else {
            throw SourceProblem(at: row.offset, "the row has no \(name.rawValue)")
        }
        do throws(SourceFields.Problem) {
            return try read(field.text)
        } catch {
            throw SourceProblem(
                at: field.offset,
                "\(name.rawValue): \(error.message)",
                suggestion: error.suggestion
            )
        }
    }

    /// A field that may be empty or not be there at all.
    func optional<Value>(
        _ name: CSVColumns.Name,
        _ read: (String) throws(SourceFields.Problem) -> Value
    ) throws(SourceProblem) -> Value? {
        guard let field = columns.field(name, of: row), !field.text.isEmpty else { return nil }
        return try required(name, read)
    }

    func line(_ name: CSVColumns.Name) -> String? {
        let line = columns.field(name, of: row).map { ForeignText.line($0.text) }
        return line?.isEmpty == false ? line : nil
    }

    func tags() throws(SourceProblem) -> [String] {
        guard let field = columns.field(.tags, of: row) else { return [] }
        let tags = SourceFields.tags(field.text.split(separator: "|").map(String.init))
        guard tags.count <= SourceLimits.breadth else {
            throw SourceProblem(at: field.offset, "tags: more than \(SourceLimits.breadth)")
        }
        return tags
    }
}
