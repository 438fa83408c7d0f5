import Tenfold

extension Console {
    /// Asks the runner of GitHub Actions to show `***` in place of these texts from here on.
    func mask(_ secrets: [String]) {
        guard isAnnotated else { return }
        let lines = secrets.flatMap { $0.split(whereSeparator: \.isNewline) }
        // A mask of a few letters would tear up every other word of the log.
        for line in Set(lines).sorted() where line.count >= 8 {
            tellRunner(secret: String(line))
        }
    }

    /// Shows lines as one group that can be folded away; elsewhere below their title.
    func group(_ title: String, _ lines: String) {
        let body = lines.hasSuffix("\n") ? String(lines.dropLast()) : lines
        guard isAnnotated else { return progress(body) }
        command("::group::\(ForeignLine(title))")
        if !body.isEmpty { progress(body) }
        command("::endgroup::")
    }
}
