#include "ui/quotes/quote_panel.h"

#include "ui/dialogs/ask_dialog.h"
#include "ui/models/quote_model.h"
#include "ui/models/wording.h"
#include "ui/quotes/quote_delegate.h"
#include "ui/state/accent_button.h"
#include "ui/state/corpus_view.h"
#include "ui/state/corrections.h"
#include "ui/state/icons.h"
#include "ui/state/view_state.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace frise {

QuotePanel::QuotePanel(CorpusView &view, ViewState &state, Corrections &corrections, QWidget *parent)
    : QWidget(parent), m_view(view), m_state(state), m_corrections(corrections)
{
    build();
    buildActions();
    connect(&view, &CorpusView::quotationsChanged, this, &QuotePanel::takeQuotations);
    connect(&state, &ViewState::periodChanged, this, [this] {
        if (m_follow == Follow::Timeline)
            applyFollow();
    });
    connect(&state, &ViewState::selectionChanged, this, &QuotePanel::takeSelection);
    takeQuotations();
}

QuotePanel::~QuotePanel() = default;

void QuotePanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 4);
    head->setSpacing(8);
    m_chain = new AccentButton(this);
    m_chain->setObjectName(QStringLiteral("followButton"));
    m_chain->setIcon(icons::chain());
    m_chain->setIconSize(QSize(20, 16));
    m_chain->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_chain->setCheckable(true);
    m_chain->setPopupMode(QToolButton::MenuButtonPopup);
    m_chain->setAccessibleName(tr("What the quotations follow"));
    auto *menu = new QMenu(m_chain);
    const auto addFollow = [this, menu](Follow follow, const QString &text) {
        menu->addAction(text, this, [this, follow] { setFollow(follow); });
    };
    addFollow(Follow::Timeline, tr("Follow the timeline"));
    addFollow(Follow::Selection, tr("Follow the selection"));
    addFollow(Follow::Nothing, tr("Show all"));
    m_chain->setMenu(menu);
    connect(m_chain, &QToolButton::clicked, this,
            [this] { setFollow(m_follow == Follow::Nothing ? Follow::Timeline : Follow::Nothing); });
    head->addWidget(m_chain);
    m_count = new QLabel(this);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setObjectName(QStringLiteral("quoteCount"));
    head->addWidget(m_count);
    head->addStretch();
    m_order = new QComboBox(this);
    m_order->setAccessibleName(tr("Order of the quotations"));
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_order->setMinimumContentsLength(9);
    m_order->addItem(tr("By date, ↑"));
    m_order->addItem(tr("By date, ↓"));
    m_order->addItem(tr("By speaker"));
    m_order->addItem(tr("By variant"));
    m_order->addItem(tr("Least sure first"));
    head->addWidget(m_order);
    layout->addLayout(head);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 8, 6);
    row->setSpacing(6);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("quoteSearch"));
    m_search->setPlaceholderText(tr("Search quotations"));
    m_search->setAccessibleName(tr("Search quotations"));
    m_search->setClearButtonEnabled(true);
    row->addWidget(m_search, 3);
    m_speaker = new QComboBox(this);
    m_speaker->setAccessibleName(tr("Speaker"));
    m_speaker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_speaker->setMinimumContentsLength(8);
    row->addWidget(m_speaker, 2);
    layout->addLayout(row);

    m_model = new QuoteModel(this);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("quoteList"));
    m_list->setAccessibleName(tr("Quotations"));
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->verticalScrollBar()->setSingleStep(20);
    m_delegate = new QuoteDelegate(*m_model, *m_list);
    m_list->setItemDelegate(m_delegate);
    layout->addWidget(m_list, 1);
    m_cut = new QLabel(this);
    m_cut->setObjectName(QStringLiteral("quotePageCut"));
    m_cut->setTextFormat(Qt::PlainText);
    m_cut->setWordWrap(true);
    m_cut->setMargin(8);
    m_cut->hide();
    layout->addWidget(m_cut);
    m_empty = new QLabel(m_list);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->hide();

    connect(m_order, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_model->setGrouping(index == 2   ? QuoteModel::Grouping::Speaker
                             : index == 3 ? QuoteModel::Grouping::Variant
                                          : QuoteModel::Grouping::Day);
        m_model->setOrder(index == 0   ? QuoteModel::Order::DateAscending
                          : index == 4 ? QuoteModel::Order::Confidence
                                       : QuoteModel::Order::DateDescending);
        updateCount();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setWords(words);
        m_delegate->setHitWords(words);
        updateCount();
    });
    connect(m_speaker, &QComboBox::activated, this, [this](int index) {
        m_model->setSpeaker(index <= 0 ? QString() : m_speaker->itemData(index).toString());
        updateCount();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &QuotePanel::currentRowChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_delegate->setOpenRow(-1);
        takeSelection(m_state.selection());
        placeActions();
    });
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &QuotePanel::placeActions);
    connect(m_list->verticalScrollBar(), &QScrollBar::rangeChanged, this, &QuotePanel::placeActions);
    connect(m_list, &QListView::activated, this, &QuotePanel::goToPassage);
    m_list->viewport()->installEventFilter(this);
    m_search->installEventFilter(this);
    m_order->setCurrentIndex(1);
    setFollow(Follow::Timeline);
}

