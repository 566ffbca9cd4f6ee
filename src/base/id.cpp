// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/id.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <random>

namespace goalpost {

namespace {

/// Time and counter of RFC 9562 §6.2, method 1: 48 bits of milliseconds, then a 12-bit counter.
struct Clock {
    std::mutex mutex;
    std::uint64_t milliseconds = 0;
    std::uint32_t counter = 0;
    std::random_device random;
};

Clock& clock() {
    static Clock instance;
    return instance;
}

}  // namespace

Id Id::create() {
    Clock& state = clock();
    const std::lock_guard lock(state.mutex);
    const auto now = static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(
                                                    std::chrono::system_clock::now().time_since_epoch())
                                                    .count());
    if (now > state.milliseconds) {
        state.milliseconds = now;
        state.counter = state.random() & 0x1FF;
    } else if (++state.counter > 0xFFF) {
        ++state.milliseconds;
        state.counter = 0;
    }
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<std::uint8_t>(state.milliseconds >> (40 - 8 * i));
    bytes[6] = static_cast<std::uint8_t>(0x70 | (state.counter >> 8));
    bytes[7] = static_cast<std::uint8_t>(state.counter);
    for (std::size_t i = 8; i < 16; ++i)
        bytes[i] = static_cast<std::uint8_t>(state.random());
    bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3F));
    static constexpr char Digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        text += Digits[bytes[i] >> 4];
        text += Digits[bytes[i] & 15];
    }
    return {text};
}

bool isId(std::string_view text) {
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool digit = (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f');
        if (dash ? text[i] != '-' : !digit)
            return false;
    }
    return true;
}

}  // namespace goalpost
