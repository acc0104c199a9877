#include "ui/filters/filter_panel.h"

#include "ui/filters/facet_view.h"
#include "ui/filters/flow_layout.h"
#include "ui/filters/histogram.h"
#include "ui/models/wording.h"
#include "ui/state/appearance.h"
#include "ui/state/chip.h"
#include "ui/state/corpus_view.h"
#include "ui/state/icons.h"
#include "ui/state/view_state.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

namespace frise {

namespace {

/// A set that lets nothing pass: an empty one means "all".
template <typename Key>
QSet<Key> orNothing(QSet<Key> keys, const Key &impossible)
{
    if (keys.isEmpty())
        keys.insert(impossible);
    return keys;
}

template <typename Enum>
QSet<QString> namesOf(const std::optional<QSet<Enum>> &values, QString (*name)(Enum))
{
    QSet<QString> names;
    if (values) {
        for (const Enum value : *values)
            names.insert(name(value));
    }
    return names;
}

} // namespace

FilterPanel::FilterPanel(CorpusView &view, ViewState &state, QWidget *parent)
    : QWidget(parent), m_view(view), m_state(state)
{
    // Narrower than this the names of the facets could not be read.
    setMinimumWidth(fontMetrics().averageCharWidth() * 20 + 60);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The lists in it have the focus, and it scrolls to them.
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto *content = new QWidget(scroll);
    auto *layout = new QVBoxLayout(content);
    // At the right the scroll bar keeps the distance.
    layout->setContentsMargins(10, 6, 4, 10);
    layout->setSpacing(4);
    scroll->setWidget(content);

    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("Period"), this);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    m_periodLabel = new ElidedLabel(this);
    m_periodLabel->setFont(themeOf(*this).font(TextRole::Small));
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_periodLabel);
    layout->addLayout(head);
    m_histogram = new Histogram(this);
    layout->addWidget(m_histogram);
    m_limit = new QCheckBox(tr("Limit to the visible period"), this);
    m_limit->setObjectName(QStringLiteral("limitToPeriod"));
    layout->addWidget(m_limit);

    m_chips = new QWidget(this);
    new FlowLayout(m_chips, 4);
    layout->addWidget(m_chips);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(8, 2, 8, 4);
    m_viewsButton = new QToolButton(this);
    m_viewsButton->setText(tr("Views"));
    m_viewsButton->setObjectName(QStringLiteral("savedViews"));
    m_viewsButton->setToolTip(tr("Filter, lanes and period under a name"));
    m_viewsButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_viewsButton->setLayoutDirection(Qt::RightToLeft);
    m_viewsButton->setIcon(icons::chevronDown());
    m_viewsButton->setIconSize(QSize(12, 12));
    m_viewsButton->setAutoRaise(true);
    m_viewsButton->hide();
    foot->addWidget(m_viewsButton);
    foot->addStretch();
    outer->addLayout(foot);
    m_clear = new QToolButton(this);
    m_clear->setText(tr("Clear all"));
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    m_clear->setAutoRaise(true);
    foot->addWidget(m_clear);

    const QList<std::tuple<FacetModel::Facet, QString, int>> facets = {
        {FacetModel::Facet::Kind, tr("Kind"), 6},     {FacetModel::Facet::Type, tr("Type"), 4},
        {FacetModel::Facet::Actor, tr("Actor"), 4},   {FacetModel::Facet::Place, tr("Place"), 4},
        {FacetModel::Facet::Source, tr("Source"), 6}, {FacetModel::Facet::Certainty, tr("Status"), 6}};
    for (const auto &[facet, name, length] : facets) {
        auto *section = new FacetSection(name, new FacetModel(facet), length, this);
        m_sections.append(section);
        if (facet == FacetModel::Facet::Source) {
            section->model().setNaming([this](const QString &key) {
                const ArticleRow *article = m_view.article(key.toLongLong());
                return article ? FacetModel::Naming{wording::articleName(*article),
                                                    wording::articleNote(*article)}
                               : FacetModel::Naming();
            });
        }
        layout->addWidget(section);
        connect(&section->model(), &FacetModel::checkedChanged, this,
                [this, section] { facetChanged(section); });
        connect(section, &FacetSection::onlyRequested, this,
                [this, section](const QString &key) { only(section, key); });
    }
    m_negated = new QCheckBox(tr("Show negated and conditional"), this);
    m_negated->setObjectName(QStringLiteral("showNegated"));
    layout->addWidget(m_negated);
    m_reviewed = new QCheckBox(tr("Only what was checked"), this);
    layout->addWidget(m_reviewed);
    // Long words of a language do not widen the dock: they are cut, and whole in the tooltip.
    for (QCheckBox *box : {m_limit, m_negated, m_reviewed}) {
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        box->setToolTip(box->text());
    }
    auto *confidence = new QHBoxLayout;
    auto *confidenceTitle = new QLabel(tr("Confidence"), this);
    confidenceTitle->setFont(bold);
    m_confidence = new QSlider(Qt::Horizontal, this);
    m_confidence->setRange(0, 100);
    m_confidence->setPageStep(10);
    m_confidence->setAccessibleName(tr("Least confidence in percent"));
    m_confidenceLabel = new QLabel(this);
    m_confidenceLabel->setTextFormat(Qt::PlainText);
    m_confidenceLabel->setMinimumWidth(
        m_confidenceLabel->fontMetrics().horizontalAdvance(QStringLiteral("≥ 100")));
    m_confidenceLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    confidence->addWidget(confidenceTitle);
    confidence->addWidget(m_confidence, 1);
    confidence->addWidget(m_confidenceLabel);
    layout->addLayout(confidence);
    layout->addStretch();

    connect(m_histogram, &Histogram::periodChanged, this, &FilterPanel::setPeriod);
    connect(m_limit, &QCheckBox::toggled, &state, &ViewState::setLimitedToPeriod);
    connect(m_clear, &QToolButton::clicked, this, &FilterPanel::clearAll);
    const auto change = [this](auto set) {
        CorpusFilter filter = m_state.filter();
        set(filter);
        m_state.setFilter(filter);
    };
    connect(m_negated, &QCheckBox::toggled, this,
            [change](bool on) { change([on](CorpusFilter &filter) { filter.showNegated = on; }); });
    connect(m_reviewed, &QCheckBox::toggled, this,
            [change](bool on) { change([on](CorpusFilter &filter) { filter.reviewedOnly = on; }); });
    connect(m_confidence, &QSlider::valueChanged, this, [this, change](int value) {
        m_confidenceLabel->setText(QStringLiteral("≥ %1").arg(value));
        change([value](CorpusFilter &filter) { filter.minimumConfidence = value / 100.0; });
    });
    connect(&view, &CorpusView::facetsChanged, this, &FilterPanel::takeFacets);
    connect(&state, &ViewState::filterChanged, this, &FilterPanel::takeFilter);
    connect(&state, &ViewState::periodChanged, this, &FilterPanel::takePeriod);
    takeFacets();
    takeFilter();
}