void QuotePanel::buildActions()
{
    const auto add = [this](const char *name, const QString &text, const QKeySequence &keys, auto handler) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, handler);
        m_cardActions.append(action);
        m_list->addAction(action);
        return action;
    };
    QAction *copy = add("copyQuotation", tr("Copy + source"), QKeySequence::Copy,
                        [this] { copyCitation(CitationStyle::Iso690); });
    m_pin = add("pinQuotation", tr("Pin"), QKeySequence(Qt::Key_P), &QuotePanel::pin);
    QAction *speaker =
        add("notThisSpeaker", tr("Not this speaker"), QKeySequence(Qt::Key_L), &QuotePanel::setSpeaker);
    add("rejectQuotation", tr("Not a quotation"), QKeySequence::Delete, &QuotePanel::rejectQuotation);
    add("sameQuotation", tr("Same as…"), QKeySequence(Qt::Key_S), &QuotePanel::sameAs);
    add("acceptQuotation", tr("Mark as checked"), QKeySequence(Qt::Key_A), &QuotePanel::acceptQuotation);
    add("goToQuotedPassage", tr("Go to the passage"), QKeySequence(Qt::CTRL | Qt::Key_Return),
        &QuotePanel::goToPassage);
    add("copyQuotationMarkdown", tr("Copy as Markdown"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
        [this] { copyCitation(CitationStyle::Markdown); });
    add("copyQuotationBibtex", tr("Copy as BibTeX"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
        [this] { copyCitation(CitationStyle::Bibtex); });
    copy->setIcon(icons::copy());
    m_pin->setIcon(icons::pin());

    m_actionBar = new QWidget(m_list->viewport());
    m_actionBar->setObjectName(QStringLiteral("cardActions"));
    auto *layout = new QHBoxLayout(m_actionBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    const auto addButton = [this, layout](QAction *action) {
        auto *button = new QToolButton(m_actionBar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        QFont font = button->font();
        font.setPointSizeF(font.pointSizeF() - 1);
        button->setFont(font);
        button->setIconSize(QSize(13, 11));
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    };
    addButton(copy);
    addButton(m_pin);
    addButton(speaker);
    auto *more = new QToolButton(m_actionBar);
    more->setText(QStringLiteral("…"));
    more->setAccessibleName(tr("More actions"));
    more->setToolTip(tr("More actions"));
    auto *menu = new QMenu(more);
    for (QAction *action : std::as_const(m_cardActions)) {
        if (action != copy && action != m_pin && action != speaker)
            menu->addAction(action);
    }
    // As the button's own menu it would get an arrow over its dots.
    connect(more, &QToolButton::clicked, menu,
            [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    layout->addWidget(more);
    layout->addStretch();
    m_actionBar->hide();
    currentRowChanged();
}

const QuoteRow *QuotePanel::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && !m_model->isHead(index.row()) ? &m_model->quoteAt(index.row()) : nullptr;
}

void QuotePanel::setFollow(Follow follow)
{
    m_follow = follow;
    m_chain->setChecked(follow != Follow::Nothing);
    m_chain->setText(follow == Follow::Timeline    ? tr("follows timeline")
                     : follow == Follow::Selection ? tr("follows selection")
                                                   : tr("all quotations"));
    applyFollow();
}

void QuotePanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void QuotePanel::takeQuotations()
{
    // First what is followed, then the cards: the list is built once.
    applyFollow();
    m_model->setQuotations(m_view.quotations());
    fillSpeakers();
    updateCount();
}

void QuotePanel::fillSpeakers()
{
    const QString chosen = m_speaker->currentIndex() > 0 ? m_speaker->currentData().toString() : QString();
    m_speaker->clear();
    m_speaker->addItem(tr("All speakers"));
    for (const auto &[name, count] : m_model->speakers())
        m_speaker->addItem(tr("%1 (%2)", "speaker, number of quotations").arg(name).arg(count), name);
    const int index = chosen.isEmpty() ? 0 : m_speaker->findData(chosen);
    m_speaker->setCurrentIndex(std::max(0, index));
    m_model->setSpeaker(index > 0 ? chosen : QString());
}

void QuotePanel::applyFollow()
{
    std::optional<QPair<Day, Day>> days;
    std::optional<QSet<QPair<ArticleId, int>>> only;
    if (m_follow == Follow::Timeline && !m_state.period().isEmpty())
        days = QPair<Day, Day>(m_state.period().firstDay(), m_state.period().lastDay());
    const Selection &selection = m_state.selection();
    if (m_follow == Follow::Selection && selection.kind != Selection::Kind::None) {
        only.emplace();
        if (selection.kind == Selection::Kind::Entry && m_view.workspace()) {
            if (const auto entry = m_view.workspace()->entry(selection.entry)) {
                for (const EntryQuote &quote : entry.value().quotes)
                    only->insert({quote.article, quote.quotation});
            }
        } else if (selection.kind == Selection::Kind::Quotation) {
            only->insert({selection.article, selection.quotation});
        } else {
            for (const QuoteRow &quote : m_view.quotations()) {
                if (quote.article == selection.article)
                    only->insert({quote.article, quote.quotation});
            }
        }
    }
    m_model->setDays(days);
    m_model->setOnly(only);
    updateCount();
}

void QuotePanel::updateCount()
{
    const auto total = static_cast<int>(m_view.quotationTotal());
    m_count->setText(tr("%1 / %2", "quotations shown, all")
                         .arg(wording::count(m_model->shownCount()), wording::count(total)));
    m_count->setAccessibleName(tr("%1 of %2 quotations shown").arg(m_model->shownCount()).arg(total));
    m_cut->setText(m_view.isPageCut() ? tr("The newest quotations of the visible period. Zoom in, filter or "
                                           "search the corpus for others.")
                   : !m_view.hasAllQuotations() && m_follow != Follow::Timeline
                       ? tr("Of this large corpus, those of the visible period and of the article read.")
                       : QString());
    m_cut->setVisible(!m_cut->text().isEmpty());
    QString empty;
    if (m_model->shownCount() == 0) {
        empty = total == 0 ? tr("No quotations.") : tr("No quotation here.\n%n elsewhere.", nullptr, total);
    }
    m_empty->setText(empty);
    m_empty->setVisible(!empty.isEmpty());
    m_empty->setGeometry(m_list->viewport()->geometry().adjusted(16, 0, -16, 0));
}

void QuotePanel::currentRowChanged()
{
    const QuoteRow *quote = current();
    for (QAction *action : std::as_const(m_cardActions))
        action->setEnabled(quote != nullptr);
    if (m_delegate)
        m_delegate->setOpenRow(quote ? m_list->currentIndex().row() : -1);
    if (quote) {
        m_pin->setText(m_model->pinned().contains({quote->article, quote->quotation}) ? tr("Unpin")
                                                                                      : tr("Pin"));
        if (!m_taking)
            m_state.selectQuotation(quote->article, quote->quotation, quote->span);
    }
    placeActions();
}

void QuotePanel::placeActions()
{
    if (!m_actionBar)
        return;
    const QModelIndex index = m_list->currentIndex();
    if (!current()) {
        m_actionBar->hide();
        return;
    }
    m_actionBar->setGeometry(m_delegate->actionsRect(m_list->visualRect(index)));
    m_actionBar->show();
}

void QuotePanel::selectRow(int row)
{
    m_taking = true;
    if (row < 0) {
        m_list->setCurrentIndex({});
        m_list->clearSelection();
    } else {
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_model->index(row));
    }
    currentRowChanged();
    m_taking = false;
}

void QuotePanel::takeSelection(const Selection &selection)
{
    if (m_follow == Follow::Selection && selection.kind != Selection::Kind::Quotation)
        applyFollow();
    if (selection.kind != Selection::Kind::Quotation) {
        selectRow(-1);
        return;
    }
    const QuoteRow *shown = current();
    if (shown && shown->article == selection.article &&
        (shown->quotation == selection.quotation || shown->parts.contains(selection.quotation)))
        return;
    selectRow(m_model->rowOf(selection.article, selection.quotation));
}

bool QuotePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() &&
        (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                placeActions();
                updateCount();
            },
            Qt::QueuedConnection);
    }
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return) {
            m_list->setFocus();
            for (int row = 0; row < m_model->rowCount() && !current(); ++row) {
                if (!m_model->isHead(row))
                    m_list->setCurrentIndex(m_model->index(row));
            }
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void QuotePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && m_delegate) {
        m_delegate->forgetHeights();
        m_chain->setIcon(icons::chain());
        m_list->doItemsLayout();
    }
}

