#include "docx/symbols.hpp"

#include <algorithm>
#include <array>

namespace ptcheck::docx {

namespace {

using namespace std::string_view_literals;

// The font Symbol (Adobe Symbol encoding), from 0x20 and from 0xA0 on.
constexpr std::u32string_view symbol_low =
    U" !∀#∃%&∋()∗+,−./0123456789:;<=>?"
    U"≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    U"‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
constexpr std::u32string_view symbol_high =
    U"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"
    U"ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    U"◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\0〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"sv;
static_assert(symbol_low.size() == 0x7F - 0x20);

struct Sign {
    unsigned char code;
    char32_t character;
};

// What forms use of the other fonts: bullets, boxes, ticks, arrows, digits in circles.
constexpr std::array wingdings{
    Sign{0x28, U'☎'}, Sign{0x2A, U'✉'}, Sign{0x3F, U'✍'}, Sign{0x45, U'☜'}, Sign{0x46, U'☞'},
    Sign{0x4A, U'☺'}, Sign{0x4C, U'☹'}, Sign{0x6C, U'●'}, Sign{0x6D, U'❍'}, Sign{0x6E, U'■'},
    Sign{0x6F, U'□'}, Sign{0x71, U'❑'}, Sign{0x72, U'❒'}, Sign{0x74, U'◆'}, Sign{0x75, U'◆'},
    Sign{0x76, U'❖'}, Sign{0x77, U'◆'}, Sign{0x78, U'☒'}, Sign{0x80, U'⓪'}, Sign{0x81, U'①'},
    Sign{0x82, U'②'}, Sign{0x83, U'③'}, Sign{0x84, U'④'}, Sign{0x85, U'⑤'}, Sign{0x86, U'⑥'},
    Sign{0x87, U'⑦'}, Sign{0x88, U'⑧'}, Sign{0x89, U'⑨'}, Sign{0x8A, U'⑩'}, Sign{0x8B, U'⓿'},
    Sign{0x8C, U'❶'}, Sign{0x8D, U'❷'}, Sign{0x8E, U'❸'}, Sign{0x8F, U'❹'}, Sign{0x90, U'❺'},
    Sign{0x91, U'❻'}, Sign{0x92, U'❼'}, Sign{0x93, U'❽'}, Sign{0x94, U'❾'}, Sign{0x95, U'❿'},
    Sign{0x9E, U'·'}, Sign{0x9F, U'•'}, Sign{0xA0, U'▪'}, Sign{0xA1, U'○'}, Sign{0xA4, U'◉'},
    Sign{0xA5, U'◎'}, Sign{0xA7, U'▪'}, Sign{0xA8, U'☐'}, Sign{0xAB, U'★'}, Sign{0xD8, U'➢'},
    Sign{0xDF, U'←'}, Sign{0xE0, U'→'}, Sign{0xE1, U'↑'}, Sign{0xE2, U'↓'}, Sign{0xE8, U'➔'},
    Sign{0xEF, U'⇦'}, Sign{0xF0, U'⇨'}, Sign{0xF1, U'⇧'}, Sign{0xF2, U'⇩'}, Sign{0xFB, U'✗'},
    Sign{0xFC, U'✓'}, Sign{0xFD, U'☒'}, Sign{0xFE, U'☑'},
};
constexpr std::array wingdings_2{
    Sign{0x4F, U'✗'}, Sign{0x50, U'✓'}, Sign{0x51, U'☒'}, Sign{0x52, U'☑'},
    Sign{0x53, U'☒'}, Sign{0x54, U'☒'}, Sign{0xA2, U'■'}, Sign{0xA3, U'☐'},
};

template <std::size_t N>
constexpr char32_t find(const std::array<Sign, N>& signs, char32_t code) noexcept {
    for (const Sign& sign : signs) {
        if (sign.code == code) return sign.character;
    }
    return 0;
}

constexpr char32_t symbol(char32_t code) noexcept {
    if (code >= 0x20 && code - 0x20 < symbol_low.size()) return symbol_low[code - 0x20];
    if (code >= 0xA0 && code - 0xA0 < symbol_high.size()) return symbol_high[code - 0xA0];
    return 0;
}
static_assert(symbol(0xA3) == U'≤' && symbol(0xB3) == U'≥' && symbol(0xBB) == U'≈' &&
              symbol(0xD6) == U'√' && symbol(0xE5) == U'∑' && symbol(0xF2) == U'∫');

bool same_font(std::string_view font, std::string_view lower) noexcept {
    if (font.size() != lower.size()) return false;
    for (std::size_t i = 0; i < font.size(); ++i) {
        const char c = font[i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != lower[i]) return false;
    }
    return true;
}

// Symbol fonts without a table here: their letters are pictures.
constexpr std::array pictures{"wingdings 3"sv, "webdings"sv, "marlett"sv, "mt extra"sv};

}  // namespace

bool symbol_font(std::string_view font) noexcept {
    const auto same = [&](std::string_view lower) { return same_font(font, lower); };
    return same("symbol") || same("wingdings") || same("wingdings 2") ||
           std::ranges::any_of(pictures, same);
}

char32_t symbol_character(std::string_view font, char32_t code) noexcept {
    const char32_t low = symbol_code(code) ? code - 0xF000 : code;
    if (low <= 0xFF) {
        if (same_font(font, "symbol")) return symbol(low);
        if (same_font(font, "wingdings")) return find(wingdings, low);
        if (same_font(font, "wingdings 2")) return find(wingdings_2, low);
        if (symbol_font(font)) return 0;
    }
    const bool itself = code >= 0x20 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xF8FF);
    return itself ? code : 0;
}

}  // namespace ptcheck::docx
