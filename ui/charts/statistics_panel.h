#pragma once

#include "core/model/rows.h"
#include "ui/state/jobs.h"

#include <QMap>
#include <QWidget>

class QChartView;
class QComboBox;
class QStackedWidget;

namespace frise {

class CorpusView;
class ViewState;

/// The dock Statistics: events over time by kind, quotations per speaker, articles per source. A click on a
/// bar filters; the picture can be saved.
class StatisticsPanel : public QWidget
{
    Q_OBJECT

public:
    StatisticsPanel(CorpusView &view, ViewState &state, QWidget *parent = nullptr);

Q_SIGNALS:
    void failed(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    using EventDays = QList<QPair<Day, EventKind>>;
    void askEvents();
    void askSpeakers();
    void colourAxes();
    void showEvents(const EventDays &days);
    void showSpeakers(const QMap<QString, int> &counts, const QMap<QString, QString> &ids);
    void showSources();
    void save();

    CorpusView &m_view;
    ViewState &m_state;
    QComboBox *m_which = nullptr;
    QChartView *m_chart = nullptr;
    LatestJob m_counting;
    bool m_stale = true;
};

} // namespace frise
