import Tenfold

/// rsvg-convert is there, which turns drawings into pictures.
@Sendable func checkDrawing(_ examination: Examination) async -> [Finding] {
    guard examination.uses("drawn", for: .visuals) else { return [] }
    guard let version = await examination.answer(of: "rsvg-convert", ["--version"]) else {
        return [
            .error(
                "rsvg-convert",
                "is not installed or does not start",
                mend: "install the package librsvg2-bin (macOS: brew install librsvg)"
            )
        ]
    }
    return [.ok("rsvg-convert", String(version.prefix { !$0.isNewline }))]
}
