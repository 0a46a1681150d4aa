/// The functions of Expat that Sillage uses, each handed on to the library once it is loaded.
#include "CExpat.h"

#include <CLate.h>

LATE_LIBRARY(library, RTLD_NOW | RTLD_LOCAL, "libexpat.so.1")

bool expat_is_there(void) { return library() != NULL; }

LATE(library, XML_Parser, XML_ParserCreateNS, (const XML_Char *encoding, XML_Char separator),
        (encoding, separator))
LATE_VOID(library, XML_ParserFree, (XML_Parser parser), (parser))
LATE(library, enum XML_Status, XML_Parse, (XML_Parser parser, const char *bytes, int count, int isFinal),
        (parser, bytes, count, isFinal))
LATE(library, enum XML_Status, XML_StopParser, (XML_Parser parser, XML_Bool resumable),
        (parser, resumable))
LATE(library, enum XML_Error, XML_GetErrorCode, (XML_Parser parser), (parser))
LATE(library, XML_Size, XML_GetCurrentLineNumber, (XML_Parser parser), (parser))
LATE(library, XML_Size, XML_GetCurrentColumnNumber, (XML_Parser parser), (parser))
LATE(library, int, XML_GetSpecifiedAttributeCount, (XML_Parser parser), (parser))

LATE_VOID(library, XML_SetUserData, (XML_Parser parser, void *data), (parser, data))
LATE_VOID(library, XML_SetElementHandler,
             (XML_Parser parser, XML_StartElementHandler start, XML_EndElementHandler end),
             (parser, start, end))
LATE_VOID(library, XML_SetCharacterDataHandler,
             (XML_Parser parser, XML_CharacterDataHandler handler), (parser, handler))
LATE_VOID(library, XML_SetStartDoctypeDeclHandler,
             (XML_Parser parser, XML_StartDoctypeDeclHandler handler), (parser, handler))
