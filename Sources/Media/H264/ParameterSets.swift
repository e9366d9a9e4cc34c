/// The two units that tell a decoder everything that holds for all pictures of a video.
struct ParameterSets: Sendable {
  /// Constrained Baseline: `profile_idc` 66 with the first two constraint flags (H.264, A.2.1.1).
  static let profile = 66
  static let constraints = 0xC0
  /// A `frame_num` is counted modulo this.
  static let frameNumberBits = 4

  let level: H264Level
  /// The sequence parameter set (H.264, 7.3.2.1.1).
  let sequence: [UInt8]
  /// The picture parameter set (H.264, 7.3.2.2).
  let picture: [UInt8]

  /// The sets of a video; both sides must be even.
  init(width: Int, height: Int, framesPerSecond: Int) {
    let columns = (width + 15) / 16
    let rows = (height + 15) / 16
    level = .lowest(columns: columns, rows: rows, framesPerSecond: framesPerSecond)

    var bits = BitWriter()
    bits.append(ParameterSets.profile, bits: 8)
    bits.append(ParameterSets.constraints, bits: 8)
    bits.append(level.number, bits: 8)
    bits.appendExpGolomb(0)  // seq_parameter_set_id
    bits.appendExpGolomb(ParameterSets.frameNumberBits - 4)
    bits.appendExpGolomb(2)  // pic_order_cnt_type: shown in the order of decoding
    bits.appendExpGolomb(1)  // max_num_ref_frames
    bits.append(false)  // gaps_in_frame_num_value_allowed_flag
    bits.appendExpGolomb(columns - 1)
    bits.appendExpGolomb(rows - 1)
    bits.append(true)  // frame_mbs_only_flag
    bits.append(true)  // direct_8x8_inference_flag
    ParameterSets.appendCropping(
      right: columns * 16 - width, bottom: rows * 16 - height, to: &bits)
    bits.append(true)  // vui_parameters_present_flag
    ParameterSets.appendUsability(framesPerSecond: framesPerSecond, to: &bits)
    bits.appendTrailingBits()
    sequence = NetworkUnit.bytes(.sequenceParameterSet, payload: bits.bytes)

    bits = BitWriter()
    bits.appendExpGolomb(0)  // pic_parameter_set_id
    bits.appendExpGolomb(0)  // seq_parameter_set_id
    bits.append(false)  // entropy_coding_mode_flag: CAVLC
    bits.append(false)  // bottom_field_pic_order_in_frame_present_flag
    bits.appendExpGolomb(0)  // num_slice_groups_minus1
    bits.appendExpGolomb(0)  // num_ref_idx_l0_default_active_minus1
    bits.appendExpGolomb(0)  // num_ref_idx_l1_default_active_minus1
    bits.append(false)  // weighted_pred_flag
    bits.append(0, bits: 2)  // weighted_bipred_idc
    bits.appendSignedExpGolomb(TextContrast.quantizer - 26)  // pic_init_qp_minus26
    bits.appendSignedExpGolomb(0)  // pic_init_qs_minus26
    bits.appendSignedExpGolomb(0)  // chroma_qp_index_offset
    bits.append(true)  // deblocking_filter_control_present_flag
    bits.append(false)  // constrained_intra_pred_flag
    bits.append(false)  // redundant_pic_cnt_present_flag
    bits.appendTrailingBits()
    picture = NetworkUnit.bytes(.pictureParameterSet, payload: bits.bytes)
  }

  /// Macroblocks are 16 pixels wide and high; what they show beyond the picture is cut off, in
  /// units of two pixels (H.264, 7.4.2.1.1).
  private static func appendCropping(right: Int, bottom: Int, to bits: inout BitWriter) {
    bits.append(right > 0 || bottom > 0)
    guard right > 0 || bottom > 0 else { return }
    bits.appendExpGolomb(0)
    bits.appendExpGolomb(right / 2)
    bits.appendExpGolomb(0)
    bits.appendExpGolomb(bottom / 2)
  }

  /// The video usability information: colours and timing (H.264, E.1.1).
  private static func appendUsability(framesPerSecond: Int, to bits: inout BitWriter) {
    bits.append(false)  // aspect_ratio_info_present_flag
    bits.append(false)  // overscan_info_present_flag
    bits.append(true)  // video_signal_type_present_flag
    bits.append(5, bits: 3)  // video_format: unspecified
    bits.append(false)  // video_full_range_flag
    bits.append(true)  // colour_description_present_flag
    for _ in 0..<3 { bits.append(1, bits: 8) }  // primaries, transfer, matrix: BT.709
    bits.append(false)  // chroma_loc_info_present_flag
    bits.append(true)  // timing_info_present_flag
    bits.append(1, bits: 32)  // num_units_in_tick; a frame lasts two ticks
    bits.append(2 * framesPerSecond, bits: 32)  // time_scale
    bits.append(true)  // fixed_frame_rate_flag
    bits.append(false)  // nal_hrd_parameters_present_flag
    bits.append(false)  // vcl_hrd_parameters_present_flag
    bits.append(false)  // pic_struct_present_flag
    bits.append(true)  // bitstream_restriction_flag
    bits.append(true)  // motion_vectors_over_pic_boundaries_flag
    for limit in [0, 0, 10, 10] { bits.appendExpGolomb(limit) }  // no bounds but those of the level
    bits.appendExpGolomb(0)  // max_num_reorder_frames
    bits.appendExpGolomb(1)  // max_dec_frame_buffering
  }
}
