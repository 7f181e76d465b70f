#include "docx/names.hpp"

#include <array>
#include <cstring>

namespace ptcheck::docx {

namespace {

struct Uri {
    std::string_view uri;
    Ns space;
};

constexpr std::array uris{
    Uri{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Ns::main},
    Uri{"http://purl.oclc.org/ooxml/wordprocessingml/main", Ns::main},
    Uri{"http://schemas.openxmlformats.org/officeDocument/2006/math", Ns::math},
    Uri{"http://purl.oclc.org/ooxml/officeDocument/math", Ns::math},
    Uri{"http://schemas.openxmlformats.org/markup-compatibility/2006", Ns::compatibility},
    Uri{"http://schemas.microsoft.com/office/word/2010/wordml", Ns::w14},
    Uri{"http://schemas.microsoft.com/office/word/2012/wordml", Ns::w15},
    Uri{"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
        Ns::word_drawing_2010},
    Uri{"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", Ns::shape},
    Uri{"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", Ns::group},
    Uri{"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", Ns::canvas},
    Uri{"http://schemas.microsoft.com/office/word/2010/wordprocessingInk", Ns::ink},
    Uri{"urn:schemas-microsoft-com:vml", Ns::vml},
    Uri{"urn:schemas-microsoft-com:office:office", Ns::office},
    Uri{"http://schemas.openxmlformats.org/drawingml/2006/main", Ns::drawing},
    Uri{"http://purl.oclc.org/ooxml/drawingml/main", Ns::drawing},
    Uri{"http://schemas.openxmlformats.org/drawingml/2006/picture", Ns::picture},
    Uri{"http://purl.oclc.org/ooxml/drawingml/picture", Ns::picture},
    Uri{"http://schemas.openxmlformats.org/package/2006/relationships", Ns::relationships},
    Uri{"http://purl.org/dc/elements/1.1/", Ns::dublin_core},
};

struct Entry {
    std::string_view local;
    Ns space = Ns::unknown;
    Tag tag = Tag::other;
};

constexpr std::size_t table_size = 512;
constexpr std::size_t empty_slots_to_probe = 8;

constexpr std::size_t hash(Ns space, std::string_view local) noexcept {
    const auto octet = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(local[i]));
    };
    const std::size_t n = local.size();
    return (octet(0) * 31 + octet(n - 1) * 7 + octet(n / 2) * 131 + n * 17 +
            static_cast<std::size_t>(space) * 61) %
           table_size;
}

// Open addressing, built by the compiler; a chain that is too long does not compile.
consteval std::array<Entry, table_size> make_table() {
    std::array<Entry, table_size> table{};
    const auto put = [&](std::string_view local, Ns space, Tag tag) {
        std::size_t slot = hash(space, local);
        for (std::size_t i = 0; i < empty_slots_to_probe; ++i, slot = (slot + 1) % table_size) {
            if (table[slot].tag != Tag::other) continue;
            table[slot] = {local, space, tag};
            return;
        }
        throw "hash chain too long";
    };
#define PTCHECK_TAG(enumerator, space, local) put(local, Ns::space, Tag::enumerator);
#include "docx/tags.def"
#undef PTCHECK_TAG
    return table;
}

constexpr std::array<Entry, table_size> tags = make_table();

struct Qualified {
    std::string_view prefix;
    std::string_view local;
};

Qualified split(std::string_view name) noexcept {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos) return {{}, name};
    return {name.substr(0, colon), name.substr(colon + 1)};
}

// The prefix an attribute declares: `xmlns:w` → `w`, `xmlns` → empty; false for other attributes.
bool declares(const char* name, std::string_view& prefix) noexcept {
    if (std::strncmp(name, "xmlns", 5) != 0 || (name[5] != '\0' && name[5] != ':')) return false;
    prefix = name[5] == ':' ? std::string_view(name + 6) : std::string_view();
    return true;
}

}  // namespace

Ns find_namespace(std::string_view uri) noexcept {
    for (const Uri& known : uris) {
        if (known.uri == uri) return known.space;
    }
    return Ns::unknown;
}

