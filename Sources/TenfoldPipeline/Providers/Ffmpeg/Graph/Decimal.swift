/// A number as ffmpeg reads it: plain digits with up to six after the point, never an exponent.
func decimal(_ value: Double) -> String {
    let micros = Int((value * 1_000_000).rounded())
    let digits = String(micros.magnitude % 1_000_000)
    let padded = String(repeating: "0", count: 6 - digits.count) + digits
    let fraction = String(padded.reversed().drop { $0 == "0" }.reversed())
    let whole = "\(micros < 0 ? "-" : "")\(micros.magnitude / 1_000_000)"
    return fraction.isEmpty ? whole : "\(whole).\(fraction)"
}
