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
    Uri{"http://purl.org/dc/terms/", Ns::dublin_core_terms},
    Uri{"http://schemas.openxmlformats.org/package/2006/content-types", Ns::content_types},
    Uri{"http://schemas.microsoft.com/office/word/2016/wordml/cid", Ns::comment_ids},
    Uri{"http://schemas.microsoft.com/office/word/2018/wordml/cex", Ns::comment_extensible},
};

// A name as a number: its first eight characters. Most names are whole in it.
constexpr std::size_t packed_size = 8;

struct Key {
    std::uint64_t head = 0;
    std::size_t size = 0;
};

constexpr Key make_key(const char* local) noexcept {
    Key key;
    for (; key.size < packed_size && local[key.size] != '\0'; ++key.size) {
        const auto octet = static_cast<std::uint64_t>(static_cast<unsigned char>(local[key.size]));
        key.head |= octet << (8 * key.size);
    }
    if (key.size == packed_size) {
        while (local[key.size] != '\0') ++key.size;
    }
    return key;
}

struct Entry {
    std::uint64_t head = 0;
    const char* local = nullptr;
    std::uint8_t size = 0;
    Ns space = Ns::unknown;
    Tag tag = Tag::other;
};

constexpr std::size_t table_size = 512;
constexpr std::size_t longest_chain = 6;

constexpr std::size_t hash(Ns space, const Key& key) noexcept {
    const std::uint64_t mixed =
        (key.head ^ (static_cast<std::uint64_t>(space) << 56U) ^ key.size) * 0x9E37'79B9'7F4A'7C15;
    return static_cast<std::size_t>(mixed >> 55U);
}

