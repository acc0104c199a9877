#include "core/analysis/boilerplate/boilerplate.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"

#include <QHash>
#include <QList>
#include <array>
#include <optional>

namespace frise {

namespace {

struct Phrase
{
    QString text; ///< lower case
    enum class Match { Start, Whole, End } match = Match::Start;
    BoilerplateKind kind = BoilerplateKind::Navigation;
};

BoilerplateKind kindFrom(const QString &name)
{
    if (name == QLatin1String("advertisement"))
        return BoilerplateKind::Advertisement;
    if (name == QLatin1String("caption"))
        return BoilerplateKind::Caption;
    if (name == QLatin1String("credit"))
        return BoilerplateKind::Credit;
    return BoilerplateKind::Navigation;
}

const QList<Phrase> &phrases()
{
    static const QList<Phrase> table = [] {
        QList<Phrase> list;
        const auto tsv = TsvTable::read(resourcePath(QStringLiteral("language/fr/boilerplate.tsv")));
        if (!tsv)
            return list;
        for (qsizetype row = 0; row < tsv.value().rowCount(); ++row) {
            const QString match = tsv.value().cell(row, QStringLiteral("match"));
            list.append({tsv.value().cell(row, QStringLiteral("phrase")),
                         match == QLatin1String("whole") ? Phrase::Match::Whole
                         : match == QLatin1String("end") ? Phrase::Match::End
                                                         : Phrase::Match::Start,
                         kindFrom(tsv.value().cell(row, QStringLiteral("kind")))});
        }
        return list;
    }();
    return table;
}

QChar foldedChar(QChar c)
{
    if (c == QChar(0x2019))
        return u'\'';
    if (c == QChar(0x00A0) || c == QChar(0x202F))
        return u' ';
    return c.toLower();
}

bool startsWithFolded(QStringView text, QStringView phrase)
{
    if (text.size() < phrase.size())
        return false;
    for (qsizetype i = 0; i < phrase.size(); ++i) {
        if (foldedChar(text.at(i)) != phrase.at(i))
            return false;
    }
    return true;
}

std::optional<BoilerplateKind> phraseKind(QStringView paragraph)
{
    // A long paragraph is the article's own, whatever its first words.
    if (paragraph.size() > 180)
        return std::nullopt;
    QStringView bare = paragraph;
    while (!bare.isEmpty() && !bare.at(0).isLetterOrNumber())
        bare = bare.mid(1);
    QStringView end = bare;
    while (!end.isEmpty() && !end.back().isLetterOrNumber())
        end.chop(1);
    for (const Phrase &phrase : phrases()) {
        switch (phrase.match) {
        case Phrase::Match::Whole:
            if (end.size() == phrase.text.size() && startsWithFolded(end, phrase.text))
                return phrase.kind;
            break;
        case Phrase::Match::Start:
            if (startsWithFolded(bare, phrase.text) &&
                (bare.size() == phrase.text.size() || !bare.at(phrase.text.size()).isLetter()))
                return phrase.kind;
            break;
        case Phrase::Match::End:
            if (end.size() >= phrase.text.size() &&
                startsWithFolded(end.last(phrase.text.size()), phrase.text))
                return phrase.kind;
            break;
        }
    }
    return std::nullopt;
}

/// "… (Image : Getty)", "… (Photo Agence/Jean Blanc)", "© AFP", "… /AFP": what ends a caption.
bool endsAsCaption(QStringView paragraph)
{
    static constexpr std::array<const char16_t *, 9> openers = {u"(image",    u"(photo",        u"(crédit",
                                                                u"(credit",   u"(illustration", u"(capture",
                                                                u"(archives", u"(vidéo",        u"(dessin"};
    QStringView text = paragraph;
    if (text.endsWith(u'.'))
        text.chop(1);
    if (text.endsWith(u')')) {
        const qsizetype open = text.lastIndexOf(u'(');
        if (open > 0) {
            for (const char16_t *opener : openers) {
                if (startsWithFolded(text.mid(open), QStringView(opener)))
                    return true;
            }
        }
    }
    const qsizetype sign = text.lastIndexOf(QChar(0x00A9));
    return sign >= 0 && text.size() - sign < 60 && text.size() < 400;
}

/// "agc/lm/pbr": the initials an agency signs with.
bool isSignature(QStringView paragraph)
{
    if (paragraph.size() > 24 || paragraph.count(u'/') < 1)
        return false;
    for (const QChar c : paragraph) {
        if (!c.isLower() && c != u'/' && c != u'-' && c != u' ')
            return false;
    }
    return true;
}

bool endsSentence(QStringView paragraph)
{
    while (!paragraph.isEmpty() && !paragraph.back().isLetterOrNumber()) {
        const QChar c = paragraph.back();
        if (c == u'.' || c == u'!' || c == u'?' || c == QChar(0x2026) || c == u':' || c == u';' || c == u',')
            return true;
        paragraph.chop(1);
    }
    return false;
}

class Marker
{
public:
    explicit Marker(StageContext &context) : m_context(context), m_document(context.document)
    {
        m_kinds.resize(m_document.paragraphs.size());
    }

