/// What becomes of needs: on the study's stream what they are, on participants' what speaks for
/// them.
public enum NeedStep: Hashable, Sendable {
  /// `need.stated`
  case stated(NeedStated)
  /// `need.revised`
  case revised(NeedRevised)
  /// `need.merged`
  case merged(NeedsMerged)
  /// `need.split`
  case split(NeedSplit)
  /// `need.retired`
  case retired(NeedRetired)
  /// `need.reopened`
  case reopened(NeedsReopened)
  /// `need.supported`
  case supported(NeedSupported)
  /// `need.unsupported`
  case unsupported(NeedUnsupported)
}
