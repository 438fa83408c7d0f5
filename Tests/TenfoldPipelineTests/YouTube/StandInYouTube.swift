import Synchronization
import Tenfold
import TenfoldPipeline
import TenfoldTesting

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A process that dies in the middle of what it does.
struct ProgramDied: Error {}

/// YouTube as its documents describe it, in memory, with a network that fails as networks do.
///
/// Sessions, ranges, quota and the list of uploads follow the reference of the services, not the client.
final class StandInYouTube: WebTransport {
    struct Video: Equatable {
        var id: String
        var title: String
        var description: String
        var privacy: String
        var bytes: [UInt8]
    }

    struct Session {
        var body: JSONValue
        var size: Int
        var received: [UInt8] = []
        var video: String?
    }

    struct World {
        var videos: [Video] = []
        var sessions: [String: Session] = [:]
        var opened = 0
        var tokens = 0
        var tokenIsGood = false
        var requests: [String] = []
        var random: SeededGenerator
    }

    /// How likely a request meets each obstacle, from 0 to 1.
    struct Weather {
        var lost = 0.0
        var answerLost = 0.0
        var cut = 0.0
        var stumbles = 0.0
        var expires = 0.0
        var forgets = 0.0
        var kills = 0.0
    }

    let world: Mutex<World>
    private let files: MemoryFiles
    private let weather: Weather
    private let uploadsADay: Int
    private let channel = "UC-right"

    init(files: MemoryFiles, weather: Weather = Weather(), seed: UInt64 = 1, uploadsADay: Int = 100) {
        self.files = files
        self.weather = weather
        self.uploadsADay = uploadsADay
        world = Mutex(World(random: SeededGenerator(seed: seed)))
    }

    func send(_ request: WebRequest) async throws -> WebAnswer {
        try world.withLock { world in
            world.requests.append("\(request.method) \(request.url.reveal().split(separator: "?")[0])")
            func happens(_ likelihood: Double) -> Bool {
                likelihood > 0 && Double.random(in: 0..<1, using: &world.random) < likelihood
            }
            if happens(weather.kills) { throw ProgramDied() }
            if happens(weather.lost) { throw lost }
            if happens(weather.expires) { world.tokenIsGood = false }
            if happens(weather.stumbles) { return refusal(503, "backendError", "Backend Error") }
            if happens(weather.forgets) { world.sessions = world.sessions.filter { $0.value.video != nil } }
            let isCut = happens(weather.cut)
            let answer = try serve(request, &world, isCut: isCut)
            if happens(weather.kills) { throw ProgramDied() }
            if isCut || happens(weather.answerLost) { throw lost }
            return answer
        }
    }

    private var lost: WebFailure { WebFailure("cannot reach it: the connection broke", isTransient: true) }

    private func serve(_ request: WebRequest, _ world: inout World, isCut: Bool) throws -> WebAnswer {
        let address = request.url.reveal()
        let path = String(address.split(separator: "?")[0])
        if path.hasSuffix("/token") {
            world.tokens += 1
            world.tokenIsGood = true
            return json(["access_token": .string("t\(world.tokens)"), "expires_in": 3600])
        }
        let bearer = request.headers.first { $0.name == "Authorization" }?.value.reveal()
        guard world.tokenIsGood, bearer == "Bearer t\(world.tokens)" else {
            return refusal(401, "authError", "Invalid Credentials")
        }
        switch (request.method, path.split(separator: "/").last.map(String.init) ?? "") {
        case ("GET", "channels"):
            return json([
                "items": [
                    [
                        "id": .string(channel),
                        "contentDetails": ["relatedPlaylists": ["uploads": "UU-right"]],
                    ]
                ]
            ])
        case ("GET", "playlistItems"): return json(page(of: world.videos, address))
        case ("GET", "videos"):
            let video = world.videos.first { address.contains("id=\($0.id)") }
            return json(["items": .array(video.map { [resource($0)] } ?? [])])
        case ("POST", "videos"): return open(request, &world)
        case ("PUT", let id): return put(request, id, &world, isCut: isCut)
        default: return json([:])
        }
    }

