/// The parts of a page apart from every element marked `data-measured`, with all in it.
public func unmeasured(_ page: String) -> [String] {
    var lines: [String] = []
    var hidden: [String] = []
    for part in page.split(separator: "<") {
        let name = String(part.prefix { $0 != " " && $0 != ">" && $0 != "\n" })
        if let element = hidden.first {
            if name == element { hidden.append(element) }
            if name == "/\(element)" { hidden.removeLast() }
            continue
        }
        if part.contains("data-measured") { hidden = [name] } else { lines.append(String(part)) }
    }
    return lines
}
