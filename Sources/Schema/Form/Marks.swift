/// The marks by which a prompt points into the request's lists: `<<<image_1>>>`.
enum Marks {
  /// The numbers of all marks of a word, in the order of the text; numbers beyond 9 digits are none.
  static func numbers(of word: [UInt8], in text: ArraySlice<UInt8>) -> [Int] {
    guard let first = text.firstIndex(of: UInt8(ascii: "<")) else { return [] }
    let text = Array(text[first...])
    let opening = Array("<<<".utf8) + word + [UInt8(ascii: "_")]
    var numbers: [Int] = []
    var start = 0
    while start + opening.count < text.count {
      guard text[start..<start + opening.count].elementsEqual(opening) else {
        start += 1
        continue
      }
      var end = start + opening.count
      var number = 0
      while end < text.count, end < start + opening.count + 9, text[end] >= 48, text[end] <= 57 {
        number = number * 10 + Int(text[end] - 48)
        end += 1
      }
      if end > start + opening.count, text[end...].starts(with: ">>>".utf8) {
        numbers.append(number)
      }
      start = end
    }
    return numbers
  }
}