FilterPanel::~FilterPanel() = default;

void FilterPanel::setViewsMenu(QMenu *menu)
{
    m_viewsButton->show();
    connect(m_viewsButton, &QToolButton::clicked, menu,
            [this, menu] { menu->popup(m_viewsButton->mapToGlobal(QPoint(0, -menu->sizeHint().height()))); });
}

FacetSection *FilterPanel::section(FacetModel::Facet facet) const
{
    for (FacetSection *section : m_sections) {
        if (section->model().facet() == facet)
            return section;
    }
    return nullptr;
}

void FilterPanel::takeFacets()
{
    const auto valuesOf = [](const Facets &facets, FacetModel::Facet facet) -> const QList<FacetValue> & {
        switch (facet) {
        case FacetModel::Facet::Kind:
            return facets.kinds;
        case FacetModel::Facet::Type:
            return facets.types;
        case FacetModel::Facet::Actor:
            return facets.actors;
        case FacetModel::Facet::Place:
            return facets.places;
        case FacetModel::Facet::Source:
            return facets.sources;
        case FacetModel::Facet::Certainty:
            return facets.certainties;
        }
        Q_UNREACHABLE();
    };
    for (FacetSection *section : std::as_const(m_sections)) {
        FacetModel &model = section->model();
        QList<FacetValue> all = valuesOf(m_view.allFacets(), model.facet());
        if (model.facet() == FacetModel::Facet::Kind)
            addStatements(all);
        const qsizetype untold =
            model.facet() == FacetModel::Facet::Source ? m_view.articles().size() - all.size() : 0;
        // An article without events has none to count: only where sources were left out are there more.
        model.setValues(all, valuesOf(m_view.facets(), model.facet()),
                        all.size() >= Workspace::sourcesTold ? static_cast<int>(untold) : 0);
    }
    for (QCheckBox *box : {m_limit, m_negated, m_reviewed})
        box->setPalette(indicatorPalette(*this));
    m_histogram->setCounts(m_view.allFacets().perDay);
    updateChips();
}

