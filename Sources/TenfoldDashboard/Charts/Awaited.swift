import Tenfold

extension Chart {
    /// A figure that nothing measures yet, with what is missing.
    static func awaited(
        id: String,
        title: String,
        meaning: String,
        quantity: Quantity = .share,
        lines: [Line] = [],
        absence: String
    ) -> Chart {
        Chart(
            id: id,
            title: title,
            meaning: meaning,
            quantity: quantity,
            shape: .line,
            days: [],
            series: [],
            lines: lines,
            context: "",
            state: .unknown,
            absence: absence
        )
    }
}
