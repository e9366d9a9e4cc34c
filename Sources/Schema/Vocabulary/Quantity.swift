package import StrictJSON

/// A number read off a body or off what the body points to; unknown where a part is malformed.
package indirect enum Quantity: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// This number.
  case literal(Decimal)
  /// The number that a field holds or stands for by its standard value.
  case value(Path)
  /// How many items a list or members an object has; 0 when absent.
  case count(Path)
  /// How many items of a list satisfy a condition.
  case countWhere(Path, Condition)
  /// The sum over a field of all items, `multi_prompt[].duration`.
  case sum(Path)
  /// All of these added up.
  case total([Quantity])
  /// The first times the second.
  case product(Quantity, Quantity)
  /// A property of the medium that a field points to; unknown for media nobody declared.
  case medium(Path, MediaTrait)
  /// A property of the owned thing that a field names; unknown for things nobody owns.
  ///
  /// What `within` means is told at `Condition.known`.
  case owned(Path, String, MediaTrait, within: [Path] = [])
  /// How many UTF-16 code units a text has; 0 when absent.
  case length(Path)
  /// How many parts between commas a text has, empty ones left out; 0 when absent.
  case parts(Path)
  /// A number read off the shots that a text tells as `shot 1, 3, words;`; 0 for any other text.
  case shots(Path, ShotMeasure)
  /// How many different `<<<word_N>>>` marks a text has.
  case distinctMarks(Path, String)
  /// How many of these conditions hold.
  case holding([Condition])
  /// The first while a condition holds, else the second.
  case choice(Condition, Quantity, otherwise: Quantity)
  /// The greatest N of the `<<<word_N>>>` marks in a text; 0 without any.
  case greatestMark(Path, String)

  /// The number of this spelling, `15.5`; the spelling is part of the program, not of its input.
  package static func decimal(_ spelling: StaticString) -> Quantity {
    guard let number = Decimal(spelling.description) else {
      preconditionFailure("no decimal number: \(spelling)")
    }
    return .literal(number)
  }

  /// This number.
  package init(integerLiteral value: Int) { self = .literal(Decimal(integerLiteral: value)) }
}

/// A property of a medium that rules ask for.
package enum MediaTrait: String, BitwiseCopyable, Hashable, Sendable {
  /// The length in seconds.
  case seconds
  /// The shorter of width and height, in pixels.
  case shorterSide
  /// The longer of width and height, in pixels.
  case longerSide
  /// The width in pixels.
  case width
  /// The height in pixels.
  case height
  /// The size of the file.
  case bytes
  /// Frames per second.
  case framesPerSecond
  /// How many frames there are.
  case frames
  /// Where in a longer clip it begins, in seconds.
  case start
  /// How many points are marked in it.
  case marks
  /// In how many of its frames there are such points.
  case markedFrames
  /// How many people are heard to speak.
  case voices
  /// How many tracks of moving pictures the file has.
  case videoTracks
  /// How many tracks of sound the file has.
  case audioTracks
}

/// What may be asked of the shots that a prompt tells (`unified.multishot.syntax`).
package enum ShotMeasure: String, BitwiseCopyable, Hashable, Sendable {
  /// How many there are.
  case count
  /// The seconds of all together.
  case seconds
  /// The seconds of the shortest.
  case shortest
  /// The UTF-16 code units of the longest description.
  case longestText
}

/// How two quantities must stand to each other.
package enum Relation: String, BitwiseCopyable, Hashable, Sendable {
  /// The left equals the right.
  case equal
  /// The left does not exceed the right.
  case atMost
  /// The left does not fall short of the right.
  case atLeast
}
