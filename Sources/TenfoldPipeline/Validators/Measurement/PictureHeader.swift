/// The size of a PNG or JPEG picture, read from its first bytes.
public struct PictureHeader: Sendable, Codable, Equatable {
    /// `png` or `jpeg`.
    public var format: String
    /// The width in pixels.
    public var width: Int
    /// The height in pixels.
    public var height: Int
    /// The file's size in bytes.
    public var bytes: Int

    /// Reads a header; nil where the bytes are neither PNG nor JPEG.
    public init?(of file: [UInt8]) {
        guard let found = Self.png(file) ?? Self.jpeg(file) else { return nil }
        self = found
    }

    private init(_ format: String, _ width: Int, _ height: Int, _ bytes: Int) {
        self.format = format
        self.width = width
        self.height = height
        self.bytes = bytes
    }

    private static func png(_ file: [UInt8]) -> PictureHeader? {
        guard file.count >= 24, file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
            return nil
        }
        return PictureHeader("png", number(file[16..<20]), number(file[20..<24]), file.count)
    }

    /// Walks the segments up to the one that begins the picture.
    private static func jpeg(_ file: [UInt8]) -> PictureHeader? {
        guard file.starts(with: [0xFF, 0xD8]) else { return nil }
        var place = 2
        while place + 9 <= file.count, file[place] == 0xFF {
            let marker = file[place + 1]
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                let height = number(file[place + 5..<place + 7])
                return PictureHeader("jpeg", number(file[place + 7..<place + 9]), height, file.count)
            }
            place += 2 + max(2, number(file[place + 2..<place + 4]))
        }
        return nil
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
