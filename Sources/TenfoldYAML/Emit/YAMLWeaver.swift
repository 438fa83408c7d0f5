/// Adds comments, blank lines and the indentation of lists to what libyaml wrote, by the lines at which libyaml's
/// parser found each value; on the way it proves that what was read is what was meant.
struct YAMLWeaver {
    private var lines: [Substring]
    /// Spaces to put before each line.
    private var shifts: [Int]
    /// What is written around a line.
    private var notes: [YAMLNote]

    init(text: [UInt8]) {
        lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        shifts = Array(repeating: 0, count: lines.count)
        notes = Array(repeating: YAMLNote(), count: lines.count)
    }

    /// Notes what belongs around each line of the document.
    mutating func weave(_ root: YAMLValue, as node: YAMLNode) throws(YAMLEmitError) {
        try weave(root, as: node, until: lines.count, at: "")
    }

    /// The lines with all that was noted, below a comment.
    func finished(head: [String]) throws(YAMLEmitError) -> String {
        var text = ""
        for comment in head { text += try written(comment, at: "") + "\n" }
        if !head.isEmpty { text += "\n" }
        for index in lines.indices {
            let line = lines[index]
            let shift = line.isEmpty ? "" : String(repeating: " ", count: shifts[index])
            let note = notes[index]
            if note.isApart, index > 0 { text += "\n" }
            let indentation = shift + line.prefix { $0 == " " }
            for comment in note.above { text += indentation + (try written(comment, at: "")) + "\n" }
            text += shift + line
            if let comment = note.beside { text += " " + (try written(comment, at: "")) }
            text += "\n"
        }
        return text
    }

    private mutating func weave(_ value: YAMLValue, as node: YAMLNode, until end: Int, at path: String)
        throws(YAMLEmitError)
    {
        switch (value, node.content) {
        case (.text(let text), .scalar(let read, _)) where text == read && isSame(text, read): break
        case (.integer(let number), .scalar(let read, .plain)) where read == "\(number)": break
        case (.boolean(let flag), .scalar(let read, .plain)) where read == (flag ? "true" : "false"): break
        case (.null, .scalar(let read, .plain)) where read.isEmpty || read == "null": break
        case (.plain(let text), .scalar(let read, .plain)) where isSame(text, read): break
        case (.list(let items, _), .sequence(let nodes, _)) where items.count == nodes.count:
            try weave(items, as: nodes, until: end, at: path)
        case (.mapping(let entries, _), .mapping(let pairs, _)) where entries.count == pairs.count:
            try weave(entries, as: pairs, until: end, at: path)
        default: throw YAMLEmitError(path, "it would be read as something else")
        }
    }

    private mutating func weave(_ items: [YAMLItem], as nodes: [YAMLNode], until end: Int, at path: String)
        throws(YAMLEmitError)
    {
        for (index, (item, node)) in zip(items, nodes).enumerated() {
            let path = path.appending(step: "\(index)")
            add(item.note, at: try line(node, path))
            let next = index + 1 < nodes.count ? try line(nodes[index + 1], path) : end
            try weave(item.value, as: node, until: next, at: path)
        }
    }

    private mutating func weave(_ entries: [YAMLEntry], as pairs: [YAMLPair], until end: Int, at path: String)
        throws(YAMLEmitError)
    {
        for (index, (entry, pair)) in zip(entries, pairs).enumerated() {
            let path = path.appending(step: entry.key)
            guard isSame(entry.key, pair.key.text ?? "") else {
                throw YAMLEmitError(path, "its name would be read as '\(pair.key.text ?? "")'")
            }
            let start = try line(pair.key, path)
            add(entry.note, at: start)
            let next = index + 1 < pairs.count ? try line(pairs[index + 1].key, path) : end
            if case .sequence(_, .block) = pair.value.content, try line(pair.value, path) > start {
                for line in start + 1..<next { shifts[line] += 2 }
            }
            try weave(entry.value, as: pair.value, until: next, at: path)
        }
    }

    /// A value that begins a list's item begins on the item's line, so two notes may meet there.
    private mutating func add(_ note: YAMLNote, at line: Int) {
        notes[line].isApart = notes[line].isApart || note.isApart
        notes[line].above += note.above
        notes[line].beside = notes[line].beside ?? note.beside
    }

    /// The index of the line on which a value begins.
    private func line(_ node: YAMLNode, _ path: String) throws(YAMLEmitError) -> Int {
        guard let line = node.position?.line, lines.indices.contains(line - 1) else {
            throw YAMLEmitError(path, "it has no line of its own")
        }
        return line - 1
    }

    /// Byte for byte: Swift's own equality takes composed and decomposed letters for one.
    private func isSame(_ first: String, _ second: String) -> Bool { first.utf8.elementsEqual(second.utf8) }

    private func written(_ comment: String, at path: String) throws(YAMLEmitError) -> String {
        let isOneLine = comment.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x2028 && $0.value != 0x2029
                && $0.value != 0xFEFF
        }
        guard isOneLine else {
            throw YAMLEmitError(path, "the comment \(comment.debugDescription) is not one line of text")
        }
        return comment.isEmpty ? "#" : "# \(comment)"
    }
}
