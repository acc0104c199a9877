#pragma once

#include <QtGlobal>
#include <iterator>

namespace frise {

/// Walks packed rows that are made when they are asked for (`Rows::at`): yields them by value, so that a loop
/// holds one at a time. `Rows` must outlive it.
template <typename Rows, typename Row>
class RowIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Row;
    using difference_type = qsizetype;
    using pointer = const Row *;
    using reference = Row;

    RowIterator(const Rows &rows, qsizetype row) : m_rows(&rows), m_row(row) {}
    Row operator*() const { return m_rows->at(m_row); }
    RowIterator &operator++()
    {
        ++m_row;
        return *this;
    }
    friend bool operator==(const RowIterator &a, const RowIterator &b) { return a.m_row == b.m_row; }

private:
    const Rows *m_rows;
    qsizetype m_row;
};

} // namespace frise
