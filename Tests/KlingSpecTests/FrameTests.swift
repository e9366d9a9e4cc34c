import KlingSpec
import Testing

@Suite struct FrameTests {
  @Test(arguments: [
    ("16:9", 1_280, 720), ("9:16", 720, 1_280), ("1:1", 960, 960), ("400:300", 1_108, 832),
    ("300:750", 608, 1_518), ("1:1000", 608, 1_518), ("9223372036854775807:1", 1_518, 608),
    ("0:0", 1_280, 720), ("-4:3", 1_280, 720), ("wide", 1_280, 720), ("1:1:1", 1_280, 720),
    ("99999999999999999999:1", 1_280, 720), ("", 1_280, 720),
  ])
  func `a clip has as many pixels in any shape`(ratio: String, width: Int, height: Int) {
    let frame = Frame(.hd, ratio: ratio)
    #expect((frame.width, frame.height) == (width, height))
  }

  @Test func `no side is longer than can be drawn`() {
    let frame = Frame(.ultraHD, ratio: "5:2")
    #expect((frame.width, frame.height) == (4_096, 1_638))
  }
}
