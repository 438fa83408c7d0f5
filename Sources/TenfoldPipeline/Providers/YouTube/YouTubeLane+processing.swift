import Tenfold

extension YouTubeLane {
    /// Does what follows the upload: waits for YouTube to process the video, adds what goes with it, reads back what
    /// everybody can see of it, and lets go of the session.
    ///
    /// - Returns: what a person should know; the video stays published whatever fails here.
    func complete(_ id: String, _ item: UploadItem, from folder: String, uploaded: JSONValue) async
        -> [String]
    {
        var notes: [String] = []
        var video = uploaded
        do {
            video = try await processed(id) ?? uploaded
        } catch {
            notes.append("could not look how YouTube gets on with it: \(error)")
        }
        let status = video["status"]
        switch status?["uploadStatus"]?.text {
        case "failed":
            notes.append("YouTube cannot process it: \(status?["failureReason"]?.text ?? "no reason")")
        case "rejected":
            notes.append("YouTube rejects it: \(status?["rejectionReason"]?.text ?? "no reason")")
        case "deleted": notes.append("YouTube has deleted it")
        case "processed":
            notes += await addExtras(to: id, item, from: folder)
        default:
            notes.append("YouTube is still processing it")
            notes += await addExtras(to: id, item, from: folder)
        }
        if let shown = status?["privacyStatus"]?.text, shown != terms.privacy.rawValue {
            notes.append(
                "YouTube shows it as \(shown), and it was to be \(terms.privacy.rawValue): look at it now"
            )
        }
        do { try sessions.forget(item) } catch { notes.append("its session could not be removed: \(error)") }
        return notes
    }

    /// What YouTube says of a video once it has processed it, or when patience ends.
    private func processed(_ id: String) async throws -> JSONValue? {
        var last: JSONValue?
        for wait in [0.0, 3, 7, 15, 30] {
            if wait > 0 { try await api.sleeper.sleep(seconds: wait) }
            let query = [("part", "id,status,processingDetails"), ("id", id)]
            last = try await api.list("videos", query, as: "status_poll")["items"]?[0] ?? last
            if let state = last?["status"]?["uploadStatus"]?.text, state != "uploaded" { return last }
        }
        return last
    }
}
