#pragma once

#include "core/model/rows.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <functional>

namespace frise {

/// The values of one facet with check boxes. `all` keeps a value in the list although the filter hides all
/// its entries; the counts shown are those under the filter where the value still passes.
class FacetModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Facet { Kind, Type, Actor, Place, Source, Certainty };
    enum Role { KeyRole = Qt::UserRole, CountRole, MaximumRole, SignRole, NoteRole };
    /// What sign stands before the name.
    enum class Sign { None, Kind, Certainty };

    explicit FacetModel(Facet facet, QObject *parent = nullptr);

    Facet facet() const { return m_facet; }
    /// `untold` values are in neither list: the corpus has too many to name. Then all are not ticked but none
    /// is: the first one that is ticked chooses itself alone.
    void setValues(const QList<FacetValue> &all, const QList<FacetValue> &filtered, int untold = 0);
    /// Keys that are ticked; `limited` false: all are.
    void setChecked(bool limited, const QSet<QString> &keys);
    bool isLimited() const { return m_limited; }
    const QSet<QString> &checkedKeys() const { return m_checked; }
    /// Only the first `n` values are rows, until asked for all.
    void setRowLimit(int limit);
    /// What stands instead of a value's name (empty: its own), and in small letters under it, by key. Asked
    /// only for the rows that are shown.
    struct Naming
    {
        QString name;
        QString note;
    };
    void setNaming(std::function<Naming(const QString &key)> naming) { m_naming = std::move(naming); }
    bool hasNotes() const { return m_naming != nullptr; }
    int hiddenCount() const;
    int valueCount() const { return static_cast<int>(m_values.size()) + m_untold; }
    const FacetValue &valueAt(int row) const { return m_values.at(row); }
    QString labelOf(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// The person ticked or unticked something.
    void checkedChanged();

private:
    QString label(const FacetValue &value) const;

    Facet m_facet;
    QList<FacetValue> m_values;
    QSet<QString> m_checked;
    std::function<Naming(const QString &key)> m_naming;
    bool m_limited = false;
    int m_maximum = 1;
    int m_untold = 0;
    int m_rowLimit = 1000000;
};

} // namespace frise