    void run()
    {
        const int count = static_cast<int>(m_document.paragraphs.size());
        for (int i = 0; i < count; ++i) {
            const QStringView text = textOf(i);
            if (const auto kind = phraseKind(text))
                m_kinds[i] = kind;
            else if (endsAsCaption(text))
                m_kinds[i] = BoilerplateKind::Caption;
            else if (isSignature(text) || isUpperCaseHead(i))
                m_kinds[i] = BoilerplateKind::Credit;
        }
        // The label a picture carries stands above its caption: "Macron", "Sommet de Vienne".
        for (int i = 0; i + 1 < count; ++i) {
            if (!m_kinds.at(i) && m_kinds.at(i + 1) == BoilerplateKind::Caption && isLabel(i) && i > 0)
                m_kinds[i] = BoilerplateKind::Caption;
        }
        findTitle();
        findIntertitles();
        for (int i = 0; i < count; ++i) {
            if (m_kinds.at(i))
                m_context.analysis.boilerplate.append({m_document.paragraphs.at(i).span, *m_kinds.at(i)});
        }
    }

private:
    QStringView textOf(int paragraph) const
    {
        return m_document.textOf(m_document.paragraphs.at(paragraph).span);
    }

    int wordCount(int paragraph) const
    {
        int words = 0;
        const Paragraph &p = m_document.paragraphs.at(paragraph);
        for (int s = p.firstSentence; s < p.lastSentence; ++s) {
            const TokenRange range = m_document.sentences.at(s).tokens;
            for (int t = range.first; t < range.last; ++t)
                words += m_document.tokens.at(t).kind != TokenKind::Punctuation;
        }
        return words;
    }

    bool isLabel(int paragraph) const
    {
        return wordCount(paragraph) <= 5 && !endsSentence(textOf(paragraph));
    }

    /// "RÉPUBLIQUE DE …": the letterhead of a communiqué, in capitals, before everything else.
    bool isUpperCaseHead(int paragraph) const
    {
        if (paragraph > 2 || wordCount(paragraph) > 8 || m_document.paragraphs.size() < 5)
            return false;
        bool letter = false;
        for (const QChar c : textOf(paragraph)) {
            if (c.isLower() || c.isDigit())
                return false;
            letter = letter || c.isUpper();
        }
        return letter && wordCount(paragraph) >= 2;
    }

    /// The headline: a first line without a final stop before longer paragraphs; or the file's own title.
    void findTitle()
    {
        for (int i = 0; i + 1 < m_document.paragraphs.size() && i < 3; ++i) {
            if (m_kinds.at(i))
                continue;
            const QStringView text = textOf(i);
            const bool quoted = text.startsWith(QChar(0x00AB)) && text.endsWith(QChar(0x00BB));
            const bool question = text.endsWith(u'?') || text.endsWith(u'!');
            if (wordCount(i) <= 28 && (!endsSentence(text) || quoted || question) && hasLongerAfter(i)) {
                m_context.analysis.titleSpan = m_document.paragraphs.at(i).span;
                if (m_context.analysis.title.isEmpty())
                    m_context.analysis.title = text.toString();
            }
            return;
        }
    }

    bool hasLongerAfter(int paragraph) const
    {
        for (int i = paragraph + 1; i < m_document.paragraphs.size() && i < paragraph + 5; ++i) {
            if (!m_kinds.at(i) && wordCount(i) >= 14 && endsSentence(textOf(i)))
                return true;
        }
        return false;
    }

    /// A short line without final stop between paragraphs of prose.
    void findIntertitles()
    {
        for (int i = 1; i + 1 < m_document.paragraphs.size(); ++i) {
            const Span span = m_document.paragraphs.at(i).span;
            if (m_kinds.at(i) || span == m_context.analysis.titleSpan || wordCount(i) > 14 ||
                endsSentence(textOf(i)))
                continue;
            const QChar first = textOf(i).at(0);
            const bool prose = !m_kinds.at(i - 1) &&
                               m_document.paragraphs.at(i - 1).span != m_context.analysis.titleSpan &&
                               endsSentence(textOf(i - 1)) && (m_kinds.at(i + 1) || wordCount(i + 1) > 14);
            const bool numbered =
                first.isDigit() || first == u'-' || first == QChar(0x2013) || first == QChar(0x2022);
            const bool quoted =
                first == QChar(0x00AB) || first == QChar(0x201C) || first == u'"' || first == u'\'';
            const bool afterBoilerplate = m_kinds.at(i - 1).has_value() && wordCount(i + 1) > 14 &&
                                          m_kinds.at(i - 1) != BoilerplateKind::Credit;
            if ((prose || afterBoilerplate) && !numbered && !quoted && first.isUpper())
                m_kinds[i] = BoilerplateKind::Intertitle;
        }
    }

    StageContext &m_context;
    const Document &m_document;
    QList<std::optional<BoilerplateKind>> m_kinds;
};

} // namespace

void markBoilerplate(StageContext &context)
{
    Marker(context).run();
}

} // namespace frise
