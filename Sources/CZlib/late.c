/// The functions of zlib that Sillage uses, each found once the library is loaded.
#include "CZlib.h"

#include <CLate.h>
#include <stdint.h>
#include <string.h>

LATE_LIBRARY(library, RTLD_NOW | RTLD_LOCAL, "libz.so.1")

bool zlib_is_there(void) { return library() != NULL; }

bool zlib_unpack(const unsigned char *packed, size_t count, unsigned char *place, size_t room) {
  int (*begin)(z_streamp, int, const char *, int) =
      (int (*)(z_streamp, int, const char *, int))dlsym(library(), "inflateInit2_");
  int (*unpack)(z_streamp, int) = (int (*)(z_streamp, int))dlsym(library(), "inflate");
  int (*end)(z_streamp) = (int (*)(z_streamp))dlsym(library(), "inflateEnd");
  if (!begin || !unpack || !end || count > UINT32_MAX || room > UINT32_MAX) return false;
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (begin(&stream, -MAX_WBITS, ZLIB_VERSION, (int)sizeof stream) != Z_OK) return false;
  stream.next_in = (unsigned char *)packed;
  stream.avail_in = (unsigned int)count;
  stream.next_out = place;
  stream.avail_out = (unsigned int)room;
  int status = unpack(&stream, Z_FINISH);
  bool whole = status == Z_STREAM_END && stream.avail_out == 0;
  end(&stream);
  return whole;
}

unsigned long zlib_checksum(const unsigned char *bytes, size_t count) {
  unsigned long (*sum)(unsigned long, const unsigned char *, unsigned int) =
      (unsigned long (*)(unsigned long, const unsigned char *, unsigned int))dlsym(
          library(), "crc32");
  return sum ? sum(0, bytes, (unsigned int)count) : 0;
}
