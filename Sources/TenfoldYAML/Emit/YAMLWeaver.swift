/// Adds comments, blank lines and the indentation of lists to what libyaml wrote, by the lines at which libyaml's
/// parser found each value; on the way it proves that what was read is what was meant.
struct YAMLWeaver {
    private var lines: [Substring]
    /// Spaces to put before each line.
    private var shifts: [Int]
    /// What is written around a line.
    private var notes: [YAMLNote]

    init(text: [UInt8]) {
        lines = String(decoding: text, as: UTF8.self).utf8
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Substring($0) }
        if lines.last?.isEmpty == true { lines.removeLast() }
        shifts = Array(repeating: 0, count: lines.count)
        notes = Array(repeating: YAMLNote(), count: lines.count)
    }

    /// Notes what belongs around each line of the document.
    mutating func weave(_ root: YAMLValue, as node: YAMLNode) throws(YAMLEmitError) {
        try weave(root, as: node, until: lines.count)
    }

    /// The lines with all that was noted, below a comment.
    func finished(head: [String]) throws(YAMLEmitError) -> String {
        var text = ""
        for comment in head { text += try written(comment) + "\n" }
        if !head.isEmpty { text += "\n" }
        for index in lines.indices {
            let line = lines[index]
            let shift = line.isEmpty ? "" : String(repeating: " ", count: shifts[index])
            let note = notes[index]
            if note.isApart, index > 0 { text += "\n" }
            for comment in note.above {
                text += shift
                text += Substring(line.utf8.prefix { $0 == UInt8(ascii: " ") })
                text += try written(comment)
                text += "\n"
            }
            text += shift
            text += line
            if let comment = note.beside { text += " " + (try written(comment)) }
            text += "\n"
        }
        return text
    }

    private mutating func weave(_ value: YAMLValue, as node: YAMLNode, until end: Int) throws(YAMLEmitError) {
        switch (value, node.content) {
        case (.text(let text), .scalar(let read, _)) where text == read && isSame(text, read): break
        case (.integer(let number), .scalar(let read, .plain)) where read == "\(number)": break
        case (.boolean(let flag), .scalar(let read, .plain)) where read == (flag ? "true" : "false"): break
        case (.null, .scalar(let read, .plain)) where read.isEmpty || read == "null": break
        case (.plain(let text), .scalar(let read, .plain)) where isSame(text, read): break
        case (.list(let items, _), .sequence(let nodes, _)) where items.count == nodes.count:
            try weave(items, as: nodes, until: end)
        case (.mapping(let entries, _), .mapping(let pairs, _)) where entries.count == pairs.count:
            try weave(entries, as: pairs, until: end)
        default: throw YAMLEmitError("", "it would be read as something else")
        }
    }

    private mutating func weave(_ items: [YAMLItem], as nodes: [YAMLNode], until end: Int)
        throws(YAMLEmitError)
    {
        for (index, (item, node)) in zip(items, nodes).enumerated() {
            do throws(YAMLEmitError) {
                add(item.note, at: try line(node))
                let next = index + 1 < nodes.count ? try line(nodes[index + 1]) : end
                try weave(item.value, as: node, until: next)
            } catch {
                throw error.below("\(index)")
            }
        }
    }

    private mutating func weave(_ entries: [YAMLEntry], as pairs: [YAMLPair], until end: Int)
        throws(YAMLEmitError)
    {
        for (index, (entry, pair)) in zip(entries, pairs).enumerated() {
            do throws(YAMLEmitError) {
                let next = index + 1 < pairs.count ? try line(pairs[index + 1].key) : end
                try weave(entry, as: pair, until: next)
            } catch {
                throw error.below(entry.key)
            }
        }
    }

    private mutating func weave(_ entry: YAMLEntry, as pair: YAMLPair, until next: Int) throws(YAMLEmitError)
    {
        guard isSame(entry.key, pair.key.text ?? "") else {
            throw YAMLEmitError("", "its name would be read as '\(pair.key.text ?? "")'")
        }
        let start = try line(pair.key)
        add(entry.note, at: start)
        if case .sequence(_, .block) = pair.value.content, try line(pair.value) > start {
            for line in start + 1..<next { shifts[line] += 2 }
        }
        try weave(entry.value, as: pair.value, until: next)
    }

    /// A value that begins a list's item begins on the item's line, so two notes may meet there.
    private mutating func add(_ note: YAMLNote, at line: Int) {
        notes[line].isApart = notes[line].isApart || note.isApart
        notes[line].above += note.above
        notes[line].beside = notes[line].beside ?? note.beside
    }

    /// The index of the line on which a value begins.
    private func line(_ node: YAMLNode) throws(YAMLEmitError) -> Int {
        guard let line = node.position?.line, lines.indices.contains(line - 1) else {
            throw YAMLEmitError("", "it has no line of its own")
        }
        return line - 1
    }

    /// Byte for byte: Swift's own equality takes composed and decomposed letters for one.
    private func isSame(_ first: String, _ second: String) -> Bool { first.utf8.elementsEqual(second.utf8) }

    private func written(_ comment: String) throws(YAMLEmitError) -> String {
        let isOneLine = comment.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x2028 && $0.value != 0x2029
                && $0.value != 0xFEFF
        }
        guard isOneLine else {
            throw YAMLEmitError("", "the comment \(comment.debugDescription) is not one line of text")
        }
        return comment.isEmpty ? "#" : "# \(comment)"
    }
}
