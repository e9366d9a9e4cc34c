import Schema
import StrictJSON

extension ClipProduction {
  func prices(of subject: PriceSubject) -> [PriceEntry] {
    switch price {
    case .perUse(let field, let table, let otherwise):
      let words = (subject.form.words(at: field) ?? []).filter { table[$0] != nil }
      return [subject.price(otherwise, per: .call)]
        + words.map { word in
          subject.price(table[word] ?? otherwise, per: .call, condition: "\(field) is \(word)")
        }
    case .perClip(let table):
      return VideoModels.all.flatMap { model in
        model.modes.compactMap { mode in
          table[model.name]?[mode].map {
            subject.price($0, per: .call, model: model.name, mode: mode)
          }
        }
      }
    case .perSecond, .perSecondOfMotion:
      return offered(in: subject.form).flatMap { model, rate in
        priced(rate, of: model, subject.form).map { condition, units in
          subject.price(
            units, per: .second, model: model.name, mode: spelling(of: rate.mode),
            condition: condition)
        }
      }
    }
  }

  /// The models that are not retired, each with the rates of the modes that can be asked for.
  private func offered(in form: FormInEdition) -> [(VideoModel, VideoModel.Rate)] {
    let modes = form.words(of: mode)
    return (form.words(of: model) ?? []).compactMap(VideoModels.named)
      .filter { $0.isOffered(in: form.edition) }
      .flatMap { model in
        model.rates.filter { $0.mode == "*" || modes?.contains($0.mode) ?? true }.map {
          (model, $0)
        }
      }
  }

  /// How a request asks for a mode.
  private func spelling(of mode: String) -> String {
    guard case .mapped(_, let words) = self.mode else { return mode }
    return words.keys.sorted().first { words[$0] == mode } ?? mode
  }

  /// What a second costs, by what makes it dearer.
  private func priced(
    _ rate: VideoModel.Rate, of model: VideoModel, _ form: FormInEdition
  ) -> [(String, Decimal)] {
    if case .perSecondOfMotion = price { return rate.motion.map { [("", $0)] } ?? [] }
    if case .fixed = sound.switch { return [("", rate.sound ?? rate.silent)] }
    var prices = [("", rate.silent)]
    if let native = rate.sound, form.words(of: sound.switch)?.contains(sound.on) ?? false {
      prices.append(("with sound", native))
      if voice != nil, let voices = rate.voice { prices.append(("with named voices", voices)) }
    }
    if !clips.isEmpty, let video = rate.video { prices.append(("with a clip", video)) }
    return prices
  }
}
