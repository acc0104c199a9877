#pragma once

#include <QAbstractButton>

namespace frise {

/// A small button with rounded corners and a one-pixel edge: the basis of a date, an active filter. Keyboard
/// and screen reader see a button.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Tone { Warning, Accent, Neutral };

    Chip(Tone tone, bool closable, QWidget *parent = nullptr);
    void setTone(Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    bool m_closable;
};

/// One line of plain text that gives way: elided where space is short, whole in its tooltip.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    /// Weight and colour: secondary text is grey.
    void setSecondary(bool secondary);
    void setWeight(int weight);
    /// Does not get narrower than this while its text is longer.
    void setLeastWidth(int pixels);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    bool m_secondary = false;
    int m_weight = 400;
    int m_leastWidth = 24;
};

} // namespace frise
