/// The pictures of a video, one or more for each scene, and the thumbnail.
public struct Footage: Sendable, Codable, Equatable {
    /// A still picture, or a clip, for one scene.
    public struct Still: Sendable, Codable, Equatable {
        /// The scene it belongs to, from 0.
        public var scene: Int
        /// The PNG, JPEG or MP4 file, below the workspace.
        public var file: String
        /// Whom to credit, where anybody.
        public var credit: String?
        /// True for a clip, which moves by itself; where nothing is said, it is a still.
        public var isClip: Bool?

        /// Makes a still.
        public init(scene: Int, file: String, credit: String? = nil, isClip: Bool? = nil) {
            self.scene = scene
            self.file = file
            self.credit = credit
            self.isClip = isClip
        }
    }

    /// The stills in the order they are shown.
    public var stills: [Still]
    /// The thumbnail, 1080×1920, below the workspace.
    public var thumbnail: String

    /// Makes footage.
    public init(stills: [Still], thumbnail: String) {
        self.stills = stills
        self.thumbnail = thumbnail
    }
}
