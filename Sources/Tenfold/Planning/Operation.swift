/// Something a run does that a service charges for: how often, in which step, and whether a repeat costs again.
struct Operation: Sendable, Equatable {
    /// When it is done.
    enum Moment: Sendable, Equatable {
        /// By the plan job, before the videos: once a run.
        case scan
        /// While a video is made.
        case making
        /// While a finished video is published and measured.
        case publishing
    }

    /// The name in the limits, such as `image_search`.
    var name: String
    /// When it is done.
    var moment: Moment
    /// How often it is done for one video, or once a run where ``moment`` is ``Moment/scan``.
    var times: Int
    /// False where the service takes up a broken call where it stopped, as it does resumable uploads.
    var isChargedAgain = true

    /// What the built-in steps do.
    ///
    /// Captions are in the picture, so no track is uploaded; the pages of `search` are not read. A limit that
    /// lists any other name is charged once for each video.
    static let known = [
        Operation(name: "chart_fetch", moment: .scan, times: 1),
        Operation(name: "script", moment: .making, times: 1),
        Operation(name: "speech", moment: .making, times: 1),
        Operation(name: "image_search", moment: .making, times: 5),
        Operation(name: "upload", moment: .publishing, times: 1, isChargedAgain: false),
        Operation(name: "metadata_update", moment: .publishing, times: 1),
        Operation(name: "thumbnail", moment: .publishing, times: 1),
        Operation(name: "status_poll", moment: .publishing, times: 5),
        Operation(name: "analytics_fetch", moment: .publishing, times: 1),
        Operation(name: "search", moment: .publishing, times: 0),
        Operation(name: "captions", moment: .publishing, times: 0),
        Operation(name: "captions_list", moment: .publishing, times: 0),
        Operation(name: "runner_minute", moment: .making, times: 0),
    ]

    /// The operation of a name, as this pipeline does it.
    static func named(_ name: String, in pipeline: Pipeline) -> Operation {
        if name == "speech", pipeline.voice.action == .use("espeak") {
            return Operation(name: name, moment: .making, times: 0)
        }
        return known.first { $0.name == name } ?? Operation(name: name, moment: .publishing, times: 1)
    }
}
