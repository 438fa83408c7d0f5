import Tenfold

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension YouTubeLane {
    /// Brings the file to YouTube, in the session that is open for it or a new one, and gives the video's resource.
    func upload(_ item: UploadItem, _ metadata: VideoMetadata, from folder: String) async throws -> JSONValue
    {
        let path = "\(folder)/\(item.videoFile)"
        var protocolState = ResumableUpload(size: item.video.bytes)
        var restarts = 0
        var move = ResumableUpload.Move.send(from: 0, afterSeconds: 0)
        if try sessions.session(for: item) == nil {
            try await open(item, metadata)
        } else {
            move = .ask(afterSeconds: 0)
        }
        while true {
            guard let session = try sessions.session(for: item) else {
                throw StepFailure(
                    .transient,
                    "cannot publish '\(item.title)': its upload session is not there"
                )
            }
            switch move {
            case .ask(let wait):
                try await pause(wait)
                move = protocolState.next(try await put(session, .none, range: "bytes */\(session.size)"))
            case .send(let start, let wait):
                try await pause(wait)
                let range =
                    start == session.size
                    ? "bytes */\(session.size)" : "bytes \(start)-\(session.size - 1)/\(session.size)"
                let body =
                    start == session.size
                    ? WebRequest.Body.none : .file(path: path, range: start..<session.size)
                move = protocolState.next(try await put(session, body, range: range))
            case .renewToken:
                await api.tokens.renew()
                move = .ask(afterSeconds: 0)
            case .startOver:
                try sessions.forget(item)
                restarts += 1
                guard restarts <= 2 else {
                    throw StepFailure(
                        .transient,
                        "cannot publish '\(item.title)': YouTube dropped \(restarts) upload sessions"
                    )
                }
                if let video = try await finished(item) { return video }
                try await open(item, metadata)
                protocolState = ResumableUpload(size: item.video.bytes)
                move = .send(from: 0, afterSeconds: 0)
            case .done(let resource): return resource
            case .giveUp(let refusal): throw refusal
            }
        }
    }

    /// Opens a session and keeps its address before the first byte is sent.
    private func open(_ item: UploadItem, _ metadata: VideoMetadata) async throws {
        let body = try CanonicalJSON.line(metadata.resource(terms, terms.declaration(at: clock.now)))
        let answer = try await api.open(
            WebRequest(
                "POST",
                MaskedText(
                    "\(api.endpoints.upload)/videos?uploadType=resumable&part=snippet,status&notifySubscribers=false"
                ),
                headers: [
                    ("Content-Type", "application/json; charset=UTF-8"),
                    ("X-Upload-Content-Length", MaskedText("\(item.video.bytes)")),
                    ("X-Upload-Content-Type", "application/octet-stream"),
                ],
                body: .bytes(body)
            )
        )
        guard let address = answer.headers["location"] else {
            throw StepFailure(.transient, "cannot publish '\(item.title)': YouTube opened no upload session")
        }
        try sessions.keep(
            UploadSessions.Session(
                address: address,
                size: item.video.bytes,
                sha256: item.video.sha256,
                openedAt: clock.now
            ),
            for: item
        )
    }

    /// The video of a session that is gone, where the upload had ended after all.
    private func finished(_ item: UploadItem) async throws -> JSONValue? {
        guard let place = try await location(of: item), let id = place.split(separator: "=").last else {
            return nil
        }
        let answer = try await api.list("videos", [("part", "status"), ("id", String(id))], as: "lookup")
        return answer["items"]?[0]
    }

    /// One transfer or query of a session; nil where the connection broke.
    private func put(
        _ session: UploadSessions.Session,
        _ body: WebRequest.Body,
        range: String
    ) async throws -> WebAnswer? {
        let request = WebRequest(
            "PUT",
            MaskedText(value: session.address, shownAs: "the upload session"),
            headers: [
                ("Content-Type", "application/octet-stream"), ("Content-Range", MaskedText(range)),
            ],
            body: body
        )
        do {
            return try await api.transport.send(try await api.signed(request))
        } catch let failure as WebFailure where failure.isTransient {
            return nil
        }
    }

    /// Waits for a time spread by chance, so that many runs do not come back at once.
    private func pause(_ seconds: Double) async throws {
        guard seconds > 0 else { return }
        try await api.sleeper.sleep(seconds: seconds)
    }
}
