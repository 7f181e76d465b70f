// The floor as a program: inflates word/document.xml with libzip and parses it with pugixml, as the
// reader did before it did better. `floor nothing` does nothing: the cost of starting C++.
#include "bench/floor.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    if (std::string(argv[1]) == "nothing") return 0;
    std::ifstream file(argv[1], std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    std::printf("%zu\n", ptcheck::bench::inflate_and_parse(bytes));
    return 0;
}
