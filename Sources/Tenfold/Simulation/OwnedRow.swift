/// A growing row of values with one owner, so that no change asks first whether somebody else holds it too.
///
/// An array asks at each change, and a simulation changes what it counts some twenty times a video.
@safe
struct OwnedRow<Element: ~Copyable>: ~Copyable {
    private var storage: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    init() {
        capacity = 16
        unsafe storage = .allocate(capacity: 16)
    }

    deinit {
        unsafe storage.deinitialize(count: count)
        unsafe storage.deallocate()
    }

    var isEmpty: Bool { count == 0 }

    subscript(place: Int) -> Element {
        @inline(__always)
        _read {
            precondition(has(place), "no such place in the row")
            yield unsafe storage[place]
        }
        @inline(__always)
        _modify {
            precondition(has(place), "no such place in the row")
            yield unsafe &storage[place]
        }
    }

    @inline(__always)
    mutating func append(_ element: consuming Element) {
        if count == capacity { grow() }
        unsafe (storage + count).initialize(to: element)
        count += 1
    }

    /// Takes the last out.
    @inline(__always)
    mutating func removeLast() -> Element {
        precondition(count > 0, "the row is empty")
        count -= 1
        return unsafe (storage + count).move()
    }

    mutating func removeAll() {
        unsafe storage.deinitialize(count: count)
        count = 0
    }

    /// Forgets the first of them; the others move up.
    mutating func removeFirst(_ gone: Int) {
        precondition(gone >= 0 && gone <= count, "no such place in the row")
        unsafe storage.deinitialize(count: gone)
        unsafe storage.moveInitialize(from: storage + gone, count: count - gone)
        count -= gone
    }

    /// One comparison: a negative number is a very large one without its sign.
    @inline(__always)
    private func has(_ place: Int) -> Bool { UInt(bitPattern: place) < UInt(bitPattern: count) }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        unsafe larger.moveInitialize(from: storage, count: count)
        unsafe storage.deallocate()
        unsafe storage = larger
        capacity *= 2
    }
}
