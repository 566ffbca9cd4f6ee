// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/field.hpp"

namespace goalpost::ui {

/// A promised change in percent. Without a baseline it is refused, since it could not be measured; what was
/// typed is taken as soon as there is one.
class ChangeField : public ShareField {
    Q_OBJECT
  public:
    ChangeField(const QString& name, const QString& label, QWidget* parent = nullptr);

    void setHasBaseline(bool hasBaseline);

  protected:
    QString faultOf(const QString& text) const override;

  private:
    bool m_hasBaseline = true;
};

}  // namespace goalpost::ui
