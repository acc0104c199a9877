#pragma once

#include "core/model/correction.h"
#include "ui/reader/reader_document.h"
#include "ui/state/jobs.h"

#include <QWidget>
#include <memory>

class QAction;
class QLabel;
class QLineEdit;
class QToolButton;

namespace frise {

class Chip;
class Corrections;
class CorpusView;
class ElidedLabel;
class ReaderView;
class Settings;
class ViewState;
struct Selection;

/// The reader dock: the article that the selection points to, its head with date and basis, find, and the
/// corrections made from the text.
class ReaderPanel : public QWidget
{
    Q_OBJECT

public:
    ReaderPanel(CorpusView &view, ViewState &state, Corrections &corrections, Settings &settings,
                QWidget *parent = nullptr);
    ~ReaderPanel() override;

    ArticleId articleId() const;
    ReaderView &text() { return *m_text; }
    /// Layers, find, steps and corrections, for the menus.
    QList<QAction *> layerActions() const { return m_layerActions; }
    QList<QAction *> textActions() const { return m_textActions; }
    QAction *findAction() const { return m_find; }
    QAction *boilerplateAction() const { return m_boilerplate; }
    void openFind();

public Q_SLOTS:
    void editDate();
    void openDating();

Q_SIGNALS:
    /// An article stands in the reader (its marks are clickable now).
    void articleShown(frise::ArticleId article);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildActions();
    void takeSelection(const Selection &selection);
    void load(ArticleId article, const Span &span);
    void display(std::shared_ptr<const ReaderDocument> document, const Span &span);
    void updateHead();
    void updatePassages();
    void stepPassage(int direction);
    void activateMark(int mark);
    void find(const QString &words);
    void stepFind(int direction);
    void takeSearch();
    void correctSelection(CorrectionKind kind, const QJsonObject &payload, const QString &text);
    void newEvent();
    void newQuotation();
    void newDate();
    void newPerson();
    void rejectMark();
    void editMark();

    CorpusView &m_view;
    ViewState &m_state;
    Corrections &m_corrections;
    Settings &m_settings;
    LatestJob m_loading;
    LatestJob m_finding;
    ArticleId m_wanted = 0;
    ReaderView *m_text = nullptr;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_published = nullptr;
    Chip *m_basis = nullptr;
    QToolButton *m_pencil = nullptr;
    QToolButton *m_previousPassage = nullptr;
    QToolButton *m_nextPassage = nullptr;
    QLabel *m_passage = nullptr;
    QWidget *m_findBar = nullptr;
    QLineEdit *m_findField = nullptr;
    QLabel *m_findCount = nullptr;
    QAction *m_find = nullptr;
    QAction *m_boilerplate = nullptr;
    QList<QAction *> m_layerActions;
    QList<QAction *> m_textActions;
    QList<EntryMention> m_passages; ///< of the selected entry
    int m_passageIndex = -1;
};

} // namespace frise
