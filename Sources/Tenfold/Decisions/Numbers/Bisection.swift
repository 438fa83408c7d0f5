/// The least x between two ends from which on a monotone condition holds, to the last digit.
///
/// The condition is false below and true above; where it holds nowhere, the upper end is given.
func bisect(_ lower: Double, _ upper: Double, _ holds: (Double) -> Bool) -> Double {
    var (low, high) = (lower, upper)
    for _ in 0..<200 {
        let middle = low + (high - low) / 2
        if middle <= low || middle >= high { break }
        if holds(middle) { high = middle } else { low = middle }
    }
    return high
}
