#include "core/workspace/stored_comparison.h"

#include "core/workspace/correction_replay.h"

namespace frise {

namespace {

std::optional<FactKind> factNamed(const QString &name)
{
    for (const FactKind kind : {FactKind::Event, FactKind::Quotation, FactKind::Figure, FactKind::Passage}) {
        if (factName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

int placeOf(const QList<StoredArticle> &articles, const QString &hash)
{
    for (int i = 0; i < articles.size(); ++i) {
        if (articles.at(i).hash == hash)
            return i;
    }
    return -1;
}

} // namespace

QList<MatchDecision> matchDecisions(const QList<StoredArticle> &articles,
                                    const QList<Correction> &corrections)
{
    QList<MatchDecision> decisions;
    for (const Correction &correction : corrections) {
        if (correction.kind != CorrectionKind::PinMatch && correction.kind != CorrectionKind::CutMatch)
            continue;
        const QJsonObject other = correction.payload.value(QLatin1String("other")).toObject();
        MatchDecision decision;
        decision.first = placeOf(articles, correction.articleHash);
        decision.second = placeOf(articles, other.value(QLatin1String("hash")).toString());
        if (decision.first < 0 || decision.second < 0 || decision.first == decision.second)
            continue;
        decision.a = anchorOf(articles.at(decision.first).article.text, correction);
        decision.b = anchorOf(articles.at(decision.second).article.text, other);
        if (!decision.a.isValid() || !decision.b.isValid())
            continue;
        decision.matches = correction.kind == CorrectionKind::PinMatch;
        decision.fact = factNamed(correction.payload.value(QLatin1String("fact")).toString());
        // Of two articles the one that comes first is A, whichever it was when this was decided.
        if (decision.first > decision.second) {
            std::swap(decision.first, decision.second);
            std::swap(decision.a, decision.b);
        }
        decisions.append(decision);
    }
    return decisions;
}

Result<StoredComparison> StoredComparison::read(const Workspace &workspace, const QList<ArticleId> &ids)
{
    StoredComparison stored;
    for (const ArticleId id : ids) {
        auto article = workspace.article(id);
        if (!article)
            return article.error();
        QList<EntryId> entries;
        for (int e = 0; e < article.value().analysis.events.size(); ++e)
            entries.append(workspace.entryOf({id, e}));
        stored.m_entries.append(entries);
        stored.m_articles.append(std::move(article.value()));
    }
    stored.m_decisions = matchDecisions(stored.m_articles, workspace.corrections());
    return stored;
}

QList<ComparedArticle> StoredComparison::compared() const
{
    QList<ComparedArticle> compared;
    for (qsizetype i = 0; i < m_articles.size(); ++i)
        compared.append({&m_articles.at(i).article, &m_articles.at(i).analysis, m_entries.at(i)});
    return compared;
}

Result<Comparison> StoredComparison::compare(JobContext &job) const
{
    const QList<ComparedArticle> sides = compared();
    return compareArticles(sides.at(0), sides.at(1), job, m_decisions);
}

Result<FactMatrix> StoredComparison::compareAll(JobContext &job) const
{
    return compareMany(compared(), job, m_decisions);
}

} // namespace frise
