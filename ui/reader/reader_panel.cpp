#include "ui/reader/reader_panel.h"

#include "ui/dialogs/ask_dialog.h"
#include "ui/dialogs/dating_dialog.h"
#include "ui/dialogs/event_editor.h"
#include "ui/models/date_words.h"
#include "ui/models/folding.h"
#include "ui/models/wording.h"
#include "ui/reader/reader_view.h"
#include "ui/state/appearance.h"
#include "ui/state/chip.h"
#include "ui/state/corpus_view.h"
#include "ui/state/corrections.h"
#include "ui/state/icons.h"
#include "ui/state/settings.h"
#include "ui/state/view_state.h"

#include <QAction>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace frise {

ReaderPanel::ReaderPanel(CorpusView &view, ViewState &state, Corrections &corrections, Settings &settings,
                         QWidget *parent)
    : QWidget(parent), m_view(view), m_state(state), m_corrections(corrections), m_settings(settings)
{
    build();
    buildActions();
    connect(&state, &ViewState::selectionChanged, this, &ReaderPanel::takeSelection);
    connect(&state, &ViewState::searchChanged, this, &ReaderPanel::takeSearch);
    connect(&view, &CorpusView::articlesChanged, this, [this] {
        // Something was written: the article may have been read anew.
        if (m_text->document() && m_view.isOpen())
            load(articleId(), {});
    });
    connect(&view, &CorpusView::workspaceChanged, this, [this] {
        m_loading.abandon();
        m_wanted = 0;
        m_text->setDocument(nullptr);
        updateHead();
    });
    updateHead();
}

ReaderPanel::~ReaderPanel() = default;

ArticleId ReaderPanel::articleId() const
{
    return m_text->document() ? m_text->document()->stored().id : 0;
}

void ReaderPanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 4, 12, 4);
    head->setSpacing(8);
    m_name = new ElidedLabel(this);
    m_name->setWeight(600);
    m_name->setLeastWidth(56);
    m_title = new ElidedLabel(this);
    m_title->setSecondary(true);
    m_title->setObjectName(QStringLiteral("readerTitle"));
    m_published = new ElidedLabel(this);
    m_published->setWeight(500);
    m_published->setLeastWidth(120);
    m_published->setObjectName(QStringLiteral("readerPublished"));
    m_basis = new Chip(Chip::Tone::Warning, false, this);
    m_basis->setObjectName(QStringLiteral("readerBasis"));
    m_basis->setToolTip(tr("How this date was found"));
    connect(m_basis, &QAbstractButton::clicked, this, &ReaderPanel::openDating);
    m_pencil = new QToolButton(this);
    m_pencil->setIcon(icons::pencil());
    m_pencil->setAutoRaise(true);
    m_pencil->setToolTip(tr("Set the article's date"));
    m_pencil->setAccessibleName(tr("Set the article's date"));
    connect(m_pencil, &QToolButton::clicked, this, &ReaderPanel::editDate);
    m_passage = new QLabel(this);
    m_passage->setTextFormat(Qt::PlainText);
    m_passage->setFont(themeOf(*this).font(TextRole::Small));
    const auto arrow = [this](Qt::ArrowType type, const QString &name, int direction) {
        auto *button = new QToolButton(this);
        button->setArrowType(type);
        button->setAutoRaise(true);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setIconSize(QSize(10, 10));
        connect(button, &QToolButton::clicked, this, [this, direction] { stepPassage(direction); });
        return button;
    };
    m_previousPassage = arrow(Qt::LeftArrow, tr("Previous passage of this event"), -1);
    m_nextPassage = arrow(Qt::RightArrow, tr("Next passage of this event"), 1);
    head->addWidget(m_name);
    // The title takes what the others leave: name, date and basis stay whole as long as they can.
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(m_title, 100);
    head->addWidget(m_published);
    head->addWidget(m_basis);
    head->addWidget(m_pencil);
    head->addStretch(1);
    head->addWidget(m_previousPassage);
    head->addWidget(m_passage);
    head->addWidget(m_nextPassage);
    layout->addLayout(head);

    m_findBar = new QWidget(this);
    auto *findRow = new QHBoxLayout(m_findBar);
    findRow->setContentsMargins(14, 2, 12, 4);
    m_findField = new QLineEdit(m_findBar);
    m_findField->setObjectName(QStringLiteral("readerFind"));
    m_findField->setPlaceholderText(tr("Find in this article"));
    m_findField->setAccessibleName(tr("Find in this article"));
    m_findField->setClearButtonEnabled(true);
    m_findField->installEventFilter(this);
    m_findCount = new QLabel(m_findBar);
    m_findCount->setTextFormat(Qt::PlainText);
    auto *close = new QToolButton(m_findBar);
    close->setIcon(icons::close());
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the find bar"));
    findRow->addWidget(m_findField, 1);
    findRow->addWidget(m_findCount);
    findRow->addWidget(close);
    m_findBar->hide();
    layout->addWidget(m_findBar);
    connect(m_findField, &QLineEdit::textChanged, this, &ReaderPanel::find);
    connect(close, &QToolButton::clicked, this, [this] {
        m_findBar->hide();
        takeSearch();
        m_text->setFocus();
    });

    auto *body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    m_text = new ReaderView(this);
    m_text->setReaderFont(m_settings.readerFont(), m_settings.readerZoom());
    body->addWidget(m_text, 1);
    body->addWidget(new ReaderMinimap(*m_text, this));
    layout->addLayout(body, 1);
    connect(m_text, &ReaderView::markActivated, this, &ReaderPanel::activateMark);
    connect(m_text, &ReaderView::zoomRequested, this, [this](double factor) {
        const qsizetype top = m_text->topPosition();
        m_text->setReaderFont(m_settings.readerFont(), m_text->zoom() * factor);
        m_settings.setReaderZoom(m_text->zoom());
        m_text->scrollToPosition(top);
    });
}

