import Schema

extension Production {
  /// What everything that it can make costs.
  func prices(of subject: PriceSubject) -> [PriceEntry] {
    switch making {
    case .clip(let clip): clip.prices(of: subject)
    case .pictures(let pictures): pictures.prices(of: subject)
    case .recognition(let units): [subject.price(units, per: .call)]
    }
  }

  /// The names of the models that can be asked for, retired ones too.
  func models(in form: FormInEdition) -> [String] {
    switch making {
    case .clip(let clip): form.words(of: clip.model) ?? []
    case .pictures(let pictures): form.words(of: pictures.model) ?? []
    case .recognition: []
    }
  }

  /// The modes or resolutions that can be asked for; nil for those of the model.
  func modes(in form: FormInEdition) -> [String]? {
    switch making {
    case .clip(let clip): form.words(of: clip.mode)
    case .pictures(let pictures): form.words(of: pictures.resolution)
    case .recognition: []
    }
  }
}
