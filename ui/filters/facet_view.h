#pragma once

#include "ui/models/facet_model.h"

#include <QListView>
#include <QStyledItemDelegate>
#include <QWidget>

class QToolButton;

namespace frise {

/// A row of a facet: check box of the style, mark, name, bar and count.
class FacetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
};

/// One facet under a head that folds it; long ones show their first values and "n more".
class FacetSection : public QWidget
{
    Q_OBJECT

public:
    FacetSection(const QString &title, FacetModel *model, int shortLength, QWidget *parent = nullptr);
    FacetModel &model() { return *m_model; }
    QListView &list() { return *m_list; }

Q_SIGNALS:
    /// "Only this one" of the context menu, or a double click.
    void onlyRequested(const QString &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    /// "n more" is a link and looks like one, with its own words to tell it by.
    void colourMore();

    FacetModel *m_model;
    int m_shortLength;
    bool m_open = true;
    bool m_expanded = false;
    QToolButton *m_head = nullptr;
    QListView *m_list = nullptr;
    QToolButton *m_more = nullptr;
};

} // namespace frise
