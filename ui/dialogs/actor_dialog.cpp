#include "ui/dialogs/actor_dialog.h"

#include "ui/dialogs/ask_dialog.h"
#include "ui/models/actor_model.h"
#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"
#include "ui/state/corpus_view.h"
#include "ui/state/corrections.h"
#include "ui/state/view_state.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace frise {

namespace {

enum MentionRole { ArticleRole = Qt::UserRole, StartRole, EndRole };

} // namespace

ActorDialog::ActorDialog(CorpusView &view, ViewState &state, Corrections &corrections, QWidget *parent)
    : QDialog(parent), m_view(view), m_state(state), m_corrections(corrections)
{
    setWindowTitle(tr("Actors"));
    resize(820, 560);
    auto *layout = new QVBoxLayout(this);
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(tr("Search actors"));
    search->setAccessibleName(tr("Search actors"));
    search->setClearButtonEnabled(true);
    layout->addWidget(search);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    m_model = new ActorModel(this);
    m_proxy = new QSortFilterProxyModel(this);
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(ActorModel::SortRole);
    m_proxy->setSortLocaleAware(true);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list = new QTreeView(splitter);
    m_list->setAccessibleName(tr("Actors"));
    m_list->setModel(m_proxy);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(ActorModel::MentionsColumn, Qt::DescendingOrder);
    m_list->setColumnWidth(ActorModel::NameColumn, 220);
    m_mentions = new QListWidget(splitter);
    m_mentions->setAccessibleName(tr("Where the actor is meant"));
    m_mentions->setWordWrap(true);
    m_mentions->setAlternatingRowColors(true);
    splitter->addWidget(m_list);
    splitter->addWidget(m_mentions);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    layout->addWidget(splitter, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_rename = buttons->addButton(tr("Re&name…"), QDialogButtonBox::ActionRole);
    m_merge = buttons->addButton(tr("&Merge"), QDialogButtonBox::ActionRole);
    m_merge->setToolTip(tr("The selected actors are one and the same: the most often named one stays."));
    m_filter = buttons->addButton(tr("&Filter by this actor"), QDialogButtonBox::ActionRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_rename, &QPushButton::clicked, this, &ActorDialog::rename);
    connect(m_merge, &QPushButton::clicked, this, &ActorDialog::merge);
    connect(m_filter, &QPushButton::clicked, this, &ActorDialog::filterBy);
    connect(search, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ActorDialog::selectionChanged);
    connect(m_mentions, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            m_state.selectPassage(item->data(ArticleRole).toLongLong(),
                                  {item->data(StartRole).toLongLong(), item->data(EndRole).toLongLong()});
    });
    connect(&view, &CorpusView::articlesChanged, this, &ActorDialog::load);
    load();
    selectionChanged();
}

void ActorDialog::load()
{
    const auto workspace = m_view.workspace();
    if (!workspace)
        return;
    m_loading.start<QList<ActorRow>>(
        JobPools::questions(), this, [workspace](JobContext &) { return workspace->actors(); },
        [this](QList<ActorRow> actors) { m_model->setActors(actors); });
}

QList<int> ActorDialog::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        rows << m_proxy->mapToSource(index).row();
    return rows;
}

void ActorDialog::selectionChanged()
{
    const QList<int> rows = selectedRows();
    m_rename->setEnabled(rows.size() == 1);
    m_merge->setEnabled(rows.size() > 1);
    m_filter->setEnabled(!rows.isEmpty());
    const auto workspace = m_view.workspace();
    if (rows.size() != 1 || !workspace) {
        m_mentions->clear();
        return;
    }
    m_mentionsJob.start<QList<ActorMention>>(
        JobPools::questions(), this,
        [workspace, id = m_model->actorAt(rows.first()).id](JobContext &) {
            return workspace->mentionsOf(id);
        },
        [this](QList<ActorMention> mentions) {
            const QSignalBlocker quiet(m_mentions);
            m_mentions->clear();
            for (const ActorMention &mention : mentions.mid(0, 2000)) {
                auto *item = new QListWidgetItem(
                    tr("%1 — %2", "words, article").arg(mention.text, wording::shortSource(mention.source)),
                    m_mentions);
                item->setToolTip(plainToolTip(mention.reason));
                item->setData(ArticleRole, QVariant::fromValue(mention.article));
                item->setData(StartRole, QVariant::fromValue(mention.span.start));
                item->setData(EndRole, QVariant::fromValue(mention.span.end));
            }
        });
}

void ActorDialog::rename()
{
    const QList<int> rows = selectedRows();
    if (rows.size() != 1)
        return;
    const ActorRow actor = m_model->actorAt(rows.first());
    AskDialog::Question question;
    question.title = tr("Rename actor");
    question.label = tr("New name of %1").arg(actor.name);
    question.value = actor.name;
    question.choices = actor.surfaces;
    AskDialog::ask(this, question, [this, actor](const QString &name) {
        if (name == actor.name)
            return;
        Correction correction;
        correction.kind = CorrectionKind::RenameActor;
        correction.payload = {{QStringLiteral("id"), actor.id}, {QStringLiteral("name"), name}};
        m_corrections.apply(correction, tr("Rename “%1” to “%2”").arg(actor.name, name));
    });
}

void ActorDialog::merge()
{
    QList<ActorRow> actors;
    for (const int row : selectedRows())
        actors << m_model->actorAt(row);
    if (actors.size() < 2)
        return;
    std::stable_sort(actors.begin(), actors.end(),
                     [](const ActorRow &a, const ActorRow &b) { return a.mentions > b.mentions; });
    for (const ActorRow &other : actors.mid(1)) {
        Correction correction;
        correction.kind = CorrectionKind::MergeActors;
        correction.payload = {{QStringLiteral("id"), other.id}, {QStringLiteral("into"), actors.first().id}};
        m_corrections.apply(correction, tr("Merge “%1” into “%2”").arg(other.name, actors.first().name));
    }
}

void ActorDialog::filterBy()
{
    CorpusFilter filter = m_state.filter();
    filter.actorIds.clear();
    for (const int row : selectedRows())
        filter.actorIds.insert(m_model->actorAt(row).id);
    m_state.setFilter(filter);
}

} // namespace frise