void ReaderPanel::buildActions()
{
    const auto add = [this](QList<QAction *> &list, const QString &text, const QKeySequence &keys,
                            auto handler) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, handler);
        list.append(action);
        m_text->addAction(action);
        return action;
    };
    add(m_textActions, tr("New event from the selected text…"), QKeySequence(Qt::Key_E),
        &ReaderPanel::newEvent);
    add(m_textActions, tr("New quotation from the selected text…"), QKeySequence(Qt::Key_Q),
        &ReaderPanel::newQuotation);
    add(m_textActions, tr("New date from the selected text…"), QKeySequence(Qt::Key_D),
        &ReaderPanel::newDate);
    add(m_textActions, tr("New person from the selected text…"), QKeySequence(Qt::SHIFT | Qt::Key_P),
        &ReaderPanel::newPerson);
    add(m_textActions, tr("Edit the event here…"), QKeySequence(Qt::Key_F2), &ReaderPanel::editMark);
    add(m_textActions, tr("Reject what is marked here"), QKeySequence::Delete, &ReaderPanel::rejectMark);
    add(m_textActions, tr("Set the article's date…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
        &ReaderPanel::editDate);
    add(m_textActions, tr("How the article was dated…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D),
        &ReaderPanel::openDating);
    const char *names[] = {"newEventHere",  "newQuotationHere", "newDateHere",    "newPersonHere",
                           "editEventHere", "rejectHere",       "setArticleDate", "howDated"};
    for (std::size_t i = 0; i < std::size(names); ++i)
        m_textActions.at(static_cast<qsizetype>(i))->setObjectName(QLatin1String(names[i]));
    m_find = new QAction(tr("Find in the article"), this);
    m_find->setShortcut(QKeySequence::Find);
    connect(m_find, &QAction::triggered, this, &ReaderPanel::openFind);

    const auto layer = [this](const QString &text, int bit, const QKeySequence &keys) {
        auto *action = new QAction(text, this);
        action->setObjectName(QStringLiteral("readerLayer%1").arg(bit));
        action->setCheckable(true);
        action->setChecked(true);
        action->setShortcut(keys);
        connect(action, &QAction::toggled, this, [this, bit](bool on) {
            m_text->setLayers(on ? m_text->layers() | bit : m_text->layers() & ~bit);
        });
        m_layerActions.append(action);
        return action;
    };
    layer(tr("Mark quotations"), ReaderView::Quotations, QKeySequence(Qt::ALT | Qt::Key_1));
    layer(tr("Mark events"), ReaderView::Events, QKeySequence(Qt::ALT | Qt::Key_2));
    layer(tr("Mark dates"), ReaderView::Dates, QKeySequence(Qt::ALT | Qt::Key_3));
    layer(tr("Mark speakers"), ReaderView::Speakers, QKeySequence(Qt::ALT | Qt::Key_4));
    m_boilerplate = layer(tr("Show advertising and captions"), ReaderView::BoilerplateText,
                          QKeySequence(Qt::ALT | Qt::Key_5));
    connect(m_boilerplate, &QAction::toggled, this, [this](bool on) { m_settings.setShowsBoilerplate(on); });
    m_boilerplate->setChecked(m_settings.showsBoilerplate());

    m_text->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ReaderPanel::takeSelection(const Selection &selection)
{
    m_passages.clear();
    m_passageIndex = -1;
    ArticleId article = selection.article;
    Span span = selection.span;
    if (selection.kind == Selection::Kind::Entry && m_view.workspace()) {
        const auto entry = m_view.workspace()->entry(selection.entry);
        if (entry) {
            m_passages = entry.value().mentions;
            for (int i = 0; i < m_passages.size(); ++i) {
                const EntryMention &mention = m_passages.at(i);
                if (mention.key.article == selection.article && mention.key.event == selection.event)
                    m_passageIndex = i;
            }
            if (m_passageIndex < 0 && !m_passages.isEmpty()) {
                // Stay in the article that is being read where it tells of the event too.
                m_passageIndex = 0;
                for (int i = 0; i < m_passages.size(); ++i) {
                    if (m_passages.at(i).key.article == articleId()) {
                        m_passageIndex = i;
                        break;
                    }
                }
            }
            if (m_passageIndex >= 0) {
                article = m_passages.at(m_passageIndex).key.article;
                span = m_passages.at(m_passageIndex).span;
            }
        }
    }
    updatePassages();
    if (selection.kind == Selection::Kind::None) {
        m_text->setPassage({}, false);
        return;
    }
    if (article != 0)
        load(article, span);
}

void ReaderPanel::load(ArticleId article, const Span &span)
{
    const auto workspace = m_view.workspace();
    if (!workspace || article == 0)
        return;
    // The article is already here and nothing was written since: only the passage moves.
    if (article == articleId() && span.isValid() && !m_loading.isRunning()) {
        m_text->setPassage(span, true);
        return;
    }
    m_wanted = article;
    using Answer = Result<std::shared_ptr<const ReaderDocument>>;
    m_loading.start<Answer>(
        JobPools::questions(), this,
        [workspace, article](JobContext &) -> Answer {
            auto stored = workspace->article(article);
            if (!stored)
                return stored.error();
            return ReaderDocument::make(std::move(stored.value()));
        },
        [this, span](Answer answer) {
            if (answer)
                display(std::move(answer.value()), span);
            else
                Q_EMIT m_corrections.failed(answer.error().message);
        });
}

void ReaderPanel::display(std::shared_ptr<const ReaderDocument> document, const Span &span)
{
    const ArticleId id = document->stored().id;
    const Span keep = span.isValid() || id != articleId() ? span : m_text->passage();
    m_text->setDocument(std::move(document));
    m_text->setPassage(keep, span.isValid());
    updateHead();
    takeSearch();
    Q_EMIT articleShown(id);
}

void ReaderPanel::updateHead()
{
    const ReaderDocument *document = m_text->document();
    const bool has = document != nullptr;
    for (QWidget *widget : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_title),
                            static_cast<QWidget *>(m_published), static_cast<QWidget *>(m_basis),
                            static_cast<QWidget *>(m_pencil)})
        widget->setVisible(has);
    if (!has)
        return;
    const Article &article = document->stored().article;
    const ArticleDate &date = document->stored().analysis.published;
    const QString &title =
        document->stored().analysis.title.isEmpty() ? article.title : document->stored().analysis.title;
    m_name->setText(wording::shortSource(article.fileName));
    m_title->setText(
        tr("%1 · %2", "title, outlet").arg(wording::articleTitle(title), wording::outlet(article.outlet)));
    m_title->setMaximumWidth(m_title->sizeHint().width());
    m_published->setText(wording::publishedOn(date));
    QString basis = wording::basis(date.basis);
    if (date.basis == PublishedBasis::Inferred && !date.evidence.isEmpty()) {
        const Evidence &first = date.evidence.first();
        QString words;
        if (!first.spans.isEmpty() && first.spans.first().end <= article.text.size())
            words = article.text.mid(first.spans.first().start, first.spans.first().length());
        if (!words.isEmpty())
            basis = tr("%1: “%2”", "basis of a date, words of the article").arg(basis, words.left(28));
        if (date.evidence.size() > 1)
            basis = tr("%1 + %n clues", nullptr, static_cast<int>(date.evidence.size()) - 1).arg(basis);
    }
    if (date.basis != PublishedBasis::Inferred && !date.contradictions.isEmpty())
        basis = tr("%1, contradicted", "basis of a date").arg(basis);
    m_basis->setText(basis);
    m_basis->setTone(date.basis == PublishedBasis::Inferred || date.basis == PublishedBasis::Unknown ||
                             !date.contradictions.isEmpty()
                         ? Chip::Tone::Warning
                         : Chip::Tone::Neutral);
    m_basis->setAccessibleName(tr("Basis of the date: %1").arg(basis));
    m_basis->updateGeometry();
}

