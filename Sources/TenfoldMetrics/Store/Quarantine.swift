/// Adds lines that are no records to the file that keeps them, each once, sorted by their bytes.
func quarantine(_ rejected: [RejectedLine], into file: [UInt8]) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    let lines = file.split(separator: newline).map(Array.init) + rejected.map(\.bytes)
    let kept = lines.sorted { $0.lexicographicallyPrecedes($1) }.uniqued(on: \.self)
    return kept.flatMap { $0 + [newline] }
}
