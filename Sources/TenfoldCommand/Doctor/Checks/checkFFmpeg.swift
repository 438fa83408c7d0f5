import Tenfold

/// ffmpeg is there, and can write H.264 and burn in captions.
@Sendable func checkFFmpeg(_ examination: Examination) async -> [Finding] {
    guard examination.uses("ffmpeg", for: .assemble) || examination.uses("builtin", for: .validate) else {
        return []
    }
    guard let version = await examination.answer(of: "ffmpeg", ["-hide_banner", "-version"]) else {
        return [
            .error(
                "ffmpeg",
                "is not installed or does not start",
                mend: "install the package ffmpeg (macOS: brew install ffmpeg)"
            )
        ]
    }
    let encoders = await examination.answer(of: "ffmpeg", ["-hide_banner", "-encoders"]) ?? ""
    let filters = await examination.answer(of: "ffmpeg", ["-hide_banner", "-filters"]) ?? ""
    let lacking = [
        words(in: encoders).contains("libx264") ? nil : "libx264 (H.264)",
        words(in: filters).contains("ass") ? nil : "libass (captions)",
    ].compactMap(\.self)
    let name = version.split(separator: " ").prefix(3).joined(separator: " ")
    guard lacking.isEmpty else {
        return [
            .error(
                "ffmpeg",
                "\(name) is built without \(lacking.joined(separator: " and "))",
                mend: "install a full build: the package ffmpeg of Debian and Ubuntu has both"
            )
        ]
    }
    return [.ok("ffmpeg", "\(name) with libx264 and libass")]
}

private func words(in text: String) -> Set<Substring> {
    Set(text.split(whereSeparator: \.isWhitespace))
}
