/// A deployment environment of the repository: the only place from which secrets are read.
public struct JobEnvironment: Sendable, Hashable {
    /// Its name.
    public var name: Text
    /// The address that GitHub shows beside the deployment.
    public var url: Text?
    /// False where the job uses the environment's secrets and deploys nothing.
    public var isDeployment: Bool

    /// Makes a reference to an environment.
    public init(_ name: Text, url: Text? = nil, isDeployment: Bool = true) {
        self.name = name
        self.url = url
        self.isDeployment = isDeployment
    }
}
