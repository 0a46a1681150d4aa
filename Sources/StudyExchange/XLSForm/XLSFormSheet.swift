/// The sheets of an XLSForm and the headings known in them.
enum XLSFormSheet {
  /// Whether a sheet has to do with the form; others are notes of its authors.
  static func isRead(_ name: String) -> Bool {
    ["survey", "choices", "settings", "external_choices", "entities"]
      .contains(name.trimmed.lowercased())
  }

  /// Older names of columns and of those that are written out.
  static let aliases = [
    "caption": "label", "relevance": "relevant", "readonly": "read_only", "tag": "name",
    "command": "type", "calculate": "calculation", "constraining_message": "constraint_message",
    "constraintmsg": "constraint_message", "jr:constraintmsg": "constraint_message",
    "requiredmsg": "required_message", "jr:requiredmsg": "required_message",
    "count": "repeat_count", "jr:count": "repeat_count", "list name": "list_name",
    "value": "name", "set_form_title": "form_title", "title": "form_title",
    "set_form_id": "form_id", "id_string": "form_id",
  ]

  /// Columns whose texts may stand in several languages.
  static let translated: Set<String> = [
    "label", "hint", "guidance_hint", "constraint_message", "required_message", "image",
    "big-image", "audio", "video",
  ]

  /// Columns that may stand in a sheet; `choices` has any others for its filters.
  static let known: [String: Set<String>] = [
    "survey": translated.union([
      "type", "name", "required", "relevant", "constraint", "calculation", "default", "read_only",
      "appearance", "choice_filter", "repeat_count", "parameters", "trigger", "save_to",
      "autoplay", "rows", "accuracythreshold", "noapperrorstring", "no_app_error_string",
      "note", "notes", "comment", "comments", "disabled", "sillage",
    ]),
    "settings": [
      "form_title", "form_id", "version", "default_language", "style", "public_key",
      "submission_url", "instance_name", "auto_send", "auto_delete", "name", "sms_keyword",
      "allow_choice_duplicates", "clean_text_values", "prefix", "delimiter", "namespaces",
      "instance_xmlns", "omit_instanceid", "client_editable", "sillage",
    ],
  ]

  /// The column of what XLSForm has no word for: other programs pass it over.
  static let own = "sillage"
}