void ReaderPanel::updatePassages()
{
    const bool several = m_passages.size() > 1;
    m_passage->setText(several ? tr("passage %1 / %2").arg(m_passageIndex + 1).arg(m_passages.size())
                               : QString());
    m_previousPassage->setVisible(several);
    m_nextPassage->setVisible(several);
}

void ReaderPanel::stepPassage(int direction)
{
    if (m_passages.isEmpty())
        return;
    const qsizetype next = (m_passageIndex + direction + m_passages.size()) % m_passages.size();
    const EntryMention mention = m_passages.at(next);
    m_state.selectEntry(m_state.selection().entry, mention.key, mention.span);
}

void ReaderPanel::activateMark(int markIndex)
{
    const ReaderDocument *document = m_text->document();
    if (!document || !m_view.workspace())
        return;
    const ReaderMark mark = document->marks().at(markIndex);
    if (mark.kind == ReaderMark::Kind::Quotation) {
        const Quotation &quotation = document->stored().analysis.quotations.at(mark.index);
        m_state.selectQuotation(articleId(), quotation.card >= 0 ? quotation.card : mark.index, mark.span);
        return;
    }
    const MentionKey key{articleId(), mark.index};
    const EntryId entry = m_view.workspace()->entryOf(key);
    if (entry != 0)
        m_state.selectEntry(entry, key, mark.span);
    else
        m_state.selectPassage(articleId(), mark.span);
}

