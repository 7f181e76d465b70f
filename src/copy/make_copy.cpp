#include "copy/make_copy.hpp"

#include <new>
#include <utility>

#include "check/sha256.hpp"
#include "ptcheck/error.hpp"

namespace ptcheck {

namespace {

Remark remark_of(docx::CopyNote note) {
    switch (note) {
        case docx::CopyNote::utf16_converted:
            return {"主文档部件原为 UTF-16 编码，副本中为 UTF-8",
                    "the main part was UTF-16 and is UTF-8 in the copy"};
        case docx::CopyNote::signatures_removed:
            break;
    }
    return {"副本内容已改变，不再带有原文件的数字签名",
            "the copy differs and leaves the digital signatures out"};
}

}  // namespace

DocumentCopy make_copy(std::string bytes, const FileResult& result, const Config& config,
                       const CopyWriter& write) {
    DocumentCopy copy;
    if (result.error) {
        copy.refused = Remark{"文件未能检查", "the file could not be checked"};
        return copy;
    }
    try {
        if (sha256_hex(bytes) != result.sha256) {
            copy.refused = Remark{"检查后文件已被修改", "the file changed after it was checked"};
            return copy;
        }
        docx::DocxCopy docx(std::move(bytes), config.limits);
        if (docx.forbids_changes()) {
            copy.refused = Remark{"文档启用了编辑保护，应在 Word 或 WPS 中停止保护后再生成",
                                  "the document is protected against changes; stop the protection "
                                  "in Word or WPS first"};
            return copy;
        }
        write(docx, copy);
        std::vector<docx::CopyNote> notes;
        copy.bytes = docx.finish(notes);
        for (const docx::CopyNote note : notes) copy.remarks.push_back(remark_of(note));
    } catch (const InputError& error) {
        copy = {};
        copy.refused = Remark{error.problem().zh, error.problem().en};
    } catch (const std::bad_alloc&) {
        copy = {};
        copy.refused = Remark{"内存不足", "out of memory"};
    }
    return copy;
}

DocumentCopy annotate(std::string bytes, const FileResult& result, const Config& config,
                      const CopyOptions& options) {
    return make_copy(std::move(bytes), result, config,
                     [&](docx::DocxCopy& docx, DocumentCopy& copy) {
                         write_comments(docx, result, config, options, copy);
                     });
}

DocumentCopy revise(std::string bytes, const FileResult& result, const Config& config,
                    const CopyOptions& options) {
    return make_copy(std::move(bytes), result, config,
                     [&](docx::DocxCopy& docx, DocumentCopy& copy) {
                         write_revisions(docx, result, config, options, copy);
                     });
}

DocumentCopy annotate_and_revise(std::string bytes, const FileResult& result, const Config& config,
                                 const CopyOptions& options) {
    return make_copy(std::move(bytes), result, config,
                     [&](docx::DocxCopy& docx, DocumentCopy& copy) {
                         write_comments(docx, result, config, options, copy);
                         write_revisions(docx, result, config, options, copy);
                     });
}

}  // namespace ptcheck
