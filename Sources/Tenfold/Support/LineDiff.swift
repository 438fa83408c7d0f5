/// How one text becomes another, line by line, with a few lines around each change as `diff -u` shows it.
public struct LineDiff: Sendable, Equatable {
    /// What becomes of a line.
    public enum Change: String, Sendable {
        /// It stays.
        case kept = " "
        /// It goes.
        case removed = "-"
        /// It comes.
        case added = "+"
    }

    /// A line and what becomes of it.
    public struct Line: Sendable, Equatable {
        /// What becomes of it.
        public var change: Change
        /// The line without its line break.
        public var text: String
    }

    /// Changes near each other, with the lines around them.
    public struct Hunk: Sendable, Equatable {
        /// The first line in the old text, from 1; the line before it where none is there.
        public var oldStart: Int
        /// The first line in the new text, from 1; the line before it where none is there.
        public var newStart: Int
        /// The lines in order.
        public var lines: [Line]

        /// The line that opens a hunk in a unified diff: `@@ -3,7 +3,8 @@`.
        public var title: String {
            let old = lines.count { $0.change != .added }
            let new = lines.count { $0.change != .removed }
            return "@@ -\(Self.range(oldStart, old)) +\(Self.range(newStart, new)) @@"
        }

        private static func range(_ start: Int, _ count: Int) -> String {
            count == 1 ? "\(start)" : "\(start),\(count)"
        }
    }

    /// The hunks in the order of the texts; none where both are the same.
    public let hunks: [Hunk]

    /// Compares two texts; a missing line break at an end is a difference too.
    ///
    /// The fewest lines that can be removed and added are found with Myers's algorithm (1986), which is what the
    /// standard library's `difference(from:)` does.
    public init(from old: String, to new: String, context: Int = 3) {
        self.hunks = Self.hunks(of: Self.lines(from: Self.split(old), to: Self.split(new)), context)
    }

    private static func split(_ text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String($0) ?? ""
        }
        if lines.last == "" {
            lines.removeLast()
        } else {
            lines[lines.count - 1] += "\n\\ No newline at end of file"
        }
        return lines
    }

    private static func lines(from old: [String], to new: [String]) -> [Line] {
        let difference = new.difference(from: old)
        var removed = [Bool](repeating: false, count: old.count)
        var added = [Bool](repeating: false, count: new.count)
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed[offset] = true
            case .insert(let offset, _, _): added[offset] = true
            }
        }
        var lines: [Line] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed[left] {
                lines.append(Line(change: .removed, text: old[left]))
                left += 1
            } else if right < new.count, added[right] {
                lines.append(Line(change: .added, text: new[right]))
                right += 1
            } else {
                lines.append(Line(change: .kept, text: new[right]))
                (left, right) = (left + 1, right + 1)
            }
        }
        return lines
    }

    private static func hunks(of lines: [Line], _ context: Int) -> [Hunk] {
        var spans: [Range<Int>] = []
        for index in lines.indices where lines[index].change != .kept {
            let span = max(0, index - context)..<min(lines.count, index + context + 1)
            if let last = spans.last, span.lowerBound <= last.upperBound {
                spans[spans.count - 1] = last.lowerBound..<span.upperBound
            } else {
                spans.append(span)
            }
        }
        return spans.map { span in
            let before = lines[..<span.lowerBound]
            let inside = Array(lines[span])
            let old = before.count { $0.change != .added }
            let new = before.count { $0.change != .removed }
            return Hunk(
                oldStart: inside.contains { $0.change != .added } ? old + 1 : old,
                newStart: inside.contains { $0.change != .removed } ? new + 1 : new,
                lines: inside
            )
        }
    }
}
