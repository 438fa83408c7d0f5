public import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Compares a text with the golden file `Goldens/<name>` beside the calling test.
///
/// The first run records the file *and fails*, so that somebody reads it; `TENFOLD_GOLDENS=record` renews all.
public func expectGolden(
    _ text: String,
    _ name: String,
    testFile: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let folder = testFile.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
        separator: "/"
    )
    let path = "\(folder)/Goldens/\(name)"
    let renew = ProcessInfo.processInfo.environment["TENFOLD_GOLDENS"] == "record"
    let golden =
        renew ? nil : (try? Data(contentsOf: URL(filePath: path))).map { String(decoding: $0, as: UTF8.self) }
    guard let golden else {
        record(text, at: path, sourceLocation)
        return
    }
    guard golden != text else { return }
    let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    let was = line < old.count ? old[line] : "(end)"
    let now = line < new.count ? new[line] : "(end)"
    Issue.record("\(name):\(line + 1) was \(was), is \(now)", sourceLocation: sourceLocation)
}

private func record(_ text: String, at path: String, _ sourceLocation: SourceLocation) {
    do {
        let folder = URL(filePath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        Issue.record("recorded \(path): read it, then run again", sourceLocation: sourceLocation)
    } catch {
        Issue.record("cannot record \(path): \(error)", sourceLocation: sourceLocation)
    }
}
