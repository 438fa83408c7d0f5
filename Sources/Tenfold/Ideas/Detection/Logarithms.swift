#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The system's logarithm and exponential, which FoundationEssentials does not bring.
enum Logarithms {
    /// The natural logarithm.
    static func log(_ number: Double) -> Double { naturalLogarithm(number) }
    /// e to a power.
    static func exp(_ power: Double) -> Double { exponential(power) }
    /// A base over 0 to a power.
    static func power(_ base: Double, _ power: Double) -> Double {
        exponential(naturalLogarithm(base) * power)
    }
}

private func naturalLogarithm(_ number: Double) -> Double { log(number) }
private func exponential(_ power: Double) -> Double { exp(power) }