void ReaderPanel::openFind()
{
    m_findBar->show();
    const Span selected = m_text->selectedText();
    if (selected.isValid() && selected.length() < 80)
        m_findField->setText(m_text->document()->text().mid(selected.start, selected.length()));
    m_findField->setFocus(Qt::ShortcutFocusReason);
    m_findField->selectAll();
}

void ReaderPanel::find(const QString &words)
{
    if (words.trimmed().isEmpty() || !m_text->document()) {
        m_finding.abandon();
        m_text->setHits({});
        m_findCount->clear();
        return;
    }
    m_finding.start<QList<Span>>(
        JobPools::questions(), this,
        [text = m_text->document()->text(), words](JobContext &) {
            return FoldedText(text).occurrences(words);
        },
        [this](QList<Span> hits) {
            m_text->setHits(hits);
            m_findCount->setText(tr("%n hits", nullptr, static_cast<int>(hits.size())));
            if (!hits.isEmpty() && m_findBar->isVisible()) {
                m_text->selectSpan(hits.first());
                m_text->scrollToPosition(hits.first().start);
            }
        });
}

void ReaderPanel::stepFind(int direction)
{
    const QList<Span> &hits = m_text->hits();
    if (hits.isEmpty())
        return;
    const qsizetype from = m_text->selectedText().isValid() ? m_text->selectedText().start : 0;
    qsizetype next = direction > 0 ? 0 : hits.size() - 1;
    for (qsizetype i = 0; i < hits.size(); ++i) {
        if (direction > 0 && hits.at(i).start > from) {
            next = i;
            break;
        }
        if (direction < 0 && hits.at(i).start < from)
            next = i;
    }
    m_text->selectSpan(hits.at(next));
    m_text->scrollToPosition(hits.at(next).start);
}

void ReaderPanel::takeSearch()
{
    if (m_findBar->isVisible() || !m_text->document())
        return;
    // The words that the search box found, wherever they stand in this article.
    QStringList words;
    for (const SearchHit &hit : m_state.searchResult().hits) {
        if (hit.article != articleId())
            continue;
        for (const Span &mark : hit.marks) {
            const QString word = hit.snippet.mid(mark.start, mark.length());
            if (!word.isEmpty() && !words.contains(word, Qt::CaseInsensitive))
                words.append(word);
        }
    }
    if (words.isEmpty()) {
        m_text->setHits({});
        return;
    }
    m_finding.start<QList<Span>>(
        JobPools::questions(), this,
        [text = m_text->document()->text(), words](JobContext &) {
            const FoldedText folded(text);
            QList<Span> hits;
            for (const QString &word : words)
                hits += folded.occurrences(word);
            std::sort(hits.begin(), hits.end());
            return hits;
        },
        [this](QList<Span> hits) { m_text->setHits(hits); });
}

bool ReaderPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_findField && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            m_findBar->hide();
            takeSearch();
            m_text->setFocus();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            stepFind(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace frise
