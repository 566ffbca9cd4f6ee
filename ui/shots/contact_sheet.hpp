// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QString>

#include <vector>

namespace goalpost::ui {

/// Many pictures of the window on one, small, each with its name: what is out of line shows beside the
/// others. Pictures are added in the order in which they are to be seen.
class ContactSheet {
  public:
    void add(const QString& name, const QImage& picture);
    bool isEmpty() const { return m_small.empty(); }
    /// Columns of `Across` pictures, as high as needed; an empty image if there are none.
    QImage image() const;

    static constexpr int Across = 4;
    static constexpr int PictureWidth = 480;

  private:
    struct Small {
        QString name;
        QImage picture;
    };
    std::vector<Small> m_small;
};

}  // namespace goalpost::ui