void QuotePanel::copyCitation(CitationStyle style)
{
    const QuoteRow *quote = current();
    if (!quote)
        return;
    ReportSource source;
    source.id = quote->article;
    source.fileName = quote->source;
    source.title = quote->articleTitle;
    source.outlet = quote->outlet;
    source.published = quote->published;
    source.basis = quote->basis;
    if (m_view.workspace()) {
        if (const auto stored = m_view.workspace()->article(quote->article)) {
            source.author = stored.value().article.author;
            source.url = safeUrl(stored.value().article.url);
            source.language = stored.value().article.language;
        }
    }
    const Citation citation = citationOf(*quote, source, style, QLocale());
    auto *data = new QMimeData;
    data->setText(citation.plain);
    data->setHtml(citation.html);
    QApplication::clipboard()->setMimeData(data);
}

void QuotePanel::pin()
{
    const QuoteRow *quote = current();
    if (!quote)
        return;
    auto pinned = m_model->pinned();
    const QPair<ArticleId, int> key(quote->article, quote->quotation);
    if (!pinned.remove(key))
        pinned.insert(key);
    m_model->setPinned(pinned);
}

void QuotePanel::correct(CorrectionKind kind, const QJsonObject &payload, const QString &text)
{
    if (const QuoteRow *quote = current())
        m_corrections.applyAt(quote->article, quote->span, kind, payload, text);
}