    private func open(_ request: WebRequest, _ world: inout World) -> WebAnswer {
        guard world.opened < uploadsADay else {
            return refusal(
                429,
                "rateLimitExceeded",
                "Quota exceeded for quota metric 'Video Uploads' and limit 'Video Uploads per day' of service"
            )
        }
        guard case .bytes(let bytes) = request.body,
            let body = try? CanonicalJSON.decode(JSONValue.self, from: bytes),
            let size = request.headers.first(where: { $0.name == "X-Upload-Content-Length" })
                .flatMap({ Int($0.value.reveal()) })
        else { return refusal(400, "mediaBodyRequired", "no body") }
        world.opened += 1
        let id = "session\(world.opened)"
        world.sessions[id] = Session(body: body, size: size)
        return WebAnswer(status: 200, headers: ["location": "https://upload.example/\(id)"])
    }

    private func put(_ request: WebRequest, _ id: String, _ world: inout World, isCut: Bool) -> WebAnswer {
        guard var session = world.sessions[id] else { return refusal(404, "notFound", "no session") }
        let range = request.headers.first { $0.name == "Content-Range" }?.value.reveal() ?? ""
        if session.video == nil, case .file(let file, let part) = request.body {
            let start = session.received.count
            // Bytes that overlap or leave a gap do not count at all.
            guard range == "bytes \(start)-\(session.size - 1)/\(session.size)", part.lowerBound == start,
                let contents = files.all[file]
            else { return resume(session) }
            var sent = contents[part]
            // A server keeps whole blocks of what arrived before the connection broke.
            if isCut { sent = sent.prefix(Int.random(in: 0...sent.count, using: &world.random) / 16 * 16) }
            session.received += sent
        }
        if session.video == nil, session.received.count == session.size {
            let video = made(from: session, number: world.videos.count + 1)
            world.videos.append(video)
            session.video = video.id
        }
        world.sessions[id] = session
        guard let video = world.videos.first(where: { $0.id == session.video }) else {
            return resume(session)
        }
        return WebAnswer(status: 201, body: encoded(resource(video)))
    }

    private func resume(_ session: Session) -> WebAnswer {
        let range = session.received.isEmpty ? [:] : ["range": "bytes=0-\(session.received.count - 1)"]
        return WebAnswer(status: 308, headers: range)
    }

    private func made(from session: Session, number: Int) -> Video {
        guard case .object(let body) = session.body, case .object(let snippet)? = body["snippet"],
            case .object(let status)? = body["status"], case .string(let title)? = snippet["title"],
            case .string(let description)? = snippet["description"],
            case .string(let privacy)? = status["privacyStatus"]
        else { return Video(id: "?", title: "", description: "", privacy: "public", bytes: []) }
        return Video(
            id: "v\(number)",
            title: title,
            description: description,
            privacy: privacy,
            bytes: session.received
        )
    }

    private func page(of videos: [Video], _ address: String) -> JSONValue {
        let start =
            address.split(separator: "&").first { $0.hasPrefix("pageToken=") }
            .flatMap { Int($0.dropFirst(10)) } ?? 0
        let newest = Array(videos.reversed())
        let items = newest.dropFirst(start).prefix(2).map { video -> JSONValue in
            [
                "snippet": [
                    "description": .string(video.description),
                    "publishedAt": "2026-11-24T12:00:00Z",
                    "resourceId": ["videoId": .string(video.id)],
                ]
            ]
        }
        var answer: [String: JSONValue] = ["items": .array(Array(items))]
        if start + 2 < newest.count { answer["nextPageToken"] = .string("\(start + 2)") }
        return .object(answer)
    }

    private func resource(_ video: Video) -> JSONValue {
        ["id": .string(video.id), "status": ["privacyStatus": .string(video.privacy)]]
    }

    private func json(_ value: JSONValue) -> WebAnswer { WebAnswer(status: 200, body: encoded(value)) }

    private func refusal(_ status: Int, _ reason: String, _ message: String) -> WebAnswer {
        let error: JSONValue = [
            "error": [
                "code": .integer(status), "message": .string(message),
                "errors": [["reason": .string(reason), "message": .string(message)]],
            ]
        ]
        return WebAnswer(status: status, body: encoded(error))
    }

    private func encoded(_ value: JSONValue) -> [UInt8] { (try? CanonicalJSON.line(value)) ?? [] }
}
