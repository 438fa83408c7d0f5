/// A number with its noun, such as `1 video` and `3 videos`; digits are not grouped.
public func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
