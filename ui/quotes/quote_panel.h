#pragma once

#include "core/model/correction.h"
#include "core/model/rows.h"

#include "core/export/citations.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace frise {

class Corrections;
class CorpusView;
class QuoteDelegate;
class QuoteModel;
class ViewState;
struct Selection;

/// The quotations of the corpus as cards that follow the visible period or the selection; search, speakers,
/// order, and what can be done with the selected card.
class QuotePanel : public QWidget
{
    Q_OBJECT

public:
    enum class Follow { Timeline, Selection, Nothing };

    QuotePanel(CorpusView &view, ViewState &state, Corrections &corrections, QWidget *parent = nullptr);
    ~QuotePanel() override;

    void setFollow(Follow follow);
    Follow follow() const { return m_follow; }
    const QuoteModel &model() const { return *m_model; }
    /// The card that is selected; nullptr none.
    const QuoteRow *current() const;
    /// Everything that can be done with the selected card, for the menu bar.
    QList<QAction *> cardActions() const { return m_cardActions; }
    void focusSearch();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildActions();
    void takeQuotations();
    void applyFollow();
    void fillSpeakers();
    void updateCount();
    void currentRowChanged();
    void placeActions();
    void takeSelection(const Selection &selection);
    void selectRow(int row);
    void copyCitation(CitationStyle style);
    void pin();
    void setSpeaker();
    void rejectQuotation();
    void sameAs();
    void acceptQuotation();
    void goToPassage();
    /// Fetches the article and applies a correction to the selected card.
    void correct(CorrectionKind kind, const QJsonObject &payload, const QString &text);

    CorpusView &m_view;
    ViewState &m_state;
    Corrections &m_corrections;
    QuoteModel *m_model = nullptr;
    QuoteDelegate *m_delegate = nullptr;
    QListView *m_list = nullptr;
    QToolButton *m_chain = nullptr;
    QLabel *m_count = nullptr;
    QComboBox *m_order = nullptr;
    QComboBox *m_speaker = nullptr;
    QLineEdit *m_search = nullptr;
    QWidget *m_actionBar = nullptr;
    QList<QAction *> m_cardActions;
    QAction *m_pin = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_cut = nullptr; ///< says that there are more than the list holds
    Follow m_follow = Follow::Timeline;
    bool m_taking = false; ///< a selection from outside is being shown: do not send it back
};

} // namespace frise
