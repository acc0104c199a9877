#include "ui/review/entry_panel.h"

#include "ui/dialogs/ask_dialog.h"
#include "ui/dialogs/event_editor.h"
#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"
#include "ui/state/chip.h"
#include "ui/state/corpus_view.h"
#include "ui/state/corrections.h"
#include "ui/state/view_state.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonObject>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <vector>

namespace frise {

namespace {

/// Gives every line the height that its words take at the width of the tree.
class WrappedDelegate : public QStyledItemDelegate
{
public:
    explicit WrappedDelegate(QTreeWidget &tree) : QStyledItemDelegate(&tree), m_tree(tree) {}
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int depth = index.parent().isValid() ? 2 : 1;
        const int width = m_tree.viewport()->width() - depth * m_tree.indentation() - 8;
        const QFont font = index.data(Qt::FontRole).value<QFont>().resolve(option.font);
        const QRect text = QFontMetrics(font).boundingRect(QRect(0, 0, std::max(60, width), 10000),
                                                           Qt::TextWordWrap, index.data().toString());
        return {width, text.height() + 6};
    }

private:
    QTreeWidget &m_tree;
};

enum ItemRole { ArticleRole = Qt::UserRole, EventRole, QuotationRole, StartRole, EndRole, MentionRole };

} // namespace

EntryPanel::EntryPanel(CorpusView &view, ViewState &state, Corrections &corrections, QWidget *parent)
    : QWidget(parent), m_view(view), m_state(state), m_corrections(corrections)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    m_title = new ElidedLabel(this);
    m_title->setWeight(600);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_date = new ElidedLabel(this);
    m_date->setSecondary(true);
    m_date->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_title);
    layout->addWidget(m_date);
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(QStringLiteral("entryDetails"));
    m_tree->setAccessibleName(tr("Details of the event"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(1);
    m_tree->setWordWrap(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(12);
    m_tree->setTextElideMode(Qt::ElideNone);
    m_tree->setItemDelegate(new WrappedDelegate(*m_tree));
    layout->addWidget(m_tree, 1);
    // Two rows: in one they would make the dock wider than its quotations need.
    QHBoxLayout *row = nullptr;
    const auto addRow = [&] {
        row = new QHBoxLayout;
        row->setSpacing(4);
        layout->addLayout(row);
    };
    addRow();
    const auto add = [&](const QString &name, const QString &text, const QKeySequence &keys, auto handler) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, handler);
        addAction(action);
        m_actions.append(action);
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        row->addWidget(button);
    };
    add(QStringLiteral("editEntry"), tr("Edit…"), QKeySequence(Qt::Key_F2), &EntryPanel::edit);
    add(QStringLiteral("acceptEntry"), tr("Accept"), QKeySequence(Qt::Key_A), [this] {
        if (m_entry.id != 0)
            m_corrections.applyToEntry(m_entry.id, CorrectionKind::AcceptEvent, {},
                                       tr("Accept event “%1”").arg(m_entry.title));
    });
    add(QStringLiteral("rejectEntry"), tr("Reject"), QKeySequence::Delete, [this] {
        if (m_entry.id != 0)
            m_corrections.applyToEntry(m_entry.id, CorrectionKind::RejectEvent, {},
                                       tr("Reject event “%1”").arg(m_entry.title));
    });
    row->addStretch();
    addRow();
    add(QStringLiteral("mergeEntry"), tr("Merge…"), QKeySequence(Qt::Key_M), &EntryPanel::mergeWith);
    add(QStringLiteral("splitEntry"), tr("Split"), QKeySequence(Qt::Key_S), &EntryPanel::split);
    add(QStringLiteral("compareSources"), tr("Compare"), QKeySequence(Qt::Key_C),
        &EntryPanel::compareSources);
    m_actions.last()->setToolTip(tr("Compare the articles that tell of this event (C)"));
    row->addStretch();
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->addActions(m_actions);
    connect(m_tree, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem *item) { activate(item); });
    connect(&state, &ViewState::selectionChanged, this, &EntryPanel::load);
    connect(&view, &CorpusView::entriesChanged, this, &EntryPanel::load);
    display({});
}

