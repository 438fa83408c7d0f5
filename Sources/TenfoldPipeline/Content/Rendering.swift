/// A finished video file with what belongs to it.
public struct Rendering: Sendable, Codable, Equatable {
    /// The MP4 file, below the workspace.
    public var file: String
    /// The caption file that can be uploaded beside it (SubRip), below the workspace.
    public var captions: String
    /// The thumbnail, below the workspace.
    public var thumbnail: String
    /// Its planned length in seconds.
    public var seconds: Double
    /// The width in pixels.
    public var width: Int
    /// The height in pixels.
    public var height: Int

    /// Makes a rendering.
    public init(file: String, captions: String, thumbnail: String, seconds: Double, width: Int, height: Int) {
        self.file = file
        self.captions = captions
        self.thumbnail = thumbnail
        self.seconds = seconds
        self.width = width
        self.height = height
    }
}
