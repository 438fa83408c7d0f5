import Tenfold

/// The columns of a table of observations, found by the names in its first row.
struct CSVColumns {
    /// The columns that are read.
    enum Name: String, CaseIterable {
        case observedOn = "observed_on"
        case videoID = "video_id"
        case title, channel
        case categoryID = "category_id"
        case tags, views, likes, dislikes, comments

        /// True where no row can be read without it.
        var isRequired: Bool { [.observedOn, .videoID, .title, .views].contains(self) }
    }

    /// How many fields a row has.
    let count: Int
    private let indices: [Name: Int]

    /// Reads the first row; what is wrong with it goes to `problems`.
    init?(_ header: CSVRows.Row, errors: inout [SourceProblem], warnings: inout [SourceProblem]) {
        var indices: [Name: Int] = [:]
        for (index, field) in header.fields.enumerated() {
            guard let name = Name(rawValue: ForeignText.line(field.text)) else {
                let text = "the column \(ForeignText.quoted(field.text)) is not known and not read"
                warnings.append(SourceProblem(at: field.offset, text))
                continue
            }
            if indices.updateValue(index, forKey: name) != nil {
                errors.append(SourceProblem(at: field.offset, "the column '\(name.rawValue)' comes twice"))
            }
        }
        let missing = Name.allCases.filter { $0.isRequired && indices[$0] == nil }
        if !missing.isEmpty {
            let names = missing.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            let all = Name.allCases.map(\.rawValue).joined(separator: ",")
            errors.append(
                SourceProblem(
                    at: header.offset,
                    "the first row does not name \(names)",
                    suggestion: "start the file with \(all)"
                )
            )
        }
        guard errors.isEmpty else { return nil }
        self.count = header.fields.count
        self.indices = indices
    }

    /// The field of a column; nil where the table does not have it.
    func field(_ name: Name, of row: CSVRows.Row) -> CSVRows.Field? {
        indices[name].map { row.fields[$0] }
    }
}
