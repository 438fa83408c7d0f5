/// Reads a table from lines of `key: value`; strict, so that a slip in a figure is found before a viewer does.
///
/// A header comes first, then every `measure:` with its own keys. Values in parts are separated by ` | `, lines
/// that begin with `#` are remarks. `source`, `url` and `motif` of the header hold
/// for measures that name none.
public enum FactTableReader {
    /// Reads one table.
    ///
    /// - Throws: ``FactTableError`` at the first place that is wrong.
    public static func read(_ text: String, file: String) throws(FactTableError) -> FactTable {
        var sections: [FactSection] = [FactSection(file: file, line: 1, keys: headerKeys)]
        for entry in try FactEntry.entries(of: text, file: file) {
            if entry.key == "measure" {
                sections.append(FactSection(file: file, line: entry.line, keys: measureKeys))
            }
            try sections[sections.count - 1].add(entry)
        }
        let header = sections.removeFirst()
        guard !sections.isEmpty else { throw header.error("a table needs at least one measure") }
        var measures: [FactMeasure] = []
        for section in sections { measures.append(try measure(section, header: header)) }
        return FactTable(
            id: try header.text("table"),
            one: try header.text("one"),
            many: try header.text("many"),
            words: try header.words("words"),
            measures: measures
        )
    }

    private static let headerKeys: Set<String> = ["table", "one", "many", "motif", "words", "source", "url"]
    private static let measureKeys: Set<String> = [
        "measure", "words", "motif", "source", "url", "scale", "unit", "most", "least", "says", "compare",
        "yardstick",
        "row",
    ]

    private static func measure(
        _ section: FactSection,
        header: FactSection
    ) throws(FactTableError) -> FactMeasure {
        let scale = try scale(section)
        let unit = try section.parts("unit", 3...3)
        let compare = try section.parts("compare", scale == .ratio ? 2...2 : 3...3)
        let measure = FactMeasure(
            id: try section.text("measure"),
            words: try section.words("words"),
            motif: try (section.has("motif") ? section : header).text("motif"),
            scale: scale,
            unit: FactMeasure.Unit(one: unit[0], many: unit[1], symbol: unit[2]),
            most: try end("most", of: section),
            least: try end("least", of: section),
            says: try says(section),
            compare: FactMeasure.Comparison(
                verb: compare[0],
                more: compare[1],
                less: compare[compare.count - 1]
            ),
            yardstick: section.first("yardstick")?.value,
            source: try (section.has("source") ? section : header).text("source"),
            url: try (section.has("url") ? section : header).text("url"),
            rows: try rows(section, scale)
        )
        guard measure.most != nil || measure.least != nil else {
            throw section.error("a measure needs 'most', 'least' or both")
        }
        if let name = measure.yardstick, !measure.rows.contains(where: { $0.name == name }) {
            throw section.error("the yardstick '\(name)' is none of the rows", at: section.first("yardstick"))
        }
        return measure
    }

    private static func scale(_ section: FactSection) throws(FactTableError) -> FactMeasure.Scale {
        guard let scale = FactMeasure.Scale(rawValue: try section.text("scale")) else {
            throw section.error("a scale is 'ratio', 'interval' or 'year'", at: section.first("scale"))
        }
        return scale
    }

    private static func end(
        _ key: String,
        of section: FactSection
    ) throws(FactTableError) -> FactMeasure.End? {
        guard section.has(key) else { return nil }
        let parts = try section.parts(key, 3...3)
        return FactMeasure.End(superlative: parts[0], comparative: parts[1], list: parts[2])
    }

    private static func says(_ section: FactSection) throws(FactTableError) -> [String] {
        let entries = section.all("says")
        guard entries.count >= 2 else { throw section.error("a measure needs at least two 'says'") }
        for entry in entries where entry.value.count(where: { $0 == "*" }) != 1 {
            throw section.error("'says' needs one * for the figure", at: entry)
        }
        return entries.map(\.value)
    }

    private static func rows(
        _ section: FactSection,
        _ scale: FactMeasure.Scale
    ) throws(FactTableError) -> [FactRow] {
        var rows: [FactRow] = []
        for entry in section.all("row") {
            let parts = try section.parts(of: entry, 3...3)
            guard let value = FactNumber.value(parts[1], commas: scale != .year) else {
                throw section.error("'\(parts[1])' is no figure such as 4,879 or -65 or 0.44", at: entry)
            }
            if let last = rows.last, last.value <= value {
                throw section.error("'\(parts[0])' does not come below '\(last.name)'", at: entry)
            }
            guard !rows.contains(where: { $0.name == parts[0] }) else {
                throw section.error("'\(parts[0])' is there twice", at: entry)
            }
            rows.append(FactRow(name: parts[0], figure: parts[1], value: value, fact: parts[2]))
        }
        guard rows.count >= 8 else { throw section.error("a measure needs at least eight rows") }
        return rows
    }
}
