#include "ui/quotes/quote_delegate.h"

#include "core/workspace/statement_variants.h"
#include "ui/models/folding.h"
#include "ui/models/quote_model.h"
#include "ui/models/wording.h"
#include "ui/paint/label_text.h"
#include "ui/paint/signs.h"
#include "ui/state/appearance.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>
#include <cmath>
#include <memory>

namespace frise {

namespace {

constexpr int marginX = 14;
constexpr int nameX = marginX + 21;
constexpr int topPadding = 9;
constexpr int headRow = 21;
constexpr int verbatimLine = 20;
constexpr int metaRow = 21;
constexpr int variantRow = 18;
constexpr int bottomPadding = 10;
constexpr int groupHeight = 24;
constexpr int heightsKept = 4 * QuoteDelegate::exactLimit;

int closedHeight(int lines)
{
    return topPadding + headRow + lines * verbatimLine + 4 + metaRow + metaRow + bottomPadding - 2;
}

FillStyle fillOf(QuoteMode mode)
{
    switch (mode) {
    case QuoteMode::Direct:
        return FillStyle::Filled;
    case QuoteMode::Mixed:
        return FillStyle::Tinted;
    case QuoteMode::Indirect:
        return FillStyle::Hollow;
    }
    Q_UNREACHABLE();
}

/// Lays `text` out with VISUAL's fixed line pitch; returns the number of lines.
/// The same letters and places; no line breaks between a word and a mark that French sets apart by a blank.
QString unbroken(QString text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text.at(i) == u' ' && isUnbrokenBlank(text.at(i - 1), text.at(i + 1)))
            text[i] = QChar::Nbsp;
    }
    return text;
}

int layOut(QTextLayout &layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    int lines = 0;
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, lines * verbatimLine));
        ++lines;
    }
    layout.endLayout();
    return lines;
}

QString variantLine(const QuoteRow &variant)
{
    const QString line = QuoteDelegate::tr("variant: %1", "the words").arg(wording::verbatim(variant));
    return variant.cue.isEmpty() ? line : line + QStringLiteral(" · ") + variant.cue;
}

/// One line of a variant, cut to `width`, with the words that the card itself does not have in bold and
/// underlined.
void drawVariant(QPainter &painter, const QRect &place, const QuoteRow &variant, const QuoteRow &quote)
{
    const QString whole = variantLine(variant);
    const QString line = painter.fontMetrics().elidedText(whole, Qt::ElideRight, place.width());
    const qsizetype from = whole.indexOf(variant.text);
    // What the cut leaves of the line; its last sign is the ellipsis.
    const qsizetype kept = line == whole ? line.size() : line.size() - 1;
    QList<QTextLayout::FormatRange> marks;
    for (const Span &span : from < 0 ? QList<Span>() : wordsThatDiffer(variant.text, quote.text)) {
        const qsizetype end = std::min(from + span.end, kept);
        if (from + span.start >= end)
            break;
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(from + span.start);
        range.length = static_cast<int>(end - from - span.start);
        range.format.setFontWeight(QFont::DemiBold);
        range.format.setFontUnderline(true);
        marks.append(range);
    }
    QTextLayout layout(line, painter.font());
    layout.setFormats(marks);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine text = layout.createLine();
    layout.endLayout();
    if (!text.isValid())
        return;
    painter.save();
    painter.setClipRect(place, Qt::IntersectClip);
    layout.draw(&painter, QPointF(place.left(), place.top() + (place.height() - text.height()) / 2));
    painter.restore();
}

/// "il a déclaré · à l'agence X · devant Y": the frame as printed.
QString frameText(const QuoteRow &quote)
{
    QStringList parts;
    if (!quote.cue.isEmpty())
        parts << quote.cue;
    if (!quote.addressee.isEmpty())
        parts << QuoteDelegate::tr("to %1", "addressee of a quotation").arg(quote.addressee);
    if (!quote.medium.isEmpty())
        parts << quote.medium;
    if (const QString force = wording::force(quote.force); !force.isEmpty())
        parts << force;
    return parts.join(QStringLiteral(" · "));
}

