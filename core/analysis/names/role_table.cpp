#include "core/analysis/names/role_table.h"

#include "core/base/resources.h"
#include "core/base/tsv.h"
#include "core/knowledge/folding.h"

#include <QDebug>

namespace frise {

namespace {

void add(NameIndex &index, const QString &form, int row, bool feminine)
{
    if (form.isEmpty())
        return;
    KnownName name;
    name.kind = KnownKind::Title;
    name.index = row;
    name.feminine = feminine;
    const auto parts = foldedParts(form);
    index.add({parts.data(), static_cast<std::size_t>(parts.size())}, name);
}

TsvTable tableOf(const QString &name)
{
    const auto table = TsvTable::read(resourcePath(QStringLiteral("language/fr/") + name));
    if (!table) {
        // The program's own files: without them names are found, roles are not.
        qWarning("%s", qPrintable(table.error().message));
        return TsvTable::parse({}, name);
    }
    for (const Issue &issue : table.value().issues())
        qWarning("%s", qPrintable(issue.message));
    return table.value();
}

RoleTable load()
{
    RoleTable result;
    const TsvTable roles = tableOf(QStringLiteral("roles.tsv"));
    for (qsizetype row = 0; row < roles.rowCount(); ++row) {
        RoleTable::Role role;
        role.function = roles.cell(row, QStringLiteral("function"));
        if (role.function == QLatin1String("*"))
            role.function.clear();
        const QString kind = roles.cell(row, QStringLiteral("kind"));
        role.kind = kind == QLatin1String("honorific")    ? RoleKind::Honorific
                    : kind == QLatin1String("rank")       ? RoleKind::Rank
                    : kind == QLatin1String("trade")      ? RoleKind::Trade
                    : kind == QLatin1String("occupation") ? RoleKind::Occupation
                                                          : RoleKind::Office;
        const auto index = static_cast<int>(result.roles.size());
        const QString form = roles.cell(row, QStringLiteral("form"));
        role.needsCapital = role.kind == RoleKind::Office && form.at(0).isUpper() && !form.contains(u' ');
        result.roles.append(role);
        const QString feminine = roles.cell(row, QStringLiteral("feminine"));
        add(result.roleIndex, form, index, feminine == form && role.kind == RoleKind::Honorific);
        if (feminine != form)
            add(result.roleIndex, feminine, index, true);
    }
    result.roleIndex.finish();
    const TsvTable institutions = tableOf(QStringLiteral("institutions.tsv"));
    for (qsizetype row = 0; row < institutions.rowCount(); ++row) {
        RoleTable::Institution institution;
        institution.function = institutions.cell(row, QStringLiteral("function"));
        const QString gn = institutions.cell(row, QStringLiteral("gn"));
        institution.gender = gn.startsWith(u'f') ? Gender::Feminine : Gender::Masculine;
        institution.plurality = gn.endsWith(u'p') ? Plurality::Plural : Plurality::Singular;
        add(result.institutionIndex, institutions.cell(row, QStringLiteral("head")),
            static_cast<int>(result.institutions.size()), false);
        result.institutions.append(institution);
    }
    result.institutionIndex.finish();
    return result;
}

} // namespace

const RoleTable &RoleTable::instance()
{
    static const RoleTable table = load();
    return table;
}

} // namespace frise
