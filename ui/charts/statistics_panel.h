#pragma once

#include "core/model/rows.h"
#include "ui/state/jobs.h"

#include <QMap>
#include <QStringList>
#include <QWidget>
#include <functional>

class QChartView;
class QComboBox;
class QLabel;
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
    /// The bars by keys: arrows choose one, Return filters by it.
    bool eventFilter(QObject *watched, QEvent *event) override;
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
    void showBars(const QList<QPair<QString, int>> &bars, std::function<void(const QString &)> filter);
    void save();
    /// What the bars of the chart are called, and what choosing one does.
    void takeBars(const QStringList &names, std::function<void(int)> choose);
    void chooseBar(int bar);

    CorpusView &m_view;
    ViewState &m_state;
    QComboBox *m_which = nullptr;
    QChartView *m_chart = nullptr;
    QLabel *m_told = nullptr; ///< the bar that the keys chose, in words
    QStringList m_barNames;
    std::function<void(int)> m_choose;
    int m_bar = -1;
    LatestJob m_counting;
    bool m_stale = true;
};

} // namespace frise
