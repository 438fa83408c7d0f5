/// The small words that carry a language's grammar and none of a text's subject.
public enum FunctionWords {
    /// English articles, pronouns, prepositions, conjunctions, auxiliaries and the like; apostrophes dropped.
    public static let english: Set<String> = Set(
        """
        a about above after again against all almost also although always am among an and another any are
        around as at away be because been before behind being below beneath beside besides between beyond both
        but by can cannot cant could did do does doesnt doing done dont down during each either else enough
        even ever every except few for from further had has hasnt have having he her here hers herself him
        himself his how however i if in inside instead into is isnt it its itself just least less like lets
        many may me might more most much must my near neither never next no none nor not nothing now of off
        often on once one only onto or other others our ours out outside over own per quite rather same shall
        she should since so some something soon still such than that thats the their theirs them then there
        theres these they theyre this those though through thus to together too toward towards under unless
        until up upon us very was we well were what whatever when where whether which while who whole whom
        whose why will with within without wont would yet you your yours yourself
        """.split { $0.isWhitespace }.map(String.init)
    )
}
