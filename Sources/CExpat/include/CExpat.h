/// Expat, loaded when it is first used and not when the program starts.
#pragma once

#include <stdbool.h>
#include <expat.h>

/// True where the library is installed; nothing else may be called where it is not.
bool expat_is_there(void);