void QuotePanel::setSpeaker()
{
    const QuoteRow *quote = current();
    if (!quote)
        return;
    AskDialog::Question question;
    question.title = tr("Who said it?");
    question.label = tr("Speaker of %1").arg(wording::verbatim(*quote).left(80));
    question.choices = quote->guesses;
    for (const auto &[name, count] : m_model->speakers()) {
        if (!question.choices.contains(name))
            question.choices.append(name);
    }
    AskDialog::ask(this, question, [this](const QString &name) {
        correct(CorrectionKind::SetSpeaker, {{QStringLiteral("name"), name}},
                tr("Set speaker to “%1”").arg(name));
    });
}

void QuotePanel::rejectQuotation()
{
    if (const QuoteRow *quote = current())
        correct(CorrectionKind::NotAQuotation, {}, tr("Not a quotation: “%1”").arg(quote->text.left(40)));
}

void QuotePanel::acceptQuotation()
{
    if (const QuoteRow *quote = current())
        correct(CorrectionKind::AcceptQuotation, {}, tr("Accept quotation “%1”").arg(quote->text.left(40)));
}

void QuotePanel::sameAs()
{
    const QuoteRow *quote = current();
    if (!quote || !m_view.workspace())
        return;
    AskDialog::Question question;
    question.title = tr("The same statement as…");
    question.label =
        tr("Choose the quotation that says the same as %1").arg(wording::verbatim(*quote).left(80));
    QList<QPair<ArticleId, Span>> places;
    for (const QuoteRow &other : m_view.quotations()) {
        if (other.article == quote->article && other.quotation == quote->quotation)
            continue;
        if (other.speaker != quote->speaker)
            continue;
        question.choices << tr("%1 – %2 (%3)", "speaker, words, article")
                                .arg(wording::speaker(other), other.text.left(60),
                                     wording::shortSource(other.source));
        places.append({other.article, other.span});
    }
    const QStringList choices = question.choices;
    question.check = [choices](const QString &text) {
        return AskDialog::Check{choices.contains(text),
                                choices.isEmpty() ? tr("No other quotation of this speaker.") : QString()};
    };
    question.value = choices.value(0);
    AskDialog::ask(this, question, [this, choices, places](const QString &answer) {
        const qsizetype index = choices.indexOf(answer);
        if (index < 0)
            return;
        const auto other = m_view.workspace()->article(places.at(index).first);
        if (!other) {
            Q_EMIT m_corrections.failed(other.error().message);
            return;
        }
        correct(CorrectionKind::SameStatement,
                {{QStringLiteral("other"), Corrections::passageKey(other.value(), places.at(index).second)}},
                tr("Mark as the same statement"));
    });
}

void QuotePanel::goToPassage()
{
    if (const QuoteRow *quote = current()) {
        // The selection may already be there while the reader was scrolled away: say it anew.
        const QuoteRow copy = *quote;
        m_state.clearSelection();
        m_state.selectQuotation(copy.article, copy.quotation, copy.span);
    }
}

} // namespace frise
