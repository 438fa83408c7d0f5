/// The drawing surface: a fifth larger than the frame of the video, so that pictures can glide behind it.
///
/// Wherever the frame glides, it shows x 162…1134 and y 288…2016. Captions then cover y 1320…1640 at most.
enum Canvas {
    /// Its width.
    static let width = 1296.0
    /// Its height.
    static let height = 2304.0
    /// Where text and figures stand.
    static let content = Area(left: 198, top: 340, right: 1098, bottom: 1300)
    /// Where the ground begins on which towers and peaks stand; captions are over it.
    static let groundLine = 1300.0
    /// Where captions come to stand: nothing is drawn here but calm ground, water or sky.
    static let captions = Area(left: 0, top: 1320, right: width, bottom: 1640)
    /// What the thumbnail shows: the frame when it stands in the middle.
    static let middleFrame = Area(left: 108, top: 192, right: 1188, bottom: 2112)
}

/// A rectangle by its edges.
struct Area: Equatable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    var middle: Double { (left + right) / 2 }

    /// The box from another upper edge.
    func below(_ top: Double) -> Area { Area(left: left, top: top, right: right, bottom: bottom) }

    /// The box from another left edge.
    func from(_ left: Double) -> Area { Area(left: left, top: top, right: right, bottom: bottom) }

    /// The box cut into rows of one height, from the top.
    func rows(_ count: Int, tallest: Double) -> [Area] {
        let height = min(tallest, self.height / Double(max(count, 1)))
        return (0..<count).map { row in
            Area(
                left: left,
                top: top + Double(row) * height,
                right: right,
                bottom: top + Double(row + 1) * height
            )
        }
    }

    /// The box cut into columns of one width.
    func columns(_ count: Int) -> [Area] {
        let width = self.width / Double(max(count, 1))
        return (0..<count).map { column in
            let left = self.left + Double(column) * width
            return Area(left: left, top: top, right: left + width, bottom: bottom)
        }
    }
}