void EntryPanel::load()
{
    const auto workspace = m_view.workspace();
    const Selection &selection = m_state.selection();
    if (!workspace) {
        display({});
        return;
    }
    // Looking at a quotation or a passage of the entry keeps the entry.
    if (selection.kind != Selection::Kind::Entry && m_entry.id == 0)
        return;
    const EntryId id = selection.kind == Selection::Kind::Entry ? selection.entry : m_entry.id;
    using Answer = Result<ChronicleEntry>;
    m_loading.start<Answer>(
        JobPools::questions(), this, [workspace, id](JobContext &) { return workspace->entry(id); },
        [this](Answer answer) { display(answer ? answer.value() : ChronicleEntry()); });
}

void EntryPanel::display(const ChronicleEntry &entry)
{
    const bool same = entry.id == m_entry.id;
    m_entry = entry;
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(entry.id != 0);
    const QSignalBlocker quiet(m_tree);
    const int row = same && m_tree->currentItem() ? m_tree->currentIndex().row() : -1;
    m_tree->clear();
    if (entry.id == 0) {
        m_title->setText(tr("No event selected"));
        m_date->setText({});
        return;
    }
    m_title->setText(entry.title);
    m_date->setText(entry.undated ? wording::date({}) : wording::date(entry.when));
    const auto head = [this](const QString &text) {
        auto *item = new QTreeWidgetItem(m_tree, {text});
        QFont bold = item->font(0);
        bold.setWeight(QFont::DemiBold);
        item->setFont(0, bold);
        item->setExpanded(true);
        return item;
    };
    const auto line = [](QTreeWidgetItem *parent, const QString &text) {
        auto *item = new QTreeWidgetItem(parent, {text});
        item->setToolTip(0, plainToolTip(text));
        return item;
    };
    QStringList facts{wording::kind(entry.kind), wording::type(entry.type),
                      wording::certainty(entry.certainty), wording::confidence(entry.confidence)};
    if (!entry.place.isEmpty())
        facts << entry.place;
    if (entry.series)
        facts << tr("repeated");
    if (entry.reviewed)
        facts << tr("checked");
    line(head(tr("What is known")), facts.join(QStringLiteral(" · ")));
    if (!entry.actors.isEmpty())
        line(m_tree->topLevelItem(0), wording::actors(entry.actors, 12));
    if (const QString outcome = wording::outcome(entry.outcome); !outcome.isEmpty())
        line(m_tree->topLevelItem(0), outcome);
    if (!entry.conflicts.isEmpty()) {
        auto *conflicts = head(tr("Sources disagree"));
        for (const QString &conflict : entry.conflicts)
            line(conflicts, conflict);
    }
    auto *mentions = head(tr("Told in %n passages", nullptr, static_cast<int>(entry.mentions.size())));
    for (int i = 0; i < entry.mentions.size(); ++i) {
        const EntryMention &mention = entry.mentions.at(i);
        auto *item =
            line(mentions, tr("%1 · %2 · %3\n%4", "article, date told, certainty, words")
                               .arg(wording::shortSource(mention.source), wording::shortDate(mention.when),
                                    wording::certainty(mention.certainty), mention.text.simplified()));
        item->setData(0, ArticleRole, QVariant::fromValue(mention.key.article));
        item->setData(0, EventRole, mention.key.event);
        item->setData(0, StartRole, QVariant::fromValue(mention.span.start));
        item->setData(0, EndRole, QVariant::fromValue(mention.span.end));
        item->setData(0, MentionRole, i);
    }
    if (entry.history.size() > 1) {
        auto *history = head(tr("History"));
        for (const HistoryStep &step : entry.history)
            line(history, tr("%1: %2, for %3 (%4)", "published, certainty, date told, article")
                              .arg(wording::shortDate(step.published), wording::certainty(step.certainty),
                                   wording::shortDate(step.when), wording::shortSource(step.source)));
    }
    if (!entry.figures.isEmpty()) {
        auto *figures = head(tr("Figures"));
        for (const FigureVariant &figure : entry.figures)
            line(figures,
                 tr("%1 (%2)", "figure, article").arg(figure.text, wording::shortSource(figure.source)));
    }
    if (!entry.quotes.isEmpty()) {
        auto *quotes = head(tr("Quotations"));
        for (const EntryQuote &quote : entry.quotes) {
            const QuoteRow *card = m_view.quotation(quote.article, quote.quotation);
            auto *item = line(
                quotes,
                card ? tr("%1: %2", "speaker, words").arg(wording::speaker(*card), wording::verbatim(*card))
                     : quote.speaker);
            item->setData(0, ArticleRole, QVariant::fromValue(quote.article));
            item->setData(0, QuotationRole, quote.quotation);
            item->setData(0, StartRole, QVariant::fromValue(quote.span.start));
            item->setData(0, EndRole, QVariant::fromValue(quote.span.end));
        }
    }
    if (!entry.mergeReasons.isEmpty()) {
        auto *reasons = head(tr("Why these are one event"));
        for (const QString &reason : entry.mergeReasons)
            line(reasons, reason);
    }
    m_tree->expandAll();
    if (row >= 0 && row < mentions->childCount())
        m_tree->setCurrentItem(mentions->child(row));
    for (QAction *action : std::as_const(m_actions)) {
        if (action->objectName() == QLatin1String("splitEntry"))
            action->setEnabled(entry.mentions.size() > 1);
        if (action->objectName() == QLatin1String("compareSources"))
            action->setEnabled(sources().size() > 1);
    }
}

