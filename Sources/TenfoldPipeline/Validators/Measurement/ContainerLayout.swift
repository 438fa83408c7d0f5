/// The order of an MP4 file's boxes, as far as players and upload services care.
public struct ContainerLayout: Sendable, Codable, Equatable {
    /// The names of the outermost boxes in order.
    public var boxes: [String]
    /// True where a track carries an edit list.
    public var hasEditList: Bool
    /// True where the last box is longer than the file.
    public var isCutShort: Bool

    /// True where the index stands before the pictures, so that playing can begin before all is loaded.
    public var isFastStart: Bool {
        guard let index = boxes.firstIndex(of: "moov"), let media = boxes.firstIndex(of: "mdat") else {
            return false
        }
        return index < media
    }

    /// Scans a file; nothing but box headers is looked at.
    public init(of bytes: [UInt8]) {
        boxes = []
        hasEditList = false
        isCutShort = false
        var cursor = 0
        while let box = Box(in: bytes, at: cursor) {
            boxes.append(box.name)
            if box.name == "moov" { hasEditList = Self.holdsEditList(box, bytes) }
            isCutShort = box.end > bytes.count
            cursor = box.end
        }
        if cursor < bytes.count { isCutShort = true }
    }

    private static func holdsEditList(_ box: Box, _ bytes: [UInt8]) -> Bool {
        var cursor = box.content
        while let child = Box(in: bytes, at: cursor), child.end <= box.end {
            if child.name == "elst" { return true }
            if ["trak", "edts"].contains(child.name), holdsEditList(child, bytes) { return true }
            cursor = child.end
        }
        return false
    }
}

/// One box: a size, a name of four letters, a content.
private struct Box {
    var name: String
    var content: Int
    var end: Int

    /// Reads the header at a place; nil where no whole header is.
    init?(in bytes: [UInt8], at start: Int) {
        guard start >= 0, start + 8 <= bytes.count else { return nil }
        let size = Self.number(bytes[start..<start + 4])
        name = String(decoding: bytes[start + 4..<start + 8], as: UTF8.self)
        switch size {
        case 0:
            content = start + 8
            end = bytes.count
        case 1:
            guard start + 16 <= bytes.count else { return nil }
            content = start + 16
            end = start + Self.number(bytes[start + 8..<start + 16])
        default:
            content = start + 8
            end = start + size
        }
        guard end >= content else { return nil }
    }

    /// A big-endian number, capped far above any file's size so that adding to it cannot overflow.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        let value = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(min(value, 1 << 60))
    }
}
