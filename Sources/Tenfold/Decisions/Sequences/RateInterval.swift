extension EvidenceInterval {
    /// All success probabilities that `successes` of `trials` do not speak against, at every moment at once.
    ///
    /// Robbins' interval: {p : lnB(a+S, b+n−S) − lnB(a, b) − S ln p − (n−S) ln(1−p) < ln(1/α)}, with prior (½, ½).
    public init(
        successes: Int,
        of trials: Int,
        alpha: Double,
        prior: BetaDistribution = BetaDistribution(0.5, 0.5)
    ) {
        self.init(successes, of: trials, alpha: alpha) { _ in prior }
    }

    /// The same with a prior about each p, made to be narrow when `optimalTrials` are in.
    ///
    /// ρ = v / (2 ln(1/α) + ln(1 + 2 ln(1/α))), v = t p(1−p); r = max(ρ − p(1−p), p(1−p)/1000); prior (r/(1−p), r/p).
    /// Source: Howard, Ramdas, McAuliffe, Sekhon, "Time-uniform, nonparametric confidence sequences", Annals of
    /// Statistics 49 (2021), 1055.
    public init(
        successes: Int,
        of trials: Int,
        alpha: Double,
        optimalTrials: Double,
        tunedFor tuning: Double = 0.05
    ) {
        self.init(successes, of: trials, alpha: alpha) { p in
            let spread = p * (1 - p)
            let rho = NormalMixture.scale(optimalVariance: optimalTrials * spread, alpha: tuning)
            let r = max(rho - spread, 1e-3 * spread)
            return BetaDistribution(r / (1 - p), r / p)
        }
    }

    private init(_ successes: Int, of trials: Int, alpha: Double, _ prior: (Double) -> BetaDistribution) {
        let line = -Elementary.log(alpha)
        let (won, lost) = (Double(successes), Double(trials - successes))
        func isAllowed(_ p: Double) -> Bool {
            let prior = prior(p)
            return logBeta(prior.a + won, prior.b + lost) - logBeta(prior.a, prior.b)
                - won * Elementary.log(p) - lost * Elementary.log1p(-p) < line
        }
        let rate = trials == 0 ? 0.5 : won / Double(trials)
        let (least, most) = (1e-15, 1 - 1e-15)
        let lower = successes == 0 || isAllowed(least) ? 0 : bisect(0, rate, isAllowed)
        let upper = successes == trials || isAllowed(most) ? 1 : bisect(rate, 1) { !isAllowed($0) }
        self.init(lower: lower, upper: upper)
    }
}