Tag find_tag(Ns space, std::string_view local) noexcept {
    if (local.empty()) return Tag::other;
    std::size_t slot = hash(space, local);
    for (;; slot = (slot + 1) % table_size) {
        const Entry& entry = tags[slot];
        if (entry.tag == Tag::other) return Tag::other;
        if (entry.local == local && entry.space == space) return entry.tag;
    }
}

Names::Scope::Scope(Names& names, pugi::xml_node element)
    : names_(names), bindings_(names.bindings_.size()), preserve_(names.preserve_) {
    for (pugi::xml_attribute a = element.first_attribute(); a; a = a.next_attribute()) {
        const char* name = a.name();
        if (name[0] != 'x' || name[1] != 'm' || name[2] != 'l') continue;
        if (std::string_view prefix; declares(name, prefix)) {
            names.bind(prefix, a.value());
        } else if (std::strcmp(name, "xml:space") == 0) {
            names.preserve_ = std::strcmp(a.value(), "preserve") == 0;
        }
    }
    if (names.bindings_.size() != bindings_) names.refresh();
}

Names::Scope::~Scope() {
    names_.preserve_ = preserve_;
    if (names_.bindings_.size() == bindings_) return;
    names_.bindings_.resize(bindings_);
    names_.refresh();
}

void Names::bind(std::string_view prefix, std::string_view uri) {
    constexpr std::size_t most = 4096;
    const Ns space = find_namespace(uri);
    // What hides nothing need not be remembered: a prefix that is not found is unknown, too.
    if (space == Ns::unknown && lookup(prefix) == Ns::unknown) return;
    if (bindings_.size() == most) {
        damaged("XML 命名空间声明过多", "too many XML namespace declarations");
    }
    bindings_.push_back({prefix, space});
}

void Names::refresh() noexcept {
    quick_ = {};
    for (const Binding& binding : bindings_) {
        if (binding.space != Ns::main || binding.prefix.empty()) continue;
        if (lookup(binding.prefix) != Ns::main) continue;
        quick_ = binding.prefix;
        return;
    }
}

Ns Names::lookup(std::string_view prefix) const noexcept {
    for (std::size_t i = bindings_.size(); i-- > 0;) {
        if (bindings_[i].prefix == prefix) return bindings_[i].space;
    }
    return Ns::unknown;
}

Tag Names::tag(pugi::xml_node element) const noexcept {
    const char* name = element.name();
    const std::size_t n = quick_.size();
    if (n != 0 && std::strncmp(name, quick_.data(), n) == 0 && name[n] == ':') {
        return find_tag(Ns::main, name + n + 1);
    }
    const auto [prefix, local] = split(name);
    return find_tag(lookup(prefix), local);
}

Ns Names::on_element(pugi::xml_node element, std::string_view prefix) const noexcept {
    for (pugi::xml_attribute a = element.first_attribute(); a; a = a.next_attribute()) {
        std::string_view declared;
        if (declares(a.name(), declared) && declared == prefix) return find_namespace(a.value());
    }
    return lookup(prefix);
}

Tag Names::property(pugi::xml_node child) const noexcept {
    const char* name = child.name();
    const std::size_t n = quick_.size();
    if (n != 0 && std::strncmp(name, quick_.data(), n) == 0 && name[n] == ':') {
        const Tag tag = find_tag(Ns::main, name + n + 1);
        if (tag == Tag::other) return tag;
    }
    const auto [prefix, local] = split(name);
    return find_tag(on_element(child, prefix), local);
}

const char* Names::attribute(pugi::xml_node element, Ns space,
                             std::string_view local) const noexcept {
    for (pugi::xml_attribute a = element.first_attribute(); a; a = a.next_attribute()) {
        const std::string_view name = a.name();
        if (!name.ends_with(local)) continue;
        const auto [prefix, own] = split(name);
        // An attribute without a prefix is in no namespace (Namespaces in XML, 6.2).
        if (own != local || prefix.empty()) continue;
        if (on_element(element, prefix) == space) return a.value();
    }
    return nullptr;
}

bool Names::on(pugi::xml_node element, Ns space) const noexcept {
    const char* value = attribute(element, space, "val");
    if (value == nullptr) return true;
    const std::string_view text = value;
    return text != "0" && text != "false" && text != "off";
}

}  // namespace ptcheck::docx
