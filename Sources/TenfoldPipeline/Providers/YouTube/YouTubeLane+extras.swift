import Tenfold

extension YouTubeLane {
    /// Adds thumbnail, captions and playlist; the video stays published where one of them fails.
    ///
    /// - Returns: what failed, in words.
    func addExtras(to id: String, _ item: UploadItem, from folder: String) async -> [String] {
        var problems: [String] = []
        func attempt(_ name: String, _ body: () async throws -> Void) async {
            do { try await body() } catch { problems.append("no \(name): \(error)") }
        }
        if let file = item.thumbnailFile {
            await attempt("thumbnail") { try await setThumbnail(of: id, "\(folder)/\(file)") }
        }
        if let file = item.captionsFile, extras.captions {
            await attempt("captions") { try await addCaptions(to: id, "\(folder)/\(file)") }
        }
        if let playlist = extras.playlist {
            await attempt("place in the playlist") { try await add(id, to: playlist) }
        }
        return problems
    }

    private func setThumbnail(of id: String, _ path: String) async throws {
        guard let picture = try files.read(path) else { return }
        guard picture.count <= 52_428_800 else {
            throw StepFailure(.bad, "the picture has over 50 MB, the most that YouTube takes")
        }
        let kind = path.hasSuffix(".png") ? "image/png" : "image/jpeg"
        _ = try await api.send(
            WebRequest(
                "POST",
                MaskedText("\(api.endpoints.upload)/thumbnails/set?videoId=\(percentEncoded(id))"),
                headers: [("Content-Type", MaskedText(kind))],
                body: .bytes(picture)
            ),
            as: "thumbnail"
        )
    }

    /// Description and track in one body (RFC 2387), as `captions.insert` takes them.
    private func addCaptions(to id: String, _ path: String) async throws {
        guard let track = try files.read(path) else { return }
        let snippet: JSONValue = .object([
            "snippet": .object([
                "videoId": .string(id), "language": .string(terms.language), "name": "",
                "isDraft": .bool(false),
            ])
        ])
        // A checksum cannot stand in the track it is the checksum of.
        let boundary = "tenfold-\(SHA256.hex(track).prefix(32))"
        var body = Array("--\(boundary)\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n".utf8)
        body += try CanonicalJSON.line(snippet)
        body += Array("\r\n--\(boundary)\r\nContent-Type: application/octet-stream\r\n\r\n".utf8)
        body += track + Array("\r\n--\(boundary)--\r\n".utf8)
        _ = try await api.send(
            WebRequest(
                "POST",
                MaskedText("\(api.endpoints.upload)/captions?uploadType=multipart&part=snippet"),
                headers: [("Content-Type", MaskedText("multipart/related; boundary=\(boundary)"))],
                body: .bytes(body)
            ),
            as: "captions"
        )
    }

    private func add(_ id: String, to playlist: String) async throws {
        let body: JSONValue = .object([
            "snippet": .object([
                "playlistId": .string(playlist),
                "resourceId": .object(["kind": "youtube#video", "videoId": .string(id)]),
            ])
        ])
        _ = try await api.sendOnce(
            WebRequest(
                "POST",
                MaskedText("\(api.endpoints.data)/playlistItems?part=snippet"),
                headers: [("Content-Type", "application/json; charset=UTF-8")],
                body: .bytes(try CanonicalJSON.line(body))
            ),
            as: "playlist_insert"
        )
    }
}
