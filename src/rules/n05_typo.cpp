// Confusions of characters that never make sense, from a table; words of an office come from its
// configuration.
//
// Variants (帐户, 其它, 二恶英) and matters of style are no typos. A wrong form that may be the end of one
// word and the beginning of another is in the table only with the words in which that happens.
//
// Source: plain language quality. N01 yields to it; yields to N03.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/config.hpp"
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"
#include "value/word_table.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

struct Confusion {
    std::string_view word;  ///< the wrong one
    std::string_view right;
};

constexpr WordTable confusions(std::array{
    Confusion{"小鱼等于", "小于等于"}, Confusion{"大鱼等于", "大于等于"},
    Confusion{"小与等于", "小于等于"}, Confusion{"大与等于", "大于等于"},
    Confusion{"小于登于", "小于等于"}, Confusion{"不低与", "不低于"},
    Confusion{"不高与", "不高于"},     Confusion{"不小与", "不小于"},
    Confusion{"已发严厉", "依法严厉"}, Confusion{"拔付", "拨付"},
    Confusion{"拔款", "拨款"},         Confusion{"划拔", "划拨"},
    Confusion{"下拔", "下拨"},         Confusion{"调拔", "调拨"},
    Confusion{"气侯", "气候"},         Confusion{"时侯", "时候"},
    Confusion{"侯车", "候车"},         Confusion{"幅射", "辐射"},
    Confusion{"健立", "建立"},         Confusion{"完成律", "完成率"},
    Confusion{"合格律", "合格率"},     Confusion{"满意渡", "满意度"},
    Confusion{"满义度", "满意度"},     Confusion{"满易度", "满意度"},
    Confusion{"服务对像", "服务对象"}, Confusion{"布署", "部署"},
    Confusion{"提搞", "提高"},         Confusion{"降抵", "降低"},
    Confusion{"环竟", "环境"},         Confusion{"环镜", "环境"},
    Confusion{"大汽污染", "大气污染"}, Confusion{"监侧", "监测"},
    Confusion{"检侧", "检测"},         Confusion{"捡测", "检测"},
    Confusion{"捡查", "检查"},         Confusion{"陪训", "培训"},
    Confusion{"培圳", "培训"},         Confusion{"采构", "采购"},
    Confusion{"购制设备", "购置设备"}, Confusion{"唯护", "维护"},
    Confusion{"维互", "维护"},         Confusion{"网落安全", "网络安全"},
    Confusion{"执刑率", "执行率"},     Confusion{"专向资金", "专项资金"},
    Confusion{"绩孝", "绩效"},         Confusion{"绩郊", "绩效"},
    Confusion{"竣功", "竣工"},         Confusion{"己经", "已经"},
    Confusion{"重覆", "重复"},         Confusion{"竟赛", "竞赛"},
    Confusion{"竟争", "竞争"},         Confusion{"竟标", "竞标"},
    Confusion{"竟价", "竞价"},         Confusion{"溯原", "溯源"},
    Confusion{"追朔", "追溯"},         Confusion{"秸杆", "秸秆"},
    Confusion{"桔杆", "秸秆"},         Confusion{"松村线虫", "松材线虫"},
    Confusion{"座标", "坐标"},         Confusion{"做为", "作为"},
    Confusion{"一但", "一旦"},         Confusion{"松驰", "松弛"},
    Confusion{"粗旷", "粗犷"},         Confusion{"震憾", "震撼"},
    Confusion{"凑效", "奏效"},         Confusion{"融恰", "融洽"},
    Confusion{"燃媒", "燃煤"},         Confusion{"尾汽", "尾气"},
    Confusion{"渡假", "度假"},         Confusion{"寒喧", "寒暄"},
    Confusion{"脉博", "脉搏"},         Confusion{"精减机构", "精简机构"},
    Confusion{"修茸", "修葺"},         Confusion{"坐谈会", "座谈会"},
    Confusion{"座谈纪录", "座谈记录"}, Confusion{"掉研", "调研"},
    Confusion{"凋研", "调研"},         Confusion{"因地治宜", "因地制宜"},
    Confusion{"再接再励", "再接再厉"}, Confusion{"按步就班", "按部就班"},
    Confusion{"走头无路", "走投无路"}, Confusion{"迫不急待", "迫不及待"},
    Confusion{"阴谋鬼计", "阴谋诡计"}, Confusion{"名列前矛", "名列前茅"},
    Confusion{"一愁莫展", "一筹莫展"},
});

