import Media
import Testing

/// Films whose frames lie in fragments behind a header without any.
@Suite struct FragmentTests {
  @Test(
    arguments: [
      // Durations by sample, with sizes, flags and offsets; by fragment; by film.
      ([run(flags: 0xF00, rows: [[512, 1, 0, 0], [256, 1, 0, 0]])], 2, 768),
      ([run(flags: 0x100, rows: [[1_000], [1_000], [1_000]])], 3, 3_000),
      ([run(duration: 1_500, flags: 0x200, rows: [[1], [1]])], 2, 3_000),
      ([run(flags: 0x000, rows: [[], []])], 2, 1_024),
      ([run(flags: 0x105, rows: [[600]]), run(flags: 0x005, rows: [[], []])], 3, 1_624),
    ] as [([[UInt8]], Int, Int)])
  func `samples and durations are summed up`(fragments: [[UInt8]], frames: Int, units: Int) throws {
    let facts = try MediaProbe.facts(of: Self.film(fragments).bytes)
    #expect(facts.kind == .mp4)
    #expect(facts.frames == frames)
    #expect(facts.milliseconds == units * 1_000 / 24_000)
    #expect(facts.framesPerSecond == Fraction(frames * 24_000, units))
    #expect((facts.videoTracks, facts.audioTracks) == (1, 1))
  }

  @Test func `the fragments of other tracks do not count`() throws {
    let film = Self.film([Self.run(flags: 0, rows: [[]]), Self.run(track: 2, flags: 0, rows: [[]])])
    #expect(try MediaProbe.facts(of: film.bytes).frames == 1)
  }

  @Test func `without a sign of fragments none are looked for`() throws {
    var film = Self.film([Self.run(flags: 0, rows: [[]])])
    film.extends = []
    let facts = try MediaProbe.facts(of: film.bytes)
    #expect(facts.frames == nil && facts.milliseconds == nil)
  }

  @Test(arguments: [
    (0x100, 3, MediaFault.Problem.truncated), (0x000, 1 << 20, .contradiction),
    (0x000, 0xFFFF_FFFF, .contradiction), (0xF00, 0xFFFF_FFFF, .contradiction),
  ])
  func `a fragment cannot claim more samples than there is room for`(
    flags: Int, count: Int, problem: MediaFault.Problem
  ) {
    let run = Self.run(flags: flags, rows: [[512]], count: count)
    do throws(MediaFault) {
      _ = try MediaProbe.facts(of: Self.film([run]).bytes)
      Issue.record("a lie is believed")
    } catch {
      #expect(error.what == problem)
    }
  }

  /// A film of two tracks without samples, whose frames last 512 units unless a fragment says else.
  static func film(_ fragments: [[UInt8]]) -> MovieBytes {
    var film = MovieBytes()
    film.duration = bigEndian(0)
    film.times = []
    film.sizes = bigEndian(0) + bigEndian(0)
    film.extends = film.box(
      "mvex",
      film.box("trex", [1, 1, 512, 0, 0].reduce(bigEndian(0)) { $0 + bigEndian($1) }))
    film.fragments = fragments.flatMap { $0 }
    return film
  }

  /// A fragment with one run of samples, each of which says what the flags tell.
  static func run(
    track: Int = 1, duration: Int? = nil, flags: Int, rows: [[Int]], count: Int? = nil
  ) -> [UInt8] {
    let film = MovieBytes()
    let header =
      duration.map { bigEndian(0x8) + bigEndian(track) + bigEndian($0) }
      ?? bigEndian(0) + bigEndian(track)
    // A place and first flags, where the flags tell of them.
    let more = [UInt8](repeating: 0, count: 4 * (flags & 0xF).nonzeroBitCount)
    let run =
      bigEndian(flags) + bigEndian(count ?? rows.count) + more
      + rows.flatMap { $0.flatMap { bigEndian($0) } }
    return film.box("moof", film.box("traf", film.box("tfhd", header) + film.box("trun", run)))
  }
}
