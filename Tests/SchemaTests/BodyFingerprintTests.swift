import Schema
import StrictJSON
import Testing

@Suite struct BodyFingerprintTests {
  private func fingerprint(_ text: String) throws -> UInt64 {
    try Invented.form().read(JSONDocument(parsing: Array(text.utf8))).fingerprint
  }

  @Test func `white space does not count, names, values and their order do`() throws {
    let plain = try fingerprint(#"{"name":"a","seconds":5,"loud":true,"parts":[]}"#)
    #expect(
      try fingerprint("{ \"name\" : \"a\",\n\"seconds\": 5, \"loud\": true, \"parts\": [ ] }")
        == plain)
    for other in [
      #"{"name":"b","seconds":5,"loud":true,"parts":[]}"#,
      #"{"name":"a","seconds":"5","loud":true,"parts":[]}"#,
      #"{"name":"a","seconds":5,"loud":false,"parts":[]}"#,
      #"{"name":"a","seconds":5,"loud":true,"parts":[{}]}"#,
      #"{"name":"a","seconds":5,"loud":true}"#,
      #"{"seconds":5,"name":"a","loud":true,"parts":[]}"#,
      #"{"name":"a","seconds":5,"loud":true,"parts":[],"unknown":null}"#,
    ] {
      #expect(try fingerprint(other) != plain, "\(other)")
    }
  }

  @Test func `of a URL only what follows the authority counts`() throws {
    let here = try fingerprint(#"{"clip":"http://127.0.0.1:4321/a.mp4"}"#)
    #expect(try fingerprint(#"{"clip":"https://mock.test/a.mp4"}"#) == here)
    #expect(try fingerprint(#"{"clip":"https://mock.test/b.mp4"}"#) != here)
    for text in ["http", "http:", "http://", "https://a", "https:/a/b", "htt://a", "httpss://a"] {
      #expect(try fingerprint(#"{"clip":"\#(text)"}"#) != here)
    }
  }
}
