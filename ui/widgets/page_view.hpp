// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea>
#include <QImage>

#include <map>

namespace goalpost::ui {

/// The pages of a report one below the other, as they will be printed. Page Up and Page Down go from page
/// to page, Home and End to the first and the last, Ctrl with plus, minus and 0 change the size. Pictures
/// are asked for as pages come into view and handed in when they are ready.
class PageView : public QAbstractScrollArea {
    Q_OBJECT
  public:
    explicit PageView(QWidget* parent = nullptr);

    /// Other pages; where one looks stays when there are as many as before.
    void showPages(int count, QSizeF inches);
    void give(int page, double dotsPerInch, const QImage& picture);

    int count() const { return m_count; }
    int page() const;
    void goTo(int page);
    /// 1 is as large as on paper.
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();
    /// Stays so when the view gets another size, until another size is chosen.
    enum class Fit { No, Width, Page };
    void setFit(Fit fit);
    Fit fit() const { return m_fit; }
    /// Whether every page in view is drawn as sharp as it can be.
    bool isDrawn() const;

  signals:
    void pictureWanted(int page, double dotsPerInch);
    void moved();

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

  private:
    struct Picture {
        QImage image;
        double dotsPerInch = 0;
        double asked = 0;
    };
    QSize sheet() const;
    QRect placeOf(int page) const;
    double wanted() const;
    void arrange();
    void applyFit();
    void ask();
    void tell();

    std::map<int, Picture> m_pictures;
    QSizeF m_inches{8.27, 11.69};
    int m_count = 0;
    int m_told = -1;
    double m_zoom = 1;
    Fit m_fit = Fit::Width;
};

}  // namespace goalpost::ui
