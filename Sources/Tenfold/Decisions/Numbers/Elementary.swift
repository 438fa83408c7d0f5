#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The system's functions that stay exact near zero, which FoundationEssentials does not bring.
enum Elementary {
    /// ln x.
    static func log(_ x: Double) -> Double { naturalLogarithm(x) }
    /// eˣ.
    static func exp(_ x: Double) -> Double { exponential(x) }
    /// ln(1 + x), exact for small x.
    static func log1p(_ x: Double) -> Double { logarithmOfOnePlus(x) }
    /// eˣ − 1, exact for small x.
    static func expm1(_ x: Double) -> Double { exponentialMinusOne(x) }
    /// The complementary error function, 1 − erf(x).
    static func erfc(_ x: Double) -> Double { complementaryError(x) }
}

private func naturalLogarithm(_ x: Double) -> Double { log(x) }
private func exponential(_ x: Double) -> Double { exp(x) }
private func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }
private func exponentialMinusOne(_ x: Double) -> Double { expm1(x) }
private func complementaryError(_ x: Double) -> Double { erfc(x) }
