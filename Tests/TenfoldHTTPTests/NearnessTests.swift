import Testing

@testable import TenfoldHTTP

struct NearnessTests {
    @Test(arguments: [
        ("93.184.215.14", Nearness.world), ("8.8.8.8", .world), ("2606:2800:21f:cb07::1", .world),
        ("10.1.2.3", .network), ("172.16.0.1", .network), ("172.31.9.9", .network), ("172.32.0.1", .world),
        ("192.168.1.1", .network), ("100.64.0.1", .network), ("100.128.0.1", .world),
        ("fd12:3456::1", .network),
        ("127.0.0.1", .machine), ("127.9.9.9", .machine), ("0.0.0.0", .machine), ("::1", .machine),
        ("::", .machine),
        ("169.254.169.254", .link), ("224.0.0.251", .link), ("255.255.255.255", .link), ("fe80::1", .link),
        ("ff02::1", .link), ("fd00:ec2::254", .link), ("192.0.0.192", .link),
        ("::ffff:127.0.0.1", .machine), ("::ffff:169.254.169.254", .link), ("64:ff9b::a00:1", .network),
        ("2002:7f00:1::", .machine), ("::127.0.0.1", .link),
    ])
    func `each range is as near as its kind`(_ text: String, _ expected: Nearness) throws {
        #expect(Nearness(try #require(addressBytes(text))) == expected)
    }

    @Test(arguments: [
        ("http://127.0.0.1:8080/a", Nearness.machine), ("http://[::1]/a", .machine),
        ("http://127.1/", .machine),
        ("http://0x7f000001/", .machine), ("http://2130706433/", .machine),
        ("http://localhost:11434", .machine),
        ("http://LOCALHOST./", .machine), ("http://model.local/v1", .machine), ("http://printer/", .machine),
        ("http://user:10.0.0.1@example.org/", .world), ("https://example.org/?u=http://127.0.0.1/", .world),
        ("https://example.org#@127.0.0.1/", .world), ("http://169.254.169.254/latest/meta-data/", .link),
        ("http://[fe80::1%25eth0]/", .link), ("https://10.0.0.7", .network),
        ("https://10.example.org", .world),
    ])
    func `an address says by its text how near it is`(_ url: String, _ expected: Nearness) {
        #expect(Nearness(writtenIn: url) == expected)
    }
}