/// Where there is no room for all, a single article is not counted, and of several the word "published" goes.
QString metaText(const QuoteRow &quote, const QFontMetrics &metrics, int width)
{
    const QString sure = wording::percent(quote.confidence);
    const QString date = wording::shortDate(quote.published);
    const bool deduced = quote.basis == PublishedBasis::Inferred;
    const int articles = std::max(1, quote.variantArticles);
    const QString told = QuoteDelegate::tr(" · %n articles", nullptr, articles);
    if (quote.published.isUnknown())
        return sure + QuoteDelegate::tr(" · date of the article unknown") + told;
    const QString published = deduced ? QuoteDelegate::tr(" · published %1 (deduced)").arg(date)
                                      : QuoteDelegate::tr(" · published %1").arg(date);
    const QString brief =
        deduced ? QuoteDelegate::tr(" · %1 (deduced)", "date").arg(date) : QStringLiteral(" · ") + date;
    if (metrics.horizontalAdvance(sure + published + told) <= width)
        return sure + published + told;
    return articles > 1 ? sure + brief + told : sure + published;
}

QString saidText(const QuoteRow &quote)
{
    const DateInterval &when = quote.said.isUnknown() ? quote.published : quote.said;
    if (when.isUnknown())
        return {};
    if (when.isSingleDay() && !when.isUncertain()) {
        const QString day = wording::shortDay(when.firstDay(), false);
        return QuoteDelegate::tr("said %1", "short date")
            .arg(when.isApproximate() ? QStringLiteral("~") + day : day);
    }
    return wording::shortDate(when);
}

} // namespace

struct QuoteDelegate::CardLayout
{
    std::unique_ptr<QTextLayout> verbatim;
    int lines = 0;
    QList<const QuoteRow *> variants;
    int height = 0;
};

QuoteDelegate::QuoteDelegate(const QuoteModel &model, QAbstractItemView &view)
    : QStyledItemDelegate(&view), m_model(model), m_view(view)
{
}

void QuoteDelegate::setOpenRow(int row)
{
    if (row == m_openRow)
        return;
    const int before = m_openRow;
    m_openRow = row;
    for (const int changed : {before, row}) {
        if (changed >= 0 && changed < m_model.rowCount())
            Q_EMIT sizeHintChanged(m_model.index(changed));
    }
}

void QuoteDelegate::setHitWords(const QString &words)
{
    m_hitWords = words;
    m_view.viewport()->update();
}

QuoteDelegate::CardLayout QuoteDelegate::layoutCard(const QuoteRow &quote, int width, bool open,
                                                    const QWidget &widget) const
{
    CardLayout card;
    ++m_laidOut;
    const Theme &theme = themeOf(widget);
    card.verbatim =
        std::make_unique<QTextLayout>(unbroken(wording::verbatim(quote)), theme.font(TextRole::Verbatim));
    card.lines = layOut(*card.verbatim, std::max(60, width - 2 * marginX));
    card.height = closedHeight(card.lines);
    if (open) {
        card.variants = m_model.variantsOf(quote);
        const int shown = static_cast<int>(std::min<qsizetype>(card.variants.size(), 6));
        card.height += shown > 0 ? 6 + shown * variantRow : 0;
        card.height += actionsHeight + 4;
    }
    return card;
}

QSize QuoteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    const int width = m_view.viewport()->width();
    const int row = index.row();
    if (m_model.isHead(row))
        return {width, groupHeight};
    const QuoteRow &quote = m_model.quoteAt(row);
    if (row == m_openRow)
        return {width, layoutCard(quote, width, true, m_view).height};
    if (m_heightsWidth != width) {
        m_heights.clear();
        m_heightsWidth = width;
        m_averageWidth =
            std::max(1.0, QFontMetricsF(themeOf(m_view).font(TextRole::Verbatim)).averageCharWidth());
    }
    if (m_model.rowCount() > exactLimit) {
        // Laying out tens of thousands of texts takes seconds: their lines are counted from their length,
        // rather one too many than one too few.
        const double perLine = std::max(60, width - 2 * marginX) / m_averageWidth;
        const int lines = std::max(1, static_cast<int>(std::ceil((quote.text.size() + 4) * 1.1 / perLine)));
        return {width, closedHeight(lines)};
    }
    // By its words: the same card comes with every answer of a corpus that fills, and a corrected one
    // differs.
    const QString key = wording::verbatim(quote);
    auto it = m_heights.constFind(key);
    if (it == m_heights.constEnd()) {
        if (m_heights.size() >= heightsKept)
            m_heights.clear();
        it = m_heights.insert(key, layoutCard(quote, width, false, m_view).height);
    }
    return {width, *it};
}