// A character and a wrong form that are right together: 自己经营, 追溯原因, 多重覆盖, 运维互联.
constexpr std::array right_together{
    "自己经"sv, "追溯原"sv, "多重覆"sv, "双重覆"sv, "三重覆"sv, "运维互"sv, "质检侧"sv,
    "总监侧"sv, "究竟赛"sv, "究竟争"sv, "究竟标"sv, "究竟价"sv, "毕竟争"sv, "毕竟标"sv,
    "毕竟价"sv, "计划拔"sv, "规划拔"sv, "上下拔"sv, "唯一但"sv, "选拔付"sv, "选拔款"sv,
    "过渡假"sv, "丢掉研"sv, "业绩郊"sv, "下降抵"sv, "首尾汽"sv, "循环镜"sv};
// Not certain: other words may meet in the one, the other is used as well.
constexpr std::array doubtful{"做为"sv, "座标"sv};

bool by_chance(std::string_view before, std::string_view wrong) noexcept {
    return std::ranges::any_of(right_together, [&](std::string_view words) {
        return words.ends_with(wrong) &&
               before.ends_with(words.substr(0, words.size() - wrong.size()));
    });
}

bool certain(std::string_view wrong) noexcept {
    return std::ranges::find(doubtful, wrong) == doubtful.end() &&
           std::ranges::none_of(right_together,
                                [&](std::string_view words) { return words.ends_with(wrong); });
}

constexpr auto wrong_words = [] {
    std::array<std::string_view, confusions.entries().size()> words{};
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = confusions.entries()[i].word;
    return words;
}();

std::string corrected(std::string_view text, std::string_view wrong, std::string_view right) {
    std::string out;
    for (std::size_t done = 0;;) {
        const std::size_t at = text.find(wrong, done);
        if (at == std::string_view::npos) return out.append(text.substr(done));
        out.append(text.substr(done, at - done));
        out.append(by_chance(text.substr(0, at), wrong) ? wrong : right);
        done = at + wrong.size();
    }
}

/// The words of an office are its own: nobody knows here where else they stand.
void tell(const Text& text, std::string_view wrong, std::string_view right, bool built_in,
          Findings& findings) {
    findings.add(
        text, {std::string(wrong), std::string(right)},
        {.suggestion = corrected(text.raw, wrong, right), .certain = built_in && certain(wrong)});
}

void check_text(const Text& text, const Config& config, Findings& findings) {
    static constexpr WordIndex index(wrong_words);
    const auto tell_of = [&](std::string_view rest) {
        const Confusion* confusion = confusions.longest(rest);
        const std::string_view before = text.raw.substr(0, text.raw.size() - rest.size());
        if (confusion == nullptr || by_chance(before, confusion->word)) return false;
        tell(text, confusion->word, confusion->right, true, findings);
        return true;
    };
    if (any_place(text.raw, index, tell_of)) return;
    for (const auto& [wrong, right] : config.words.typos) {
        if (!wrong.empty() && text.raw.find(wrong) != std::string_view::npos)
            return tell(text, wrong, right, false, findings);
    }
}

void check(const Project& /*project*/, const Config& config, Findings& findings) {
    for (const TypedText& typed : findings.facts().texts())
        check_text(*typed.text, config, findings);
}

}  // namespace

constinit const Rule n05_typo{
    .id = "N05",
    .name = "typo",
    .level = Level::warning,
    .dimension = Dimension::normativity,
    .title = {"错别字", "A typo"},
    .message = {"“{}”疑为“{}”之误", "'{}' seems to stand for '{}'"},
    .why = {"错别字使指标含义不清，也影响文件的严肃性",
            "typos blur what is meant and cost a document its authority"},
    .basis = "文字质量",
    .bad = R"(数量指标 | 抽检企业数量 | 小鱼等于30家)",
    .good = R"(数量指标 | 抽检企业数量 | ≤30家)",
    .check_project = check,
};

}  // namespace ptcheck
