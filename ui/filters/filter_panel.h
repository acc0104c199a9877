#pragma once

#include "ui/models/facet_model.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace frise {

class CorpusView;
class ElidedLabel;
class FacetSection;
class Histogram;
class ViewState;

/// The filter dock: period, facets with counts, confidence; chips for what is in force. Zoom never filters;
/// the switch "Limit to the visible period" does.
class FilterPanel : public QWidget
{
    Q_OBJECT

public:
    FilterPanel(CorpusView &view, ViewState &state, QWidget *parent = nullptr);
    ~FilterPanel() override;

    FacetSection *section(FacetModel::Facet facet) const;
    QCheckBox *limitSwitch() const { return m_limit; }
    /// The menu of saved views behind the button at the foot; it stays its owner's.
    void setViewsMenu(QMenu *menu);
    /// What is in force, one phrase for each chip.
    QStringList inWords() const;

public Q_SLOTS:
    void clearAll();

private:
    void takeFacets();
    void addStatements(QList<FacetValue> &kinds) const;
    void takeFilter();
    void takePeriod();
    void updateChips();
    void facetChanged(FacetSection *section);
    void only(FacetSection *section, const QString &key);
    void setPeriod(Day first, Day last);

    CorpusView &m_view;
    ViewState &m_state;
    ElidedLabel *m_periodLabel = nullptr;
    Histogram *m_histogram = nullptr;
    QCheckBox *m_limit = nullptr;
    QCheckBox *m_negated = nullptr;
    QCheckBox *m_reviewed = nullptr;
    QSlider *m_confidence = nullptr;
    QLabel *m_confidenceLabel = nullptr;
    QToolButton *m_clear = nullptr;
    QToolButton *m_viewsButton = nullptr;
    QWidget *m_chips = nullptr;
    QList<FacetSection *> m_sections;
};

} // namespace frise
