extension Finding {
  /// The kinds of finding, a closed list; the raw values are what programs may rely on.
  ///
  /// Those on answers are spelled as the HL7 validators spell them.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    // Reading
    case notJSON, wrongResource, missingElement, wrongKind, unknownItemType, unknownElement
    case olderVersion, newerVersion, tooManyFindings

    // The form: que-0 to que-13 of FHIR R4, in that order
    case nameNotComputable, groupWithoutItems, itemsInDisplay, duplicateLinkId, codeOnDisplay
    case optionsAndValueSet, valueSetNotAllowed, requiredOnDisplay, repeatsOnDisplay
    case existsNotBoolean, initialNotAllowed, readOnlyOnDisplay, maxLengthNotAllowed
    case initialWithOptions, missingEnableBehavior, severalInitials

    // The form: what the invariants leave open
    case unknownQuestion, wrongConditionAnswer, conditionOnItself, circularCondition
    case wrongInitial, wrongOption, duplicateOption, contradictoryLimits, wrongLimit
    case unresolvedValueSet, choiceWithoutOptions, badPattern, patternTooCostly
    case expressionIgnored

    // The questionnaire that answers refer to
    case questionnaireMismatch, questionnaireDraft, questionnaireRetired, questionnaireInactive

    // Answers
    case invalidLinkId, invalidType, invalidAnswerType, invalidOrder, invalidNesting
    case groupShouldNotHaveAnswers, displayAnswer, notEnabled
    case required, repeats, minCount, maxCount
    case minValue, maxValue, maxDecimalPlaces, minLength, maxLength, invalidNewLine
    case regex, regexTimeout
    case invalidAnswerOption, exclusiveAnswerOption, invalidCoding, tsError
    case invalidUrlValue
    case invalidRefValue, invalidRefResourceType, invalidRefResourceTypeRestriction
    case maxAttachmentSize, attachmentSizeInconsistent, invalidAttachmentType
    case minValueIncompatUnits, maxValueIncompatUnits, invalidUnit, invalidUnitValueSet

    // Filling
    case unreadable, ambiguous, draftOfOtherForm
  }
}