QRect QuoteDelegate::actionsRect(const QRect &card) const
{
    return QRect(card.left() + marginX - 8, card.bottom() - bottomPadding - actionsHeight + 3,
                 card.width() - 2 * marginX + 20, actionsHeight);
}

void QuoteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_model.isHead(index.row()))
        paintHead(*painter, option, index);
    else
        paintCard(*painter, option, index);
    painter->restore();
}

void QuoteDelegate::paintHead(QPainter &painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Theme &theme = themeOf(m_view);
    const QRect &rect = option.rect;
    painter.fillRect(rect, theme.alt);
    painter.setPen(theme.ink);
    painter.setFont(theme.font(TextRole::SmallBold));
    const QString number = wording::count(index.data(QuoteModel::CountRole).toInt());
    const int numberWidth = QFontMetrics(theme.font(TextRole::Small)).horizontalAdvance(number);
    const QRect title = rect.adjusted(marginX, 0, -marginX - numberWidth - 8, 0);
    painter.drawText(
        title, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, title.width()));
    painter.setFont(theme.font(TextRole::Small));
    painter.setPen(theme.ink2);
    painter.drawText(rect.adjusted(0, 0, -marginX, 0), Qt::AlignVCenter | Qt::AlignRight, number);
}

void QuoteDelegate::paintCard(QPainter &painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Theme &theme = themeOf(m_view);
    const QuoteRow &quote = m_model.quoteAt(index.row());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect rect = option.rect;
    CardLayout card = layoutCard(quote, rect.width(), index.row() == m_openRow, m_view);
    painter.fillRect(rect, selected ? theme.accT : theme.base);
    if (selected)
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.acc);
    painter.setPen(QPen(theme.line, 1));
    if (index.row() + 1 < m_model.rowCount() && !m_model.isHead(index.row() + 1))
        painter.drawLine(rect.left() + marginX, rect.bottom(), rect.right() - marginX, rect.bottom());

    int y = rect.top() + topPadding;
    const int right = rect.right() - marginX;
    drawMark(painter, theme, EventKind::Statement, Certainty::Happened,
             QPointF(rect.left() + marginX + 6.5, y + headRow / 2.0 - 1), sign::markRadius,
             fillOf(quote.mode));
    // Name, role (elided first), day said.
    const QString said = saidText(quote);
    painter.setFont(theme.font(TextRole::Small));
    const int saidWidth = painter.fontMetrics().horizontalAdvance(said);
    painter.setPen(theme.ink2);
    painter.drawText(QRect(right - saidWidth, y, saidWidth + 1, headRow), Qt::AlignVCenter | Qt::AlignLeft,
                     said);
    const int nameRight = right - saidWidth - 10;
    QString name = wording::speaker(quote);
    if (quote.parentQuotation >= 0)
        name = tr("%1 (quoted inside)", "speaker of a nested quotation").arg(name);
    painter.setFont(theme.font(TextRole::LabelBold));
    painter.setPen(theme.ink);
    name = painter.fontMetrics().elidedText(name, Qt::ElideRight, nameRight - rect.left() - nameX);
    const int nameWidth = painter.fontMetrics().horizontalAdvance(name);
    painter.drawText(QRect(rect.left() + nameX, y, nameWidth + 2, headRow), Qt::AlignVCenter | Qt::AlignLeft,
                     name);
    const int roleLeft = rect.left() + nameX + nameWidth + 8;
    if (!quote.role.isEmpty() && nameRight - roleLeft > 24) {
        painter.setFont(theme.font(TextRole::Small));
        painter.setPen(theme.ink2);
        painter.drawText(QRect(roleLeft, y, nameRight - roleLeft, headRow), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(quote.role, Qt::ElideRight, nameRight - roleLeft));
    }
    y += headRow;

    // Verbatim.
    QList<QTextLayout::FormatRange> hits;
    if (!m_hitWords.isEmpty()) {
        const FoldedText text(card.verbatim->text());
        for (const QString &word : m_hitWords.split(u' ', Qt::SkipEmptyParts)) {
            for (const Span &span : text.occurrences(word, 50)) {
                QTextLayout::FormatRange range;
                range.start = static_cast<int>(span.start);
                range.length = static_cast<int>(span.length());
                range.format.setBackground(theme.find);
                hits.append(range);
            }
        }
    }
    painter.setPen(theme.ink);
    card.verbatim->draw(&painter, QPointF(rect.left() + marginX, y), hits);
    y += card.lines * verbatimLine + 4;

    // Mode chip, cue and frame.
    painter.setFont(theme.font(TextRole::Small));
    const QFontMetrics small = painter.fontMetrics();
    const QString mode = wording::mode(quote.mode);
    const QRectF chip(rect.left() + marginX + 0.5, y + 2.5, small.horizontalAdvance(mode) + 12, 16);
    QPen chipPen(theme.mark(EventKind::Statement), 1);
    if (quote.mode == QuoteMode::Indirect)
        chipPen.setDashPattern({3, 2});
    painter.setPen(chipPen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(chip, 2, 2);
    painter.setPen(theme.mark(EventKind::Statement));
    painter.drawText(chip, Qt::AlignCenter, mode);
    painter.setPen(theme.ink2);
    const int frameLeft = static_cast<int>(chip.right()) + 8;
    painter.drawText(QRect(frameLeft, y, right - frameLeft, metaRow), Qt::AlignVCenter | Qt::AlignLeft,
                     small.elidedText(frameText(quote), Qt::ElideRight, right - frameLeft));
    y += metaRow;

    // Confidence meter 5 × (4 × 8), published, articles.
    const int full = qRound(quote.confidence * 5);
    for (int i = 0; i < 5; ++i) {
        const QRectF block(rect.left() + marginX + i * 5 + 0.5, y + 6.5, 3.5, 8);
        painter.setPen(i < full ? Qt::NoPen : QPen(theme.ink2, 0.75));
        painter.setBrush(i < full ? QBrush(theme.ink2) : QBrush(Qt::NoBrush));
        painter.drawRect(block);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(theme.ink2);
    const int metaLeft = rect.left() + marginX + 30;
    painter.drawText(
        QRect(metaLeft, y, right - metaLeft, metaRow), Qt::AlignVCenter | Qt::AlignLeft,
        small.elidedText(metaText(quote, small, right - metaLeft), Qt::ElideRight, right - metaLeft));
    y += metaRow;

    // Variants under an elbow line.
    if (!card.variants.isEmpty()) {
        y += 6;
        const int shown = static_cast<int>(std::min<qsizetype>(card.variants.size(), 6));
        for (int i = 0; i < shown; ++i, y += variantRow) {
            const int elbow = rect.left() + marginX + 4;
            painter.setPen(QPen(theme.rule, 1));
            painter.drawLine(QPointF(elbow + 0.5, y), QPointF(elbow + 0.5, y + variantRow / 2.0));
            painter.drawLine(QPointF(elbow + 0.5, y + variantRow / 2.0),
                             QPointF(elbow + 8.5, y + variantRow / 2.0));
            painter.setPen(theme.ink);
            const int left = elbow + 16;
            drawVariant(painter, QRect(left, y, right - left, variantRow), *card.variants.at(i), quote);
        }
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && m_view.hasFocus()) {
        QPen focus(theme.ink, 1, Qt::CustomDashLine);
        focus.setDashPattern({1, 2});
        painter.setPen(focus);
        painter.drawRoundedRect(QRectF(rect).adjusted(4.5, 2.5, -2.5, -2.5), 3, 3);
    }
}

} // namespace frise
