import Tenfold
import TenfoldPipeline

/// The font of pictures and captions is there; another would change how texts fit.
@Sendable func checkFonts(_ examination: Examination) async -> [Finding] {
    guard examination.uses("drawn", for: .visuals) || examination.uses("ffmpeg", for: .assemble) else {
        return []
    }
    let font = CaptionStyle().font
    guard let match = await examination.answer(of: "fc-match", ["-f", "%{family}", font]) else {
        return [
            .warning(
                "fonts",
                "fc-match is not installed, so nobody can tell which fonts are there",
                mend: "install the package fontconfig"
            )
        ]
    }
    let families = match.split(separator: ",").map { $0.trimmed }
    guard families.contains(where: { $0.hasPrefix(font) }) else {
        return [
            .warning(
                "fonts",
                "\(font) is not installed; \(match) stands in for it and may not fit",
                mend: "install the package fonts-inter (macOS: brew install --cask font-inter)"
            )
        ]
    }
    return [.ok("fonts", "\(font) is installed")]
}

extension Substring {
    fileprivate var trimmed: Substring {
        drop(while: \.isWhitespace)
    }
}
