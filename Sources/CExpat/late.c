/// The functions of Expat that Sillage uses, each handed on to the library once it is loaded.
///
/// Linked in the usual way, it would be loaded at every start of the program, and the program would
/// not start where it is missing.
#include "CExpat.h"

#include <dlfcn.h>

static void *library(void) {
  static void *loaded;
  if (!loaded) loaded = dlopen("libexpat.so.1", RTLD_NOW | RTLD_LOCAL);
  return loaded;
}

bool expat_is_there(void) { return library() != NULL; }

#define FORWARD(result, name, parameters, arguments) \
  result name parameters { \
    static result(*known) parameters; \
    if (!known) known = (result(*) parameters)dlsym(library(), #name); \
    return known arguments; \
  }

#define FORWARD_VOID(name, parameters, arguments) \
  void name parameters { \
    static void(*known) parameters; \
    if (!known) known = (void(*) parameters)dlsym(library(), #name); \
    known arguments; \
  }

FORWARD(XML_Parser, XML_ParserCreateNS, (const XML_Char *encoding, XML_Char separator),
        (encoding, separator))
FORWARD_VOID(XML_ParserFree, (XML_Parser parser), (parser))
FORWARD(enum XML_Status, XML_Parse, (XML_Parser parser, const char *bytes, int count, int isFinal),
        (parser, bytes, count, isFinal))
FORWARD(enum XML_Status, XML_StopParser, (XML_Parser parser, XML_Bool resumable),
        (parser, resumable))
FORWARD(enum XML_Error, XML_GetErrorCode, (XML_Parser parser), (parser))
FORWARD(XML_Size, XML_GetCurrentLineNumber, (XML_Parser parser), (parser))
FORWARD(XML_Size, XML_GetCurrentColumnNumber, (XML_Parser parser), (parser))

FORWARD_VOID(XML_SetUserData, (XML_Parser parser, void *data), (parser, data))
FORWARD_VOID(XML_SetElementHandler,
             (XML_Parser parser, XML_StartElementHandler start, XML_EndElementHandler end),
             (parser, start, end))
FORWARD_VOID(XML_SetCharacterDataHandler,
             (XML_Parser parser, XML_CharacterDataHandler handler), (parser, handler))
FORWARD_VOID(XML_SetStartDoctypeDeclHandler,
             (XML_Parser parser, XML_StartDoctypeDeclHandler handler), (parser, handler))