// Open addressing, built by the compiler; a chain that is too long does not compile.
consteval std::array<Entry, table_size> make_table() {
    std::array<Entry, table_size> table{};
    const auto put = [&](const char* local, Ns space, Tag tag) {
        const Key key = make_key(local);
        std::size_t slot = hash(space, key);
        for (std::size_t i = 0; i < longest_chain; ++i, slot = (slot + 1) % table_size) {
            if (table[slot].tag != Tag::other) continue;
            table[slot] = {key.head, local, static_cast<std::uint8_t>(key.size), space, tag};
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

// Which pairs of first letters (their low five bits) any tag has. Six names in ten of a real
// document are formatting that nobody here asks about; this tells most of them at once.
constexpr std::size_t letters = 32;

consteval std::array<std::uint32_t, letters> make_starts() {
    std::array<std::uint32_t, letters> starts{};
    const auto put = [&](const char* local) {
        starts[static_cast<unsigned char>(local[0]) % letters] |=
            1U << (static_cast<unsigned char>(local[1]) % letters);
    };
#define PTCHECK_TAG(enumerator, space, local) put(local);
#include "docx/tags.def"
#undef PTCHECK_TAG
    return starts;
}

constexpr std::array<std::uint32_t, letters> starts = make_starts();

bool may_be_tag(const char* local) noexcept {
    if (local[0] == '\0') return false;
    return (starts[static_cast<unsigned char>(local[0]) % letters] >>
                (static_cast<unsigned char>(local[1]) % letters) &
            1U) != 0;
}

Tag find_tag(Ns space, const char* local) noexcept {
    if (!may_be_tag(local)) return Tag::other;
    const Key key = make_key(local);
    for (std::size_t slot = hash(space, key);; slot = (slot + 1) % table_size) {
        const Entry& entry = tags[slot];
        if (entry.tag == Tag::other) return Tag::other;
        if (entry.head != key.head || entry.size != key.size || entry.space != space) continue;
        if (key.size <= packed_size || std::memcmp(entry.local + packed_size, local + packed_size,
                                                   key.size - packed_size) == 0) {
            return entry.tag;
        }
    }
}

struct Qualified {
    std::string_view prefix;
    const char* local;
};

Qualified split(const char* name) noexcept {
    const char* colon = std::strchr(name, ':');
    if (colon == nullptr) return {{}, name};
    return {{name, static_cast<std::size_t>(colon - name)}, colon + 1};
}

// What follows the prefix and its colon, nullptr when `name` has another prefix.
const char* after_prefix(const char* name, std::string_view prefix) noexcept {
    if (prefix.empty()) return nullptr;
    for (const char c : prefix) {
        if (*name++ != c) return nullptr;
    }
    return *name == ':' ? name + 1 : nullptr;
}

// The prefix an attribute declares: `xmlns:w` → `w`, `xmlns` → empty; false for other attributes.
bool declares(const char* name, std::string_view& prefix) noexcept {
    if (name[0] != 'x' || std::strncmp(name, "xmlns", 5) != 0) return false;
    if (name[5] != '\0' && name[5] != ':') return false;
    prefix = name[5] == ':' ? std::string_view(name + 6) : std::string_view();
    return true;
}

bool declares_any(pugi::xml_node element) noexcept {
    pugi::xml_attribute a = element.first_attribute();
    for (const char* name = a.name(); *name != '\0'; a = a.next_attribute(), name = a.name()) {
        if (std::string_view prefix; declares(name, prefix)) return true;
    }
    return false;
}

}  // namespace

Ns find_namespace(std::string_view uri) noexcept {
    for (const Uri& known : uris) {
        if (known.uri == uri) return known.space;
    }
    return Ns::unknown;
}

bool known_in_main(std::string_view local) noexcept {
    std::array<char, 32> name{};
    if (local.size() >= name.size()) return false;  // longer than any tag
    std::memcpy(name.data(), local.data(), local.size());
    return find_tag(Ns::main, name.data()) != Tag::other;
}

Names::Names(const XmlPart& part) {
    read_declarations(part.root());
    flat_ = part.flat();
}

void Names::read_declarations(pugi::xml_node element) {
    const std::size_t before = bindings_.size();
    pugi::xml_attribute a = element.first_attribute();
    // No parsed attribute has an empty name: the loop ends behind the last one.
    for (const char* name = a.name(); *name != '\0'; a = a.next_attribute(), name = a.name()) {
        if (name[0] != 'x' || name[1] != 'm' || name[2] != 'l') continue;
        if (std::string_view prefix; declares(name, prefix)) {
            bind(prefix, a.value());
        } else if (std::strcmp(name, "xml:space") == 0) {
            preserve_ = std::strcmp(a.value(), "preserve") == 0;
        }
    }
    if (bindings_.size() != before) refresh();
}

Names::Scope::Scope(Names& names, pugi::xml_node element)
    : names_(names), bindings_(names.bindings_.size()), preserve_(names.preserve_) {
    if (!names.flat_) names.read_declarations(element);
}

Names::Scope::~Scope() {
    if (names_.flat_) return;
    names_.preserve_ = preserve_;
    if (names_.bindings_.size() == bindings_) return;
    names_.bindings_.resize(bindings_);
    names_.refresh();
}

bool Names::preserves_space(pugi::xml_node element) const noexcept {
    pugi::xml_attribute a = element.first_attribute();
    for (const char* name = a.name(); *name != '\0'; a = a.next_attribute(), name = a.name()) {
        if (std::strcmp(name, "xml:space") == 0) return std::strcmp(a.value(), "preserve") == 0;
    }
    return preserve_;
}

void Names::bind(std::string_view prefix, std::string_view uri) {
    // Honest parts declare some forty. Each lookup goes through them all.
    constexpr std::size_t most = 256;
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

Tag Names::tag(const char* name) const noexcept {
    if (const char* local = after_prefix(name, quick_); local != nullptr) {
        return find_tag(Ns::main, local);
    }
    const auto [prefix, local] = split(name);
    return find_tag(lookup(prefix), local);
}

Ns Names::on_element(pugi::xml_node element, std::string_view prefix) const noexcept {
    pugi::xml_attribute a = flat_ ? pugi::xml_attribute() : element.first_attribute();
    for (const char* name = a.name(); *name != '\0'; a = a.next_attribute(), name = a.name()) {
        std::string_view declared;
        if (declares(name, declared) && declared == prefix) return find_namespace(a.value());
    }
    return lookup(prefix);
}

Tag Names::property(pugi::xml_node child, const char* name) const noexcept {
    if (const char* local = after_prefix(name, quick_); local != nullptr) {
        const Tag tag = find_tag(Ns::main, local);
        if (tag == Tag::other || flat_ || !declares_any(child)) return tag;
    }
    const auto [prefix, local] = split(name);
    return find_tag(on_element(child, prefix), local);
}

bool Names::is(pugi::xml_node child, Ns space, std::string_view local) const noexcept {
    const auto [prefix, own] = split(child.name());
    return own == local && on_element(child, prefix) == space;
}

const char* Names::attribute(pugi::xml_node element, Ns space,
                             std::string_view local) const noexcept {
    // The same name in that many other namespaces is hostile: each costs a look at all attributes.
    int candidates = 16;
    pugi::xml_attribute a = element.first_attribute();
    for (const char* name = a.name(); *name != '\0'; a = a.next_attribute(), name = a.name()) {
        const auto [prefix, own] = split(name);
        // An attribute without a prefix is in no namespace (Namespaces in XML, 6.2).
        if (own != local || prefix.empty()) continue;
        if (on_element(element, prefix) == space) return a.value();
        if (--candidates == 0) break;
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
