#include "ui/window/empty_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frise {

EmptyPage::EmptyPage(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("emptyPage"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    auto *line = new QLabel(tr("Drop articles here"), this);
    QFont larger = line->font();
    larger.setPointSizeF(larger.pointSizeF() + 2);
    line->setFont(larger);
    line->setAlignment(Qt::AlignCenter);
    layout->addWidget(line);
    auto *hint = new QLabel(tr("Text files or folders. Frise finds events, dates and quotations in them and "
                               "shows the sentence behind each."),
                            this);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    layout->addSpacing(8);
    auto *row = new QHBoxLayout;
    row->addStretch();
    auto *sample = new QPushButton(tr("Open the &sample"), this);
    sample->setObjectName(QStringLiteral("openSample"));
    auto *import = new QPushButton(tr("&Import…"), this);
    auto *open = new QPushButton(tr("&Open a corpus…"), this);
    sample->setDefault(true);
    row->addWidget(sample);
    row->addWidget(import);
    row->addWidget(open);
    row->addStretch();
    layout->addLayout(row);
    layout->addStretch();
    connect(sample, &QPushButton::clicked, this, &EmptyPage::sampleRequested);
    connect(import, &QPushButton::clicked, this, &EmptyPage::importRequested);
    connect(open, &QPushButton::clicked, this, &EmptyPage::openRequested);
}

} // namespace frise
