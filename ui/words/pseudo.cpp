// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/words/pseudo.hpp"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr QChar Opening = u'⟦';
constexpr QChar Closing = u'⟧';

QChar accented(QChar c) {
    static const QString Plain = u"AaCcEeIiNnOoSsUuYyZz"_s;
    static const QString Accented = u"ÅåÇçÉéÎîÑñÖöŠšÜüÝýŽž"_s;
    const qsizetype at = Plain.indexOf(c);
    return at < 0 ? c : Accented[at];
}

}  // namespace

QString PseudoTranslator::pseudo(const QString& text) {
    if (text.isEmpty())
        return text;
    QString out(1, Opening);
    qsizetype letters = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        // Places for arguments stay as they are.
        if (text[i] == u'%' && i + 1 < text.size()) {
            out += text.mid(i, 2);
            ++i;
            continue;
        }
        out += accented(text[i]);
        letters += text[i].isLetter() ? 1 : 0;
    }
    // In words, so that what may be wrapped can be.
    constexpr qsizetype Word = 6;
    for (qsizetype more = (letters + 2) / 3; more > 0; more -= Word) {
        if (text.contains(u' '))
            out += u' ';
        out += QString(std::min(more, Word), u'~');
    }
    return out + Closing;
}

QString PseudoTranslator::translate(const char* context, const char* text, const char* /*note*/,
                                    int n) const {
    // What Qt says itself is not ours to translate; its classes are named Q….
    if (context && context[0] == 'Q' && context[1] >= 'A' && context[1] <= 'Z')
        return {};
    const QString source = n >= 0 ? plural(text, n) : QString::fromUtf8(text);
    // Shortcuts are words of a fixed language.
    if (source.startsWith(u"Ctrl+"_s) || source.startsWith(u"Alt+"_s))
        return source;
    return pseudo(source);
}

bool PseudoTranslator::isTranslated(const QString& shown) {
    if (shown.contains(Opening))
        return true;
    return std::none_of(shown.begin(), shown.end(), [](QChar c) { return c.isLetter(); });
}

}  // namespace goalpost::ui