void EntryPanel::activate(QTreeWidgetItem *item)
{
    if (!item || !item->data(0, ArticleRole).isValid())
        return;
    const ArticleId article = item->data(0, ArticleRole).toLongLong();
    const Span span{item->data(0, StartRole).toLongLong(), item->data(0, EndRole).toLongLong()};
    if (item->data(0, MentionRole).isValid())
        m_state.selectEntry(m_entry.id, {article, item->data(0, EventRole).toInt()}, span);
    else
        m_state.selectQuotation(article, item->data(0, QuotationRole).toInt(), span);
}

QList<ArticleId> EntryPanel::sources() const
{
    QList<EntryMention> mentions = m_entry.mentions;
    std::stable_sort(mentions.begin(), mentions.end(), [](const EntryMention &a, const EntryMention &b) {
        return a.published.firstDay() < b.published.firstDay();
    });
    QList<ArticleId> articles;
    for (const EntryMention &mention : std::as_const(mentions)) {
        if (!articles.contains(mention.key.article))
            articles.append(mention.key.article);
    }
    return articles;
}

void EntryPanel::compareSources()
{
    constexpr qsizetype most = 4;
    QList<ArticleId> articles = sources();
    if (articles.size() < 2)
        return;
    // Of many, the one that is looked at is among those that are compared.
    const QTreeWidgetItem *item = m_tree->currentItem();
    const ArticleId looked =
        item && item->data(0, MentionRole).isValid() ? item->data(0, ArticleRole).toLongLong() : 0;
    if (const qsizetype place = articles.indexOf(looked); place >= most)
        articles.move(place, most - 1);
    Q_EMIT compareRequested(articles.mid(0, most));
}

void EntryPanel::edit()
{
    if (m_entry.id == 0)
        return;
    EventEditor::Fields fields;
    fields.title = m_entry.title;
    fields.when = m_entry.when;
    fields.kind = m_entry.kind;
    fields.type = m_entry.type;
    fields.certainty = m_entry.certainty;
    fields.place = m_entry.place;
    QStringList names;
    for (const EntryActor &actor : std::as_const(m_entry.actors)) {
        (actor.role == ActorRole::Agent ? fields.agents : fields.targets) << actor.name;
        names << actor.name;
    }
    EventEditor::edit(this, tr("Edit event"), fields, names,
                      [this, id = m_entry.id](const QJsonObject &payload) {
                          m_corrections.applyToEntry(
                              id, CorrectionKind::EditEvent, payload,
                              tr("Edit event “%1”").arg(payload.value(QStringLiteral("summary")).toString()));
                      });
}

