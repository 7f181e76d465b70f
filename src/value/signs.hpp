// Word tables around a number: comparators, multipliers, percent words, suffixes, verbs.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ptcheck/value.hpp"
#include "value/word_table.hpp"

namespace ptcheck {

enum class Spelling : std::uint8_t {
    word,       ///< 不超过: without an amount the text is prose
    sign,       ///< ≥: without an amount the value is broken
    look_alike  ///< 》: a comparator only where an amount follows
};

struct Comparator {
    std::string_view word;
    Op op = Op::eq;
    Spelling spelling = Spelling::word;
    std::optional<Repair> repair = std::nullopt;

    [[nodiscard]] constexpr bool symbol() const noexcept { return spelling != Spelling::word; }
};

namespace detail {

struct ComparatorGroup {
    Op op;
    Spelling spelling;
    std::optional<Repair> repair;
    std::string_view list;
};

// A negation is part of its word (不低于), never a prefix of another one.
inline constexpr ComparatorGroup comparator_groups[] = {
    {Op::ge, Spelling::sign, {}, "≥ ≧ >= ⩾ ≮"},
    {Op::le, Spelling::sign, {}, "≤ ≦ <= ⩽ ≯"},
    {Op::gt, Spelling::sign, {}, ">"},
    {Op::lt, Spelling::sign, {}, "<"},
    {Op::eq, Spelling::sign, {}, "= =="},
    {Op::ge, Spelling::look_alike, Repair::look_alike_sign, "=> ≥= 》= 》═ ﹥= 〉= ›="},
    {Op::le, Spelling::look_alike, Repair::look_alike_sign, "=< ≤= 《= 《═ ﹤= 〈= ‹="},
    {Op::gt, Spelling::look_alike, Repair::look_alike_sign, "》 〉 › ﹥"},
    {Op::lt, Spelling::look_alike, Repair::look_alike_sign, "《 〈 ‹ ﹤"},
    {Op::eq, Spelling::look_alike, Repair::look_alike_sign, "═ ﹦"},
    {Op::ge,
     Spelling::word,
     {},
     "大于等于 大于或等于 大于且等于 高于等于 高于或等于 多于等于 多于或等于 不低于 不少于 不小于 "
     "不少 至少 最少 达到 达 不得低于 不得少于 不得小于 不能低于 不能少于 不应低于 不应少于 "
     "不应小于 应不低于 应不少于 应不小于 不下于"},
    {Op::le,
     Spelling::word,
     {},
     "小于等于 小于或等于 小于且等于 低于等于 低于或等于 少于等于 少于或等于 不超过 不超 不高于 "
     "不大于 不多于 至多 最多 不得超过 不得高于 不得大于 不得多于 不能超过 不能高于 不应超过 "
     "不应高于 不应大于 应不超过 应不高于 应不大于 不超出"},
    {Op::gt, Spelling::word, {}, "大于 高于 超过 超出 超 多于"},
    {Op::lt, Spelling::word, {}, "小于 低于 少于 不足 不满 不到 未满"},
    {Op::eq, Spelling::word, {}, "等于"},
    {Op::le, Spelling::word, Repair::comparator_typo, "小鱼等于 小余等于 小于等与 小与等于"},
    {Op::ge, Spelling::word, Repair::comparator_typo, "大鱼等于 大余等于 大于等与 大与等于"},
};

constexpr std::size_t comparator_count() {
    std::size_t n = 0;
    for (const ComparatorGroup& group : comparator_groups) n += count_words(group.list);
    return n;
}

constexpr auto read_comparators() {
    std::array<Comparator, comparator_count()> result{};
    std::size_t i = 0;
    for (const ComparatorGroup& group : comparator_groups) {
        each_word(group.list, [&](std::string_view word) {
            result[i++] = {word, group.op, group.spelling, group.repair};
        });
    }
    return WordTable(result);
}

}  // namespace detail

inline constexpr auto comparators = detail::read_comparators();

/// A word that sets an operator: 约, 近, 以上.
struct OpWord {
    std::string_view word;
    Op op = Op::eq;
};

inline constexpr WordTable nearly = std::to_array<OpWord>({{"大约", Op::approx},
                                                           {"大概", Op::approx},
                                                           {"约等于", Op::approx},
                                                           {"大约为", Op::approx},
                                                           {"约为", Op::approx},
                                                           {"约", Op::approx},
                                                           {"≈", Op::approx},
                                                           {"接近", Op::under},
                                                           {"将近", Op::under},
                                                           {"近", Op::under}});

/// 以上, 以下, 以内 are inclusive (民法典 第一千二百五十九条).
inline constexpr WordTable suffixes = std::to_array<OpWord>({
    {"以上", Op::ge},     {"及以上", Op::ge},     {"及其以上", Op::ge},   {"（含）以上", Op::ge},
    {"(含)以上", Op::ge}, {"含以上", Op::ge},     {"以上（含）", Op::ge}, {"以上(含)", Op::ge},
    {"以下", Op::le},     {"及以下", Op::le},     {"及其以下", Op::le},   {"（含）以下", Op::le},
    {"(含)以下", Op::le}, {"以下（含）", Op::le}, {"以下(含)", Op::le},   {"以内", Op::le},
    {"及以内", Op::le},   {"之内", Op::le},       {"内", Op::le},         {"（含）以内", Op::le},
    {"(含)以内", Op::le}, {"以内（含）", Op::le}, {"以内(含)", Op::le},   {"左右", Op::approx},
    {"上下", Op::approx},
});

/// The direction column of some forms, which stands for a comparator there.
inline constexpr WordTable directions = std::to_array<OpWord>(
    {{"正向", Op::ge}, {"反向", Op::le}, {"正向指标", Op::ge}, {"反向指标", Op::le}});

struct Multiplier {
    std::string_view word;
    int power = 0;
    std::string_view written;  ///< as in `mult`
};

inline constexpr WordTable multipliers = std::to_array<Multiplier>({{"万亿", 12, "1e12"},
                                                                    {"千亿", 11, "1e11"},
                                                                    {"百亿", 10, "1e10"},
                                                                    {"亿", 8, "1e8"},
                                                                    {"億", 8, "1e8"},
                                                                    {"千万", 7, "1e7"},
                                                                    {"百万", 6, "1e6"},
                                                                    {"十万", 5, "1e5"},
                                                                    {"万", 4, "1e4"},
                                                                    {"萬", 4, "1e4"},
                                                                    {"千", 3, "1e3"},
                                                                    {"百", 2, "1e2"}});

struct Percent {
    std::string_view word;
    int power = -2;
    std::string_view scale = "%";
    bool points = false;  ///< 个百分点: a difference, not a level
};

inline constexpr WordTable percents = std::to_array<Percent>({{"%"},
                                                              {"﹪"},
                                                              {"‰", -3, "‰"},
                                                              {"百分比"},
                                                              {"比例"},
                                                              {"个百分点", -2, "个百分点", true},
                                                              {"百分点", -2, "个百分点", true}});

/// 九成以上: only where the amount ends, for 成 begins many words.
inline constexpr WordTable tenths = std::to_array<Percent>({{"成", -1, "成"}});

struct Verb {
    std::string_view word;
    bool delta = false;  ///< the amount is the change, not where it ends
};

/// 提高5%.
inline constexpr WordTable changes = std::to_array<Verb>(
    {{"增加", true},   {"新增", true},   {"增长", true},   {"提高", true},   {"提升", true},
     {"减少", true},   {"降低", true},   {"下降", true},   {"缩短", true},   {"上升", true},
     {"上涨", true},   {"节约", true},   {"节省", true},   {"压减", true},   {"压降", true},
     {"压缩", true},   {"缩减", true},   {"削减", true},   {"增加了", true}, {"增长了", true},
     {"提高了", true}, {"提升了", true}, {"减少了", true}, {"降低了", true}, {"下降了", true}});

/// 提升至95%; but 提升至少5% is a change by at least that.
inline constexpr WordTable changes_to = std::to_array<Verb>(
    {{"增加到"}, {"增加至"}, {"增长到"}, {"增长至"}, {"提高到"}, {"提高至"}, {"提升到"},
     {"提升至"}, {"减少到"}, {"减少至"}, {"降低到"}, {"降低至"}, {"下降到"}, {"下降至"},
     {"上升到"}, {"上升至"}, {"压减到"}, {"压减至"}, {"压降到"}, {"压降至"}, {"压缩到"},
     {"压缩至"}, {"缩减到"}, {"缩减至"}, {"缩短到"}, {"缩短至"}});

/// Other words before an amount: 完成5份报告.
inline constexpr std::string_view doing_list =
    "完成 开展 提交 编制 形成 出具 发布 举办 组织 建设 建成 新建 购置 采购 购买 培训 提供 实现 覆盖 "
    "安排 支持 共 共计 合计 累计 共完成 累计完成 涉及 涵盖 惠及 服务 受益 检测 监测 检验 审核 审查 评审 "
    "评估 评价 调查 检查 抽查 抽检 巡查 巡检 排查 维护 维修 养护 更换 更新 改造 修建 修缮 扩建 创建 打造 "
    "培育 引进 招聘 聘用 招录 选派 表彰 奖励 补助 补贴 资助 救助 慰问 帮扶 配备 配置 安装 铺设 种植 栽植 "
    "清理 清运 处理 处置 收集 印制 印发 发放 拨付 支付 发表 出版 申请 获得 取得 受理 办理 办结 签订 召开 "
    "参加 参与 接待 拍摄 播出 刊发 推送 演出 制作 制定 修订 撰写 编写 租赁 运行 保障 接收 回收 治理 修复 "
    "整治 拆除 建立 设立 设置 布设 开发 升级 上线 推广 宣传";
inline constexpr auto doings = words<count_words(doing_list)>(doing_list);

/// Words after a date or a time limit: 12月底完成, 2小时内响应.
inline constexpr std::string_view done_list =
    "完成 开展 提交 到位 发布 实施 执行 上线 交付 办结 结束 竣工 完工 建成 投用 投入使用 启动 支付 "
    "拨付 发放 验收 通过验收 竣工验收 完成验收 建成投用 送达 响应 处置 处理 到达 落实 完毕 "
    "全部完成 全面完成 实现 形成 出具 "
    "报送 上报 印发 签订 开工 使用";
inline constexpr auto done_words = words<count_words(done_list)>(done_list);

/// 计划2023年底前完成: how firmly it is meant.
inline constexpr std::string_view modal_list = "计划 预计 拟 力争 争取 预期";
inline constexpr auto modals = words<count_words(modal_list)>(modal_list);

/// Between the two ends of a range.
inline constexpr std::string_view dash_list = "- -- – — —— ― ‐ − ~ ～ 〜 ∼ 至 到";
inline constexpr auto dashes = words<count_words(dash_list)>(dash_list);

struct Figure {
    std::string_view word;
    bool amount = false;  ///< an amount after all, which a shorter word would hide
};

/// Words that begin like a Chinese number and a unit and are no amount: set phrases (一起, 十分满意)
/// and ordinals (一期, 二类).
inline constexpr WordTable figures = std::to_array<Figure>(
    {{"一起"},     {"一部分"},   {"一次性"},   {"一把手"},   {"一条龙"},   {"一条线"},
     {"一件事"},   {"一本通"},   {"一张网"},   {"一张图"},   {"一本账"},   {"一站式"},
     {"一门式"},   {"一家亲"},   {"一面"},     {"一方面"},   {"一点"},     {"一样"},
     {"一片"},     {"一道"},     {"一口气"},   {"一手"},     {"一头"},     {"一类"},
     {"二类"},     {"三类"},     {"四类"},     {"五类"},     {"一期"},     {"二期"},
     {"三期"},     {"四期"},     {"五期"},     {"一票否决"}, {"十分"},     {"十分钟", true},
     {"四个意识"}, {"四个自信"}, {"两个维护"}, {"两个确立"}, {"两个文明"}, {"三个代表"},
     {"五个一"},   {"两会"},     {"两面"},     {"两头"},     {"两高"},     {"零售"},
     {"零散"},     {"零件"},     {"零部件"},   {"零星"},     {"零碎"},     {"零钱"},
     {"零工"},     {"零食"},     {"零点"},     {"千方百计"}, {"千家万户"}});

}  // namespace ptcheck
