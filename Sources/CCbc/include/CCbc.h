/// CLP and CBC, loaded when they are first used and not when the program starts.
#pragma once

#include <stdbool.h>

#include <coin/Clp_C_Interface.h>
#include <coin/Cbc_C_Interface.h>

/// True where both libraries are installed; nothing else may be called where they are not.
bool cbc_is_there(void);
