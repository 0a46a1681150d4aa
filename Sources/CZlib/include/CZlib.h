/// zlib, loaded when it is first used and not when the program starts.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <zlib.h>

/// True where the library is installed; nothing else may be called where it is not.
bool zlib_is_there(void);

/// Unpacks a raw deflate stream, as ZIP files hold it, into a place of exactly `room` bytes.
/// True when the stream ends there, neither before nor after.
bool zlib_unpack(const unsigned char *packed, size_t count, unsigned char *place, size_t room);

/// The checksum that ZIP files carry.
unsigned long zlib_checksum(const unsigned char *bytes, size_t count);
