#include "ui/dialogs/dating_dialog.h"

#include "core/dating/joint_dating.h"
#include "core/workspace/date_evidence.h"
#include "ui/dialogs/ask_dialog.h"
#include "ui/models/date_words.h"
#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"
#include "ui/state/appearance.h"
#include "ui/state/corpus_view.h"
#include "ui/state/corrections.h"
#include "ui/state/view_state.h"

#include <QDialogButtonBox>
#include <QHelpEvent>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace frise {

namespace {

/// The sentence around a piece of evidence, cut where it is long.
QString sentenceAround(const StoredArticle &stored, const Span &span)
{
    Span sentence = span;
    for (const Span &candidate : stored.analysis.sentences) {
        if (candidate.contains(span.start)) {
            sentence = candidate;
            break;
        }
    }
    const QString text = stored.article.text.mid(sentence.start, sentence.length()).simplified();
    return text.size() > 220 ? text.left(219) + QChar(0x2026) : text;
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

BeliefChart::BeliefChart(QWidget *parent) : QWidget(parent)
{
    setMinimumHeight(96);
    setMouseTracking(true);
    setAccessibleName(tr("Belief over days"));
}

void BeliefChart::setDate(const ArticleDate &date)
{
    m_date = date;
    QStringList parts;
    for (const ArticleDate::Share &share : m_date.belief.mid(0, 3))
        parts << tr("%1: %2", "days, share")
                     .arg(wording::shortDate(share.days), wording::percent(share.weight));
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    update();
}

QList<BeliefChart::Bar> BeliefChart::bars() const
{
    QList<ArticleDate::Share> shares = m_date.belief.mid(0, 24);
    std::sort(shares.begin(), shares.end(),
              [](const auto &a, const auto &b) { return a.days.firstDay() < b.days.firstDay(); });
    double most = 0;
    for (const ArticleDate::Share &share : shares)
        most = std::max(most, share.weight);
    QList<Bar> result;
    if (shares.isEmpty() || most <= 0)
        return result;
    const double pitch = std::min(64.0, (width() - 24.0) / shares.size());
    const double left = 12 + (width() - 24 - pitch * shares.size()) / 2;
    const double bottom = height() - 22;
    for (qsizetype i = 0; i < shares.size(); ++i) {
        const double h = std::max(2.0, (bottom - 20) * shares.at(i).weight / most);
        result.append(
            {QRectF(left + i * pitch + 2, bottom - h, pitch - 4, h),
             tr("%1: %2", "days, share")
                 .arg(wording::shortDate(shares.at(i).days), wording::percent(shares.at(i).weight))});
    }
    return result;
}

void BeliefChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(*this);
    painter.fillRect(rect(), theme.base);
    painter.setFont(theme.font(TextRole::Small));
    const QList<Bar> all = bars();
    if (all.isEmpty()) {
        painter.setPen(theme.ink2);
        painter.drawText(rect(), Qt::AlignCenter,
                         m_date.basis == PublishedBasis::Unknown ? tr("No belief about the date.")
                                                                 : wording::basis(m_date.basis));
        return;
    }
    painter.setPen(QPen(theme.rule, 1));
    painter.drawLine(QPointF(8, height() - 22), QPointF(width() - 8, height() - 22));
    double lastLabel = -1e9;
    for (const Bar &bar : all) {
        painter.fillRect(bar.rect, theme.acc);
        const qsizetype colon = bar.text.lastIndexOf(u':');
        const QString day = bar.text.left(colon);
        const double textWidth = painter.fontMetrics().horizontalAdvance(day);
        const double x = std::clamp(bar.rect.center().x() - textWidth / 2, 2.0, width() - textWidth - 2.0);
        if (x > lastLabel + 8) {
            painter.setPen(theme.ink2);
            painter.drawText(QPointF(x, height() - 7), day);
            lastLabel = x + textWidth;
        }
        if (bar.rect.width() > 30) {
            painter.setPen(theme.ink);
            painter.drawText(QRectF(bar.rect.left() - 10, bar.rect.top() - 17, bar.rect.width() + 20, 16),
                             Qt::AlignCenter, bar.text.mid(colon + 2));
        }
    }
}

bool BeliefChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (const Bar &bar : bars()) {
            if (help->pos().x() >= bar.rect.left() - 2 && help->pos().x() <= bar.rect.right() + 2) {
                QToolTip::showText(help->globalPos(), plainToolTip(bar.text), this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

DatingDialog::DatingDialog(CorpusView &view, ViewState &state, Corrections &corrections, ArticleId article,
                           QWidget *parent)
    : QDialog(parent), m_view(view), m_state(state), m_corrections(corrections), m_article(article)
{
    setWindowTitle(tr("Date of the article"));
    resize(560, 560);
    auto *layout = new QVBoxLayout(this);
    m_summary = plainLabel({}, this);
    QFont bold = m_summary->font();
    bold.setWeight(QFont::DemiBold);
    m_summary->setFont(bold);
    layout->addWidget(m_summary);
    m_chart = new BeliefChart(this);
    layout->addWidget(m_chart);
    layout->addWidget(plainLabel(tr("Evidence (a click goes to its sentence)"), this));
    const auto list = [this](const QString &name) {
        auto *widget = new QListWidget(this);
        widget->setWordWrap(true);
        widget->setAlternatingRowColors(true);
        widget->setAccessibleName(name);
        return widget;
    };
    m_evidence = list(tr("Evidence"));
    m_evidence->setObjectName(QStringLiteral("evidence"));
    layout->addWidget(m_evidence, 3);
    m_contradictionsHead = plainLabel(tr("What contradicts it"), this);
    layout->addWidget(m_contradictionsHead);
    m_contradictions = list(tr("What contradicts it"));
    layout->addWidget(m_contradictions, 1);
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("&Accept this date"), QDialogButtonBox::ActionRole);
    QPushButton *set = buttons->addButton(tr("&Set another…"), QDialogButtonBox::ActionRole);
    m_cut = buttons->addButton(tr("This &clue does not count"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Close);
    layout->addWidget(buttons);
    connect(m_accept, &QPushButton::clicked, this, &DatingDialog::accept);
    connect(set, &QPushButton::clicked, this, &DatingDialog::setDate);
    connect(m_cut, &QPushButton::clicked, this, &DatingDialog::cutEvidence);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_evidence, &QListWidget::currentRowChanged, this, &DatingDialog::goToEvidence);
    connect(m_evidence, &QListWidget::itemClicked, this, [this] { goToEvidence(m_evidence->currentRow()); });
    connect(&view, &CorpusView::articlesChanged, this, &DatingDialog::load);
    connect(&view, &CorpusView::workspaceChanged, this, &QDialog::close);
    load();
}

void DatingDialog::load()
{
    const auto workspace = m_view.workspace();
    if (!workspace)
        return;
    using Answer = Result<StoredArticle>;
    m_loading.start<Answer>(
        JobPools::questions(), this,
        [workspace, article = m_article](JobContext &) { return workspace->article(article); },
        [this](Answer answer) {
            if (answer)
                display(answer.value());
        });
}

void DatingDialog::display(const StoredArticle &stored)
{
    m_stored = stored;
    const ArticleDate &date = stored.analysis.published;
    m_summary->setText(tr("%1 · published %2 · %3 (%4)", "article, date, basis, confidence")
                           .arg(wording::shortSource(stored.article.fileName), wording::date(date.best),
                                wording::basis(date.basis), wording::confidence(date.confidence)));
    m_chart->setDate(date);
    const QSignalBlocker quiet(m_evidence);
    m_evidence->clear();
    const auto fill = [&stored](QListWidget *list, const QList<Evidence> &evidence) {
        for (const Evidence &each : evidence) {
            QString text = each.describe();
            if (!each.spans.isEmpty() && each.spans.first().isValid())
                text += QStringLiteral("\n") + sentenceAround(stored, each.spans.first());
            list->addItem(text);
        }
    };
    fill(m_evidence, date.evidence);
    m_contradictions->clear();
    fill(m_contradictions, date.contradictions);
    m_contradictions->setVisible(!date.contradictions.isEmpty());
    m_contradictionsHead->setVisible(!date.contradictions.isEmpty());
    m_accept->setEnabled(date.isKnown() && date.basis != PublishedBasis::Given);
    m_cut->setEnabled(!date.evidence.isEmpty());
}

void DatingDialog::goToEvidence(int row)
{
    const QList<Evidence> &evidence = m_stored.analysis.published.evidence;
    if (row >= 0 && row < evidence.size() && !evidence.at(row).spans.isEmpty())
        m_state.selectPassage(m_article, evidence.at(row).spans.first());
}

void DatingDialog::accept()
{
    Correction correction = Corrections::forPassage(CorrectionKind::SetArticleDate, m_stored, {});
    correction.payload = {
        {QStringLiteral("edtf"), m_stored.analysis.published.best.toEdtf()},
        {QStringLiteral("evidence"), dateEvidenceToJson(m_stored.analysis.published.evidence)}};
    m_corrections.apply(correction,
                        tr("Accept date of “%1”").arg(wording::shortSource(m_stored.article.fileName)));
}

void DatingDialog::setDate()
{
    AskDialog::Question question;
    question.title = windowTitle();
    question.label = tr("When was this article published? In words or EDTF.");
    question.value =
        m_stored.analysis.published.isKnown() ? m_stored.analysis.published.best.toEdtf() : QString();
    question.check = &AskDialog::checkDate;
    AskDialog::ask(this, question, [this](const QString &typed) {
        const auto when = dateFromWords(typed);
        if (!when)
            return;
        Correction correction = Corrections::forPassage(CorrectionKind::SetArticleDate, m_stored, {});
        correction.payload = {{QStringLiteral("edtf"), when->toEdtf()}};
        m_corrections.apply(correction,
                            tr("Set date of “%1”").arg(wording::shortSource(m_stored.article.fileName)));
    });
}

void DatingDialog::cutEvidence()
{
    const int row = m_evidence->currentRow();
    const QList<Evidence> &evidence = m_stored.analysis.published.evidence;
    if (row < 0 || row >= evidence.size())
        return;
    Correction correction =
        Corrections::forPassage(CorrectionKind::CutDateEvidence, m_stored,
                                evidence.at(row).spans.isEmpty() ? Span{} : evidence.at(row).spans.first());
    correction.payload = {{QStringLiteral("rule"), evidence.at(row).rule}};
    if (evidence.at(row).rule == QLatin1String("date.link") && !evidence.at(row).spans.isEmpty())
        correction.payload.insert(QStringLiteral("link"),
                                  DateLink::cutKey(m_stored.article.fileName,
                                                   evidence.at(row).spans.first().start,
                                                   evidence.at(row).args.value(0)));
    m_corrections.apply(
        correction,
        tr("Ignore a clue to the date of “%1”").arg(wording::shortSource(m_stored.article.fileName)));
}

} // namespace frise
