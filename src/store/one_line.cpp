// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/one_line.hpp"

#include <algorithm>

namespace goalpost::store {

namespace {

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

}  // namespace

OneLine::OneLine(const model::Record& told) : m_record(told) {
    for (auto text : {&model::Record::platform, &model::Record::account, &model::Record::accountName,
                      &model::Record::accountId, &model::Record::postId, &model::Record::permalink,
                      &model::Record::title, &model::Record::element}) {
        const std::string_view view = m_record.*text;
        if (std::none_of(view.begin(), view.end(), isControl))
            continue;
        auto& clean = m_texts.emplace_back(view);
        std::replace_if(clean.begin(), clean.end(), isControl, ' ');
        m_record.*text = clean;
    }
}

}  // namespace goalpost::store
