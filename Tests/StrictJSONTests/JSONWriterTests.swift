import StrictJSON
import Testing

@Suite struct JSONWriterTests {
  @Test func `commas stand between values and nowhere else`() {
    var writer = JSONWriter(reservingCapacity: 100)
    writer.beginObject()
    writer.name("code")
    writer.integer(0)
    writer.name("list")
    writer.beginArray()
    writer.beginObject()
    writer.endObject()
    writer.beginArray()
    writer.endArray()
    writer.integer(-12)
    writer.boolean(true)
    writer.null()
    writer.raw("1.0")
    writer.raw(Array("[2]".utf8))
    writer.value(["a": [1]])
    writer.endArray()
    writer.name("text")
    writer.string("x")
    writer.endObject()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"code":0,"list":[{},[],-12,true,null,1.0,[2],{"a":[1]}],"text":"x"}"#)
  }

  @Test(arguments: [
    "", "plain", "a\"b", "\\", "\n", "\u{1}", "你好", "a long text of plain ASCII é\t",
  ])
  func `strings are escaped as trees are`(text: String) {
    var writer = JSONWriter()
    writer.string(text)
    #expect(writer.bytes == JSON.string(text).utf8())
    var fromBytes = JSONWriter()
    fromBytes.string(utf8: Array(text.utf8))
    #expect(fromBytes.bytes == writer.bytes)
    var name = JSONWriter()
    name.name(text)
    #expect(name.bytes == writer.bytes + Array(":".utf8))
  }

  @Test(arguments: [0, 7, -7, 10, 1_234_567_890, .max, .min])
  func `integers are written in plain digits`(value: Int) {
    var writer = JSONWriter(appendingTo: Array("x".utf8))
    writer.integer(value)
    #expect(writer.bytes == Array("x\(value)".utf8))
  }
}
