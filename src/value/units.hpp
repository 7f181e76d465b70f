// The unit table: counters and measures, each with its kind.
#pragma once

#include <cstdint>
#include <string_view>

#include "ptcheck/value.hpp"
#include "value/word_table.hpp"

namespace ptcheck {

enum class UnitUse : std::uint8_t {
    any,
    place,  ///< 区 村: counts only where nothing but a suffix follows (16区, but 2村庄 is a noun)
    per_only,  ///< 月 季: after a slash; before it they name a date
    no_unit,   ///< 部门 人员: begins like a unit and is a noun
};

struct Unit {
    std::string_view word;
    std::string_view base;  ///< as kept in the value: 个工作日 → 工作日
    ValueKind kind = ValueKind::quantity;
    UnitUse use = UnitUse::any;
    bool calendar = false;  ///< a count per this is a frequency
};

/// Words of one kind and use, divided by blanks; `word=base` where the base differs.
struct UnitGroup {
    ValueKind kind;
    UnitUse use;
    bool calendar;
    std::string_view list;
};

// clang-format off
inline constexpr UnitGroup unit_groups[] = {
    {ValueKind::money, UnitUse::any, false, "元 元人民币=元 元整=元"},
    {ValueKind::duration, UnitUse::any, true, "天 日 年 周"},
    {ValueKind::duration, UnitUse::any, false,
     "小时 个小时=小时 分钟 秒 秒钟 工作日 个工作日=工作日 自然日 个自然日=自然日 日历天 "
     "个日历天=日历天 个月 个周=周 星期 个星期=星期 h min"},
    {ValueKind::quantity, UnitUse::any, true, "季度 个季度"},
    {ValueKind::quantity, UnitUse::per_only, true, "月 季 半年 年度 月度 旬 d a"},
    {ValueKind::length, UnitUse::any, false,
     "公里 千米 米 延米 延长米 厘米 毫米 微米 海里 km m cm mm μm"},
    {ValueKind::area, UnitUse::any, false,
     "平方公里 平方千米 平方米 平方厘米 平米 ㎡ m² m2 k㎡ km² km2 亩 公顷 hm² hm2"},
    {ValueKind::mass, UnitUse::any, false,
     "吨 公吨 公斤 千克 克 斤 市斤 毫克 微克 标准煤吨 吨标准煤 吨标煤 kg ㎏ g mg μg ug t"},
    {ValueKind::score, UnitUse::any, false, "分"},
    {ValueKind::quantity, UnitUse::any, false,
     // counters
     "份 套 台 次 个 本 项 件 家 人 期 笔 部 幅 条 类 种 站 块 块版 版 名 位 辆 艘 架 所 座 栋 幢 间 处 "
     "户 口 头 只 羽 匹 尾 株 棵 粒 颗 支 枝 根 张 页 篇 册 卷 集 章 节 段 道 场 届 轮 批 批次 趟 班 "
     "班次 组 队 对 双 副 盏 盘 盒 箱 袋 包 瓶 桶 罐 面 片 层 例 起 宗 枚 具 顶 床 门 款 "
     "字 倍 票 单 桩 泵 点位 样 幕 首 则 卡 股 排 列 餐 桌 束 捆 筐 车 船 杆 孔 眼 井 窝 垛 匣 笼 处所 "
     // doubled counters
     "家次 人次 站次 台次 场次 车次 架次 班车次 件次 例次 户次 点次 项次 批次数 样次 船次 床次 航次 诊次 课次 团次 剂次 针次 "
     "亩次 床日 工时 机时 印张 印次 标准箱 TEU 航班 剂 针 封 遍 "
     "台套 台件 人天 人日 人月 人年 站天 台班 工日 标段 标箱 户数 校次 企次 店次 "
     // places and bodies that are counted as they stand
     "单位 企业 片区 小区 园区 点 处点 断面 样品 点次数 课时 学时 学分 学期 学年 车位 机位 席位 床位 "
     "个点位=点位 个站=站 "
     // volume, energy, flow and other measures
     "立方米 立方 方 立方厘米 标立方米 标方 升 毫升 m³ m3 ㎥ Nm³ Nm3 cm³ L ml mL 千瓦 千瓦时 千瓦小时 兆瓦 兆瓦时 吉瓦 "
     "瓦 度 度电 伏 千伏 千伏安 安 焦 千焦 吉焦 赫兹 帕 千帕 兆帕 kW kWh kW·h MW MWh GW GWh W kV kVA MVA V Hz kHz "
     "MHz GHz Pa kPa MPa GJ 分贝 dB dB（A） dB(A) ℃ °C 摄氏度 吨公里 车公里 人公里 吨米 比特 兆 字节 "
     "KB MB GB TB PB Mbps Gbps 兆比特 ppm ppb lx lm mol rpm 转 转速 像素 帧 美元 欧元 港元 日元 英镑"},
    {ValueKind::quantity, UnitUse::place, false, "区 县 镇 乡 村 市 省 街 街道 区县 乡镇 县区 镇街 行政村 社区"},
    {ValueKind::quantity, UnitUse::no_unit, false,
     "项目 部门 部分 部委 部件 部位 家庭 家具 家电 人员 人才 人口 人群 人民 人均 人工 人物 人大 "
     "条件 条例 条款 条文 本科 本地 本级 本市 次数 次生 次要 类别 类型 类似 种类 种子 "
     "种植 种质 站点 站房 站所 站长 期刊 期间 期限 期末 期初 件数 份额 台账 台式 台风 套餐 套件 位置 "
     "名录 名单 名称 名额 名师 名胜 座谈 场馆 场地 场所 场景 面积 面向 面试 层级 层次 层面 组织 组建 组合 "
     "组件 道路 门户 门诊 门店 门类 口径 口岸 口腔 篇幅 篇章 根据 支撑 支持 支出 支付 支部 支队 支流 处理 处置 "
     "处罚 处室 批复 批准 班级 班组 班子 队伍 队员 例行 例会 架构 版本 版面 版权 块状 块茎 片段 头部 头像 只读 "
     "天然 天气 天津 天网 日常 日均 日报 日志 年份 年均 年报 年鉴 年末 年底 年初 年龄 周边 周期 周报 "
     "分析 分类 分局 分支 分项 分期 分级 分公司 分中心 分散 分布 分配 分区 分段 分子 分厂 分册 "
     "元素 元件 米粉 克隆 度假 度量 方面 方案 方式 方法 方向 升级 升降 瓦斯 安全 安置 安装 安防 焦化 "
     "转移 转化 转型 转让 转换 转运 点源 点状 样本 样机 样板 样式 列车 列表 排污 排放 排水 排查 股份 股权 "
     "卡口 卡片 单元 单独 单品 单体 车辆 车间 车站 车道 船舶 船只 井盖 井口 首次 首批 首席 首台 则例 字段 字数 "
     "章节 章程 节点 节目 节能 集中 集团 集体 集装箱 卷宗 册籍 页面 张贴 轮训 轮换 轮胎 届次 段落 对象 对口 对外 "
     "对接 双创 双随机 副本 盘点 包装 包干 包括 瓶颈 罐体 箱体 桶装 具体 床垫 顶层 款项 眼科 孔径 杆塔 束缚 "
     "户籍 户外 户用 户型 栋梁 间接 间隔 所有 所属 辆次数 座椅 座位 村庄 村民 村级 市场 市民 市级 市政 省级 "
     "省份 区域 区级 区内 县级 县域 镇级 镇区 镇域 乡村 乡级 街区 街面 社区居民 时段 秒级 小时级 分钟级 "
     "剂量 针对 针灸 封闭 封面 封存 封堵 封控 遍布 遍历"},
};
// clang-format on

namespace detail {

constexpr std::size_t unit_count() {
    std::size_t n = 0;
    for (const UnitGroup& group : unit_groups) n += count_words(group.list);
    return n;
}

constexpr auto read_units() {
    std::array<Unit, unit_count()> result{};
    std::size_t i = 0;
    for (const UnitGroup& group : unit_groups) {
        each_word(group.list, [&](std::string_view item) {
            const std::size_t equals = item.find('=');
            const std::string_view word = item.substr(0, equals);
            const std::string_view base =
                equals == std::string_view::npos ? word : item.substr(equals + 1);
            result[i++] = {word, base, group.kind, group.use, group.calendar};
        });
    }
    return WordTable(result);
}

}  // namespace detail

inline constexpr auto units = detail::read_units();

}  // namespace ptcheck
