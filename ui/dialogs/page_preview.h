#pragma once

#include "ui/paint/paper_document.h"

#include <QWidget>

namespace frise {

/// One page of a paper document as large as its place allows.
class PagePreview : public QWidget
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);
    void setDocument(const PaperDocument &document);
    void setPage(int page);
    void setMessage(const QString &message);
    QSize sizeHint() const override { return {520, 420}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PaperDocument m_document;
    QString m_message;
    int m_page = 0;
};

} // namespace frise
