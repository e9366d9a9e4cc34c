import HTTPWire

extension Law {
  /// Files lie on hosts that are not the API's: a credential sent there is given away.
  package static let noCredentialToMedia = Law(
    "media.no_credential", "No credential goes to the host of the files.", level: .must
  ) { observed in
    observed.indices.compactMap { index in
      let request = observed[index].request
      guard observed[index].isDownload, request.fields["authorization"] != nil else { return nil }
      return Breach(
        index: index,
        message: "the download of \(request.path) carries an Authorization field")
    }
  }
}
