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

    /// The operation of a name.
    ///
    /// What a provider that ships does counts even while its step is set to an offline one: a key in the
    /// environment is all that is between the two. A name that nothing here knows is charged once a video.
    static func named(_ name: String, in configuration: Configuration) -> Operation {
        if let own = beside(configuration.upload).first(where: { $0.name == name }) { return own }
        let users = users[name] ?? []
        guard let times = users.compactMap({ $0.operations[name] }).max() else {
            return Operation(name: name, moment: .publishing, times: 1)
        }
        return Operation(
            name: name,
            moment: users.allSatisfy { $0.step != .upload } ? .making : .publishing,
            times: times,
            isChargedAgain: name != "upload"
        )
    }

    /// The providers that do an operation.
    private static let users: [String: [ProviderEntry]] = Providers.all.reduce(into: [:]) { users, provider in
        for operation in provider.operations.keys { users[operation, default: []].append(provider) }
    }

    /// What is done beside the steps of a job, where the settings ask for it, or not at all.
    private static func beside(_ upload: UploadSettings) -> [Operation] {
        [
            Operation(name: "chart_fetch", moment: .scan, times: 1),
            Operation(name: "analytics_fetch", moment: .publishing, times: 1),
            // The channel, its uploads, and whether an earlier try is among them.
            Operation(name: "lookup", moment: .publishing, times: 3),
            Operation(name: "captions", moment: .publishing, times: upload.captions ? 1 : 0),
            Operation(name: "captions_list", moment: .publishing, times: 0),
            Operation(name: "playlist_insert", moment: .publishing, times: upload.playlist == nil ? 0 : 1),
            // Asked once a day for all videos together, by the daily run.
            Operation(name: "analytics_query", moment: .publishing, times: 0),
            Operation(name: "report_call", moment: .publishing, times: 0),
            Operation(name: "search", moment: .publishing, times: 0),
            Operation(name: "runner_minute", moment: .making, times: 0),
        ]
    }
}