void FilterPanel::addStatements(QList<FacetValue> &kinds) const
{
    // The lane of statements shows quotations: it can be ticked although no entry is of that kind.
    const QString key = eventKindName(EventKind::Statement);
    const auto quotations = static_cast<int>(m_view.info().quotations);
    for (FacetValue &value : kinds) {
        if (value.key == key) {
            value.count = std::max(value.count, quotations);
            return;
        }
    }
    if (quotations > 0)
        kinds.append({key, key, quotations, EventKind::Statement});
}

void FilterPanel::takeFilter()
{
    const CorpusFilter &filter = m_state.filter();
    QSet<QString> articles;
    for (const ArticleId id : filter.articles)
        articles.insert(QString::number(id));
    for (FacetSection *section : std::as_const(m_sections)) {
        FacetModel &model = section->model();
        switch (model.facet()) {
        case FacetModel::Facet::Kind:
            model.setChecked(filter.kinds.has_value(), namesOf(filter.kinds, &eventKindName));
            break;
        case FacetModel::Facet::Type:
            model.setChecked(filter.types.has_value(), namesOf(filter.types, &eventTypeName));
            break;
        case FacetModel::Facet::Actor:
            model.setChecked(!filter.actorIds.isEmpty(), filter.actorIds);
            break;
        case FacetModel::Facet::Place:
            model.setChecked(!filter.places.isEmpty(), filter.places);
            break;
        case FacetModel::Facet::Source:
            model.setChecked(!filter.articles.isEmpty(), articles);
            break;
        case FacetModel::Facet::Certainty:
            model.setChecked(filter.certainties.has_value(), namesOf(filter.certainties, &certaintyName));
            break;
        }
    }
    const QSignalBlocker quietLimit(m_limit);
    const QSignalBlocker quietNegated(m_negated);
    const QSignalBlocker quietReviewed(m_reviewed);
    const QSignalBlocker quietConfidence(m_confidence);
    m_limit->setChecked(m_state.isLimitedToPeriod());
    m_negated->setChecked(filter.showNegated);
    m_reviewed->setChecked(filter.reviewedOnly);
    m_confidence->setValue(qRound(filter.minimumConfidence * 100));
    m_confidenceLabel->setText(QStringLiteral("≥ %1").arg(m_confidence->value()));
    m_clear->setVisible(m_state.hasFilter());
    takePeriod();
    updateChips();
}

void FilterPanel::takePeriod()
{
    const DateInterval &period = m_state.filter().period;
    m_histogram->setPeriod(period.firstDay(), period.lastDay());
    m_histogram->setShown(m_state.period().firstDay(), m_state.period().lastDay());
    if (!period.isUnknown())
        m_periodLabel->setText(wording::shortDate(period));
    else if (!m_state.period().isEmpty())
        m_periodLabel->setText(wording::shortDate(
            DateInterval::ofDays(m_state.period().firstDay(), m_state.period().lastDay())));
    else
        m_periodLabel->setText({});
}

