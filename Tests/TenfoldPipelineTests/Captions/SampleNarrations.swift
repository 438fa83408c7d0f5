import Tenfold
import TenfoldPipeline

enum SampleNarrations {
    /// Speech at a human rate: words of 1 to 14 letters, 2 to 9 scenes, pauses here and there.
    static func random(seed: UInt64) -> Narration {
        var generator = SeededGenerator(seed: seed, purpose: "narration")
        var words: [Narration.Word] = []
        var starts: [Double] = []
        var time = 0.0
        for scene in 0..<Int.random(in: 2...9, using: &generator) {
            starts.append(time)
            time += 0.1
            for _ in 0..<Int.random(in: 1...20, using: &generator) {
                let letters = Int.random(in: 1...14, using: &generator)
                let mark = ["", "", "", ",", ".", "?"].randomElement(using: &generator) ?? ""
                let length = 0.06 + 0.05 * Double(letters) * Double.random(in: 0.5...1.5, using: &generator)
                let text = String(
                    (0..<letters).map { _ in "etaoinsrhl".randomElement(using: &generator) ?? "e" }
                )
                words.append(.init(text: text + mark, scene: scene, start: time, end: time + length))
                time += length + (mark.isEmpty ? 0 : Double.random(in: 0...1.2, using: &generator))
            }
            time += 0.25
        }
        return Narration(file: "voice/narration.wav", seconds: time + 0.6, sceneStarts: starts, words: words)
    }

    static let everest = Narration(
        file: "voice/narration.wav",
        seconds: 4.2,
        sceneStarts: [0, 2.5],
        words: [
            .init(text: "Mount", scene: 0, start: 0.1, end: 0.45),
            .init(text: "Everest,", scene: 0, start: 0.45, end: 1.0),
            .init(text: "8,849", scene: 0, start: 1.2, end: 2.0),
            .init(text: "meters.", scene: 0, start: 2.0, end: 2.4),
            .init(text: "Isn't", scene: 1, start: 2.6, end: 2.8),
            .init(text: "it", scene: 1, start: 2.8, end: 2.9),
            .init(text: "incomprehensibilities?", scene: 1, start: 2.9, end: 3.6),
        ]
    )
}
