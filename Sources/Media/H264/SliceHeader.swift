/// The header of a slice that is a whole picture (H.264, 7.3.3).
enum SliceHeader {
  /// A key picture; `alternate` must differ between two of them in a row (`idr_pic_id`).
  case key(alternate: Bool)
  /// A picture that builds on the one before it, so many pictures after its key picture.
  case predicted(distance: Int)

  func append(to bits: inout BitWriter) {
    bits.appendExpGolomb(0)  // first_mb_in_slice
    switch self {
    case .key(let alternate):
      bits.appendExpGolomb(7)  // slice_type: every slice of the picture is I
      bits.appendExpGolomb(0)  // pic_parameter_set_id
      bits.append(0, bits: ParameterSets.frameNumberBits)
      bits.appendExpGolomb(alternate ? 1 : 0)
      bits.append(false)  // no_output_of_prior_pics_flag
      bits.append(false)  // long_term_reference_flag
    case .predicted(let distance):
      bits.appendExpGolomb(5)  // slice_type: every slice of the picture is P
      bits.appendExpGolomb(0)  // pic_parameter_set_id
      bits.append(distance, bits: ParameterSets.frameNumberBits)
      bits.append(false)  // num_ref_idx_active_override_flag
      bits.append(false)  // ref_pic_list_modification_flag_l0
      bits.append(false)  // adaptive_ref_pic_marking_mode_flag
    }
    bits.appendSignedExpGolomb(0)  // slice_qp_delta
    bits.appendExpGolomb(1)  // disable_deblocking_filter_idc
  }
}