void FilterPanel::facetChanged(FacetSection *section)
{
    CorpusFilter filter = m_state.filter();
    const FacetModel &model = section->model();
    const bool limited = model.isLimited();
    const QSet<QString> &keys = model.checkedKeys();
    switch (model.facet()) {
    case FacetModel::Facet::Kind:
        filter.kinds.reset();
        if (limited) {
            filter.kinds.emplace();
            for (const QString &key : keys)
                filter.kinds->insert(eventKindFrom(key).value_or(EventKind::Other));
        }
        break;
    case FacetModel::Facet::Type:
        filter.types.reset();
        if (limited) {
            filter.types.emplace();
            for (const QString &key : keys)
                filter.types->insert(eventTypeFrom(key).value_or(EventType::None));
        }
        break;
    case FacetModel::Facet::Certainty:
        filter.certainties.reset();
        if (limited) {
            filter.certainties.emplace();
            for (const QString &key : keys)
                filter.certainties->insert(certaintyFrom(key).value_or(Certainty::Happened));
        }
        break;
    case FacetModel::Facet::Actor:
        filter.actorIds = limited ? orNothing(keys, QStringLiteral("-")) : QSet<QString>();
        break;
    case FacetModel::Facet::Place:
        filter.places = limited ? orNothing(keys, QStringLiteral("-")) : QSet<QString>();
        break;
    case FacetModel::Facet::Source: {
        QSet<ArticleId> ids;
        for (const QString &key : keys)
            ids.insert(key.toLongLong());
        filter.articles = limited ? orNothing(ids, ArticleId(-1)) : QSet<ArticleId>();
        break;
    }
    }
    m_state.setFilter(filter);
}

void FilterPanel::only(FacetSection *section, const QString &key)
{
    section->model().setChecked(true, {key});
    facetChanged(section);
}

void FilterPanel::setPeriod(Day first, Day last)
{
    CorpusFilter filter = m_state.filter();
    filter.period = first == noDay || last == noDay ? DateInterval() : DateInterval::ofDays(first, last);
    m_state.setFilter(filter);
}

void FilterPanel::clearAll()
{
    m_state.setLimitedToPeriod(false);
    m_state.clearFilter();
}

QStringList FilterPanel::inWords() const
{
    QStringList words;
    const QList<Chip *> chips = m_chips->findChildren<Chip *>(QString(), Qt::FindDirectChildrenOnly);
    for (const Chip *chip : chips)
        words.append(chip->text());
    return words;
}

void FilterPanel::updateChips()
{
    qDeleteAll(m_chips->findChildren<Chip *>(QString(), Qt::FindDirectChildrenOnly));
    const CorpusFilter filter = m_state.filter();
    const auto add = [this](const QString &text, std::function<void()> remove) {
        auto *chip = new Chip(Chip::Tone::Accent, true, m_chips);
        chip->setText(text);
        chip->setAccessibleName(tr("Remove the filter “%1”").arg(text));
        // The click deletes the chip: let it return first.
        connect(chip, &QAbstractButton::clicked, this, std::move(remove), Qt::QueuedConnection);
        m_chips->layout()->addWidget(chip);
        chip->show();
    };
    if (m_state.isLimitedToPeriod())
        add(tr("visible period"), [this] { m_state.setLimitedToPeriod(false); });
    if (!filter.period.isUnknown())
        add(wording::shortDate(filter.period), [this] { setPeriod(noDay, noDay); });
    for (FacetSection *section : std::as_const(m_sections)) {
        FacetModel &model = section->model();
        if (!model.isLimited())
            continue;
        const int total = model.valueCount();
        const QString name = section->list().accessibleName();
        const QString text =
            model.checkedKeys().size() == 1
                ? tr("%1: %2", "facet, value").arg(name, model.labelOf(*model.checkedKeys().cbegin()))
                : tr("%1: %2 of %3", "facet, ticked, all")
                      .arg(name)
                      .arg(model.checkedKeys().size())
                      .arg(total);
        add(text, [this, section] {
            section->model().setChecked(false, {});
            facetChanged(section);
        });
    }
    if (filter.minimumConfidence > 0)
        add(tr("confidence ≥ %1").arg(qRound(filter.minimumConfidence * 100)),
            [this] { m_confidence->setValue(0); });
    if (filter.reviewedOnly)
        add(tr("only checked"), [this] { m_reviewed->setChecked(false); });
    m_chips->setVisible(m_state.hasFilter());
    m_clear->setVisible(m_state.hasFilter());
}

} // namespace frise
