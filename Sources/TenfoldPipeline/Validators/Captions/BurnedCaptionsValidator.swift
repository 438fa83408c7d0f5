import Tenfold

/// Captions are in the picture, and change when the words are spoken.
///
/// What changes at the captions' place is compared with the beginnings of the words, shifted frame by frame:
/// where the two fit best, the captions are. A steady movement behind them is taken off first.
struct BurnedCaptionsValidator: Validator {
    func records(for subject: ValidationSubject) -> [CheckRecord] {
        guard subject.picture != nil else { return [] }
        let rate = subject.limits.framesPerSecond
        let starts = subject.narration.words.map { Int(($0.start * rate).rounded()) }.filter { $0 > 0 }
        guard !starts.isEmpty else { return [] }
        let fit = Fit(change: subject.measurement.picture.captionChange, starts: starts)
        let isSeen = fit.share >= leastShare
        let late = isSeen ? fit.shift : 0
        return [
            CheckRecord(
                "captions seen",
                passes: isSeen,
                measured: "the picture changes with \(percent(fit.share)) of the words",
                limit: "at least \(percent(leastShare))"
            ),
            CheckRecord(
                "captions in time",
                passes: isSeen && abs(late) <= 1,
                measured: isSeen ? "\(abs(late)) frames \(late < 0 ? "early" : "late")" : "no captions seen",
                limit: "at most 1 frame"
            ),
        ]
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

/// How well changes of a picture go with the beginnings of words.
private struct Fit {
    /// By how many frames the changes come after the words.
    var shift: Int
    /// The share of words with which something changes, at that shift.
    var share: Double

    init(change: [Int], starts: [Int]) {
        let calm = change.sorted()[safely: change.count / 2] ?? 0
        let marks = change.map { min(max(0, $0 - calm), strongest) }
        let shifts = (-longestShift...longestShift).sorted { abs($0) < abs($1) }
        let scores = shifts.map { shift in
            starts.reduce(0) { $0 + (marks[safely: $1 + shift - 1] ?? 0) }
        }
        let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        let inTime = shifts.indices.filter { abs(shifts[$0]) <= 1 }.max { scores[$0] < scores[$1] } ?? 0
        let isClearlyBetter = Double(scores[best]) > Double(scores[inTime]) * clearly
        let shift = shifts[isClearlyBetter ? best : inTime]
        self.shift = shift
        let seen = starts.count { start in
            (-1...1).contains { (marks[safely: start + shift + $0 - 1] ?? 0) > 0 }
        }
        share = Double(seen) / Double(max(1, starts.count))
    }
}

extension Array {
    fileprivate subscript(safely index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

/// Three words share the screen, so at least every third one brings a new picture.
private let leastShare = 0.3
/// A change of scene must not outweigh the captions.
private let strongest = 8
/// Words come in a rhythm, so another shift has to fit better by this factor before it counts.
private let clearly = 1.15
/// Captions are looked for up to two seconds away.
private let longestShift = 60
