#include "ui/compare/compare_matrix.h"

#include "ui/compare/compare_document.h"
#include "ui/models/tool_tip.h"
#include "ui/models/wording.h"
#include "ui/paint/signs.h"
#include "ui/state/appearance.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

namespace frise {

namespace {

QString letter(qsizetype article)
{
    return QChar(static_cast<char16_t>(u'A' + article));
}

QString kindWords(FactKind kind)
{
    switch (kind) {
    case FactKind::Event:
        return CompareMatrix::tr("Event");
    case FactKind::Quotation:
        return CompareMatrix::tr("Quotation");
    case FactKind::Figure:
        return CompareMatrix::tr("Figure");
    case FactKind::Passage:
        return CompareMatrix::tr("Passage");
    }
    Q_UNREACHABLE();
}

} // namespace

CompareMatrix::CompareMatrix(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_bar = new QWidget(this);
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(19, 8, 12, 8);
    bar->setSpacing(8);
    m_count = new QLabel(m_bar);
    m_count->setTextFormat(Qt::PlainText);
    QFont bold = m_count->font();
    bold.setWeight(QFont::DemiBold);
    m_count->setFont(bold);
    bar->addWidget(m_count);
    m_choice = new QComboBox(m_bar);
    m_choice->setAccessibleName(tr("Facts to show"));
    m_choice->addItems(
        {tr("All facts"), tr("Told by several"), tr("In disagreement"), tr("Told by one alone")});
    bar->addWidget(m_choice);
    bar->addStretch();
    layout->addWidget(m_bar);
    auto *split = new QSplitter(Qt::Vertical, this);
    m_table = new QTableWidget(split);
    m_table->setAccessibleName(tr("Facts and articles"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(true);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *below = new QWidget(split);
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_source = new QLabel(tr("Choose a cell to see its sentence in the article."), below);
    m_source->setTextFormat(Qt::PlainText);
    m_source->setContentsMargins(19, 4, 8, 4);
    column->addWidget(m_source);
    m_text = new QPlainTextEdit(below);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Text of the article"));
    m_text->document()->setDocumentMargin(19);
    column->addWidget(m_text, 1);
    split->addWidget(m_table);
    split->addWidget(below);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    layout->addWidget(split, 1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &CompareMatrix::fill);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row, int at) { showCell(row, at); });
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            &CompareMatrix::headMenu);
}

void CompareMatrix::setDocument(std::shared_ptr<const MatrixDocument> document)
{
    QStringList hashes;
    if (document) {
        for (const StoredArticle &article : document->articles)
            hashes.append(article.hash);
    }
    // Compared anew, the table keeps the cell one looks at.
    const bool same = !m_hashes.isEmpty() && hashes == m_hashes;
    const int row = same ? m_table->currentRow() : 0;
    const int column = same ? m_table->currentColumn() : 1;
    m_hashes = hashes;
    m_document = std::move(document);
    m_shown = -1;
    m_text->clear();
    m_source->setText(tr("Choose a cell to see its sentence in the article."));
    fill();
    if (row >= 0 && row < m_table->rowCount())
        m_table->setCurrentCell(row, std::max(1, column));
}

