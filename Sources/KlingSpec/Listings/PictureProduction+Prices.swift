import StrictJSON

extension PictureProduction {
  func prices(of subject: PriceSubject) -> [PriceEntry] {
    switch price {
    case .each(let units): return [subject.price(units, per: .picture)]
    case .together(let units): return [subject.price(units, per: .call)]
    case .ofModel:
      let models = (subject.form.words(of: model) ?? []).compactMap(ImageModels.named)
        .filter { $0.isOffered(in: subject.form.edition) }
      return models.flatMap { model in
        (model.resolutions.isEmpty ? [""] : model.resolutions).flatMap { resolution in
          priced(model, resolution).map { condition, units in
            subject.price(
              units, per: .picture, model: model.name, mode: resolution, condition: condition)
          }
        }
      }
    }
  }

  private func priced(_ model: ImageModel, _ resolution: String) -> [(String, Decimal)] {
    let plain = model.units(resolution, ofPictures: false)
    let dearer = model.units(resolution, ofPictures: true)
    guard !sources.isEmpty, plain != dearer || model.fromText == nil else { return [("", plain)] }
    let ofPictures = ("out of pictures", dearer)
    return model.fromText == nil ? [ofPictures] : [("", plain), ofPictures]
  }
}
