/// Some of a video's frames, by number.
struct FrameSet: Sendable, Equatable {
    /// The frames as ranges in order, none touching another.
    var ranges: [ClosedRange<Int>]

    /// Joins ranges that touch or overlap.
    init(_ ranges: [ClosedRange<Int>]) {
        self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, range in
            if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
                let end = max(last.upperBound, range.upperBound)
                joined[joined.count - 1] = last.lowerBound...end
            } else {
                joined.append(range)
            }
        }
    }

    /// True for these frames, as ffmpeg writes conditions on the frame's number `n`.
    ///
    /// It is a tree of halves, because ffmpeg refuses sums of more than a hundred parts.
    var expression: String { Self.expression(ranges[...]) }

    private static func expression(_ ranges: ArraySlice<ClosedRange<Int>>) -> String {
        guard let first = ranges.first else { return "0" }
        guard ranges.count > 1 else { return "between(n,\(first.lowerBound),\(first.upperBound))" }
        let middle = ranges.startIndex + ranges.count / 2
        let (left, right) = (expression(ranges[..<middle]), expression(ranges[middle...]))
        return "if(lt(n,\(ranges[middle].lowerBound)),\(left),\(right))"
    }
}
