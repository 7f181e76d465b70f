// The digest functions themselves: at its first use the EVP interface above them reads openssl.cnf and
// lists every algorithm there is, which costs more than checking a small document.
#define OPENSSL_API_COMPAT 10101
#include "check/sha256.hpp"

#include <array>

#include <openssl/sha.h>

namespace ptcheck {

std::string sha256_hex(std::string_view text, std::size_t bytes) {
    SHA256_CTX context;
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    // None of the three can fail: they ask for no memory.
    SHA256_Init(&context);
    SHA256_Update(&context, text.data(), text.size());
    SHA256_Final(digest.data(), &context);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * bytes);
    for (std::size_t i = 0; i < bytes; ++i) {
        hex += digits[digest[i] >> 4U];
        hex += digits[digest[i] & 0x0FU];
    }
    return hex;
}

}  // namespace ptcheck
