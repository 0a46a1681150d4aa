extension Finding {
  /// The kinds of finding, a closed list; the raw values are what programs may rely on.
  ///
  /// Those on answers are spelled as the HL7 validators spell them.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// While reading a form or answers.
    case notJSON, wrongResource, missingElement, wrongKind, unknownItemType, unknownElement
    /// Written for another release of FHIR, or so faulty that reading stopped.
    case olderVersion, newerVersion, tooManyFindings

    /// On a form: invariants que-0 to que-3 of FHIR R4, in that order.
    case nameNotComputable, groupWithoutItems, itemsInDisplay, duplicateLinkId, codeOnDisplay
    /// On a form: que-4 to que-6.
    case optionsAndValueSet, valueSetNotAllowed, requiredOnDisplay, repeatsOnDisplay
    /// On a form: que-7 to que-10.
    case existsNotBoolean, initialNotAllowed, readOnlyOnDisplay, maxLengthNotAllowed
    /// On a form: que-11 to que-13.
    case initialWithOptions, missingEnableBehavior, severalInitials

    /// On a form: conditions that can never be worked out.
    case unknownQuestion, wrongConditionAnswer, conditionOnItself, circularCondition
    /// On a form: values that contradict their question or each other.
    case wrongInitial, wrongOption, duplicateOption, contradictoryLimits, wrongLimit
    /// On a form: options that are missing, or a pattern that cannot be used.
    case unresolvedValueSet, choiceWithoutOptions, badPattern, patternTooCostly
    /// On a form: a name, a choice or its code with a character that nobody sees.
    case invisibleCharacter
    /// On a form: an expression, which this program does not compute.
    case expressionIgnored

    /// On the questionnaire that answers refer to.
    case questionnaireMismatch, questionnaireDraft, questionnaireRetired, questionnaireInactive

    /// On where answers stand and of what type they are.
    case invalidLinkId, invalidType, invalidAnswerType, invalidOrder, invalidNesting
    /// On items that take no answer, or none at present.
    case groupShouldNotHaveAnswers, displayAnswer, notEnabled
    /// On how many answers there are.
    case required, repeats, minCount, maxCount
    /// On an answer outside the question's limits.
    case minValue, maxValue, maxDecimalPlaces, minLength, maxLength, invalidNewLine
    /// On text against the question's pattern.
    case regex, regexTimeout
    /// On a choice that is not offered, or not together with others.
    case invalidAnswerOption, exclusiveAnswerOption, invalidCoding, tsError
    /// On an address that is none.
    case invalidUrlValue
    /// On a reference that is none, or to the wrong type of resource.
    case invalidRefValue, invalidRefResourceType, invalidRefResourceTypeRestriction
    /// On a file too large, of the wrong type, or not of the size it states.
    case maxAttachmentSize, attachmentSizeInconsistent, invalidAttachmentType
    /// On the unit of an amount.
    case minValueIncompatUnits, maxValueIncompatUnits, invalidUnit, invalidUnitValueSet

    /// While filling: words that cannot be read, words that fit several options, or the draft of
    /// another form.
    case unreadable, ambiguous, draftOfOtherForm
  }
}
