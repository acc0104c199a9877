#pragma once

#include "core/compare/fact_matrix.h"
#include "core/model/rows.h"

#include <QStringList>
#include <QWidget>
#include <memory>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QTableWidget;

namespace frise {

/// What three or four articles tell, as a value the view shows.
struct MatrixDocument
{
    QList<StoredArticle> articles;
    FactMatrix matrix;
};

/// The table facts × articles: each cell holds the words of an article or says that it does not mention the
/// fact, or could not know it yet. The cell that is chosen is shown in its text below.
class CompareMatrix : public QWidget
{
    Q_OBJECT

public:
    enum class Rows : quint8 { All, Several, Differ, Alone };

    explicit CompareMatrix(QWidget *parent = nullptr);
    void setDocument(std::shared_ptr<const MatrixDocument> document);
    const std::shared_ptr<const MatrixDocument> &document() const { return m_document; }
    QTableWidget &table() { return *m_table; }
    QComboBox &rowsChoice() { return *m_choice; }
    QPlainTextEdit &text() { return *m_text; }
    /// The bar above the table, for the buttons of the view.
    QWidget &bar() { return *m_bar; }

Q_SIGNALS:
    void cellChosen(int article, const frise::Span &span);
    void removeRequested(int article);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void showCell(int row, int column);
    void headMenu(const QPoint &point);

    std::shared_ptr<const MatrixDocument> m_document;
    QList<int> m_rows; ///< of the matrix, as shown
    QWidget *m_bar = nullptr;
    QLabel *m_count = nullptr;
    QComboBox *m_choice = nullptr;
    QTableWidget *m_table = nullptr;
    QLabel *m_source = nullptr;
    QPlainTextEdit *m_text = nullptr;
    int m_shown = -1;     ///< article in the text below
    QStringList m_hashes; ///< of the articles that are shown, to know them again
};

} // namespace frise