void CompareMatrix::fill()
{
    const QSignalBlocker quiet(m_table);
    m_table->clear();
    m_table->setRowCount(0);
    m_rows.clear();
    if (!m_document)
        return;
    const Theme &theme = themeOf(*this);
    const QList<MatrixRow> &all = m_document->matrix.rows;
    const auto chosen = static_cast<Rows>(std::max(0, m_choice->currentIndex()));
    for (int i = 0; i < all.size(); ++i) {
        const MatrixRow &row = all.at(i);
        const auto told = std::count_if(row.cells.begin(), row.cells.end(),
                                        [](const MatrixCell &cell) { return cell.isTold(); });
        if (chosen == Rows::All || (chosen == Rows::Several && told >= 2) ||
            (chosen == Rows::Differ && row.differs) || (chosen == Rows::Alone && told == 1))
            m_rows.append(i);
    }
    m_count->setText(tr("%n facts", nullptr, static_cast<int>(m_rows.size())));
    const auto columns = static_cast<int>(m_document->articles.size());
    m_table->setColumnCount(columns + 1);
    m_table->setRowCount(static_cast<int>(m_rows.size()));
    m_table->setHorizontalHeaderItem(0, new QTableWidgetItem(tr("Fact")));
    for (int x = 0; x < columns; ++x) {
        const StoredArticle &article = m_document->articles.at(x);
        const DateInterval &published = article.analysis.published.best;
        const QString title = CompareDocument::titleOf(article);
        const QString date =
            published.isUnknown() ? tr("publication date not known") : wording::shortDate(published);
        auto *head = new QTableWidgetItem(
            tr("%1  %2\n%3", "letter, title, date").arg(letter(x), title.left(60), date));
        head->setToolTip(plainToolTip(title + u'\n' + date));
        m_table->setHorizontalHeaderItem(x + 1, head);
    }
    const int height = static_cast<int>(fontMetrics().lineSpacing() * 2.0) + 12;
    for (int r = 0; r < m_rows.size(); ++r) {
        const MatrixRow &row = all.at(m_rows.at(r));
        m_table->setRowHeight(r, height);
        QPixmap sign(16 * devicePixelRatio(), 16 * devicePixelRatio());
        sign.setDevicePixelRatio(devicePixelRatio());
        sign.fill(Qt::transparent);
        EventKind kind = row.kind == FactKind::Quotation ? EventKind::Statement : EventKind::Other;
        Certainty certainty = Certainty::Happened;
        for (int x = 0; x < columns && row.kind == FactKind::Event; ++x) {
            const int index = row.cells.at(x).ref.index;
            if (!row.cells.at(x).isTold() || index < 0)
                continue;
            kind = m_document->articles.at(x).analysis.events.at(index).kind;
            certainty = m_document->articles.at(x).analysis.events.at(index).certainty;
            break;
        }
        auto *fact = new QTableWidgetItem(row.differs ? tr("≠ %1").arg(row.title) : row.title);
        if (row.kind == FactKind::Event || row.kind == FactKind::Quotation) {
            QPainter painter(&sign);
            painter.setRenderHint(QPainter::Antialiasing);
            drawMark(painter, theme, kind, certainty, QPointF(8, 8));
            painter.end();
            fact->setIcon(sign);
        }
        const QString what =
            row.differs ? tr("%1: they differ").arg(kindWords(row.kind)) : kindWords(row.kind);
        fact->setToolTip(plainToolTip(row.title + u'\n' + what));
        fact->setData(Qt::AccessibleTextRole, tr("%1: %2").arg(what, row.title));
        if (row.differs)
            fact->setBackground(theme.warnT);
        m_table->setItem(r, 0, fact);
        for (int x = 0; x < columns; ++x) {
            const MatrixCell &cell = row.cells.at(x);
            auto *item = new QTableWidgetItem;
            if (cell.isTold()) {
                const QString words = m_document->articles.at(x)
                                          .article.text.mid(cell.ref.span.start, cell.ref.span.length())
                                          .simplified();
                constexpr qsizetype longest = 220;
                item->setText(cell.perhaps ? tr("? %1", "perhaps").arg(words.left(longest))
                                           : words.left(longest));
                item->setToolTip(plainToolTip(cell.perhaps
                                                  ? tr("Perhaps the same fact:") + u'\n' + words.left(1000)
                                                  : words.left(1000)));
                if (cell.perhaps)
                    item->setData(Qt::AccessibleTextRole, tr("Perhaps the same fact: %1").arg(words));
                if (row.differs)
                    item->setBackground(theme.warnT);
            } else {
                item->setText(cell.why == Absence::NotYetKnown ? tr("… not yet known")
                                                               : tr("– not mentioned"));
                item->setForeground(theme.ink2);
                item->setBackground(theme.alt);
            }
            m_table->setItem(r, x + 1, item);
        }
    }
}

void CompareMatrix::showCell(int row, int column)
{
    if (!m_document || row < 0 || row >= m_rows.size())
        return;
    const MatrixRow &fact = m_document->matrix.rows.at(m_rows.at(row));
    // The fact itself stands for the first article that tells it.
    int x = column - 1;
    for (int i = 0; x < 0 && i < fact.cells.size(); ++i) {
        if (fact.cells.at(i).isTold())
            x = i;
    }
    if (x < 0)
        return;
    const StoredArticle &article = m_document->articles.at(x);
    const MatrixCell &cell = fact.cells.at(x);
    const QString title = CompareDocument::titleOf(article);
    if (!cell.isTold()) {
        m_source->setText(cell.why == Absence::NotYetKnown
                              ? tr("%1  %2: was published before this could be known").arg(letter(x), title)
                              : tr("%1  %2: does not mention this").arg(letter(x), title));
        m_text->setExtraSelections({});
        return;
    }
    m_source->setText(cell.perhaps ? tr("%1  %2: perhaps the same fact").arg(letter(x), title)
                                   : tr("%1  %2").arg(letter(x), title));
    const Theme &theme = themeOf(*this);
    if (m_shown != x) {
        m_shown = x;
        m_text->setFont(theme.font(TextRole::Verbatim));
        // The widget makes one character of a line end of two: offsets must stay.
        QString text = article.article.text;
        m_text->setPlainText(text.replace(QLatin1String("\r\n"), QLatin1String(" \n")));
    }
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(m_text->document());
    mark.cursor.setPosition(static_cast<int>(cell.ref.span.start));
    mark.cursor.setPosition(static_cast<int>(cell.ref.span.end), QTextCursor::KeepAnchor);
    mark.format.setBackground(theme.accT);
    m_text->setExtraSelections({mark});
    QTextCursor place(m_text->document());
    place.setPosition(static_cast<int>(cell.ref.span.start));
    m_text->setTextCursor(place);
    m_text->centerCursor();
    Q_EMIT cellChosen(x, cell.ref.span);
}

void CompareMatrix::headMenu(const QPoint &point)
{
    const int article = m_table->horizontalHeader()->logicalIndexAt(point) - 1;
    if (article < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Take %1 out of the table").arg(letter(article)), this,
                    [this, article] { Q_EMIT removeRequested(article); });
    menu->popup(m_table->horizontalHeader()->mapToGlobal(point));
}

void CompareMatrix::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_shown = -1;
        fill();
    }
}

} // namespace frise