void EntryPanel::relate(const EntryMention &a, const EntryMention &b, bool same, const QString &text)
{
    const auto workspace = m_view.workspace();
    if (!workspace)
        return;
    const auto first = workspace->article(a.key.article);
    const auto second = workspace->article(b.key.article);
    for (const auto *article : {&first, &second}) {
        if (!*article) {
            Q_EMIT m_corrections.failed(article->error().message);
            return;
        }
    }
    Correction correction = Corrections::forPassage(
        same ? CorrectionKind::MergeEntries : CorrectionKind::SplitEntries, first.value(), a.span);
    correction.payload = {{same ? QStringLiteral("with") : QStringLiteral("from"),
                           Corrections::passageKey(second.value(), b.span)}};
    m_corrections.apply(correction, text);
}

void EntryPanel::mergeWith()
{
    if (m_entry.id == 0 || m_entry.mentions.isEmpty())
        return;
    AskDialog::Question question;
    question.title = tr("Merge events");
    question.label = tr("Which event is the same as “%1”?").arg(m_entry.title);
    // The nearest in time first: what is one event has nearly one date.
    const ChronicleRows entries = m_view.entries();
    const Day ownDay = m_entry.when.isUnknown() ? noDay : m_entry.when.firstDay();
    std::vector<std::pair<Day, qsizetype>> others;
    others.reserve(static_cast<std::size_t>(entries.size()));
    for (qsizetype row = 0; row < entries.size(); ++row) {
        const Day day = entries.firstDayAt(row);
        if (entries.idAt(row) != m_entry.id)
            others.emplace_back(day == noDay || ownDay == noDay ? 1000000 : std::abs(day - ownDay), row);
    }
    constexpr std::size_t offered = 300;
    const auto end = others.begin() + static_cast<std::ptrdiff_t>(std::min(offered, others.size()));
    std::partial_sort(others.begin(), end, others.end());
    QList<EntryId> ids;
    for (auto it = others.begin(); it != end; ++it) {
        const ChronicleEntry entry = entries.at(it->second);
        question.choices << tr("%1 — %2", "date, event").arg(wording::shortDate(entry.when), entry.title);
        ids << entry.id;
    }
    question.value = question.choices.value(0);
    const QStringList choices = question.choices;
    question.check = [choices](const QString &text) { return AskDialog::Check{choices.contains(text), {}}; };
    question.button = tr("Merge");
    AskDialog::ask(this, question, [this, choices, ids, mine = m_entry](const QString &answer) {
        const qsizetype index = choices.indexOf(answer);
        if (index < 0 || !m_view.workspace())
            return;
        const auto other = m_view.workspace()->entry(ids.at(index));
        if (other && !other.value().mentions.isEmpty())
            relate(mine.mentions.first(), other.value().mentions.first(), true,
                   tr("Merge “%1” and “%2”").arg(mine.title, other.value().title));
    });
}

void EntryPanel::split()
{
    if (m_entry.mentions.size() < 2)
        return;
    // The mention that is selected goes; without a choice, the last one.
    const QTreeWidgetItem *item = m_tree->currentItem();
    const qsizetype chosen = item && item->data(0, MentionRole).isValid()
                                 ? item->data(0, MentionRole).toLongLong()
                                 : m_entry.mentions.size() - 1;
    const EntryMention leaving = m_entry.mentions.at(chosen);
    for (qsizetype i = 0; i < m_entry.mentions.size(); ++i) {
        if (i != chosen) {
            relate(leaving, m_entry.mentions.at(i), false, tr("Split “%1”").arg(m_entry.title));
            return;
        }
    }
}

} // namespace frise
