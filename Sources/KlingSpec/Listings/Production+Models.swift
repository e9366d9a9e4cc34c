import Schema
import StrictJSON

extension Production {
  /// What everything that it can make costs.
  func prices(of subject: PriceSubject) -> [PriceEntry] {
    switch making {
    case .clip(let clip): clip.prices(of: subject)
    case .pictures(let pictures): pictures.prices(of: subject)
    case .following(let clip): clip.price.entries(of: subject, model: clip.model)
    case .recognition(let units), .voice(let units): [subject.price(units, per: .call)]
    case .sound(let sound): [subject.price(sound.units, per: .call)]
    case .session(let session): [subject.price(session.units, per: .call)]
    case .element, .named: [subject.price(0, per: .call)]
    }
  }

  /// The names of the models that can be asked for, retired ones too.
  func models(in form: FormInEdition) -> [String] {
    switch making {
    case .clip(let clip): form.words(of: clip.model) ?? []
    case .pictures(let pictures): form.words(of: pictures.model) ?? []
    case .following(let clip): clip.model.isEmpty ? [] : [clip.model]
    case .recognition, .sound, .session, .element, .voice, .named: []
    }
  }

  /// The modes or resolutions that can be asked for; nil for those of the model.
  func modes(in form: FormInEdition) -> [String]? {
    switch making {
    case .clip(let clip): form.words(of: clip.mode)
    case .pictures(let pictures): form.words(of: pictures.resolution)
    case .following(let clip): form.words(of: clip.mode)
    case .recognition, .sound, .session, .element, .voice, .named: []
    }
  }
}

extension SpanPrice {
  /// What a span costs in each mode.
  fileprivate func entries(of subject: PriceSubject, model: String) -> [PriceEntry] {
    units.keys.sorted().map { mode in
      let basis: PriceEntry.Basis = seconds == 1 ? .second : .call
      let span = seconds.flatMap { $0 == 1 ? nil : "for each \($0) seconds begun" }
      return subject.price(
        units[mode] ?? 0, per: basis, model: model, mode: mode == "*" ? "" : mode,
        condition: span ?? "")
    }
  }
}
